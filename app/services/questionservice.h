// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "domain/storycontent.h"
#include "storage/storagethread.h"

#include <QObject>

#include <functional>

namespace sevenrounds {

class ContentLibrary;

/// A question to ask them as a list shows it: the content's, or one of the person's own.
struct ListedQuestion {
    AskedQuestionId id;
    Audience audience = Audience::Recruiter;
    QString ask;
    /// Empty for one's own.
    QString why;
    Source source;
    bool isOwn = false;
    bool isStarred = false;
};

/// The questions to ask them, in memory, saved as they change.
class QuestionService : public QObject
{
    Q_OBJECT

public:
    /// `library` must outlive this.
    QuestionService(
        const ContentLibrary &library, StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// One's own first, then the content's, each in the order in which they were made.
    [[nodiscard]] QList<ListedQuestion> all() const;

    void setStarred(const AskedQuestionId &id, bool isStarred);
    /// Adds a question of one's own, starred; fails with InvalidInput where nothing is asked.
    [[nodiscard]] Result<> add(const QString &ask, Audience audience);
    /// Only for questions of one's own.
    void remove(const AskedQuestionId &id);
    [[nodiscard]] bool canRestore() const { return !m_removed.id.isEmpty(); }
    void restore();

signals:
    void changed();
    void refused(const sevenrounds::Error &error);

private:
    [[nodiscard]] QuestionNote *find(const AskedQuestionId &id);
    /// With the time of now.
    void save(QuestionNote note);

    const ContentLibrary &m_library;
    StorageThread &m_storage;
    const Clock &m_clock;
    LogStamp m_stamp;
    QList<QuestionNote> m_notes;
    QuestionNote m_removed;
};

} // namespace sevenrounds
