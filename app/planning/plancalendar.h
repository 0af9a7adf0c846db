// SPDX-License-Identifier: MIT
#pragma once

#include "planning/planchoice.h"

#include <QList>

#include <algorithm>

namespace sevenrounds {

/// A stretch of days, both ends included; empty where `last` is before `first`.
struct DayRange {
    QDate first;
    QDate last;

    [[nodiscard]] int days() const { return std::max(0, static_cast<int>(first.daysTo(last)) + 1); }
    [[nodiscard]] bool contains(QDate day) const { return day >= first && day <= last; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// Where the weeks of a plan lie in the calendar. With enough time a week is seven days from the start; with less, all weeks shrink in their order, each
/// by the weight of the stages that it holds, so that they end before the last seven days begin. Where the person has weights of their own, the days
/// are shared out by them, however much time there is.
class PlanCalendar
{
public:
    /// `weeks` of the plan are to be laid out: fewer than all where its last ones stand for the last seven days.
    PlanCalendar(const StudyPlan &plan, int weeks, const PlanFrame &frame);

    /// The whole of the plan; empty where the last seven days have begun by the start.
    [[nodiscard]] DayRange whole() const { return m_whole; }
    /// Weeks from 1; never empty while whole() is not.
    [[nodiscard]] DayRange daysOf(PlanSpan weeks) const;
    [[nodiscard]] bool isShortened() const { return m_isShortened; }

private:
    QDate m_start;
    DayRange m_whole;
    /// The day, counted from the start, on which each week ends; the first is 0.
    QList<int> m_ends;
    bool m_isShortened = false;
};

} // namespace sevenrounds
