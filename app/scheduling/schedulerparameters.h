// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace sevenrounds {

/// FSRS-6: w0 to w20.
inline constexpr std::size_t kWeightCount = 21;
using Weights = std::array<double, kWeightCount>;

/// The published default weights of FSRS-6 (fsrs-rs, ts-fsrs and the benchmark agree on them).
inline constexpr Weights kDefaultWeights { 0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666,
    0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542 };

/// The largest cap that can be set; 36,500 days, a hundred years, is the default.
inline constexpr int kLongestCapDays = 1'000'000;

/// How much longer (above 1) or shorter than the average one person remembers, from a study day on: the stability times `factor` in the curve.
/// Intervals that were given before that day stay what they were.
struct MemoryScale {
    QDate since;
    double factor = 1.0;

    friend bool operator==(const MemoryScale &a, const MemoryScale &b)
    {
        return a.since == b.since && a.factor == b.factor;
    }
};

struct SchedulerParameters {
    Weights weights = kDefaultWeights;
    /// The chance of recall at which an item comes back; in (0, 1].
    double requestRetention = 0.9;
    /// In days; at least 1.
    int maximumInterval = 36500;
    /// Off: no steps, and every interval is at least a day.
    bool hasShortTerm = true;
    /// In minutes. A step of a day or more is an interval of days.
    std::vector<int> learningSteps { 1, 10 };
    std::vector<int> relearningSteps { 10 };
    /// In order of their days; before the first one, and without any, the factor is 1.
    std::vector<MemoryScale> scales {};
};

/// Weights of FSRS-6 (21), FSRS-5 (19) or FSRS-4.5 (17) as FSRS-6 weights within their bounds, the way ts-fsrs 5.4 does it: clipped,
/// migrated, clipped. Fails with InvalidInput for any other number of weights and for one that is not finite.
[[nodiscard]] Result<Weights> migrateWeights(
    std::span<const double> weights, std::size_t relearningSteps, bool hasShortTerm);

/// Each weight within its bounds. With two or more relearning steps w17 and w18 have a lower ceiling, so that several failures on one
/// day cannot raise the stability.
[[nodiscard]] Weights clipWeights(const Weights &weights, std::size_t relearningSteps, bool hasShortTerm);

/// Minutes of "10m", "2h" or "1d"; absent where the text is no such step, or one of more than a hundred years.
[[nodiscard]] std::optional<int> stepMinutes(const QString &text);

} // namespace sevenrounds
