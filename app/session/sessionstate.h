// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionplan.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace sevenrounds {

enum class SessionStatus {
    Running,
    Paused,
    Ended, ///< the clock is over; debrief and rating are open
    Debriefed,
    Discarded,
};

struct SessionMark {
    /// Running time of the round when it was set.
    Milliseconds elapsed { 0 };
    QString item;
    QString note;
};

/// Where a round stands. Made from its log alone, by reduce().
struct SessionState {
    SessionStatus status = SessionStatus::Running;
    int phase = 0;
    int item = 0;
    /// The time of the last event, and the sums up to it. `elapsed` leaves pauses out.
    Milliseconds at { 0 };
    Milliseconds elapsed { 0 };
    Milliseconds paused { 0 };
    QList<Milliseconds> phaseUsed;
    QHash<QString, Milliseconds> itemUsed;
    /// Items that were asked, in order.
    QStringList asked;
    QList<SessionMark> marks;
    /// How many hints were taken, by item.
    QHash<QString, int> hints;
    /// Items that the person gave up on.
    QSet<QString> stuck;
    /// Follow-ups that the interviewer cut in with.
    QSet<QString> interruptions;
    QSet<QString> tickedPoints;
    /// Mistakes of the list that were ticked in the debrief.
    QSet<QString> mistakes;
    QHash<QString, int> bands;
    /// Bands that a listener gave; never mixed with one's own.
    QHash<QString, int> peerBands;
    bool endedEarly = false;

    [[nodiscard]] bool isLive() const { return status == SessionStatus::Running || status == SessionStatus::Paused; }
};

/// What the clocks show at a moment `at` of the round's own time. Negative means over time.
struct SessionClock {
    Milliseconds elapsed { 0 };
    Milliseconds remaining { 0 };
    Milliseconds phaseElapsed { 0 };
    Milliseconds phaseRemaining { 0 };
    Milliseconds itemElapsed { 0 };
};

[[nodiscard]] SessionClock clockAt(const SessionPlan &plan, const SessionState &state, Milliseconds at);
[[nodiscard]] const PlanItem &currentItem(const SessionPlan &plan, const SessionState &state);
/// The first item of the topic after the one that `item` of the phase belongs to; nothing where the phase has no other.
[[nodiscard]] std::optional<int> nextTopic(const PlanPhase &phase, int item);
/// Whether something is left to be asked after the current topic.
[[nodiscard]] bool hasNext(const SessionPlan &plan, const SessionState &state);
/// Whether the current item can be deepened.
[[nodiscard]] bool canGoDeeper(const SessionPlan &plan, const SessionState &state);
/// Where an item stands within its topic: depth 1 of `count`, and the index of the topic's first item in its phase.
struct TopicPlace {
    int depth = 1;
    int count = 1;
    int first = 0;
};
[[nodiscard]] TopicPlace topicPlace(const SessionPlan &plan, const SessionState &state);
/// All hints of the round.
[[nodiscard]] int hintsTaken(const SessionState &state);

} // namespace sevenrounds
