// SPDX-License-Identifier: MIT
#pragma once

#include "domain/paper.h"
#include "markdown/pagedocument.h"

namespace sevenrounds {

/// "Power and 4 others · 2022 · arXiv 2201.02177"
[[nodiscard]] QString bylineText(const PaperCard &card);

/// "14 of 18"
[[nodiscard]] QString scoreText(const PaperCard &card);

/// What a candidate holds in the hand: the paper in our words, its scores, claims, assumptions, equations, both directions of criticism, extensions,
/// alternatives, other fields, the talk.
[[nodiscard]] PageDocument paperDocument(const PaperCard &card);

} // namespace sevenrounds
