// SPDX-License-Identifier: MIT
#pragma once

#include "packet/packetround.h"
#include "readiness/assumptions.h"

namespace sevenrounds {

/// Whether and why a committee refuses.
enum class PacketClause {
    None, ///< it does not
    HardFloor, ///< a round below the hard floor
    SoftFloor, ///< more rounds below the soft floor than are allowed
    MeanFloor, ///< the weighted mean is too low
};

/// What the rule says to rated rounds; weights are those of the rounds' skills, shared out among the rounds that are there. Where none of these weighs
/// anything, here and below, they weigh alike.
[[nodiscard]] PacketClause clauseAgainst(const QList<PacketRound> &rounds, const CommitteeRule &rule);

/// The weighted mean of the rounds' scores.
[[nodiscard]] double weightedMean(const QList<PacketRound> &rounds, const CommitteeRule &rule);

/// By how many bands each round has to rise so that the rule passes and the sum of them is least; empty where nothing helps. Exact.
[[nodiscard]] QList<int> smallestGain(const QList<PacketRound> &rounds, const CommitteeRule &rule);

/// By how many bands each round has to fall so that a rule that passes refuses, and the sum of them is least; empty where nothing sinks it. Exact.
[[nodiscard]] QList<int> smallestLoss(const QList<PacketRound> &rounds, const CommitteeRule &rule);

} // namespace sevenrounds
