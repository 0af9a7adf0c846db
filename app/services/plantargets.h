// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "planning/planlayout.h"

namespace sevenrounds {

/// Where the first move of a task is made.
enum class PlanPlace {
    /// Nowhere in the program.
    None,
    Derivation,
    Prompt,
    /// A coding problem; without an id all of them.
    Problem,
    /// Where a ladder is climbed.
    Ladders,
    /// Where a round is started; with an id that round.
    Rounds,
    /// Several rounds as one.
    Loop,
    Talks,
    Papers,
    Drill,
    Stories,
    Review,
    Quiz,
    SelfTest,
    /// The two pages of the last week.
    Sheet,
    /// What is recorded of real interviews.
    Interviews,
    /// Where sound and microphone are tried.
    Settings,
    Readiness,
    /// The guide's kinds of teams.
    Teams,
};

struct PlanTarget {
    PlanPlace place = PlanPlace::None;
    /// Of the content; empty where the place is enough.
    QString id;

    friend bool operator==(const PlanTarget &, const PlanTarget &) = default;
};

/// What to open for a task: the first thing that it names and that was not done since it counts, else the page of its kind.
[[nodiscard]] PlanTarget targetOf(const PlanEntry &entry, const ContentLibrary &library, const QList<PlanDeed> &deeds);

} // namespace sevenrounds
