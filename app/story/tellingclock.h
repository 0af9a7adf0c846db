// SPDX-License-Identifier: MIT
#pragma once

#include "story/tellingreducer.h"

#include <optional>

namespace sevenrounds {

/// What the clock of a telling shows at a moment.
struct TellingClock {
    /// Pauses left out.
    Milliseconds elapsed { 0 };
    /// Negative means over time.
    Milliseconds remaining { 0 };
    QList<Milliseconds> laps;

    /// Of one part or two, in percent, rounded; absent before any time has passed.
    [[nodiscard]] std::optional<int> share(int first, int last) const;
};

[[nodiscard]] TellingClock clockAt(const TellingPlan &plan, const TellingState &state, Milliseconds at);

/// The same of laps that were kept.
[[nodiscard]] std::optional<int> shareOf(const QList<Milliseconds> &laps, int first, int last);

} // namespace sevenrounds
