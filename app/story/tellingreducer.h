// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QList>

namespace sevenrounds {

/// What is told: how many parts it has and how long it may take.
struct TellingPlan {
    int parts = 1;
    Milliseconds limit { 0 };
};

enum class TellingEventKind {
    Started,
    NextPart, ///< behind the last part: the end
    PreviousPart, ///< goes on with the account of the part before
    Paused,
    Resumed,
    Ended,
};

struct TellingEvent {
    TellingEventKind kind = TellingEventKind::Started;
    /// On a clock that never goes back, whatever its zero.
    Milliseconds at { 0 };
};

enum class TellingCourse {
    NotStarted,
    Running,
    Paused,
    Ended,
};

struct TellingState {
    TellingCourse course = TellingCourse::NotStarted;
    int part = 0;
    /// Closed accounts, one a part; the running part's open time is not in it.
    QList<Milliseconds> laps;
    /// Since when the running part's account is open.
    Milliseconds since { 0 };
};

/// The state after an event. An event that means nothing in a state leaves it as it is.
[[nodiscard]] TellingState reduce(const TellingPlan &plan, const TellingState &state, const TellingEvent &event);

} // namespace sevenrounds
