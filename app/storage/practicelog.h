// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/records.h"

#include <QList>

namespace sevenrounds {

class Database;

/// An event of a practice's log with the rows that stand or fall with it.
struct LogEntry {
    /// `sequence` is its place in the log as whoever made it counts; 0 where that is not known.
    PracticeEventRecord event;
    QList<RatingRecord> ratings;
    QList<EvidenceRecord> evidence;
};

/// Appends the entry at the end of the practice's log; all of it or nothing.
[[nodiscard]] Result<> appendEntry(Database &database, qint64 practiceId, const LogEntry &entry);

/// The places that a log has.
[[nodiscard]] int lengthOf(const QList<PracticeEventRecord> &log);
/// Of entries that were kept beside the log those that it lacks, in their order and with their places: they go on from its end without a hole.
/// None where the log went on without them; in the middle of it they would be events that never were.
[[nodiscard]] QList<LogEntry> missingEntries(const QList<PracticeEventRecord> &log, const QList<LogEntry> &entries);

} // namespace sevenrounds
