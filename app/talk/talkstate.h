// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkplan.h"

#include <QHash>
#include <QSet>

#include <numeric>

namespace sevenrounds {

/// The sum of the parts.
[[nodiscard]] inline Milliseconds total(const QList<Milliseconds> &parts)
{
    return std::accumulate(parts.cbegin(), parts.cend(), Milliseconds { 0 });
}

enum class TalkStage {
    Talk,
    Discussion,
    Ended, ///< rating is open
    Debriefed,
    Discarded,
};

/// Whose account the time runs on while the stage is Talk or Discussion.
enum class TalkFlow {
    Speaking,
    Paused,
    Interrupted,
};

enum class QuestionMark {
    None,
    Answered,
    Partly,
    Stuck,
};

struct TalkMark {
    Milliseconds at { 0 };
    QString note;
};

/// Where a talk stands. Every millisecond since the start is on exactly one account, so the accounts add up to `at`.
struct TalkState {
    TalkStage stage = TalkStage::Talk;
    TalkFlow flow = TalkFlow::Speaking;
    /// What a pause holds: a question that was paused goes on as a question.
    TalkFlow heldFlow = TalkFlow::Speaking;
    int section = 0;
    int question = 0;
    Milliseconds at { 0 };
    QList<Milliseconds> sectionUsed;
    /// Where the talk has slides: which is shown, and the time and the visits of each. Then no section has any time.
    int slide = 0;
    QList<Milliseconds> slideUsed;
    QList<int> slideVisits;
    Milliseconds interrupted { 0 };
    Milliseconds discussed { 0 };
    Milliseconds paused { 0 };
    /// Part of `discussed`, by question.
    QList<Milliseconds> questionUsed;
    QList<QuestionMark> questionMarks;
    QSet<QString> landed;
    QList<TalkMark> marks;
    /// By criterion. Who gave them is kept apart: nobody's band takes another one's place.
    QHash<QString, int> bands;
    QHash<QString, int> peerBands;
    QHash<QString, int> replayBands;
    bool endedEarly = false;

    [[nodiscard]] bool isLive() const { return stage == TalkStage::Talk || stage == TalkStage::Discussion; }
};

} // namespace sevenrounds
