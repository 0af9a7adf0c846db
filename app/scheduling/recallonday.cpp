// SPDX-License-Identifier: MIT
#include "scheduling/recallonday.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sevenrounds {

std::optional<QDate> earlyDay(const Scheduler &scheduler, const ItemMemory &item, const TargetDay &target)
{
    if (!target.day.isValid() || item.intervalDays == 0 || item.lastDay >= target.day || item.dueDay <= target.day
        || scheduler.retrievability(item, target.day) >= kRecallOnDay) {
        return std::nullopt;
    }
    const double days = scheduler.daysUntil(kRecallOnDay, item, target.day);
    // Recall on the target day has sunk below 0.9, so `days` is less than what lies between the last review and it.
    const QDate wanted = target.day.addDays(-std::max<qint64>(1, static_cast<qint64>(std::floor(days))));
    const QDate learned = target.since.isValid() ? std::max(item.lastDay, target.since) : item.lastDay;
    const QDate day = std::max(wanted, learned.addDays(1));
    return day < target.day ? std::optional(day) : std::nullopt;
}

std::optional<double> expectedRecall(const Scheduler &scheduler, std::span<const ItemMemory> items, QDate day)
{
    if (items.empty()) {
        return std::nullopt;
    }
    const double sum = std::transform_reduce(items.begin(), items.end(), 0.0, std::plus<>(),
        [&](const ItemMemory &item) { return scheduler.retrievability(item, day); });
    return sum / static_cast<double>(items.size());
}

} // namespace sevenrounds
