// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkstate.h"

#include <optional>

namespace sevenrounds {

/// What the one clock and the pace bar show at a moment `at` of the talk's own time. Negative means over time.
struct TalkClock {
    /// Since the start, pauses left out.
    Milliseconds elapsed { 0 };
    Milliseconds talkRemaining { 0 };
    /// What the talk's overtime and the interruptions leave of the discussion: the total stays what it was.
    Milliseconds discussionRemaining { 0 };
    Milliseconds sectionElapsed { 0 };
    Milliseconds sectionRemaining { 0 };
    /// Of the slide that is shown, where the talk has slides.
    Milliseconds slideElapsed { 0 };
    Milliseconds slideRemaining { 0 };
    Milliseconds questionElapsed { 0 };
    /// Behind the plan; negative is ahead. A section or slide that is not used up does not count as ahead until it is left,
    /// time in one that is not due yet counts as behind until it is, and interruptions count as neither.
    Milliseconds behind { 0 };
    QList<Milliseconds> sectionUsed;
    QList<Milliseconds> slideUsed;
    Milliseconds paused { 0 };
    Milliseconds interrupted { 0 };
    Milliseconds discussed { 0 };

    /// All accounts together: the wall time since the start.
    [[nodiscard]] Milliseconds sum() const;
};

[[nodiscard]] TalkClock clockAt(const TalkPlan &plan, const TalkState &state, Milliseconds at);

/// The quiet notice to show as the stage's remaining time falls from `before` to `now`: the warning that was crossed, if any; the
/// nearest to the end where a suspended machine crossed several at once.
[[nodiscard]] std::optional<Milliseconds> warningCrossed(const TalkPlan &plan, Milliseconds before, Milliseconds now);

} // namespace sevenrounds
