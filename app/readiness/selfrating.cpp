// SPDX-License-Identifier: MIT
#include "readiness/selfrating.h"

#include "domain/level.h"
#include "readiness/skillstate.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sevenrounds {

namespace {

/// What counts of one's own word beside the usual prior.
constexpr double kOwnShare = 0.5;
constexpr double kSteps = 10.0;

} // namespace

double priorFromRatings(std::span<const int> ratings, double usual)
{
    if (ratings.empty()) {
        return usual;
    }
    const double sum = std::accumulate(ratings.begin(), ratings.end(), 0.0,
        [](double all, int rating) { return all + std::clamp(rating, 0, kHighestRating); });
    const double said
        = static_cast<double>(static_cast<int>(kLevels.front())) + sum / static_cast<double>(ratings.size());
    const double corrected = said - SkillState().biasMean() / kPointsPerLevel;
    return std::round(kSteps * (usual + kOwnShare * (corrected - usual))) / kSteps;
}

} // namespace sevenrounds
