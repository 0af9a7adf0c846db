// SPDX-License-Identifier: MIT
#pragma once

#include "scheduling/memoryscale.h"
#include "scheduling/scheduler.h"

#include <vector>

namespace sevenrounds {

struct GradedReview {
    UtcTime at {};
    /// The study day it was on, as it was counted then.
    QDate day;
    Grade grade = Grade::Good;
    /// How long the answer took; absent where nobody measured.
    std::optional<Milliseconds> took {};
};

/// A sample for the memory scale and when it was taken.
struct TimedSample {
    UtcTime at {};
    RecallSample sample;
};

/// The reviews of one item that count, in order of time.
class ItemLog
{
public:
    /// Of two at one moment the one that was added later stands later.
    void add(const GradedReview &review);
    /// Takes the last review of this moment out and returns the study day it was on; absent where there is none.
    std::optional<QDate> takeBack(UtcTime at);

    [[nodiscard]] const std::vector<GradedReview> &reviews() const { return m_reviews; }
    /// Intervals are moved a little where there is a seed for it.
    [[nodiscard]] ItemMemory replay(const Scheduler &scheduler, std::optional<quint64> fuzzSeed) const;
    /// What the reviews teach about forgetting: those at least a day after the one before.
    [[nodiscard]] std::vector<TimedSample> samples(const Scheduler &scheduler) const;

private:
    std::vector<GradedReview> m_reviews;
};

/// The moment of an item's next review, with its draw where there is a seed for fuzz.
[[nodiscard]] ReviewMoment reviewMoment(
    const ItemMemory &before, UtcTime at, QDate day, std::optional<quint64> fuzzSeed);

} // namespace sevenrounds
