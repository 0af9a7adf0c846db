// SPDX-License-Identifier: MIT
#include "session/sessionpace.h"

#include <algorithm>

namespace sevenrounds {

namespace {

/// When a clock that shows `used` now shows `length`.
Milliseconds momentOf(const SessionState &state, Milliseconds length, Milliseconds used)
{
    return state.at + std::max(Milliseconds { 0 }, length - used);
}

} // namespace

std::optional<SessionEvent> nextDue(const SessionPlan &plan, const SessionState &state)
{
    if (!plan.rules.isStrict || !plan.rules.isTimed() || state.status != SessionStatus::Running) {
        return std::nullopt;
    }
    const PlanPhase &phase = plan.phases.at(state.phase);
    const bool isLastPhase = state.phase + 1 == plan.phases.size();
    const Milliseconds phaseEnds = momentOf(state, phase.length, state.phaseUsed.at(state.phase));
    const SessionEvent end = isLastPhase ? SessionEvent { SessionEventKind::Ended, phaseEnds, {}, 0 }
                                         : SessionEvent { SessionEventKind::NextPhase, phaseEnds, {}, 0 };
    const PlanItem &item = currentItem(plan, state);
    // Once a topic: who is cut in on twice has no time to say anything.
    if (phase.interruptAfter.count() > 0 && !item.isDeeper && canGoDeeper(plan, state)) {
        const Milliseconds cutIn = momentOf(state, phase.interruptAfter, state.itemUsed.value(item.id));
        if (cutIn < phaseEnds) {
            return SessionEvent { SessionEventKind::Interrupted, cutIn, {}, 0 };
        }
    }
    return end;
}

} // namespace sevenrounds
