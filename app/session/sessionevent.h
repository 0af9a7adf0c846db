// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace sevenrounds {

enum class SessionEventKind {
    Started,
    Paused,
    Resumed,
    NextItem, ///< the next topic of this phase, or the first one of the next phase
    NextPhase,
    Deeper, ///< the next, deeper question of this topic
    Interrupted, ///< the same, by the interviewer who cut in
    HintTaken, ///< a hint to the current item, at a price
    Stuck, ///< the person gave up on the current item and went on to the next topic
    Marked, ///< a moment to come back to; `key` is an optional note
    Ended, ///< `value` is 1 where it was ended before its last item
    Restored, ///< found unfinished at a start; `value` is the milliseconds away; the round is paused
    PointTicked, ///< debrief: `key` is "<item id>#<point>", `value` 1 or 0
    MistakeTicked, ///< debrief: `key` is the mistake's id, `value` 1 or 0
    Rated, ///< debrief: `key` is the criterion's name, `value` its band 1 to 6
    PeerRated, ///< debrief: the same, by somebody who listened
    Debriefed, ///< rated and closed: this is what counts as evidence
    Discarded,
};

/// One entry of a round's log. `at` runs from the start of the round through pauses, but stands still while the program is not there.
struct SessionEvent {
    SessionEventKind kind = SessionEventKind::Started;
    Milliseconds at { 0 };
    QString key;
    qint64 value = 0;

    [[nodiscard]] QJsonObject body() const;
    [[nodiscard]] static Result<SessionEvent> fromLog(const QString &kind, Milliseconds at, const QJsonObject &body);
};

[[nodiscard]] QString sessionEventKey(SessionEventKind kind);

} // namespace sevenrounds
