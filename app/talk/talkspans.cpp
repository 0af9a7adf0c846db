// SPDX-License-Identifier: MIT
#include "talk/talkspans.h"

#include "talk/talkreducer.h"

#include <algorithm>

namespace sevenrounds {

namespace {

using Part = TalkSpan::Part;

void append(QList<TalkSpan> *spans, Part part, int number, Milliseconds length)
{
    if (length.count() <= 0) {
        return;
    }
    const Milliseconds from = spans->isEmpty() ? Milliseconds { 0 } : spans->last().to;
    if (!spans->isEmpty() && spans->last().part == part && spans->last().number == number) {
        spans->last().to += length;
        return;
    }
    spans->append({ part, number, from, from + length });
}

Milliseconds grownAt(const QList<Milliseconds> &before, const QList<Milliseconds> &after, int place)
{
    return place < after.size() ? after.at(place) - before.at(place) : Milliseconds { 0 };
}

/// The accounts that an event has let grow. Only a panel that cuts in makes it two, and then the talk came first.
void appendGrowth(QList<TalkSpan> *spans, const TalkState &before, const TalkState &after)
{
    append(spans, Part::Slide, before.slide, grownAt(before.slideUsed, after.slideUsed, before.slide));
    append(spans, Part::Section, before.section, grownAt(before.sectionUsed, after.sectionUsed, before.section));
    append(spans, Part::Interruption, 0, after.interrupted - before.interrupted);
    append(spans, Part::Discussion, before.question, after.discussed - before.discussed);
    append(spans, Part::Pause, 0, after.paused - before.paused);
}

TalkMoment::Kind momentOf(Part part)
{
    return part == Part::Slide       ? TalkMoment::Kind::Slide
        : part == Part::Section      ? TalkMoment::Kind::Section
        : part == Part::Interruption ? TalkMoment::Kind::Interruption
                                     : TalkMoment::Kind::Question;
}

QString titleOf(const TalkPlan &plan, const TalkSpan &span)
{
    switch (span.part) {
    case Part::Section:
        return span.number < plan.sections.size() ? plan.sections.at(span.number).title : QString();
    case Part::Discussion:
        return span.number < plan.questions.size() ? plan.questions.at(span.number).ask : QString();
    default:
        return {};
    }
}

void appendMarks(QList<TalkMoment> *moments, const QList<TalkMark> &marks)
{
    for (const TalkMark &mark : marks) {
        TalkMoment moment { TalkMoment::Kind::Mark, mark.at, 1, mark.note };
        auto place = moments->begin();
        for (; place != moments->end() && place->at <= mark.at; ++place) {
            moment.number = place->number;
        }
        moments->insert(place, moment);
    }
}

} // namespace

Result<QList<TalkSpan>> talkSpans(const TalkPlan &plan, const QList<TalkEvent> &log)
{
    ROUNDS_ASSIGN_OR_RETURN(TalkState state, replay(plan, log.mid(0, 1)));
    QList<TalkSpan> spans;
    for (qsizetype i = 1; i < log.size(); ++i) {
        ROUNDS_ASSIGN_OR_RETURN(TalkState next, reduce(plan, state, log.at(i)));
        appendGrowth(&spans, state, next);
        state = std::move(next);
    }
    return spans;
}

Result<QList<TalkMoment>> talkMoments(const TalkPlan &plan, const QList<TalkEvent> &log)
{
    ROUNDS_ASSIGN_OR_RETURN(const QList<TalkSpan> spans, talkSpans(plan, log));
    ROUNDS_ASSIGN_OR_RETURN(const TalkState end, replay(plan, log));
    QList<TalkMoment> moments;
    // The last of the parts that a moment stands for; what comes in between leaves it as it is.
    const TalkSpan *shown = nullptr;
    bool wasInterrupted = false;
    bool isDiscussion = false;
    for (const TalkSpan &span : spans) {
        if (span.part == Part::Pause) {
            continue;
        }
        if (span.part == Part::Discussion && !isDiscussion) {
            isDiscussion = true;
            moments.append({ TalkMoment::Kind::Discussion, span.from, 1, {} });
        }
        const bool isInterrupted = span.part == Part::Interruption;
        const bool goesOn = isInterrupted
            ? wasInterrupted
            : shown != nullptr && span.part == shown->part && span.number == shown->number;
        if (!goesOn) {
            moments.append({ momentOf(span.part), span.from, span.number + 1, titleOf(plan, span) });
        }
        wasInterrupted = isInterrupted;
        if (!isInterrupted) {
            shown = &span;
        }
    }
    appendMarks(&moments, end.marks);
    return moments;
}

} // namespace sevenrounds
