// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace sevenrounds {

/// A forecast of 0 to 1 and what then was.
struct Judgment {
    double forecast = 0.0;
    bool outcome = false;
};

/// How good many forecasts are.
struct Calibration {
    std::size_t count = 0;
    /// Mean squared distance of forecast and outcome (Brier, 1950).
    double brier = 0.0;
    /// Expected calibration error: over ten equally wide bins, the mean distance of mean forecast and observed share, by the bins' sizes.
    double ece = 0.0;
    /// Mean forecast minus observed share; positive for too hopeful.
    double bias = 0.0;
    /// Forecasts are kept a thousandth of a thousandth away from 0 and 1, or one certain mistake would be the whole mean.
    double logLoss = 0.0;
    /// The chance that a hit was forecast higher than a miss (ties count half); 0.5 where there is only one kind.
    double auc = 0.5;
};

[[nodiscard]] Calibration calibrationOf(std::vector<Judgment> judgments);

} // namespace sevenrounds
