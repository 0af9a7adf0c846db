// SPDX-License-Identifier: MIT
#include "readiness/barshift.h"

#include "readiness/committee.h"
#include "readiness/gridposterior.h"
#include "readiness/normaldistribution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace sevenrounds {

namespace {

// The committee is asked at seven shifts, up to three spreads to both sides: between them its chance, as a normal's argument, is nearly straight.
constexpr int kAskedSteps = 3;
constexpr double kAskedStep = kBarSpread;
constexpr std::size_t kAsked = 2 * kAskedSteps + 1;
// The likelihood is added up in steps of a tenth of a spread.
constexpr int kFine = 10;
// One loop in a hundred ends for a reason that no model of skills knows: a single surprise must not move the bar by a level.
constexpr double kOtherReasons = 0.01;

using Curve = std::array<double, kAsked>;

Curve curveOf(const DecidedLoop &loop, Assumptions assumptions)
{
    Curve curve {};
    for (std::size_t i = 0; i < kAsked; ++i) {
        assumptions.barShift = (static_cast<int>(i) - kAskedSteps) * kAskedStep;
        const double chance = overallChance(loop.belief, loop.level, assumptions).probability;
        curve[i] = normalQuantile(std::clamp(chance, kOtherReasons / 2.0, 1.0 - kOtherReasons / 2.0));
    }
    return curve;
}

/// `fine` counts steps from the lowest shift.
double chanceAt(const Curve &curve, int fine)
{
    const auto left = std::min<std::size_t>(kAsked - 2, static_cast<std::size_t>(fine / kFine));
    const double share = static_cast<double>(fine) / kFine - static_cast<double>(left);
    return normalBelow(curve[left] + share * (curve[left + 1] - curve[left]));
}

} // namespace

std::optional<BarShift> fitBarShift(std::span<const DecidedLoop> loops, const Assumptions &assumptions)
{
    if (loops.size() < kBarOutcomes) {
        return std::nullopt;
    }
    std::vector<Curve> curves;
    curves.reserve(loops.size());
    for (const DecidedLoop &loop : loops) {
        curves.push_back(curveOf(loop, assumptions));
    }
    std::vector<double> shifts;
    std::vector<double> logWeights;
    for (int fine = 0; fine <= 2 * kAskedSteps * kFine; ++fine) {
        const double shift = (static_cast<double>(fine) / kFine - kAskedSteps) * kAskedStep;
        const double prior = shift / kBarSpread;
        double logWeight = -prior * prior / 2.0;
        for (std::size_t i = 0; i < loops.size(); ++i) {
            const double chance = chanceAt(curves[i], fine);
            logWeight += std::log(loops[i].isOffer ? chance : 1.0 - chance);
        }
        shifts.push_back(shift);
        logWeights.push_back(logWeight);
    }
    const Spread belief = gridPosterior(shifts, logWeights);
    return BarShift { belief.mean, belief.sd, loops.size() };
}

} // namespace sevenrounds
