// SPDX-License-Identifier: MIT
#include "simulation/calibration.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr std::size_t kBins = 10;
constexpr double kCertain = 1e-6;

struct Bin {
    std::size_t count = 0;
    double forecasts = 0.0;
    double hits = 0.0;
};

/// Mann and Whitney's statistic from the ranks of the hits; equal forecasts share their mean rank.
double rankedAuc(std::vector<Judgment> &judgments)
{
    std::sort(judgments.begin(), judgments.end(),
        [](const Judgment &a, const Judgment &b) { return a.forecast < b.forecast; });
    double hitRanks = 0.0;
    double hits = 0.0;
    for (std::size_t first = 0; first < judgments.size();) {
        std::size_t last = first;
        double tiedHits = 0.0;
        for (; last < judgments.size() && judgments[last].forecast == judgments[first].forecast; ++last) {
            tiedHits += judgments[last].outcome ? 1.0 : 0.0;
        }
        hitRanks += tiedHits * 0.5 * static_cast<double>(first + last + 1);
        hits += tiedHits;
        first = last;
    }
    const double misses = static_cast<double>(judgments.size()) - hits;
    return hits > 0.0 && misses > 0.0 ? (hitRanks - 0.5 * hits * (hits + 1.0)) / (hits * misses) : 0.5;
}

} // namespace

Calibration calibrationOf(std::vector<Judgment> judgments)
{
    Calibration result;
    result.count = judgments.size();
    if (judgments.empty()) {
        return result;
    }
    std::array<Bin, kBins> bins {};
    for (const Judgment &one : judgments) {
        const double hit = one.outcome ? 1.0 : 0.0;
        result.brier += (one.forecast - hit) * (one.forecast - hit);
        result.bias += one.forecast - hit;
        const double kept = std::clamp(one.forecast, kCertain, 1.0 - kCertain);
        result.logLoss -= std::log(one.outcome ? kept : 1.0 - kept);
        Bin &bin = bins[std::min(kBins - 1, static_cast<std::size_t>(one.forecast * kBins))];
        ++bin.count;
        bin.forecasts += one.forecast;
        bin.hits += hit;
    }
    const auto count = static_cast<double>(judgments.size());
    result.brier /= count;
    result.bias /= count;
    result.logLoss /= count;
    for (const Bin &bin : bins) {
        result.ece += std::abs(bin.forecasts - bin.hits) / count;
    }
    result.auc = rankedAuc(judgments);
    return result;
}

} // namespace sevenrounds
