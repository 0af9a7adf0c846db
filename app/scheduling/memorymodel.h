// SPDX-License-Identifier: MIT
#pragma once

#include "scheduling/schedulerparameters.h"

#include <array>

namespace sevenrounds {

/// What the person said of one recall. Hard is a pass.
enum class Grade {
    Again = 1,
    Hard = 2,
    Good = 3,
    Easy = 4,
};

inline constexpr std::array kGrades { Grade::Again, Grade::Hard, Grade::Good, Grade::Easy };

/// Both 0 before the first review.
struct MemoryState {
    /// Days until the chance of recall is 90 percent.
    double stability = 0.0;
    /// 1 to 10.
    double difficulty = 0.0;

    [[nodiscard]] bool isNew() const { return stability == 0.0 && difficulty == 0.0; }
};

/// Half up to 8 decimals. ts-fsrs rounds so after every step, and only so do long histories agree in every digit.
[[nodiscard]] double roundedTo8(double value);

/// FSRS-6: how stability and difficulty move with grades and whole days. Knows no states, steps or dates. The formulas are those of the
/// FSRS-6 wiki page "The Algorithm"; rounding and bounds are those of ts-fsrs 5.4, which its vectors in tests prove.
class MemoryModel
{
public:
    /// The weights are clipped to their bounds.
    explicit MemoryModel(const SchedulerParameters &parameters);

    /// After a grade given `days` after the one before.
    [[nodiscard]] MemoryState next(const MemoryState &memory, int days, Grade grade) const;
    /// The same for several grades, `from` to `to`; Again stands first, and those outside stay empty.
    [[nodiscard]] std::array<MemoryState, 4> nextOfEach(
        const MemoryState &memory, int days, Grade from, Grade to) const;
    /// The chance of recall after `days`; 0 before the first review.
    [[nodiscard]] double retrievability(double days, double stability) const;
    /// Whole days until the chance of recall sinks to the requested one; from 1 to the cap.
    [[nodiscard]] int intervalDays(double stability) const;
    /// The same without rounding and bounds, for any chance: when exactly recall falls below it.
    [[nodiscard]] double daysUntil(double retrievability, double stability) const;

    [[nodiscard]] const Weights &weights() const { return m_weights; }

private:
    [[nodiscard]] MemoryState first(Grade grade) const;
    [[nodiscard]] MemoryState after(const MemoryState &memory, int days, double retrievability, Grade grade) const;
    [[nodiscard]] double firstDifficulty(Grade grade) const;
    [[nodiscard]] double nextDifficulty(double difficulty, Grade grade) const;
    [[nodiscard]] double recallStability(const MemoryState &memory, double retrievability, Grade grade) const;
    [[nodiscard]] double lapseStability(const MemoryState &memory, double retrievability) const;
    [[nodiscard]] double sameDayStability(double stability, Grade grade) const;

    Weights m_weights;
    bool m_hasShortTerm;
    int m_maximumInterval;
    double m_decay;
    double m_factor;
    double m_intervalModifier;
    // Worked out once: a replay of everything takes these steps for every review.
    double m_growth;
    double m_easyDifficulty;
    double m_lapseShrink;
};

} // namespace sevenrounds
