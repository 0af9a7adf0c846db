// SPDX-License-Identifier: MIT
#include "talk/talkclock.h"

#include "talk/talkreducer.h"

#include <algorithm>

namespace sevenrounds {

namespace {

Milliseconds behindPlan(const QList<Milliseconds> &planned, const QList<Milliseconds> &used, int current)
{
    Milliseconds behind { 0 };
    for (int i = 0; i < planned.size(); ++i) {
        const Milliseconds over = used.at(i) - planned.at(i);
        if (i < current) {
            behind += over;
        } else {
            behind += i > current ? used.at(i) : std::max(over, Milliseconds { 0 });
        }
    }
    return behind;
}

QList<Milliseconds> lengthsOf(const QList<PlannedSection> &sections)
{
    QList<Milliseconds> lengths;
    for (const PlannedSection &section : sections) {
        lengths.append(section.length);
    }
    return lengths;
}

} // namespace

Milliseconds TalkClock::sum() const
{
    return total(sectionUsed) + total(slideUsed) + paused + interrupted + discussed;
}

TalkClock clockAt(const TalkPlan &plan, const TalkState &state, Milliseconds at)
{
    // A mark changes nothing but the time: the reducer itself books what has passed.
    TalkState now = state;
    if (state.isLive() && at > state.at) {
        if (Result<TalkState> booked = reduce(plan, state, { TalkEventKind::Marked, at, {}, 0 })) {
            now = std::move(*booked);
        }
    }
    TalkClock clock;
    clock.sectionUsed = now.sectionUsed;
    clock.slideUsed = now.slideUsed;
    clock.paused = now.paused;
    clock.interrupted = now.interrupted;
    clock.discussed = now.discussed;
    const Milliseconds spoken = total(now.sectionUsed) + total(now.slideUsed);
    clock.elapsed = spoken + now.interrupted + now.discussed;
    clock.talkRemaining = plan.talk - spoken;
    // While the talk goes on, what it has not used is still its own; after it, the discussion gets it.
    const Milliseconds talk = now.stage == TalkStage::Talk ? std::max(spoken, plan.talk) : spoken;
    clock.discussionRemaining = plan.length() - talk - now.interrupted - now.discussed;
    clock.sectionElapsed = now.sectionUsed.at(now.section);
    clock.sectionRemaining = plan.sections.at(now.section).length - clock.sectionElapsed;
    clock.questionElapsed = now.questionUsed.value(now.question);
    if (plan.hasSlides()) {
        clock.slideElapsed = now.slideUsed.at(now.slide);
        clock.slideRemaining = plan.slides.at(now.slide) - clock.slideElapsed;
        clock.behind = behindPlan(plan.slides, now.slideUsed, now.slide);
    } else {
        clock.behind = behindPlan(lengthsOf(plan.sections), now.sectionUsed, now.section);
    }
    return clock;
}

std::optional<Milliseconds> warningCrossed(const TalkPlan &plan, Milliseconds before, Milliseconds now)
{
    std::optional<Milliseconds> crossed;
    for (const Milliseconds warning : plan.warnings) {
        if (before > warning && now <= warning) {
            crossed = std::min(crossed.value_or(warning), warning);
        }
    }
    return crossed;
}

} // namespace sevenrounds
