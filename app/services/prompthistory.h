// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "readiness/confidence.h"
#include "services/practicejournal.h"
#include "session/sessionresult.h"

#include <QDate>
#include <QHash>
#include <QObject>

#include <vector>

namespace sevenrounds {

/// What was asked when, and how it went: what the next draw goes by. Read once from the log, and kept up by those who ask, so that starting a round
/// waits for no disk however long the log is.
class PromptHistory : public QObject
{
    Q_OBJECT

public:
    PromptHistory(const ContentLibrary &library, PracticeJournal &journal, QObject *parent = nullptr);

    /// Reads the log; what was noted meanwhile stays.
    void load(std::function<void(Result<>)> done);

    /// Prompts, and ladders by their ids, that a practice begins to ask now.
    void noteAsked(const QStringList &ids);
    /// A round, or a talk, that was rated.
    void noteResult(const SessionResult &result);

    /// Whole days since each was last asked, here or in a real round, by the local calendar; never negative.
    [[nodiscard]] QHash<PromptId, int> daysSinceAsked() const;
    /// When a prompt was last asked here, by the local calendar.
    [[nodiscard]] std::optional<QDate> lastAsked(const PromptId &prompt) const;
    /// The share of points missed in each area at the last rated answer to each of its prompts, 0 to 1.
    [[nodiscard]] QHash<QString, double> weakness() const;
    /// The last rated answer to a prompt.
    [[nodiscard]] std::optional<SessionResult::PromptMade> lastResult(const PromptId &prompt) const;
    /// The highest rung ever held of a ladder without help; 0 for none.
    [[nodiscard]] int bestHeld(const LadderId &ladder) const { return m_bestHeld.value(ladder); }
    /// How sure one was beforehand of the side of the hire line, and whether the rating put it there; one for each rated round
    /// or talk that was forecast.
    [[nodiscard]] const std::vector<ConfidenceSample> &forecasts() const { return m_forecasts; }

signals:
    void changed();
    /// A round or a talk was rated just now.
    void rated(const sevenrounds::SessionResult &result);

private:
    void take(const SessionResult &result);

    const ContentLibrary &m_library;
    PracticeJournal &m_journal;
    QHash<PromptId, QDate> m_lastAsked;
    QHash<PromptId, SessionResult::PromptMade> m_lastMade;
    QHash<LadderId, int> m_bestHeld;
    std::vector<ConfidenceSample> m_forecasts;
};

} // namespace sevenrounds
