// SPDX-License-Identifier: MIT
#pragma once

#include "planning/plancalendar.h"
#include "planning/planprogress.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace sevenrounds {

/// All that a plan is laid out from. The plans must outlive the call alone.
struct PlanInput {
    const StudyPlan *plan = nullptr;
    /// Counted from the interview; null where the content has none, without use without an interview day.
    const StudyPlan *lastWeek = nullptr;
    const StudyPlan *after = nullptr;
    PlanFrame frame;
    /// By taskKey().
    QHash<QString, TaskTick> ticks;
    QList<PlanDeed> deeds;
    QDate today;
};

/// What stands for a task of a plan wherever ticks are kept: "<plan>/<task>".
[[nodiscard]] QString taskKey(const PlanId &plan, const PlanTaskId &task);

enum class LeftOutReason {
    ByHand,
    /// Not core, and the days are full.
    NoRoom,
    /// Its time has passed, and what is left of it is for other things.
    TooLate,
};

struct PlannedTask {
    PlanEntry entry;
    /// Where the plan wants it, whatever has become of it; one day in the last seven days.
    DayRange window;
    /// As the day began: what is planned for today does not change while it is being done.
    TaskProgress morning;
    TaskProgress now;
    /// The days on which it is planned, today or later; one for each sitting.
    QList<QDate> sittings;
    std::optional<LeftOutReason> leftOut;

    [[nodiscard]] int minutesASitting() const;
    /// Its days have passed, and it stands on later ones.
    [[nodiscard]] bool hasSlipped(QDate today) const;
    [[nodiscard]] bool isPlannedOn(const DayRange &days) const;
};

enum class WeekKind {
    Plan,
    LastDays,
    After,
};

struct PlanWeek {
    WeekKind kind = WeekKind::Plan;
    /// From 1; 0 for the last days and those after.
    int number = 0;
    DayRange days;
    /// Titles of the stages that it holds.
    QStringList stages;
    /// What the days hold, and what is planned on them from today on.
    int room = 0;
    int planned = 0;
    /// Places in PlanLayout::tasks: what is planned in it, was done in it, or should have been.
    QList<int> tasks;
};

struct PlanLayout {
    QList<PlannedTask> tasks;
    QList<PlanWeek> weeks;
    /// Places in `tasks` with a sitting today, or done today.
    QList<int> today;
    /// The plan has less time than it asks for.
    bool isShortened = false;
    /// How many weeks the plan proper has in the calendar.
    int planWeeks = 0;

    /// The place in `weeks` that holds a day; -1 for none.
    [[nodiscard]] qsizetype weekOf(QDate day) const;
    [[nodiscard]] int doneTasks() const;
    /// All but those that were left out.
    [[nodiscard]] int countedTasks() const;
};

/// The stages whose weeks are laid out: without one that only stands for the last seven days.
[[nodiscard]] QList<PlanStage> laidOutStages(const StudyPlan &plan, const StudyPlan *lastWeek);

/// Lays a plan out from today on. What was missed moves to the days that are left: core tasks first, the others where there is room; nothing of the
/// plan proper reaches into the last seven days, and no mock onto the day before the interview or that day.
[[nodiscard]] PlanLayout layOut(const PlanInput &input);

} // namespace sevenrounds
