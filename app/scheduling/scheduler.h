// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "scheduling/memorymodel.h"

#include <QDate>

#include <array>
#include <optional>

namespace sevenrounds {

enum class ReviewState {
    New,
    Learning,
    Review,
    Relearning,
};

/// Where one item stands after its reviews so far. Always replayed from the log, never stored.
struct ItemMemory {
    ReviewState state = ReviewState::New;
    /// Which of the learning or relearning steps comes next, from 0.
    int step = 0;
    /// 0 while a step of less than a day is under way.
    int intervalDays = 0;
    /// The moment it is due. An interval in days ends on `dueDay`, at whatever hour.
    UtcTime due {};
    QDate dueDay;
    MemoryState memory;
    int reps = 0;
    /// Failures in the review state.
    int lapses = 0;
    /// The day of the last review; invalid before the first.
    QDate lastDay;

    /// Minutes are waited for to the minute, days to the day.
    [[nodiscard]] bool isDue(UtcTime now, QDate today) const
    {
        return state != ReviewState::New && (intervalDays > 0 ? dueDay <= today : due <= now);
    }
};

/// One review about to be scheduled.
struct ReviewMoment {
    UtcTime at {};
    /// By whatever rule days are counted; an earlier day than the last one counts as the same.
    QDate day;
    /// Uniform in [0, 1) where the interval is to be fuzzed.
    std::optional<double> fuzz;
};

/// FSRS-6 with learning and relearning steps: from an item's memory and a grade to its next one. Pure. It does what ts-fsrs 5.4 does
/// (its two schedulers, with short-term memory and without), including that a step of a day or more leads into the review state.
class Scheduler
{
public:
    explicit Scheduler(SchedulerParameters parameters = {});

    [[nodiscard]] ItemMemory review(const ItemMemory &before, Grade grade, const ReviewMoment &moment) const;
    /// What each of the four keys would do, Again first.
    [[nodiscard]] std::array<ItemMemory, 4> preview(const ItemMemory &before, const ReviewMoment &moment) const;
    /// The chance of recall on a day; 0 for a new item.
    [[nodiscard]] double retrievability(const ItemMemory &item, QDate day) const;

    /// Days from the last review on, without rounding, until the chance sinks to `retrievability`, by the memory scale of that day.
    [[nodiscard]] double daysUntil(double retrievability, const ItemMemory &item, QDate day) const;
    /// The memory scale of a day.
    [[nodiscard]] double scaleOn(QDate day) const;

    [[nodiscard]] const SchedulerParameters &parameters() const { return m_parameters; }
    [[nodiscard]] const MemoryModel &model() const { return m_model; }

private:
    struct StepChoice {
        int minutes = 0;
        int nextStep = 0;
    };
    [[nodiscard]] static int elapsedDays(const ItemMemory &item, QDate day);
    /// True where the grade leads onto a step, or into the review state by the item's own interval; false where the intervals of the
    /// four keys depend on each other.
    [[nodiscard]] bool goesBySteps(const ItemMemory &before, Grade grade) const;
    [[nodiscard]] std::array<int, 4> intervals(
        const std::array<MemoryState, 4> &memories, int elapsedDays, const ReviewMoment &moment) const;
    /// What any grade changes: the memory, the counts and the day.
    [[nodiscard]] ItemMemory counted(const ItemMemory &before, const MemoryState &memory, Grade grade, QDate day) const;
    [[nodiscard]] int interval(double stability, int elapsedDays, const ReviewMoment &moment) const;
    /// Without minutes where the steps are done.
    [[nodiscard]] StepChoice chooseStep(const ItemMemory &before, Grade grade) const;
    /// Puts the item on its next step, or into the review state where there is none.
    void applySteps(
        ItemMemory &item, const ItemMemory &before, Grade grade, int elapsedDays, const ReviewMoment &moment) const;
    static void waitDays(ItemMemory &item, int days, const ReviewMoment &moment);

    SchedulerParameters m_parameters;
    MemoryModel m_model;
};

} // namespace sevenrounds
