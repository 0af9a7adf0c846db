// SPDX-License-Identifier: MIT
#include "planning/sittingplacer.h"

#include <algorithm>

namespace sevenrounds {

SittingPlacer::SittingPlacer(const PlanFrame &frame, QDate today, QDate last)
    : m_frame(frame)
    , m_whole { today, last }
{
    for (QDate day = today; day <= last && day < today.addDays(7); day = day.addDays(1)) {
        m_longest = std::max(m_longest, frame.minutesOn(day));
    }
}

QList<QDate> SittingPlacer::workdays(const DayRange &range) const
{
    QList<QDate> days;
    for (QDate day = std::max(range.first, m_whole.first); day <= std::min(range.last, m_whole.last);
         day = day.addDays(1)) {
        if (m_frame.minutesOn(day) > 0) {
            days.append(day);
        }
    }
    return days;
}

bool SittingPlacer::fits(QDate day, int minutes) const
{
    if (room(day) >= minutes) {
        return true;
    }
    // Longer than any day: the longest ones that are still empty take it.
    return minutes > m_longest && taken(day) == 0 && m_frame.minutesOn(day) == m_longest;
}

QList<QDate> SittingPlacer::place(int sittings, int minutes, const DayRange &window, QDate latest, bool must)
{
    QList<QDate> days;
    const QList<QDate> inside = workdays(window);
    const QList<QDate> later = workdays({ window.last.addDays(1), latest });
    for (int i = 0; i < sittings; ++i) {
        const auto isFree = [&](QDate day) { return fits(day, minutes) && !days.contains(day); };
        const auto target = inside.cbegin() + i * inside.size() / std::max(1, sittings);
        auto found = std::find_if(target, inside.cend(), isFree);
        if (found == inside.cend()) {
            const auto before = std::find_if(std::make_reverse_iterator(target), inside.crend(), isFree);
            found = before == inside.crend() ? inside.cend() : std::prev(before.base());
        }
        QDate day = found == inside.cend() ? QDate() : *found;
        if (!day.isValid()) {
            // Twice on a day before the window ends is better than after it.
            const auto again
                = std::find_if(inside.cbegin(), inside.cend(), [&](QDate one) { return room(one) >= minutes; });
            const auto after = std::find_if(later.cbegin(), later.cend(), isFree);
            day = again != inside.cend() ? *again : after != later.cend() ? *after : QDate();
        }
        if (!day.isValid() && must) {
            const QList<QDate> all = inside.isEmpty() ? later : inside;
            const auto emptiest
                = std::max_element(all.cbegin(), all.cend(), [this](QDate a, QDate b) { return room(a) < room(b); });
            day = emptiest == all.cend() ? QDate() : *emptiest;
        }
        if (!day.isValid()) {
            break;
        }
        take(day, minutes);
        days.append(day);
    }
    std::sort(days.begin(), days.end());
    return days;
}

} // namespace sevenrounds
