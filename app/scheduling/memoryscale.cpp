// SPDX-License-Identifier: MIT
#include "scheduling/memoryscale.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

// The chance is never called 0 or 1: one surprise would then weigh more than everything else.
constexpr double kSurest = 1e-6;
constexpr double kSpread = 0.5;
constexpr double kFarthest = 3.0;
constexpr int kHalvings = 60;

double lossOf(const MemoryModel &model, std::span<const RecallSample> samples, double factor)
{
    double loss = 0.0;
    for (const RecallSample &sample : samples) {
        const double chance
            = std::clamp(model.retrievability(sample.days, factor * sample.stability), kSurest, 1.0 - kSurest);
        loss -= std::log(sample.isRecalled ? chance : 1.0 - chance);
    }
    return loss;
}

} // namespace

std::optional<ScaleFit> fitMemoryScale(const MemoryModel &model, std::span<const RecallSample> samples, double standing)
{
    if (samples.size() < kSamplesForScale) {
        return std::nullopt;
    }
    const std::size_t known = samples.size() - samples.size() / 5;
    const std::span<const RecallSample> older = samples.first(known);
    const std::span<const RecallSample> newest = samples.subspan(known);
    const auto cost = [&](double logFactor) {
        return lossOf(model, older, std::exp(logFactor)) + logFactor * logFactor / (2.0 * kSpread * kSpread);
    };
    // Golden section: the cost has one minimum, as the log loss of a scale falls and rises once.
    const double ratio = (std::sqrt(5.0) - 1.0) / 2.0;
    double low = -kFarthest;
    double high = kFarthest;
    for (int i = 0; i < kHalvings; ++i) {
        const double left = high - ratio * (high - low);
        const double right = low + ratio * (high - low);
        (cost(left) < cost(right) ? high : low) = cost(left) < cost(right) ? right : left;
    }
    ScaleFit fit;
    fit.factor = std::exp((low + high) / 2.0);
    fit.tested = newest.size();
    fit.lossBefore = lossOf(model, newest, standing) / static_cast<double>(newest.size());
    fit.lossOfAverage = lossOf(model, newest, 1.0) / static_cast<double>(newest.size());
    fit.lossAfter = lossOf(model, newest, fit.factor) / static_cast<double>(newest.size());
    return fit;
}

} // namespace sevenrounds
