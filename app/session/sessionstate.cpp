// SPDX-License-Identifier: MIT
#include "session/sessionstate.h"

#include <numeric>

namespace sevenrounds {

SessionClock clockAt(const SessionPlan &plan, const SessionState &state, Milliseconds at)
{
    const Milliseconds since
        = state.status == SessionStatus::Running && at > state.at ? at - state.at : Milliseconds { 0 };
    SessionClock clock;
    clock.elapsed = state.elapsed + since;
    clock.remaining = plan.length() - clock.elapsed;
    clock.phaseElapsed = state.phaseUsed.value(state.phase) + since;
    clock.phaseRemaining = plan.phases.at(state.phase).length - clock.phaseElapsed;
    clock.itemElapsed = state.itemUsed.value(currentItem(plan, state).id) + since;
    return clock;
}

const PlanItem &currentItem(const SessionPlan &plan, const SessionState &state)
{
    return plan.phases.at(state.phase).items.at(state.item);
}

bool hasNext(const SessionPlan &plan, const SessionState &state)
{
    return state.phase + 1 < plan.phases.size() || nextTopic(plan.phases.at(state.phase), state.item).has_value();
}

std::optional<int> nextTopic(const PlanPhase &phase, int item)
{
    for (int next = item + 1; next < phase.items.size(); ++next) {
        if (!phase.items.at(next).isDeeper) {
            return next;
        }
    }
    return std::nullopt;
}

bool canGoDeeper(const SessionPlan &plan, const SessionState &state)
{
    const QList<PlanItem> &items = plan.phases.at(state.phase).items;
    return state.item + 1 < items.size() && items.at(state.item + 1).isDeeper;
}

TopicPlace topicPlace(const SessionPlan &plan, const SessionState &state)
{
    const QList<PlanItem> &items = plan.phases.at(state.phase).items;
    TopicPlace place;
    place.first = state.item;
    while (place.first > 0 && items.at(place.first).isDeeper) {
        --place.first;
    }
    place.depth = state.item - place.first + 1;
    int end = state.item + 1;
    while (end < items.size() && items.at(end).isDeeper) {
        ++end;
    }
    place.count = end - place.first;
    return place;
}

int hintsTaken(const SessionState &state)
{
    return std::accumulate(state.hints.cbegin(), state.hints.cend(), 0);
}

} // namespace sevenrounds
