// SPDX-License-Identifier: MIT
#include "services/sessionlog.h"

#include "session/sessionreducer.h"

namespace sevenrounds {

Result<QList<SessionEvent>> readSessionLog(const QList<PracticeEventRecord> &rows)
{
    QList<SessionEvent> log;
    for (const PracticeEventRecord &row : rows) {
        if (row.isDamaged) {
            return failure(ErrorKind::Storage, QStringLiteral("an event of the round's log is damaged"));
        }
        ROUNDS_ASSIGN_OR_RETURN(const SessionEvent event, SessionEvent::fromLog(row.kind, row.elapsed, row.body));
        log.append(event);
    }
    return log;
}

Result<StoredSession> readSession(const UnfinishedPractice &practice)
{
    ROUNDS_ASSIGN_OR_RETURN(SessionPlan plan, SessionPlan::fromJson(practice.practice.plan));
    ROUNDS_ASSIGN_OR_RETURN(const QList<SessionEvent> log, readSessionLog(practice.log));
    ROUNDS_ASSIGN_OR_RETURN(SessionState state, replay(plan, log));
    return StoredSession { std::move(plan), std::move(state) };
}

} // namespace sevenrounds
