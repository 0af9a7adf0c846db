// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace sevenrounds {

enum class TalkEventKind {
    Started,
    Paused,
    Resumed,
    Interrupted, ///< a question in mid-talk: its time goes to the discussion's account
    InterruptionEnded,
    NextSection,
    PreviousSection, ///< visits to a section add up
    SlideShown, ///< `value` is the slide, from 0; visits to a slide add up
    Landed, ///< `key` is a section's id, `value` 1 or 0: what it had to say was said
    DiscussionStarted,
    CutIn, ///< the time of a strict talk is up: the panel asks
    NextQuestion,
    QuestionMarked, ///< `value`: 1 answered, 2 partly, 3 stuck
    Marked,
    Ended,
    Restored,
    Rated, ///< `key` is a criterion, `value` its band 1 to 6, or 0 for none
    PeerRated, ///< the same, by somebody who listened
    ReplayRated, ///< the same, by the person after hearing it again; also after Debriefed, but then never 0
    Debriefed,
    Discarded,
};

/// One entry of a talk's log; `at` as in SessionEvent.
struct TalkEvent {
    TalkEventKind kind = TalkEventKind::Started;
    Milliseconds at { 0 };
    QString key;
    qint64 value = 0;

    [[nodiscard]] QJsonObject body() const;
    [[nodiscard]] static Result<TalkEvent> fromLog(const QString &kind, Milliseconds at, const QJsonObject &body);
};

[[nodiscard]] QString talkEventKey(TalkEventKind kind);

} // namespace sevenrounds
