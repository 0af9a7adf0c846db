// SPDX-License-Identifier: MIT
#pragma once

#include "planning/plancalendar.h"

#include <QHash>

namespace sevenrounds {

/// Puts sittings on days that have room for them.
class SittingPlacer
{
public:
    /// From `today` to `last`, both included.
    SittingPlacer(const PlanFrame &frame, QDate today, QDate last);

    /// Days for `sittings` sittings of `minutes` each, spread over `window`, at most one a day where that can be; where the window has no room, on days
    /// after it up to `latest`. A sitting longer than any day has room for gets a day of its own. What must be placed (`must`) goes to the emptiest day
    /// when nothing is left; else fewer days come back than were asked for. Sorted.
    [[nodiscard]] QList<QDate> place(int sittings, int minutes, const DayRange &window, QDate latest, bool must);
    /// Takes room on a day that is given.
    void take(QDate day, int minutes) { m_taken[day] += minutes; }
    [[nodiscard]] int taken(QDate day) const { return m_taken.value(day); }
    /// What is left of the day; negative where it is overfull.
    [[nodiscard]] int room(QDate day) const { return m_frame.minutesOn(day) - m_taken.value(day); }

private:
    /// Days of a range on which anything can be done.
    [[nodiscard]] QList<QDate> workdays(const DayRange &range) const;
    [[nodiscard]] bool fits(QDate day, int minutes) const;

    PlanFrame m_frame;
    DayRange m_whole;
    QHash<QDate, int> m_taken;
    int m_longest = 0;
};

} // namespace sevenrounds
