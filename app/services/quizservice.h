// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "core/logstamp.h"
#include "readiness/confidence.h"
#include "storage/records.h"
#include "storage/storagethread.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace sevenrounds {

class PromptHistory;

/// Answers to the quiz that places a person, and ratings of the self-test. An answer is evidence for its round; a rating never is.
class QuizService : public QObject
{
    Q_OBJECT

public:
    /// `library` and `history` must outlive this; the history knows the forecasts of rounds and talks.
    QuizService(const ContentLibrary &library, const PromptHistory &history, StorageThread &storage, const Clock &clock,
        QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// Null where the content has none.
    [[nodiscard]] const Quiz *quiz() const;
    [[nodiscard]] const SelfTest *selfTest() const;

    /// The answer that was given; absent where the question is still open.
    [[nodiscard]] std::optional<QuizAnswerRecord> answerTo(const QuizItemId &item) const;
    /// The question after those that were answered; null where none is left.
    [[nodiscard]] const QuizQuestion *next() const;
    [[nodiscard]] int answered() const;
    /// When the first answer was given; absent before.
    [[nodiscard]] std::optional<UtcTime> begunAt() const;

    /// Answers a question, once: an option from 0, or none to skip it, and how sure one is in percent. The answer and its evidence are written
    /// together. Fails with NotFound, Conflict for a second answer, InvalidInput for an option or percentage out of range.
    [[nodiscard]] Result<> answer(const QuizItemId &item, std::optional<int> option, std::optional<int> confidence);
    /// How sure against how often right, of answers and of rated rounds and talks that were forecast; absent below 20 of them together.
    [[nodiscard]] std::optional<ConfidenceReport> confidence() const;
    /// How many of them are rounds and talks.
    [[nodiscard]] int forecasts() const;

    /// The newest rating of a statement, 0 to 4.
    [[nodiscard]] std::optional<int> rating(const QuizItemId &item) const;
    [[nodiscard]] int rated() const;
    /// Of every statement, in their order; empty until all are rated.
    [[nodiscard]] QList<int> ratings() const;
    [[nodiscard]] Result<> rate(const QuizItemId &item, int rating);

signals:
    void changed();
    /// A round or a talk that was forecast was rated.
    void confidenceChanged();
    /// Evidence has reached the database.
    void evidenceAdded();
    void refused(const sevenrounds::Error &error);

private:
    void append(const QuizAnswerRecord &answer, const std::optional<EvidenceRecord> &evidence);
    [[nodiscard]] const QuizQuestion *find(const QuizItemId &item) const;

    const ContentLibrary &m_library;
    const PromptHistory &m_history;
    StorageThread &m_storage;
    const Clock &m_clock;
    LogStamp m_stamp;
    /// Of a question the first answer, of a statement the newest rating.
    QHash<QuizItemId, QuizAnswerRecord> m_answers;
};

} // namespace sevenrounds
