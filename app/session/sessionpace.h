// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionevent.h"
#include "session/sessionstate.h"

#include <optional>

namespace sevenrounds {

/// What a strict interviewer does next by the clock, and when, if the person does nothing before: cut in with a deeper question once the
/// script's time with an item is over, go on when a phase's time is used up, end the round with its last phase. `at` is on the round's own
/// time and may lie behind. Nothing where the round is not strict, not running or not timed.
[[nodiscard]] std::optional<SessionEvent> nextDue(const SessionPlan &plan, const SessionState &state);

} // namespace sevenrounds
