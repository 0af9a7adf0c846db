// SPDX-License-Identifier: MIT
#include "planning/planchoice.h"

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr int kStep = 5;
constexpr int kMinutesAnHour = 60;

bool isEasy(unsigned easyDays, int mondayIsZero)
{
    return ((easyDays >> mondayIsZero) & 1U) != 0;
}

const StudyPlan *find(const QList<StudyPlan> &plans, const char *id)
{
    const auto found = std::find_if(
        plans.cbegin(), plans.cend(), [&](const StudyPlan &plan) { return plan.id.value() == QLatin1String(id); });
    return found == plans.cend() ? nullptr : &*found;
}

} // namespace

int PlanFrame::minutesOn(QDate day) const
{
    const int weekday = day.dayOfWeek() - 1;
    const int all = minutes[static_cast<std::size_t>(weekday)];
    return isEasy(easyDays, weekday) ? all / 2 : all;
}

bool isFor(const PlanTask &task, Loop loop, Level level)
{
    const bool isOfLoop = task.loops.isEmpty() || loop == Loop::Both || task.loops.contains(loop);
    return isOfLoop && (task.levels.isEmpty() || task.levels.contains(level));
}

WeekMinutes spreadHours(int hours, unsigned easyDays)
{
    // The frame halves an easy day by itself, so that every day gets the same here and the halves are made up for.
    int halves = 0;
    for (int day = 0; day < kDaysAWeek; ++day) {
        halves += isEasy(easyDays, day) ? 1 : 2;
    }
    const int each = std::clamp(2 * hours * kMinutesAnHour / std::max(1, halves), 0, kMostMinutesADay);
    WeekMinutes minutes {};
    minutes.fill(each / kStep * kStep);
    return minutes;
}

QDate lastWeekBegins(QDate interview)
{
    return interview.addDays(-kDaysAWeek);
}

bool isInLastWeek(QDate day, std::optional<QDate> interview)
{
    return interview && day >= lastWeekBegins(*interview) && day <= *interview;
}

bool isEveOrDay(QDate day, std::optional<QDate> interview)
{
    return interview && day >= interview->addDays(-1) && day <= *interview;
}

const StudyPlan *fittingPlan(const QList<StudyPlan> &plans, QDate start, std::optional<QDate> interview, Loop loop)
{
    const StudyPlan *blended = find(plans, "blended");
    const StudyPlan *printed = loop == Loop::AiEngineer ? find(plans, "four-week")
        : loop == Loop::Both                            ? blended
                                                        : find(plans, "six-week");
    if (printed == nullptr) {
        return blended;
    }
    const auto days
        = interview ? static_cast<int>(start.daysTo(lastWeekBegins(*interview))) : kDaysAWeek * printed->weeks;
    // With much more time than the printed one takes, the longer one is the better use of it; with less, only the blended one says what to leave out.
    const bool fits = days >= kDaysAWeek * printed->weeks
        && (blended == nullptr || days < kDaysAWeek * std::max(blended->weeks - 1, printed->weeks + 1));
    return fits || blended == nullptr ? printed : blended;
}

QList<const StudyPlan *> choosablePlans(const QList<StudyPlan> &plans)
{
    QList<const StudyPlan *> choosable;
    for (const StudyPlan &plan : plans) {
        if (!plan.isByDay) {
            choosable.append(&plan);
        }
    }
    return choosable;
}

} // namespace sevenrounds
