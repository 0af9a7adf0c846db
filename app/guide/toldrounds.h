// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

namespace sevenrounds {

/// The rounds of an onsite as a person noted them, in their order.
struct ToldRounds {
    QList<RoundId> rounds;
    /// What names none of the rounds, as it was typed.
    QStringList unknown;
};

/// Reads "coding, theory, depth and breadth": each piece is the round with which it shares most words, of equals the first of `known`. A word that many
/// rounds have (research, screen) names none of them alone; endings and what words of one stem differ in do not matter. Rounds may come twice.
[[nodiscard]] ToldRounds toldRounds(const QString &told, const QList<Round> &known);

} // namespace sevenrounds
