// SPDX-License-Identifier: MIT
#include "ui/talk/talkface.h"

#include "ui/format/durationtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace sevenrounds {

namespace {

// In the order of ClockText.Phase.
enum Phase {
    Running,
    Paused,
    NearEnd,
    Overtime,
};

/// Where a format has no warnings, as a pitch: its last seconds.
constexpr std::chrono::seconds kNearEnd { 20 };

class FaceWords
{
    Q_DECLARE_TR_FUNCTIONS(TalkFace)
};

Milliseconds nearEnd(const TalkPlan &plan)
{
    return plan.warnings.isEmpty() ? Milliseconds(kNearEnd)
                                   : *std::min_element(plan.warnings.cbegin(), plan.warnings.cend());
}

QString leftCaption(const TalkPlan &plan, const TalkState &state, const TalkClock &clock, bool isOver)
{
    if (state.stage == TalkStage::Discussion) {
        return isOver ? FaceWords::tr("over %1 in all").arg(remainingText(plan.length()))
                      : FaceWords::tr("left of the discussion");
    }
    const QString length = remainingText(plan.talk);
    if (!plan.hasDiscussion()) {
        return isOver ? FaceWords::tr("over %1").arg(length) : FaceWords::tr("left of %1").arg(length);
    }
    const QString discussion = remainingText(std::max(clock.discussionRemaining, Milliseconds { 0 }));
    return isOver ? FaceWords::tr("over %1, taken from the discussion: %2 left").arg(length, discussion)
                  : FaceWords::tr("left of %1 · then %2 of discussion").arg(length, discussion);
}

QString asidesText(const TalkClock &clock)
{
    const bool hasQuestions = clock.interrupted >= kSecond;
    const bool hasPauses = clock.paused >= kSecond;
    if (hasQuestions && hasPauses) {
        return FaceWords::tr("questions in between %1 · paused %2")
            .arg(elapsedText(clock.interrupted), elapsedText(clock.paused));
    }
    if (hasQuestions) {
        return FaceWords::tr("questions in between %1").arg(elapsedText(clock.interrupted));
    }
    return hasPauses ? FaceWords::tr("paused %1").arg(elapsedText(clock.paused)) : QString();
}

QString placeText(const TalkPlan &plan, const TalkState &state, const TalkClock &clock)
{
    if (state.stage == TalkStage::Discussion) {
        return plan.questions.isEmpty() ? QString()
                                        : FaceWords::tr("Question %L1 of %L2 · %3 on it")
                                              .arg(state.question + 1)
                                              .arg(plan.questions.size())
                                              .arg(elapsedText(clock.questionElapsed));
    }
    if (plan.hasSlides()) {
        return FaceWords::tr("Slide %L1 of %L2 · %3 on this slide, planned %4")
            .arg(state.slide + 1)
            .arg(plan.slides.size())
            .arg(elapsedText(clock.slideElapsed), elapsedText(plan.slides.at(state.slide)));
    }
    return FaceWords::tr("Section %L1 of %L2 · %3 on this section, planned %4")
        .arg(state.section + 1)
        .arg(plan.sections.size())
        .arg(elapsedText(clock.sectionElapsed), elapsedText(plan.sections.at(state.section).length));
}

QString paceText(Milliseconds behind)
{
    if (behind >= kSecond) {
        return FaceWords::tr("%1 behind plan").arg(elapsedText(behind));
    }
    return -behind >= kSecond ? FaceWords::tr("%1 ahead of plan").arg(elapsedText(-behind)) : FaceWords::tr("on plan");
}

} // namespace

TalkFace talkFace(
    const TalkPlan &plan, const TalkState &state, const TalkClock &clock, TalkClockMode mode, QTime timeOfDay)
{
    const Milliseconds left = stageRemaining(state, clock);
    const bool isOver = -left >= kSecond;
    const bool isPaused = state.flow == TalkFlow::Paused;
    TalkFace face;
    face.phase = isPaused ? Paused : Running;
    switch (mode) {
    case TalkClockMode::Left:
        face.time = isOver ? elapsedText(-left) : remainingText(std::max(left, Milliseconds { 0 }));
        face.caption = leftCaption(plan, state, clock, isOver);
        face.phase = isOver ? Overtime : isPaused ? Paused : left <= nearEnd(plan) ? NearEnd : Running;
        break;
    case TalkClockMode::Elapsed:
        face.time = elapsedText(clock.elapsed);
        face.caption = FaceWords::tr("since the start, of %1, pauses left out").arg(remainingText(plan.length()));
        break;
    case TalkClockMode::TimeOfDay:
        face.time = QLocale().toString(timeOfDay, QLocale::ShortFormat);
        face.caption = FaceWords::tr("time of day");
        break;
    }
    if (mode != TalkClockMode::Left && isOver) {
        face.overtime = FaceWords::tr("%1 over time").arg(remainingText(left));
    }
    face.asides = asidesText(clock);
    face.place = placeText(plan, state, clock);
    if (state.stage == TalkStage::Talk) {
        face.pace = paceText(clock.behind);
        face.isBehind = clock.behind >= kSecond;
    }
    return face;
}

Milliseconds stageRemaining(const TalkState &state, const TalkClock &clock)
{
    return state.stage == TalkStage::Discussion ? clock.discussionRemaining : clock.talkRemaining;
}

QString cueText(const TalkPlan &plan, TalkStage stage, Milliseconds left)
{
    const auto count = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(left).count());
    if (stage == TalkStage::Discussion || !plan.hasDiscussion()) {
        return count == 0 ? FaceWords::tr("Time is up") : FaceWords::tr("%Ln minutes left", nullptr, count);
    }
    return count == 0 ? FaceWords::tr("The talk's time is up; from here on it is the discussion's")
                      : FaceWords::tr("%Ln minutes left of the talk", nullptr, count);
}

QString flowText(TalkFlow flow)
{
    switch (flow) {
    case TalkFlow::Paused:
        return FaceWords::tr("Paused: the clock stands");
    case TalkFlow::Interrupted:
        return FaceWords::tr("A question: its time is the discussion's");
    case TalkFlow::Speaking:
        break;
    }
    return {};
}

} // namespace sevenrounds
