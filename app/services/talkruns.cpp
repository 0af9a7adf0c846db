// SPDX-License-Identifier: MIT
#include "services/talkruns.h"

#include "storage/practicerepository.h"
#include "storage/storagethread.h"
#include "talk/talkreducer.h"

#include <utility>

namespace sevenrounds {

namespace {

/// Nothing where the practice is another talk, was thrown away or cannot be read.
std::optional<TalkRun> runOf(PracticeRepository &repository, qint64 practice, const TalkPlan &like)
{
    const Result<PracticeRecord> record = repository.loadPractice(practice);
    if (!record || record->isDamaged) {
        return std::nullopt;
    }
    Result<TalkPlan> plan = TalkPlan::fromJson(record->plan);
    if (!plan || !isRunOf(like, *plan)) {
        return std::nullopt;
    }
    const Result<QList<PracticeEventRecord>> rows = repository.loadLog(practice);
    const Result<QList<TalkEvent>> log = rows ? readTalkLog(*rows) : failure(rows.error());
    Result<TalkState> state = log ? replay(*plan, *log) : failure(log.error());
    if (!state || (state->stage != TalkStage::Ended && state->stage != TalkStage::Debriefed)) {
        return std::nullopt;
    }
    return TalkRun { record->startedAt, std::move(*plan), std::move(*state) };
}

Result<QList<TalkRun>> readRuns(Database &database, const TalkPlan &like, qint64 practice)
{
    PracticeRepository repository(database);
    ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeEventRecord> ends,
        repository.listEvents(PracticeKind::Talk, talkEventKey(TalkEventKind::Ended)));
    QList<TalkRun> runs;
    for (auto end = ends.crbegin(); end != ends.crend() && runs.size() < kMostRuns; ++end) {
        if (end->practiceId == practice || end->isDamaged) {
            continue;
        }
        if (std::optional<TalkRun> run = runOf(repository, end->practiceId, like)) {
            runs.append(*std::move(run));
        }
    }
    return runs;
}

} // namespace

Result<QList<TalkEvent>> readTalkLog(const QList<PracticeEventRecord> &rows)
{
    QList<TalkEvent> log;
    for (const PracticeEventRecord &row : rows) {
        if (row.isDamaged) {
            return failure(ErrorKind::Storage, QStringLiteral("an event of the talk's log is damaged"));
        }
        ROUNDS_ASSIGN_OR_RETURN(const TalkEvent event, TalkEvent::fromLog(row.kind, row.elapsed, row.body));
        log.append(event);
    }
    return log;
}

Result<StoredTalk> readTalk(const UnfinishedPractice &practice)
{
    if (practice.practice.kind != PracticeKind::Talk) {
        return failure(ErrorKind::NotFound, QStringLiteral("practice %1 is no talk").arg(practice.practice.id));
    }
    ROUNDS_ASSIGN_OR_RETURN(TalkPlan plan, TalkPlan::fromJson(practice.practice.plan));
    ROUNDS_ASSIGN_OR_RETURN(const QList<TalkEvent> log, readTalkLog(practice.log));
    ROUNDS_ASSIGN_OR_RETURN(TalkState state, replay(plan, log));
    return StoredTalk { std::move(plan), std::move(state) };
}

void loadTalkRuns(StorageThread &storage, const TalkPlan &plan, std::shared_ptr<qint64> practice, QObject *receiver,
    std::function<void(Result<QList<TalkRun>>)> done)
{
    // The practice has its number since the write that made it, which stood before this in the queue.
    const auto work = [plan, practice = std::move(practice)](
                          Database &database) { return readRuns(database, plan, practice ? *practice : 0); };
    storage.read(receiver, work, std::move(done));
}

} // namespace sevenrounds
