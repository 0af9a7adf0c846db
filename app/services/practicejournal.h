// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "core/logstamp.h"
#include "storage/practicelog.h"
#include "storage/records.h"
#include "storage/storagethread.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace sevenrounds {

struct StretchKinds;

/// The events that tell how long a practice went on, in the words that all kinds of practice share.
[[nodiscard]] StretchKinds practiceStretch();

/// Names a practice that may not have been written yet: its number is filled in on the storage thread by the write that creates it,
/// and every later write of the same practice stands behind that one in the queue.
class PracticeHandle
{
public:
    PracticeHandle() = default;
    /// `places` is how many its log has.
    PracticeHandle(qint64 id, UtcTime startedAt, int places)
        : m_id(std::make_shared<qint64>(id))
        , m_startedAt(startedAt)
        , m_places(std::make_shared<int>(places))
    {
    }

    [[nodiscard]] bool isValid() const { return m_id != nullptr; }
    [[nodiscard]] const std::shared_ptr<qint64> &shared() const { return m_id; }
    /// Tells it from another practice of the same number, in another profile or after a backup.
    [[nodiscard]] UtcTime startedAt() const { return m_startedAt; }
    /// Where the next event stands in the log; the one after it then stands behind.
    [[nodiscard]] int takePlace() const { return ++*m_places; }

private:
    std::shared_ptr<qint64> m_id;
    UtcTime m_startedAt {};
    // Of all copies; used where the practice is gone through, never on the storage thread.
    std::shared_ptr<int> m_places;
};

/// What a new practice starts from.
struct PracticeStart {
    PracticeKind kind = PracticeKind::Round;
    QString contentId;
    QString contentRevision;
    QJsonObject plan;
    quint64 seed = 0;
    /// Everything that will be asked, for choosing fresh prompts later.
    QStringList prompts;
};

/// A practice found without an end, with all that is needed to go on.
struct UnfinishedPractice {
    PracticeRecord practice;
    QList<PracticeEventRecord> log;
    QList<DraftRecord> drafts;
    /// What was drawn, damaged rows and all.
    QList<WhiteboardEventRecord> whiteboard;
    /// The last time the program was seen alive, on the practice's own clock.
    Milliseconds lastAlive { 0 };
    UtcTime lastAliveAt {};
    /// Nothing was cut off: it came to its end, and only its rating is open.
    bool isOver = false;

    /// For going on in its log.
    [[nodiscard]] PracticeHandle handle() const { return { practice.id, practice.startedAt, lengthOf(log) }; }
};

/// A practice with the event that closed it.
struct ClosedPractice {
    PracticeRecord practice;
    PracticeEventRecord closing;
};

/// How a debrief ends.
struct PracticeEnd {
    QString eventKind;
    Milliseconds at { 0 };
    QList<RatingRecord> ratings;
    /// One for each rater; empty where the practice says nothing about the interview.
    QList<EvidenceRecord> evidence;
    /// What it came to, for histories; stands in the body of the closing event.
    QJsonObject result = {};
};

