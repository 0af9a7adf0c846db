// SPDX-License-Identifier: MIT
#pragma once

#include "scheduling/memorymodel.h"

#include <optional>
#include <span>

namespace sevenrounds {

/// One review as the model saw it beforehand: the stability, the whole days since the last review, and whether it was recalled. Reviews
/// of the same day and first ones teach nothing about forgetting and do not belong here.
struct RecallSample {
    double stability = 0.0;
    int days = 0;
    bool isRecalled = false;
};

/// From so many samples on a scale is fitted; below, the defaults predict better (simulated: 88 reviews gain 0.0018, 41 lose 0.0021).
inline constexpr std::size_t kSamplesForScale = 100;

/// How much longer (above 1) or shorter one person remembers than the average: stability c S in the curve.
struct ScaleFit {
    double factor = 1.0;
    /// Mean log loss on the newest fifth of the samples, which the fit has not seen: with the scale that stands, and with the new one.
    double lossBefore = 0.0;
    double lossAfter = 0.0;
    /// And with the scale of the average learner, 1.
    double lossOfAverage = 0.0;
    std::size_t tested = 0;

    /// Better than what stands, and than no scale at all.
    [[nodiscard]] bool wins() const { return lossAfter < lossBefore && lossAfter < lossOfAverage; }
    /// What stands predicts worse than no scale at all.
    [[nodiscard]] bool standingLoses() const { return lossOfAverage < lossBefore; }
};

/// Fits the scale on the older four fifths of the samples, which are in order of time, and tests it on the rest. Minimizes the log loss plus
/// (ln c)^2/(2 0.5^2) over ln c in [-3, 3]. Absent with fewer than kSamplesForScale.
[[nodiscard]] std::optional<ScaleFit> fitMemoryScale(
    const MemoryModel &model, std::span<const RecallSample> samples, double standing = 1.0);

} // namespace sevenrounds
