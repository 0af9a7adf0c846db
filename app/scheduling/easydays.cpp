// SPDX-License-Identifier: MIT
#include "scheduling/easydays.h"

#include "scheduling/fuzz.h"

#include <vector>

namespace sevenrounds {

QDate easedDay(const ItemMemory &item, const EasyDays &easy, int maximumInterval, double draw)
{
    // As for fuzz: shorter ones have no range.
    constexpr int kShortestMoved = 3;
    const QDate day = item.dueDay;
    if (item.intervalDays < kShortestMoved || !day.isValid() || !easy.isEasy(day)
        || (easy.since.isValid() && day <= easy.since)) {
        return day;
    }
    const FuzzRange range = fuzzRange(item.intervalDays, 0, maximumInterval);
    std::vector<QDate> days;
    for (int interval = range.low; interval <= range.high; ++interval) {
        const QDate candidate = day.addDays(interval - item.intervalDays);
        if (!easy.isEasy(candidate) && (!easy.since.isValid() || candidate > easy.since)) {
            days.push_back(candidate);
        }
    }
    return days.empty() ? day : days[static_cast<std::size_t>(draw * static_cast<double>(days.size()))];
}

} // namespace sevenrounds
