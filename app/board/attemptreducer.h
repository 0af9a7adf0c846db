// SPDX-License-Identifier: MIT
#pragma once

#include "board/attemptevent.h"
#include "board/attemptstate.h"

namespace sevenrounds {

/// The state of an attempt that has just begun.
[[nodiscard]] AttemptState initialState(const AttemptPlan &plan);

/// The state after `event`; fails with Conflict where it makes no sense.
[[nodiscard]] Result<AttemptState> reduce(
    const AttemptPlan &plan, const AttemptState &state, const AttemptEvent &event);

/// The state after a whole log, beginning with Started.
[[nodiscard]] Result<AttemptState> replay(const AttemptPlan &plan, const QList<AttemptEvent> &log);

} // namespace sevenrounds
