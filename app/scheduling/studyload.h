// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "scheduling/reviewitem.h"
#include "scheduling/scheduler.h"

#include <span>
#include <vector>

namespace sevenrounds {

/// How many of these items come on each of `days` days, today first. What is late comes today, once. Nothing that will be learned or fail
/// until then is guessed.
[[nodiscard]] std::vector<int> loadForecast(std::span<const ItemMemory> items, QDate today, int days);

/// App default for one review of a card; Anki's statistics show 10 to 30 seconds.
inline constexpr Milliseconds kUsualReview { 20'000 };
/// Longer means that somebody went away from a card; it counts as this.
inline constexpr Milliseconds kLongestReview { 600'000 };

/// What one review of an item takes where nobody was measured: a card 20 seconds, a story three minutes, and everything else as long as the content says
/// that it takes (`own`), or else a line a minute, a derivation or a prompt ten and a problem thirty (app defaults).
[[nodiscard]] Milliseconds usualReview(ReviewItemKind kind, Milliseconds own = Milliseconds { 0 });
/// Longer than three times what is usual, and than kLongestReview, means that somebody went away; it counts as this.
[[nodiscard]] Milliseconds longestReview(Milliseconds usual);

/// One review that was measured: how long it took, and what is usual for its item (more than 0).
struct MeasuredReview {
    Milliseconds took { 0 };
    Milliseconds usual { 0 };
};

/// By how much longer (above 1) or shorter the person's reviews take than is usual: the median of took / usual, of an even number the mean of the
/// middle two. 1 while fewer than five were measured.
[[nodiscard]] double paceOf(std::span<const MeasuredReview> measured);

} // namespace sevenrounds
