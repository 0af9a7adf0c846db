// SPDX-License-Identifier: MIT
#include "session/sessionreducer.h"

namespace sevenrounds {

namespace {

constexpr int kBestBand = static_cast<int>(kBandCount);

tl::unexpected<Error> refused(const SessionEvent &event, const QString &why)
{
    return failure(ErrorKind::Conflict, QStringLiteral("event '%1': %2").arg(sessionEventKey(event.kind), why));
}

/// Books the time since the last event to where it was spent.
void bookTime(const SessionPlan &plan, SessionState *state, Milliseconds at)
{
    const Milliseconds since = at - state->at;
    state->at = at;
    if (state->status == SessionStatus::Running) {
        state->elapsed += since;
        state->phaseUsed[state->phase] += since;
        state->itemUsed[currentItem(plan, *state).id] += since;
    } else if (state->status == SessionStatus::Paused) {
        state->paused += since;
    }
}

void ask(const SessionPlan &plan, SessionState *state)
{
    state->asked.append(currentItem(plan, *state).id);
}

SessionState started(const SessionPlan &plan)
{
    SessionState state;
    state.phaseUsed.fill(Milliseconds { 0 }, plan.phases.size());
    ask(plan, &state);
    return state;
}

void advance(const SessionPlan &plan, SessionState *state, bool wholePhase)
{
    const std::optional<int> topic = wholePhase ? std::nullopt : nextTopic(plan.phases.at(state->phase), state->item);
    if (topic) {
        state->item = *topic;
    } else {
        ++state->phase;
        state->item = 0;
    }
    ask(plan, state);
}

void deepen(const SessionPlan &plan, SessionState *state)
{
    ++state->item;
    ask(plan, state);
}

bool belongsToDebrief(SessionEventKind kind)
{
    return kind == SessionEventKind::PointTicked || kind == SessionEventKind::MistakeTicked
        || kind == SessionEventKind::Rated || kind == SessionEventKind::PeerRated
        || kind == SessionEventKind::Debriefed;
}

Result<SessionState> reduceDebrief(const SessionPlan &plan, SessionState state, const SessionEvent &event)
{
    if (state.status != SessionStatus::Ended && state.status != SessionStatus::Debriefed) {
        return refused(event, QStringLiteral("the round has not ended"));
    }
    switch (event.kind) {
    case SessionEventKind::PointTicked:
        if (plan.findItem(event.key.section(QLatin1Char('#'), 0, 0)) == nullptr) {
            return refused(event, QStringLiteral("no such item: ") + event.key);
        }
        if (event.value != 0) {
            state.tickedPoints.insert(event.key);
        } else {
            state.tickedPoints.remove(event.key);
        }
        break;
    case SessionEventKind::MistakeTicked:
        if (event.key.isEmpty()) {
            return refused(event, QStringLiteral("no mistake is named"));
        }
        if (event.value != 0) {
            state.mistakes.insert(event.key);
        } else {
            state.mistakes.remove(event.key);
        }
        break;
    case SessionEventKind::Rated:
    case SessionEventKind::PeerRated:
        if (event.key.isEmpty() || event.value < 1 || event.value > kBestBand) {
            return refused(event, QStringLiteral("a band is 1 to 6"));
        }
        if (state.status == SessionStatus::Debriefed) {
            return refused(event, QStringLiteral("the rating is closed"));
        }
        (event.kind == SessionEventKind::Rated ? state.bands : state.peerBands)
            .insert(event.key, static_cast<int>(event.value));
        break;
    default:
        state.status = SessionStatus::Debriefed;
        break;
    }
    return state;
}

} // namespace

Result<SessionState> reduce(const SessionPlan &plan, const SessionState &state, const SessionEvent &event)
{
    if (event.kind == SessionEventKind::Started) {
        return refused(event, QStringLiteral("a round starts once"));
    }
    if (event.at < state.at) {
        return refused(event, QStringLiteral("time runs backwards"));
    }
    SessionState next = state;
    bookTime(plan, &next, event.at);
    if (belongsToDebrief(event.kind)) {
        return reduceDebrief(plan, std::move(next), event);
    }
    if (event.kind == SessionEventKind::Discarded) {
        next.status = SessionStatus::Discarded;
        return next;
    }
    if (!next.isLive()) {
        return refused(event, QStringLiteral("the round is over"));
    }
    switch (event.kind) {
    case SessionEventKind::Paused:
        if (next.status == SessionStatus::Paused) {
            return refused(event, QStringLiteral("it is paused"));
        }
        if (plan.rules.isStrict) {
            return refused(event, QStringLiteral("a strict round has no pause"));
        }
        next.status = SessionStatus::Paused;
        break;
    case SessionEventKind::Resumed:
        if (next.status == SessionStatus::Running) {
            return refused(event, QStringLiteral("it is running"));
        }
        next.status = SessionStatus::Running;
        break;
    case SessionEventKind::Restored:
        next.status = SessionStatus::Paused;
        break;
    case SessionEventKind::NextItem:
        if (!hasNext(plan, next)) {
            return refused(event, QStringLiteral("nothing is left to ask"));
        }
        advance(plan, &next, false);
        break;
    case SessionEventKind::NextPhase:
        if (next.phase + 1 >= plan.phases.size()) {
            return refused(event, QStringLiteral("this is the last phase"));
        }
        advance(plan, &next, true);
        break;
    case SessionEventKind::Deeper:
    case SessionEventKind::Interrupted:
        if (!canGoDeeper(plan, next)) {
            return refused(event, QStringLiteral("this topic goes no deeper"));
        }
        deepen(plan, &next);
        if (event.kind == SessionEventKind::Interrupted) {
            next.interruptions.insert(currentItem(plan, next).id);
        }
        break;
    case SessionEventKind::HintTaken:
        ++next.hints[currentItem(plan, next).id];
        break;
    case SessionEventKind::Stuck:
        if (!hasNext(plan, next)) {
            return refused(event, QStringLiteral("nothing is left to ask"));
        }
        next.stuck.insert(currentItem(plan, next).id);
        advance(plan, &next, false);
        break;
    case SessionEventKind::Marked:
        next.marks.append({ next.elapsed, currentItem(plan, next).id, event.key });
        break;
    case SessionEventKind::Ended:
        next.status = SessionStatus::Ended;
        next.endedEarly = event.value != 0;
        break;
    default:
        break;
    }
    return next;
}

Result<SessionState> replay(const SessionPlan &plan, const QList<SessionEvent> &log)
{
    if (log.isEmpty() || log.first().kind != SessionEventKind::Started) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a round's log does not begin with its start"));
    }
    SessionState state = started(plan);
    for (qsizetype i = 1; i < log.size(); ++i) {
        ROUNDS_ASSIGN_OR_RETURN(state, reduce(plan, state, log.at(i)));
    }
    return state;
}

} // namespace sevenrounds
