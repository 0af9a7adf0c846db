// SPDX-License-Identifier: MIT
#pragma once

#include "scheduling/scheduler.h"

#include <span>

namespace sevenrounds {

/// The day that everything is learned for.
struct TargetDay {
    QDate day;
    /// When it was chosen; invalid where nobody knows. Nothing is brought forward to this day or before.
    QDate since;

    friend bool operator==(const TargetDay &a, const TargetDay &b) { return a.day == b.day && a.since == b.since; }
};

/// Below this chance of recall on the target day one review is brought forward.
inline constexpr double kRecallOnDay = 0.9;

/// Where an item's next review would come after the target day and recall would have sunk below 0.9 by then: the day on which one review
/// keeps it at 0.9, T - S (0.9^(1/decay) - 1)/F, in whole days and never before the day after the last review. A memory scale that began after it brings nothing forward to its own day or before, and
/// leaves due what was. Absent for every other item.
[[nodiscard]] std::optional<QDate> earlyDay(
    const Scheduler &scheduler, const ItemMemory &item, const TargetDay &target);

/// One item of a deck and what it counts there.
struct WeighedItem {
    ItemMemory memory;
    /// Not negative; only the proportions matter.
    double weight = 1.0;
};

/// The mean chance of recall of items on a day by their weights, sum w R(T) / sum w, if nothing is reviewed until then (memory, recall on the
/// day); absent where there is none, or none that weighs anything. New ones count as 0: they were not learned.
[[nodiscard]] std::optional<double> expectedRecall(
    const Scheduler &scheduler, std::span<const WeighedItem> items, QDate day);

} // namespace sevenrounds
