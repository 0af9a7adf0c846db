// SPDX-License-Identifier: MIT
#include "packet/packetround.h"

#include "session/rubricscore.h"

#include <numeric>

namespace sevenrounds {

namespace {

constexpr int kLowestBand = 1;
constexpr int kHighestBand = 6;
/// The middles between the hire line and the ends of the scale.
constexpr double kMixedFrom = 1.75;
constexpr double kExcellentFrom = 3.25;

int sumOfBands(const QList<PacketCriterion> &criteria)
{
    return std::accumulate(criteria.cbegin(), criteria.cend(), 0,
        [](int sum, const PacketCriterion &criterion) { return sum + criterion.band; });
}

} // namespace

double PacketRound::scoreWith(int bands) const
{
    const auto count = static_cast<double>(criteria.size());
    // The score of a band is linear in it, so that only their sum counts.
    const double perBand = bandScore(kLowestBand + 1) - bandScore(kLowestBand);
    const double mean = (sumOfBands(criteria) + bands) / count;
    return scoreAfterHints(bandScore(kLowestBand) + perBand * (mean - kLowestBand), hints);
}

int PacketRound::roomAbove() const
{
    return static_cast<int>(criteria.size()) * kHighestBand - sumOfBands(criteria);
}

int PacketRound::roomBelow() const
{
    return sumOfBands(criteria) - static_cast<int>(criteria.size()) * kLowestBand;
}

PacketGrade gradeOf(double score)
{
    return score < kMixedFrom    ? PacketGrade::Poor
        : score < kHireLine      ? PacketGrade::Mixed
        : score < kExcellentFrom ? PacketGrade::Good
                                 : PacketGrade::Excellent;
}

} // namespace sevenrounds
