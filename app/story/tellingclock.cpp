// SPDX-License-Identifier: MIT
#include "story/tellingclock.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sevenrounds {

std::optional<int> shareOf(const QList<Milliseconds> &laps, int first, int last)
{
    const Milliseconds sum = std::accumulate(laps.begin(), laps.end(), Milliseconds { 0 });
    if (sum <= Milliseconds { 0 }) {
        return std::nullopt;
    }
    Milliseconds part { 0 };
    for (int i = first; i <= last; ++i) {
        part += laps.value(i);
    }
    constexpr double kPercent = 100.0;
    return static_cast<int>(
        std::lround(kPercent * static_cast<double>(part.count()) / static_cast<double>(sum.count())));
}

std::optional<int> TellingClock::share(int first, int last) const
{
    return shareOf(laps, first, last);
}

TellingClock clockAt(const TellingPlan &plan, const TellingState &state, Milliseconds at)
{
    TellingClock clock;
    clock.laps = state.laps.isEmpty() ? QList<Milliseconds>(std::max(plan.parts, 1), Milliseconds { 0 }) : state.laps;
    if (state.course == TellingCourse::Running) {
        clock.laps[state.part] += std::max(at - state.since, Milliseconds { 0 });
    }
    clock.elapsed = std::accumulate(clock.laps.begin(), clock.laps.end(), Milliseconds { 0 });
    clock.remaining = plan.limit - clock.elapsed;
    return clock;
}

} // namespace sevenrounds
