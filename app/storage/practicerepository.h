// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/records.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace sevenrounds {

class Database;
class Statement;

/// When one practice was begun, and how long it went on; no time where no events were named that tell it.
struct PracticeSitting {
    UtcTime at {};
    Milliseconds worked { 0 };

    friend bool operator==(const PracticeSitting &, const PracticeSitting &) = default;
};

/// The practices of one kind that were begun with one content on one day of UTC.
struct PracticeDay {
    PracticeKind kind = PracticeKind::Round;
    QString contentId;
    /// Oldest first; there is one at least.
    QList<PracticeSitting> sittings;

    [[nodiscard]] UtcTime last() const { return sittings.isEmpty() ? UtcTime {} : sittings.last().at; }

    friend bool operator==(const PracticeDay &, const PracticeDay &) = default;
};

/// One event of a practice, as far as it is needed to add up times.
struct PracticeMark {
    qint64 practiceId = 0;
    QString kind;
    Milliseconds elapsed { 0 };
};

/// The kinds of events that tell how long a practice went on: it goes on from its beginning and from each `goesOn`, up to the next that stops it.
struct StretchKinds {
    QStringList stops;
    QString goesOn;
};

/// How long each practice went on, from marks that stand practice by practice and in their order.
[[nodiscard]] QHash<qint64, Milliseconds> workedTimes(const QList<PracticeMark> &marks, const QString &goesOn);

/// Practices with their event logs, drafts and heartbeats. Each call is one statement or joins the caller's transaction; it does not
/// know what an event means.
class PracticeRepository
{
public:
    explicit PracticeRepository(Database &database)
        : m_database(database)
    {
    }

    /// Returns the new practice's id.
    [[nodiscard]] Result<qint64> create(const PracticeRecord &practice);
    [[nodiscard]] Result<std::optional<PracticeRecord>> findPractice(qint64 id);
    [[nodiscard]] Result<PracticeRecord> loadPractice(qint64 id);

    /// Appends at the end of the practice's log and returns the sequence number; `event.sequence` must be 0, or the expected number,
    /// in which case another one fails with Conflict.
    [[nodiscard]] Result<int> appendEvent(const PracticeEventRecord &event);
    /// In order of sequence.
    [[nodiscard]] Result<QList<PracticeEventRecord>> loadLog(qint64 practiceId);

    /// The events of one kind in all practices of one kind, oldest first.
    [[nodiscard]] Result<QList<PracticeEventRecord>> listEvents(PracticeKind practiceKind, const QString &eventKind);

    /// Keeps only the newest text of an item.
    [[nodiscard]] Result<> saveDraft(const DraftRecord &draft);
    /// By item.
    [[nodiscard]] Result<QList<DraftRecord>> loadDrafts(qint64 practiceId);
    /// Of all practices, those whose item begins like this; by practice, then by item.
    [[nodiscard]] Result<QList<DraftRecord>> listDrafts(const QString &prefix);

    [[nodiscard]] Result<> savePulse(qint64 practiceId, const PulseRecord &pulse);
    [[nodiscard]] Result<std::optional<PulseRecord>> findPulse(qint64 practiceId);

    /// Practices without an event of one of these kinds, newest first; of those that were begun from a moment on, where one is named.
    [[nodiscard]] Result<QList<PracticeSummary>> listUnfinished(
        const QStringList &terminalKinds, std::optional<UtcTime> since = std::nullopt);
    /// The id of the last practice of this kind; 0 where there is none.
    [[nodiscard]] Result<qint64> newestId(PracticeKind kind);
    /// Newest first.
    [[nodiscard]] Result<QList<PracticeSummary>> listRecent(int limit);
    /// The practices of a local date range, both ends included, newest first; for the calendar and the day's count.
    [[nodiscard]] Result<QList<PracticeRecord>> listBetween(QDate first, QDate last);
    /// How many there are on each local date of a range, both ends included. Reads the dates alone, so nothing is held against its hash.
    [[nodiscard]] Result<QHash<QDate, int>> countDays(QDate first, QDate last);
    /// The events of these kinds in the practices of a local date range, practice by practice and in their order. Nothing is held against its hash.
    [[nodiscard]] Result<QList<PracticeMark>> listMarks(QDate first, QDate last, const QStringList &kinds);
    /// What was begun from the beginning of a day of UTC on, without those that have an event of one of these kinds; by the last of each day, oldest first.
    /// Plans are not read, so nothing is held against its hash.
    [[nodiscard]] Result<QList<PracticeDay>> listDays(
        UtcTime since, const QStringList &exceptKinds, const StretchKinds &stretch = {});

    /// Prompt ids that events of these kinds name under `key` of their body (a text, or a list of texts), oldest first. Damaged events
    /// are left out.
    [[nodiscard]] Result<QList<PromptUse>> listPromptUses(const QStringList &eventKinds, const QString &key);

    /// The newest `limit` events of a kind that name this prompt under `key` of their body, newest first.
    [[nodiscard]] Result<QList<PromptUse>> listUsesOf(
        const PromptId &prompt, const QString &eventKind, const QString &key, int limit);

    [[nodiscard]] Result<qint64> appendRating(const RatingRecord &rating);
    /// All ratings of a practice in the order they were given; a later one for the same rater and criterion supersedes.
    [[nodiscard]] Result<QList<RatingRecord>> loadRatings(qint64 practiceId);
    /// The ratings that count: the last of each rater and criterion, damaged ones left out.
    [[nodiscard]] Result<QList<RatingRecord>> loadValidRatings(qint64 practiceId);

private:
    [[nodiscard]] Result<QList<PracticeSummary>> readSummaries(Statement &statement);
    /// Of what was begun since.
    [[nodiscard]] Result<QHash<qint64, Milliseconds>> listWorked(UtcTime since, const StretchKinds &stretch);

    Database &m_database;
};

} // namespace sevenrounds
