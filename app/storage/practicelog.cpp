// SPDX-License-Identifier: MIT
#include "storage/practicelog.h"

#include "storage/database.h"
#include "storage/evidencerepository.h"
#include "storage/practicerepository.h"

#include <algorithm>

namespace sevenrounds {

namespace {

bool isSameEvent(const PracticeEventRecord &a, const PracticeEventRecord &b)
{
    return a.kind == b.kind && a.elapsed == b.elapsed && a.at == b.at && a.body == b.body;
}

/// What stands at this place is another event; a damaged one cannot tell.
bool isTaken(const QList<PracticeEventRecord> &log, const PracticeEventRecord &event)
{
    return std::any_of(log.cbegin(), log.cend(), [&event](const PracticeEventRecord &one) {
        return one.sequence == event.sequence && !one.isDamaged && !isSameEvent(one, event);
    });
}

} // namespace

Result<> appendEntry(Database &database, qint64 practiceId, const LogEntry &entry)
{
    return database.transact([practiceId, &entry](Database &open) -> Result<> {
        PracticeRepository repository(open);
        for (RatingRecord rating : entry.ratings) {
            rating.practiceId = practiceId;
            ROUNDS_RETURN_IF_ERROR(repository.appendRating(rating));
        }
        for (EvidenceRecord made : entry.evidence) {
            made.practiceId = practiceId;
            ROUNDS_RETURN_IF_ERROR(EvidenceRepository(open).append(made));
        }
        PracticeEventRecord event = entry.event;
        event.practiceId = practiceId;
        // The log counts itself: one row that was refused must not keep out all that come behind it.
        event.sequence = 0;
        ROUNDS_RETURN_IF_ERROR(repository.appendEvent(event));
        return {};
    });
}

int lengthOf(const QList<PracticeEventRecord> &log)
{
    return log.isEmpty() ? 0 : log.last().sequence;
}

QList<LogEntry> missingEntries(const QList<PracticeEventRecord> &log, const QList<LogEntry> &entries)
{
    const int saved = lengthOf(log);
    QList<PracticeEventRecord> all = log;
    QList<LogEntry> missing;
    for (LogEntry entry : entries) {
        int &place = entry.event.sequence;
        const int next = lengthOf(all) + 1;
        if (place == 0) {
            // An older version numbered nothing: it is known by what it says, and by when that was.
            const bool isKnown = std::any_of(all.cbegin(), all.cend(),
                [&entry](const PracticeEventRecord &one) { return isSameEvent(one, entry.event); });
            const bool isPast = std::any_of(all.cbegin(), all.cend(),
                [&entry](const PracticeEventRecord &one) { return entry.event.elapsed < one.elapsed; });
            if (isKnown || isPast) {
                continue;
            }
            place = next;
        }
        if (place <= saved && isTaken(log, entry.event)) {
            return {};
        }
        if (place == next) {
            all.append(entry.event);
            missing.append(entry);
        }
    }
    return missing;
}

} // namespace sevenrounds
