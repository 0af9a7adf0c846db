// SPDX-License-Identifier: MIT
#include "scheduling/recallonday.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

/// The day by one scale that held from `since` on; never before the day after it.
std::optional<QDate> earlyDayBy(
    double factor, const MemoryModel &model, const ItemMemory &item, QDate target, QDate since)
{
    const double stability = factor * item.memory.stability;
    if (model.retrievability(static_cast<int>(item.lastDay.daysTo(target)), stability) >= kRecallOnDay) {
        return std::nullopt;
    }
    const double days = model.daysUntil(kRecallOnDay, stability);
    // Recall on the target day has sunk below 0.9, so `days` is less than what lies between the last review and it.
    const QDate wanted = target.addDays(-std::max<qint64>(1, static_cast<qint64>(std::floor(days))));
    const QDate day = std::max(wanted, since.addDays(1));
    return day < target ? std::optional(day) : std::nullopt;
}

} // namespace

std::optional<QDate> earlyDay(const Scheduler &scheduler, const ItemMemory &item, const TargetDay &target)
{
    if (!target.day.isValid() || item.intervalDays == 0 || item.lastDay >= target.day || item.dueDay <= target.day) {
        return std::nullopt;
    }
    const QDate learned = target.since.isValid() ? std::max(item.lastDay, target.since) : item.lastDay;
    const auto by
        = [&](double factor, QDate since) { return earlyDayBy(factor, scheduler.model(), item, target.day, since); };
    std::optional<QDate> day = by(scheduler.scaleOn(learned), learned);
    for (const MemoryScale &scale : scheduler.parameters().scales) {
        if (scale.since <= learned || scale.since > target.day) {
            continue;
        }
        // What was due by the day on which a scale was taken stays due; what was not comes on the day after it at the earliest.
        if (day && *day <= scale.since) {
            break;
        }
        day = by(scale.factor, scale.since);
    }
    return day;
}

std::optional<double> expectedRecall(const Scheduler &scheduler, std::span<const WeighedItem> items, QDate day)
{
    double recalled = 0.0;
    double weights = 0.0;
    for (const WeighedItem &item : items) {
        recalled += item.weight * scheduler.retrievability(item.memory, day);
        weights += item.weight;
    }
    return weights > 0.0 ? std::optional(recalled / weights) : std::nullopt;
}

} // namespace sevenrounds
