// SPDX-License-Identifier: MIT
#pragma once

#include "domain/level.h"
#include "domain/plan.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <array>
#include <optional>

namespace sevenrounds {

constexpr int kDaysAWeek = 7;

/// Minutes for each day of the week, Monday first.
using WeekMinutes = std::array<int, 7>;

inline constexpr int kMostMinutesADay = 12 * 60;

/// What a plan is laid out by. All days are study days, which begin at four in the morning.
struct PlanFrame {
    /// The first day of the plan.
    QDate start;
    std::optional<QDate> interview;
    WeekMinutes minutes {};
    /// Bit 0 is Monday. Half of the minutes on such a day.
    unsigned easyDays = 0;
    Loop loop = Loop::AiEngineer;
    Level level = Level::L5;
    /// The person's own weights by stage, in place of the plan's; empty where they moved none.
    QHash<QString, int> weights {};

    [[nodiscard]] int minutesOn(QDate day) const;
};

/// The task is for this loop and this target level.
[[nodiscard]] bool isFor(const PlanTask &task, Loop loop, Level level);

/// Hours a week over the days of a week: an easy day gets half of another one. In steps of five minutes.
[[nodiscard]] WeekMinutes spreadHours(int hours, unsigned easyDays);

/// The first of the last seven days before an interview: nothing of the plan proper is laid out from here on.
[[nodiscard]] QDate lastWeekBegins(QDate interview);
/// One of the last seven days before an interview, or its day: nothing new is begun. False without an interview.
[[nodiscard]] bool isInLastWeek(QDate day, std::optional<QDate> interview);
/// The day before an interview, or its day: no whole round is rehearsed.
[[nodiscard]] bool isEveOrDay(QDate day, std::optional<QDate> interview);

/// The plan that fits: what is printed for the loop where its weeks fit before the last seven days, else the one that may be shortened. Null where
/// there is none. Without an interview day as if there were time for each.
[[nodiscard]] const StudyPlan *fittingPlan(
    const QList<StudyPlan> &plans, QDate start, std::optional<QDate> interview, Loop loop);

/// A plan that one chooses: not one that is counted from the interview.
[[nodiscard]] QList<const StudyPlan *> choosablePlans(const QList<StudyPlan> &plans);

} // namespace sevenrounds
