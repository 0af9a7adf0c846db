// SPDX-License-Identifier: MIT
#include "portfolio/climbmemory.h"

#include <algorithm>

namespace sevenrounds {

Grade gradeOf(const Climb &climb, int bestBefore)
{
    if (climb.held <= 0) {
        return Grade::Again;
    }
    if (climb.held >= climb.rungs) {
        return Grade::Easy;
    }
    return climb.held < bestBefore ? Grade::Hard : Grade::Good;
}

SchedulerParameters ladderParameters()
{
    SchedulerParameters parameters;
    parameters.hasShortTerm = false;
    return parameters;
}

LadderStanding standingOf(const QList<Climb> &climbs, const Scheduler &scheduler, const StudyDays &days)
{
    LadderStanding standing;
    for (const Climb &climb : climbs) {
        const ReviewMoment moment { climb.at, days.dayOf(climb.at), {} };
        standing.memory = scheduler.review(standing.memory, gradeOf(climb, standing.best), moment);
        standing.held = climb.held;
        standing.rungs = climb.rungs;
        standing.best = std::max(standing.best, climb.held);
        ++standing.climbs;
    }
    return standing;
}

} // namespace sevenrounds