/// Writes practices behind the screen's back: every call returns at once, the storage thread keeps the order, and what cannot be
/// written now is held by it. Knows rows and keys, not what an event means.
class PracticeJournal : public QObject
{
    Q_OBJECT

public:
    PracticeJournal(StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    /// Fails with Unavailable where nothing can be written and the person has not said that this is all right.
    [[nodiscard]] Result<> requireSaving() const;
    /// "Do not save": practices may begin though nothing of them is kept.
    void acceptUnsaved() { m_isUnsavedAccepted = true; }
    [[nodiscard]] bool isUnsavedAccepted() const { return m_isUnsavedAccepted; }

    [[nodiscard]] PracticeHandle begin(const PracticeStart &start);
    /// With the bands that stand for themselves as rows: those that are given when a rating is closed already.
    void append(const PracticeHandle &handle, const QString &kind, Milliseconds at, const QJsonObject &body,
        const QList<RatingRecord> &ratings = {});
    /// Closes a debrief with the ratings, what the practice came to and the evidence that it makes, if any; all or nothing.
    void close(const PracticeHandle &handle, const PracticeEnd &end, std::function<void()> written);
    void saveDraft(const PracticeHandle &handle, const QString &item, const QString &text);
    /// When a text that is gone on with was saved: the next one is not stamped before it, even where the clock was set back.
    void seeDraft(UtcTime at) { m_draftStamp.seen(at); }
    void savePulse(const PracticeHandle &handle, Milliseconds at);
    /// What an earlier life of the program could not save and what is not in the database yet: it stands in what is read from now on. What is older than what
    /// was saved, or belongs to a practice that was discarded or is another one, counts for nothing.
    void setUnsaved(const QList<SpilledDraft> &texts) { m_unsaved = texts; }
    /// `written` is called when the events are on the disk.
    void appendWhiteboard(const PracticeHandle &handle, const QList<WhiteboardEventRecord> &events, QObject *receiver,
        std::function<void()> written);

    /// The newest practice of `kind` that was begun and has neither ended nor been discarded.
    void findUnfinished(
        PracticeKind kind, QObject *receiver, std::function<void(Result<std::optional<UnfinishedPractice>>)> done);
    /// All that were neither ended nor discarded, newest first.
    void findAllUnfinished(
        PracticeKind kind, QObject *receiver, std::function<void(Result<QList<UnfinishedPractice>>)> done);
    /// Practices of `kind` that have an event `closingKind`, oldest first; damaged ones are left out.
    void loadClosed(PracticeKind kind, const QString &closingKind, QObject *receiver,
        std::function<void(Result<QList<ClosedPractice>>)> done);
    /// The newest `limit` rounds that asked a prompt, newest first, whether they were rated or not.
    void loadAsking(const PromptId &prompt, int limit, QObject *receiver,
        std::function<void(Result<QList<UnfinishedPractice>>)> done);
    /// Rounds begun on a local day or later whose record passes, oldest first.
    void loadRoundsSince(QDate first, std::function<bool(const PracticeRecord &)> passes, QObject *receiver,
        std::function<void(Result<QList<UnfinishedPractice>>)> done);
    void load(qint64 id, QObject *receiver, std::function<void(Result<UnfinishedPractice>)> done);
    /// Several at once, in the order of `ids`.
    void loadAll(
        const QList<qint64> &ids, QObject *receiver, std::function<void(Result<QList<UnfinishedPractice>>)> done);
    /// How many practices were begun on each local day of a range, both ends included.
    void loadActivity(QDate first, QDate last, QObject *receiver, std::function<void(Result<QHash<QDate, int>>)> done);
    /// How long the practices of a range of local days took from their beginning to their end, without their pauses; one that was never ended
    /// counts up to its last pause.
    void loadWorked(QDate first, QDate last, QObject *receiver, std::function<void(Result<Milliseconds>)> done);
    /// The local day on which each prompt was last asked.
    void loadLastAsked(QObject *receiver, std::function<void(Result<QHash<PromptId, QDate>>)> done);
    /// What rated practices of `kind` came to, as their closing events hold it, oldest first; older rows that hold nothing are left out.
    void loadResults(PracticeKind kind, QObject *receiver, std::function<void(Result<QList<QJsonObject>>)> done);

    [[nodiscard]] const Clock &clock() const { return m_clock; }

signals:
    /// A write was refused for good; what is on the screen is no longer being saved.
    void refused(const sevenrounds::Error &error);

private:
    template <typename Work>
    void write(Work work);
    /// Where the wall clock was set since the row before, the row says by how much ("wall-step" in its body, in milliseconds). It is no event of its
    /// own: a reader that does not know it passes over it.
    [[nodiscard]] PracticeEventRecord eventRow(
        const PracticeHandle &handle, const QString &kind, Milliseconds at, const QJsonObject &body);
    [[nodiscard]] Milliseconds wallOffset() const;

    StorageThread &m_storage;
    const Clock &m_clock;
    QList<SpilledDraft> m_unsaved;
    LogStamp m_draftStamp;
    /// How far the wall clock was ahead of the monotonic one at the last row.
    Milliseconds m_wallOffset;
    bool m_isUnsavedAccepted = false;
};

} // namespace sevenrounds
