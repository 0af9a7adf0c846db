// SPDX-License-Identifier: MIT
#include "session/sessionmoments.h"

#include "session/sessionreducer.h"

namespace sevenrounds {

namespace {

void addItem(const SessionPlan &plan, const SessionState &state, Milliseconds at, QList<SessionMoment> &moments)
{
    const PlanItem &item = currentItem(plan, state);
    const auto number = static_cast<int>(state.asked.size());
    if (state.item == 0) {
        moments.append({ MomentKind::Phase, at, state.phase, item.id, number, plan.phases.at(state.phase).title });
    }
    moments.append({ MomentKind::Item, at, state.phase, item.id, number, item.title });
}

} // namespace

Result<QList<SessionMoment>> sessionMoments(const SessionPlan &plan, const QList<SessionEvent> &log)
{
    QList<SessionMoment> moments;
    if (log.isEmpty()) {
        return moments;
    }
    ROUNDS_ASSIGN_OR_RETURN(SessionState state, replay(plan, log.mid(0, 1)));
    addItem(plan, state, Milliseconds { 0 }, moments);
    for (qsizetype i = 1; i < log.size(); ++i) {
        const SessionEvent &event = log.at(i);
        const qsizetype asked = state.asked.size();
        ROUNDS_ASSIGN_OR_RETURN(state, reduce(plan, state, event));
        if (state.asked.size() > asked) {
            addItem(plan, state, event.at, moments);
        } else if (event.kind == SessionEventKind::Marked) {
            moments.append({ MomentKind::Mark, event.at, state.phase, currentItem(plan, state).id,
                static_cast<int>(state.asked.size()), event.key });
        }
    }
    return moments;
}

} // namespace sevenrounds
