// SPDX-License-Identifier: MIT
#pragma once

#include "simulation/learner.h"

#include <QString>

#include <vector>

namespace sevenrounds {

/// A world in which the model has to hold.
struct Scenario {
    /// "base", "heavy-tails" ...
    QString id;
    LearnerWorld world;
    /// Days without practice after the twelve weeks, judged at their end only; 0 for none.
    int pauseDays = 0;
    /// Levels that every round loses in them.
    double pauseLoss = 0.0;
};

/// The base first, then the stress tests of the readiness document, then the pauses.
[[nodiscard]] const std::vector<Scenario> &scenarios();

} // namespace sevenrounds
