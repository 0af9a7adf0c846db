// SPDX-License-Identifier: MIT
#pragma once

#include "domain/mockloop.h"
#include "markdown/pagedocument.h"
#include "packet/packet.h"

namespace sevenrounds {

/// "poor", "mixed", "good", "excellent".
[[nodiscard]] QString gradeText(PacketGrade grade);

/// "2.8", in the person's language.
[[nodiscard]] QString scoreText(double score);

/// What a committee would read of a loop: what it decides and by which clause, the strongest objection with the points that were missed, what
/// would change it, and each round. While a round is not rated it says which, and decides nothing.
[[nodiscard]] PageDocument packetDocument(const MockLoop &loop, const Packet &packet, const CommitteeRule &rule);

} // namespace sevenrounds
