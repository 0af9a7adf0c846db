// SPDX-License-Identifier: MIT
#pragma once

#include <span>

namespace sevenrounds {

/// Ratings of what one could do tomorrow: 0 stands for L3, 4 for L7.
inline constexpr int kHighestRating = 4;

/// The level to start every round from that a person's own ratings speak for, between `usual` and what the ratings say; `usual` without ratings.
///
/// Ours, and an assumption: the mean rating is a level, less what people give themselves too much (the model's own prior for it, 0.3 points of the
/// rubric), and it counts for half. A rating is taken as just as uncertain as the prior that it meets, and two looks of the same spread meet in the
/// middle. One number for all rounds, in steps of a tenth; the spread of the prior stays, so that what is measured outweighs it as fast as before.
[[nodiscard]] double priorFromRatings(std::span<const int> ratings, double usual);

} // namespace sevenrounds
