// SPDX-License-Identifier: MIT
#include "story/tellingreducer.h"

#include <algorithm>

namespace sevenrounds {

namespace {

/// Books what has passed since the account was opened.
void book(TellingState *state, Milliseconds at)
{
    if (state->course == TellingCourse::Running) {
        state->laps[state->part] += std::max(at - state->since, Milliseconds { 0 });
    }
    state->since = at;
}

} // namespace

TellingState reduce(const TellingPlan &plan, const TellingState &state, const TellingEvent &event)
{
    TellingState next = state;
    const bool isLive = state.course == TellingCourse::Running || state.course == TellingCourse::Paused;
    switch (event.kind) {
    case TellingEventKind::Started:
        if (state.course == TellingCourse::NotStarted) {
            next.laps = QList<Milliseconds>(std::max(plan.parts, 1), Milliseconds { 0 });
            next.course = TellingCourse::Running;
            next.since = event.at;
        }
        break;
    case TellingEventKind::NextPart:
        if (isLive) {
            book(&next, event.at);
            if (state.part + 1 < state.laps.size()) {
                ++next.part;
                // Who goes on to the next part is telling again.
                next.course = TellingCourse::Running;
            } else {
                next.course = TellingCourse::Ended;
            }
        }
        break;
    case TellingEventKind::PreviousPart:
        if (isLive && state.part > 0) {
            book(&next, event.at);
            --next.part;
        }
        break;
    case TellingEventKind::Paused:
        if (state.course == TellingCourse::Running) {
            book(&next, event.at);
            next.course = TellingCourse::Paused;
        }
        break;
    case TellingEventKind::Resumed:
        if (state.course == TellingCourse::Paused) {
            next.course = TellingCourse::Running;
            next.since = event.at;
        }
        break;
    case TellingEventKind::Ended:
        if (isLive) {
            book(&next, event.at);
            next.course = TellingCourse::Ended;
        }
        break;
    }
    return next;
}

} // namespace sevenrounds
