// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "scheduling/scheduler.h"

#include <span>
#include <vector>

namespace sevenrounds {

/// How many of these items come on each of `days` days, today first. What is late comes today, once. Nothing that will be learned or fail
/// until then is guessed.
[[nodiscard]] std::vector<int> loadForecast(std::span<const ItemMemory> items, QDate today, int days);

/// App default for one review while fewer than five were measured; Anki's statistics show 10 to 30 seconds a card.
inline constexpr Milliseconds kUsualReview { 20'000 };
/// Longer means that somebody went away; it counts as this.
inline constexpr Milliseconds kLongestReview { 600'000 };

/// The person's own median time for one review; of an even number the mean of the middle two.
[[nodiscard]] Milliseconds typicalReview(std::vector<Milliseconds> measured);

} // namespace sevenrounds
