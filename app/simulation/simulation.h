// SPDX-License-Identifier: MIT
#pragma once

#include "readiness/committee.h"
#include "simulation/calibration.h"
#include "simulation/scenario.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace sevenrounds {

/// How often the middle so-many percent of the believed skill held the true one.
struct Coverage {
    double fifty = 0.0;
    double eighty = 0.0;
    double ninety = 0.0;
    double ninetyFive = 0.0;
};

/// The product's model and the opponents on the same learners in one world.
struct ScenarioResult {
    QString id;
    int learners = 0;
    /// Forecast: the round's skill is at or above its bar.
    struct {
        Calibration model;
        /// Where the target was L5: easier ones flatter.
        Calibration modelAtL5;
        Calibration tunedAverage;
        Calibration tunedMoving;
        Calibration rawAverage;
        Calibration rawMoving;
    } rounds;
    Coverage coverage;
    /// Forecast: a committee says yes to a whole loop. Empty (count 0) in a pause.
    struct {
        Calibration joint;
        Calibration productOfChances;
        Calibration weakest;
        Calibration productOfAverages;
    } loops;
    /// What the model says of a profile without any evidence that aims at L5; the same in every world.
    OverallChance fresh;
};

/// The seed of one learner of a run.
[[nodiscard]] std::uint64_t seedOfLearner(std::uint64_t seed, int number);

/// Runs learners through twelve weeks and asks every two weeks, for a target level drawn from L3 to L7, what the model and the
/// opponents say. Loops are judged on the first 500 learners, for each costs as much as a thousand rounds. The same scenario, number
/// and seed give the same result everywhere. `learners` must be positive.
[[nodiscard]] ScenarioResult simulate(const Scenario &scenario, int learners, std::uint64_t seed);

} // namespace sevenrounds
