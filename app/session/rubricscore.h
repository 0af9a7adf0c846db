// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

#include <QHash>

#include <optional>

namespace sevenrounds {

/// From this score on a round counts as a hire (app default, between bands 3 and 4).
inline constexpr double kHireLine = 2.5;
/// The lowest band of the six above it.
inline constexpr int kHireBand = 4;

/// What a hint takes off the score, and the most that all hints of a round do. App defaults: five hints cost about one band.
inline constexpr double kHintPrice = 0.1;
inline constexpr double kMostHintPrice = 0.5;

/// What `hints` hints cost.
[[nodiscard]] double hintPrice(int hints);
/// The score with the price of the hints taken off; never under 1.
[[nodiscard]] double scoreAfterHints(double score, int hints);

/// 1 + 3 (band - 1) / 5: band 1 is 1.0, band 6 is 4.0.
[[nodiscard]] double bandScore(int band);

/// The mean over all criteria of the rubric, 1 to 4; nothing until every criterion has a band.
[[nodiscard]] std::optional<double> rubricScore(const Rubric &rubric, const QHash<QString, int> &bands);

} // namespace sevenrounds
