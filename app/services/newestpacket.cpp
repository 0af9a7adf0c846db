// SPDX-License-Identifier: MIT
#include "services/newestpacket.h"

#include "services/packetreading.h"
#include "services/talkruns.h"

#include <algorithm>

namespace sevenrounds {

namespace {

/// Without a rating where it cannot be read.
PacketRound roundOf(const ContentLibrary &library, const UnfinishedPractice &practice)
{
    if (practice.practice.kind == PracticeKind::Talk) {
        const Result<StoredTalk> talk = readTalk(practice);
        return talk ? packetRoundOf(library, *talk) : PacketRound {};
    }
    const Result<StoredSession> session = readSession(practice);
    return session ? packetRoundOf(library, *session) : PacketRound {};
}

} // namespace

void loadNewestRounds(const ContentLibrary &library, PracticeJournal &journal, const ReadinessService &readiness,
    QObject *receiver, std::function<void(Result<QList<PacketRound>>)> done)
{
    QList<PacketRound> rounds;
    QList<qint64> ids;
    const QList<Round> seven = library.sevenRounds();
    for (const Round &known : seven) {
        PacketRound round;
        round.round = known.id;
        round.skill = known.skill;
        round.title = known.title;
        round.level = readiness.target();
        const QList<qint64> &practices = readiness.sessions(known.skill).practices;
        if (!practices.isEmpty()) {
            round.practice = practices.last();
            ids.append(round.practice);
        }
        rounds.append(round);
    }
    const auto take = [&library, rounds = std::move(rounds), done = std::move(done)](
                          const Result<QList<UnfinishedPractice>> &practices) mutable {
        if (!practices) {
            done(failure(practices.error()));
            return;
        }
        for (PacketRound &round : rounds) {
            const auto found = std::find_if(practices->cbegin(), practices->cend(),
                [&](const UnfinishedPractice &one) { return one.practice.id == round.practice; });
            if (found == practices->cend()) {
                continue;
            }
            if (PacketRound read = roundOf(library, *found); read.isRated()) {
                read.skill = round.skill;
                read.practice = round.practice;
                read.day = found->practice.localDate;
                round = read;
            }
        }
        done(std::move(rounds));
    };
    journal.loadAll(ids, receiver, take);
}

} // namespace sevenrounds
