// SPDX-License-Identifier: MIT
#pragma once

#include "simulation/simulation.h"
#include "simulation/studypolicy.h"

#include <QString>

#include <optional>
#include <vector>

namespace sevenrounds {

/// One figure held against what the readiness document demands of the product's code.
struct AcceptanceMark {
    QString scenario;
    /// "round ECE", "80 % coverage" ...
    QString what;
    double value = 0.0;
    std::optional<double> least;
    std::optional<double> most;
    /// The document's prototype met it with its learners, the product's code with these learners does not, by the seed of the full run or of
    /// its neighbors: kept in sight and not called an error, as long as it is no worse than it was measured.
    bool isKnownMiss = false;
    /// How far a known miss may go.
    std::optional<double> tolerated = std::nullopt;

    [[nodiscard]] bool isMet() const { return (!least || value >= *least) && (!most || value <= *most); }
};

/// The marks that are made for runs of this size: base from 2,000 learners, stress from 1,000. A smaller run wavers more than the marks allow,
/// so it is measured and not judged.
inline constexpr int kBaseLearners = 2000;
inline constexpr int kStressLearners = 1000;

/// As many learners as the marks of study policies were measured with.
inline constexpr int kPolicyLearners = 400;

/// What the planner is worth to a learner, as a difference of chances of the whole loop.
[[nodiscard]] std::vector<AcceptanceMark> policyMarks(const ByPolicy<PolicyResult> &results);
/// The marks of a scenario's result, in the document's order.
[[nodiscard]] std::vector<AcceptanceMark> acceptanceMarks(const ScenarioResult &result);

} // namespace sevenrounds
