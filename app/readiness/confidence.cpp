// SPDX-License-Identifier: MIT
#include "readiness/confidence.h"

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

constexpr std::size_t kBins = 5;
constexpr double kLowest = 0.5;
constexpr double kShrink = 10.0;

std::size_t binOf(double confidence)
{
    // A step of a bin's width must not fall into the bin below by rounding.
    constexpr double kRounding = 1e-9;
    const double share = (confidence - kLowest) / (1.0 - kLowest) + kRounding;
    return std::min(kBins - 1, static_cast<std::size_t>(std::max(0.0, share * static_cast<double>(kBins))));
}

} // namespace

ConfidenceSample forecastSample(double chance, bool hasHappened)
{
    return chance < kLowest ? ConfidenceSample { 1.0 - chance, !hasHappened }
                            : ConfidenceSample { chance, hasHappened };
}

std::optional<ConfidenceReport> reportConfidence(std::span<const ConfidenceSample> samples)
{
    if (samples.size() < kConfidenceAnswers) {
        return std::nullopt;
    }
    const auto n = static_cast<double>(samples.size());
    ConfidenceReport report;
    std::array<ReliabilityBin, kBins> bins {};
    double right = 0.0;
    double excess = 0.0;
    for (const ConfidenceSample &sample : samples) {
        const double outcome = sample.isRight ? 1.0 : 0.0;
        const double off = sample.confidence - outcome;
        report.brier += off * off / n;
        right += outcome;
        excess += off;
        ReliabilityBin &bin = bins[binOf(sample.confidence)];
        bin.predicted += sample.confidence;
        bin.observed += outcome;
        ++bin.count;
    }
    const double mean = right / n;
    if (mean > 0.0 && mean < 1.0) {
        report.skill = 1.0 - report.brier / (mean * (1.0 - mean));
    }
    report.overconfidence = excess / (n + kShrink);
    for (ReliabilityBin &bin : bins) {
        if (bin.count > 0) {
            report.bins.push_back({ bin.predicted / bin.count, bin.observed / bin.count, bin.count });
        }
    }
    return report;
}

} // namespace sevenrounds
