// SPDX-License-Identifier: MIT
#pragma once

#include "scheduling/reviewitem.h"

namespace sevenrounds {

/// Whole days, both ends included.
struct FuzzRange {
    int low = 1;
    int high = 1;
};

/// Where an interval may be moved to, so that items learned on one day do not come back on one day: 15 percent of the part between 2.5
/// and 7 days, 10 percent of that up to 20, 5 percent above, and one day (ts-fsrs and Anki). `elapsedDays` is the time since the review
/// before: an interval that grew stays longer than that.
[[nodiscard]] FuzzRange fuzzRange(int intervalDays, int elapsedDays, int maximumInterval);

/// The interval at `draw`, uniform in [0, 1), of its range. Below 2.5 days it stays as it is.
[[nodiscard]] int fuzzed(int intervalDays, int elapsedDays, int maximumInterval, double draw);

/// What an item's draws begin with: the same at every replay of the log, on every machine.
[[nodiscard]] quint64 fuzzSeed(const ReviewItem &item);
/// The draw of one review of the item with this seed.
[[nodiscard]] double fuzzDraw(quint64 seed, int reviewsBefore);

} // namespace sevenrounds
