// SPDX-License-Identifier: MIT
#pragma once

#include "domain/level.h"
#include "simulation/learner.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sevenrounds {

/// How somebody chooses the round of the next hour.
enum class StudyPolicy {
    RoundRobin,
    Random,
    /// The usual dashboard's advice: the lowest share of points; rounds without any come first.
    LowestAverage,
    LowestReadiness,
    /// The product's own planner, nextBest().
    MarginalValue,
};
inline constexpr std::array kStudyPolicies { StudyPolicy::RoundRobin, StudyPolicy::Random, StudyPolicy::LowestAverage,
    StudyPolicy::LowestReadiness, StudyPolicy::MarginalValue };

/// For each policy, in the order of kStudyPolicies.
template <typename Value>
using ByPolicy = std::array<Value, kStudyPolicies.size()>;

/// The true chances of the whole loop at the end, each policy followed by the same learner from the same beginning: eight weeks of six
/// sessions of an hour, each a mock of one round at the target. Needs no other learner: numbers may be simulated apart and in any order.
[[nodiscard]] ByPolicy<double> chancesAfterStudy(
    const LearnerWorld &world, Level target, std::uint64_t seed, int number);

/// What a policy came to over many learners.
struct PolicyResult {
    double meanChance = 0.0;
    /// To round-robin, learner by learner: mean, and its standard error.
    double difference = 0.0;
    double standardError = 0.0;
};

/// `chances` must not be empty.
[[nodiscard]] ByPolicy<PolicyResult> policyResults(const std::vector<ByPolicy<double>> &chances);

} // namespace sevenrounds
