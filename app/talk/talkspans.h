// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkevent.h"
#include "talk/talkplan.h"

#include <QList>

namespace sevenrounds {

/// A stretch of a talk whose time is on one account.
struct TalkSpan {
    enum class Part { Slide, Section, Interruption, Discussion, Pause };

    Part part = Part::Slide;
    /// Which slide, section or question, from 0.
    int number = 0;
    /// On the practice's own clock, which runs through pauses.
    Milliseconds from { 0 };
    Milliseconds to { 0 };

    [[nodiscard]] bool isSpoken() const { return part == Part::Slide || part == Part::Section; }
};

/// What followed what, without a gap and without a stretch of no length: the same accounts as those of TalkState, but with their places in time. From a log that
/// reduce() takes.
[[nodiscard]] Result<QList<TalkSpan>> talkSpans(const TalkPlan &plan, const QList<TalkEvent> &log);

/// A moment of a talk that one may want to hear again.
struct TalkMoment {
    enum class Kind { Slide, Section, Interruption, Discussion, Question, Mark };

    Kind kind = Kind::Slide;
    Milliseconds at { 0 };
    /// From 1. Of a mark, that of the slide, section or question that it was set in.
    int number = 1;
    /// A section's title, what was asked, or a mark's note.
    QString title;
};

/// Where slides changed, questions came in between, the discussion and its questions began and marks were set, in order. A slide that goes on after a question
/// or a pause is no change.
[[nodiscard]] Result<QList<TalkMoment>> talkMoments(const TalkPlan &plan, const QList<TalkEvent> &log);

} // namespace sevenrounds
