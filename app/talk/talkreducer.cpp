// SPDX-License-Identifier: MIT
#include "talk/talkreducer.h"

#include <algorithm>
#include <optional>

namespace sevenrounds {

namespace {

constexpr int kBestBand = static_cast<int>(kBandCount);

tl::unexpected<Error> refused(const TalkEvent &event, const QString &why)
{
    return failure(ErrorKind::Conflict, QStringLiteral("event '%1': %2").arg(talkEventKey(event.kind), why));
}

/// Until the panel cuts in, if the talk goes on as it does; none where it will not.
std::optional<Milliseconds> leftUntilCut(const TalkPlan &plan, const TalkState &state)
{
    if (!plan.isStrict || !plan.hasDiscussion() || state.stage != TalkStage::Talk || state.flow != TalkFlow::Speaking) {
        return std::nullopt;
    }
    return plan.talk - total(state.sectionUsed) - total(state.slideUsed);
}

void bookToAccount(TalkState *state, Milliseconds since)
{
    state->at += since;
    if (state->flow == TalkFlow::Paused) {
        state->paused += since;
    } else if (state->stage == TalkStage::Discussion) {
        state->discussed += since;
        if (!state->questionUsed.isEmpty()) {
            state->questionUsed[state->question] += since;
        }
    } else if (state->flow == TalkFlow::Interrupted) {
        state->interrupted += since;
    } else if (!state->slideUsed.isEmpty()) {
        state->slideUsed[state->slide] += since;
    } else {
        state->sectionUsed[state->section] += since;
    }
}

/// Books the time since the last event to the account that it ran on. Where the panel has cut in meanwhile, these are two, and the log need not say so.
void bookTime(const TalkPlan &plan, TalkState *state, Milliseconds at)
{
    if (!state->isLive()) {
        return;
    }
    const std::optional<Milliseconds> left = leftUntilCut(plan, *state);
    if (left && at - state->at >= *left) {
        bookToAccount(state, *left);
        state->stage = TalkStage::Discussion;
    }
    bookToAccount(state, at - state->at);
}

void pause(TalkState *state)
{
    state->heldFlow = state->flow;
    state->flow = TalkFlow::Paused;
}

bool hasSection(const TalkPlan &plan, const QString &id)
{
    return std::any_of(
        plan.sections.cbegin(), plan.sections.cend(), [&](const PlannedSection &section) { return section.id == id; });
}

Result<TalkState> reduceFlow(TalkState state, const TalkEvent &event)
{
    switch (event.kind) {
    case TalkEventKind::Paused:
        if (state.flow == TalkFlow::Paused) {
            return refused(event, QStringLiteral("it is paused"));
        }
        pause(&state);
        break;
    case TalkEventKind::Resumed:
        if (state.flow != TalkFlow::Paused) {
            return refused(event, QStringLiteral("it is not paused"));
        }
        state.flow = state.heldFlow;
        break;
    case TalkEventKind::Interrupted:
        if (state.flow != TalkFlow::Speaking || state.stage != TalkStage::Talk) {
            return refused(event, QStringLiteral("only a running talk can be interrupted"));
        }
        state.flow = TalkFlow::Interrupted;
        break;
    case TalkEventKind::InterruptionEnded:
        if (state.flow != TalkFlow::Interrupted) {
            return refused(event, QStringLiteral("there is no interruption"));
        }
        state.flow = TalkFlow::Speaking;
        break;
    default:
        // Restored. A crash is no reason to run on before the person is back.
        if (state.flow != TalkFlow::Paused) {
            pause(&state);
        }
        break;
    }
    return state;
}

Result<TalkState> reducePlace(const TalkPlan &plan, TalkState state, const TalkEvent &event)
{
    const auto isTalk = state.stage == TalkStage::Talk;
    switch (event.kind) {
    case TalkEventKind::NextSection:
    case TalkEventKind::PreviousSection: {
        // A pause and an interruption outlive a change of section: only their own keys end them.
        const int next = state.section + (event.kind == TalkEventKind::NextSection ? 1 : -1);
        if (!isTalk || plan.hasSlides() || next < 0 || next >= plan.sections.size()) {
            return refused(event, QStringLiteral("there is no such section"));
        }
        state.section = next;
        break;
    }
    case TalkEventKind::SlideShown:
        // In the discussion too: a question may be about a slide. Its time is the question's then.
        if (event.value < 0 || event.value >= plan.slides.size() || event.value == state.slide) {
            return refused(event, QStringLiteral("there is no such slide to go to"));
        }
        state.slide = static_cast<int>(event.value);
        ++state.slideVisits[state.slide];
        break;
    case TalkEventKind::DiscussionStarted:
        if (!isTalk || !plan.hasDiscussion()) {
            return refused(event, QStringLiteral("no discussion can start now"));
        }
        // An interruption ends with the talk: from here on every question is on the discussion's account. A pause does not.
        state.stage = TalkStage::Discussion;
        state.heldFlow = TalkFlow::Speaking;
        if (state.flow == TalkFlow::Interrupted) {
            state.flow = TalkFlow::Speaking;
        }
        break;
    case TalkEventKind::NextQuestion:
        if (state.stage != TalkStage::Discussion || state.question + 1 >= plan.questions.size()) {
            return refused(event, QStringLiteral("there is no next question"));
        }
        ++state.question;
        break;
    default:
        if (state.stage != TalkStage::Discussion || event.value < 1 || event.value > 3 || plan.questions.isEmpty()) {
            return refused(event, QStringLiteral("no question can be marked so"));
        }
        state.questionMarks[state.question] = static_cast<QuestionMark>(event.value);
        break;
    }
    return state;
}

bool belongsToDebrief(TalkEventKind kind)
{
    return kind == TalkEventKind::Rated || kind == TalkEventKind::PeerRated || kind == TalkEventKind::ReplayRated
        || kind == TalkEventKind::Debriefed;
}

QHash<QString, int> &bandsOf(TalkState &state, TalkEventKind kind)
{
    return kind == TalkEventKind::PeerRated  ? state.peerBands
        : kind == TalkEventKind::ReplayRated ? state.replayBands
                                             : state.bands;
}

Result<TalkState> reduceDebrief(TalkState state, const TalkEvent &event)
{
    // Who hears the recording weeks later rates it then; a band that is given after the closing is changed, but not taken back.
    const bool isLate
        = state.stage == TalkStage::Debriefed && event.kind == TalkEventKind::ReplayRated && event.value != 0;
    if (state.stage != TalkStage::Ended && !isLate) {
        return refused(event, QStringLiteral("the rating is not open"));
    }
    if (event.kind == TalkEventKind::Debriefed) {
        state.stage = TalkStage::Debriefed;
        return state;
    }
    if (event.key.isEmpty() || event.value < 0 || event.value > kBestBand) {
        return refused(event, QStringLiteral("a band is 1 to 6, or 0 for none"));
    }
    QHash<QString, int> &bands = bandsOf(state, event.kind);
    if (event.value == 0) {
        bands.remove(event.key);
    } else {
        bands.insert(event.key, static_cast<int>(event.value));
    }
    return state;
}

} // namespace

Result<TalkState> reduce(const TalkPlan &plan, const TalkState &state, const TalkEvent &event)
{
    if (event.kind == TalkEventKind::Started) {
        return refused(event, QStringLiteral("a talk starts once"));
    }
    if (event.at < state.at) {
        return refused(event, QStringLiteral("time runs backwards"));
    }
    TalkState next = state;
    bookTime(plan, &next, event.at);
    if (belongsToDebrief(event.kind)) {
        return reduceDebrief(std::move(next), event);
    }
    if (event.kind == TalkEventKind::Discarded) {
        next.stage = TalkStage::Discarded;
        return next;
    }
    if (!next.isLive()) {
        return refused(event, QStringLiteral("the talk is over"));
    }
    switch (event.kind) {
    case TalkEventKind::Landed:
        if (!hasSection(plan, event.key)) {
            return refused(event, QStringLiteral("there is no such section"));
        }
        if (event.value != 0) {
            next.landed.insert(event.key);
        } else {
            next.landed.remove(event.key);
        }
        return next;
    case TalkEventKind::CutIn:
        if (state.stage != TalkStage::Talk || next.stage != TalkStage::Discussion) {
            return refused(event, QStringLiteral("the panel has no reason to cut in"));
        }
        return next;
    case TalkEventKind::Marked:
        next.marks.append({ next.at, event.key });
        return next;
    case TalkEventKind::Ended:
        next.stage = TalkStage::Ended;
        next.endedEarly = event.value != 0;
        return next;
    case TalkEventKind::NextSection:
    case TalkEventKind::PreviousSection:
    case TalkEventKind::SlideShown:
    case TalkEventKind::DiscussionStarted:
    case TalkEventKind::NextQuestion:
    case TalkEventKind::QuestionMarked:
        return reducePlace(plan, std::move(next), event);
    default:
        return reduceFlow(std::move(next), event);
    }
}

Result<TalkState> replay(const TalkPlan &plan, const QList<TalkEvent> &log)
{
    if (log.isEmpty() || log.first().kind != TalkEventKind::Started) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a talk's log does not begin with its start"));
    }
    TalkState state;
    state.sectionUsed.fill(Milliseconds { 0 }, plan.sections.size());
    state.slideUsed.fill(Milliseconds { 0 }, plan.slides.size());
    state.slideVisits.fill(0, plan.slides.size());
    if (plan.hasSlides()) {
        state.slideVisits.first() = 1;
    }
    state.questionUsed.fill(Milliseconds { 0 }, plan.questions.size());
    state.questionMarks.fill(QuestionMark::None, plan.questions.size());
    for (qsizetype i = 1; i < log.size(); ++i) {
        ROUNDS_ASSIGN_OR_RETURN(state, reduce(plan, state, log.at(i)));
    }
    return state;
}

} // namespace sevenrounds
