// SPDX-License-Identifier: MIT
#pragma once

#include "scheduling/scheduler.h"

namespace sevenrounds {

/// Days of the week on which a person wants little to do.
struct EasyDays {
    /// Bit 0 is Monday, bit 6 Sunday.
    unsigned weekdays = 0;
    /// The day they were chosen on. What was due on it or before stays where it is: no card that is due is moved away.
    QDate since;

    [[nodiscard]] bool isEasy(QDate day) const { return ((weekdays >> (day.dayOfWeek() - 1)) & 1U) != 0; }
    [[nodiscard]] static unsigned weekday(int mondayIsOne) { return 1U << (mondayIsOne - 1); }

    friend bool operator==(const EasyDays &a, const EasyDays &b)
    {
        return a.weekdays == b.weekdays && a.since == b.since;
    }
};

/// The day on which an item with an interval of days comes back: its own, or, where that is an easy one, another within the range by which
/// fuzz may move it. `draw`, uniform in [0, 1), spreads items over the days of the range, so that the day after an easy one is no pile.
/// Intervals of one or two days have no such range and stay.
[[nodiscard]] QDate easedDay(const ItemMemory &item, const EasyDays &easy, int maximumInterval, double draw);

} // namespace sevenrounds
