// SPDX-License-Identifier: MIT
#include "services/demoplan.h"

#include "services/plannotes.h"
#include "storage/plannoterepository.h"

#include <array>

namespace sevenrounds {

namespace {

constexpr int kDaysSinceStart = 15;

/// A task that was called done.
struct DemoDone {
    const char *task;
    int daysAgo;
};

constexpr std::array kDone {
    DemoDone { "four-ml-prompts", 9 },
    DemoDone { "four-numbers", 8 },
    DemoDone { "four-design-prompts", 6 },
    DemoDone { "four-strings", 1 },
};

/// Minutes of a person with a job: evenings, a long Saturday, a free Sunday.
constexpr WeekMinutes kMinutes { 60, 60, 90, 60, 0, 210, 0 };

} // namespace

Result<> addDemoPlan(Database &database, const Clock &clock)
{
    PlanNoteRepository notes(database);
    const QDate today = clock.today();
    const UtcTime begun = clock.now() - std::chrono::days { kDaysSinceStart };
    const PlanId plan(QStringLiteral("four-week"));
    ROUNDS_RETURN_IF_ERROR(notes.save({ kPlanSubject, planValues({ plan, today.addDays(-kDaysSinceStart) }), begun }));
    ROUNDS_RETURN_IF_ERROR(notes.save({ kPlanHoursSubject, hoursValues(kMinutes), begun }));
    for (const DemoDone &done : kDone) {
        TaskTick tick;
        tick.done = today.addDays(-done.daysAgo);
        ROUNDS_RETURN_IF_ERROR(notes.save({ kPlanTaskPrefix + taskKey(plan, PlanTaskId(QString::fromLatin1(done.task))),
            tickValues(tick), clock.now() - std::chrono::days { done.daysAgo } }));
    }
    for (const char *item : { "check-mathematics", "check-teams" }) {
        ROUNDS_RETURN_IF_ERROR(
            notes.save({ kPlanCheckPrefix + QString::fromLatin1(item), checkValues(today.addDays(-3)), clock.now() }));
    }
    return {};
}

} // namespace sevenrounds
