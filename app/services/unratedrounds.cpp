// SPDX-License-Identifier: MIT
#include "services/unratedrounds.h"

#include "content/contentlibrary.h"
#include "services/sessionlog.h"
#include "storage/practicerepository.h"
#include "storage/storagethread.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

struct EndedRound {
    PracticeRecord practice;
    StoredSession session;
};

Result<QList<EndedRound>> readEnded(Database &database, QDate first)
{
    PracticeRepository repository(database);
    // Wherever the person was, a local date begins less than a day from UTC's.
    const UtcTime since = fromEpochMs(first.addDays(-1).startOfDay(QTimeZone::utc()).toMSecsSinceEpoch());
    ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeSummary> open,
        repository.listUnfinished(
            { sessionEventKey(SessionEventKind::Discarded), sessionEventKey(SessionEventKind::Debriefed) }, since));
    QList<EndedRound> ended;
    for (const PracticeSummary &summary : open) {
        UnfinishedPractice practice;
        practice.practice = summary.practice;
        if (practice.practice.kind != PracticeKind::Round || practice.practice.isDamaged
            || practice.practice.localDate < first) {
            continue;
        }
        ROUNDS_ASSIGN_OR_RETURN(practice.log, repository.loadLog(practice.practice.id));
        Result<StoredSession> session = readSession(practice);
        if (session && session->state.status == SessionStatus::Ended) {
            ended.append({ practice.practice, std::move(*session) });
        }
    }
    return ended;
}

int countRated(const Rubric &rubric, const QHash<QString, int> &bands)
{
    return static_cast<int>(std::count_if(rubric.criteria.cbegin(), rubric.criteria.cend(),
        [&](const Criterion &criterion) { return bands.contains(criterion.name); }));
}

} // namespace

void loadUnratedRounds(StorageThread &storage, const ContentLibrary &library, QDate today, QObject *receiver,
    std::function<void(Result<QList<UnratedRound>>)> done)
{
    const auto work = [first = today.addDays(-kUnratedDays)](Database &database) { return readEnded(database, first); };
    storage.read(receiver, work, [&library, done = std::move(done)](const Result<QList<EndedRound>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        QList<UnratedRound> rounds;
        for (const EndedRound &round : *found) {
            const SessionState &state = round.session.state;
            if (const Rubric *rubric = library.findRubric(round.session.plan.round)) {
                rounds.append({ round.practice.id, round.session.plan.title, round.session.plan.paper.title,
                    round.practice.localDate,
                    std::max(countRated(*rubric, state.bands), countRated(*rubric, state.peerBands)),
                    static_cast<int>(rubric->criteria.size()) });
            }
        }
        done(std::move(rounds));
    });
}

} // namespace sevenrounds
