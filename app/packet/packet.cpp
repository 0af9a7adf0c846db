// SPDX-License-Identifier: MIT
#include "packet/packet.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

/// Which criteria move when a round rises or falls by so many bands in all: always the lowest one up, the highest one down.
void appendChanges(const PacketRound &round, qsizetype position, int bands, QList<BandChange> *changes)
{
    const int step = bands < 0 ? -1 : 1;
    QList<PacketCriterion> moved = round.criteria;
    for (int left = std::abs(bands); left > 0; --left) {
        const auto next = step > 0
            ? std::min_element(moved.begin(), moved.end(), [](const auto &a, const auto &b) { return a.band < b.band; })
            : std::max_element(
                moved.begin(), moved.end(), [](const auto &a, const auto &b) { return a.band < b.band; });
        next->band += step;
    }
    for (qsizetype i = 0; i < moved.size(); ++i) {
        const int from = round.criteria.at(i).band;
        const int to = moved.at(i).band;
        if (from != to) {
            changes->append(
                { position, moved.at(i).name, from, to, moved.at(i).bands[static_cast<std::size_t>(to - 1)] });
        }
    }
}

qsizetype strongestObjection(const QList<PacketRound> &rounds, PacketClause clause, const CommitteeRule &rule)
{
    const bool isMean = clause == PacketClause::MeanFloor;
    const auto weight = [&](const PacketRound &round) { return rule.weights[index(round.skill)]; };
    const auto strength = [&](const PacketRound &round) {
        return isMean ? weight(round) * (rule.meanFloor - round.score()) : -round.score();
    };
    const auto strongest
        = std::max_element(rounds.cbegin(), rounds.cend(), [&](const PacketRound &a, const PacketRound &b) {
              return strength(a) != strength(b) ? strength(a) < strength(b) : weight(a) < weight(b);
          });
    return strongest - rounds.cbegin();
}

} // namespace

Packet makePacket(QList<PacketRound> rounds, const CommitteeRule &rule)
{
    Packet packet;
    packet.rounds = std::move(rounds);
    packet.rated = static_cast<int>(std::count_if(
        packet.rounds.cbegin(), packet.rounds.cend(), [](const PacketRound &round) { return round.isRated(); }));
    if (!packet.isComplete()) {
        return packet;
    }
    packet.clause = clauseAgainst(packet.rounds, rule);
    packet.mean = weightedMean(packet.rounds, rule);
    packet.objection = strongestObjection(packet.rounds, packet.clause, rule);
    const bool passes = packet.clause == PacketClause::None;
    const QList<int> bands = passes ? smallestLoss(packet.rounds, rule) : smallestGain(packet.rounds, rule);
    for (qsizetype i = 0; i < bands.size(); ++i) {
        appendChanges(packet.rounds.at(i), i, passes ? -bands.at(i) : bands.at(i), &packet.change);
    }
    return packet;
}

} // namespace sevenrounds
