// SPDX-License-Identifier: MIT
#pragma once

#include "portfolio/portfolio.h"
#include "scheduling/scheduler.h"
#include "scheduling/studydays.h"

namespace sevenrounds {

/// How far a ladder holds, as its climbs tell it.
struct LadderStanding {
    /// Of the latest climb; 0 where there was none.
    int held = 0;
    int rungs = 0;
    /// The highest rung that was ever held.
    int best = 0;
    int climbs = 0;
    /// The memory of the whole ladder; new before the first climb.
    ItemMemory memory;
};

/// What a climb says of the memory: nothing held is forgotten, less than at best is hard, all rungs are easy. App default.
[[nodiscard]] Grade gradeOf(const Climb &climb, int bestBefore);

/// A ladder is climbed on a day and not in steps of minutes.
[[nodiscard]] SchedulerParameters ladderParameters();

/// Replays the climbs of one ladder, in order of time; nothing of it is stored.
[[nodiscard]] LadderStanding standingOf(const QList<Climb> &climbs, const Scheduler &scheduler, const StudyDays &days);

} // namespace sevenrounds
