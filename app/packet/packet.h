// SPDX-License-Identifier: MIT
#pragma once

#include "packet/bandsteps.h"

namespace sevenrounds {

/// One criterion that would have to be rated otherwise.
struct BandChange {
    /// Position of the round in the packet.
    qsizetype round = 0;
    QString criterion;
    int from = 1;
    int to = 1;
    /// What the listener would have had to see, in the rubric's words.
    QString seen;
};

/// All rounds of a loop in one reading, as a committee would have it. What it decides follows from a rule that is assumed.
struct Packet {
    QList<PacketRound> rounds;
    /// Rounds that have a rating; only with all of them is there a verdict.
    int rated = 0;
    /// The rest needs a complete packet.
    PacketClause clause = PacketClause::None;
    double mean = 0.0;
    /// Position of the round that the strongest objection is about: the lowest; where only the mean is short, the one that costs it most.
    qsizetype objection = -1;
    /// Refused: the fewest bands after which it passes. Passed: the fewest whose loss would sink it. Empty where there is no such change.
    QList<BandChange> change;

    [[nodiscard]] bool isComplete() const { return !rounds.isEmpty() && rated == rounds.size(); }
    [[nodiscard]] bool passes() const { return isComplete() && clause == PacketClause::None; }
};

/// `rule` must have passed checkAssumptions().
[[nodiscard]] Packet makePacket(QList<PacketRound> rounds, const CommitteeRule &rule);

} // namespace sevenrounds
