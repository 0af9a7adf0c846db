// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace sevenrounds {

/// How sure somebody was of an answer beforehand, 0 to 1, and whether it was right.
struct ConfidenceSample {
    double confidence = 0.5;
    bool isRight = false;
};

/// A forecast that something will be, with a chance from 0 to 1, as how sure somebody was of the side that they held to be likelier: 0.2 that it
/// will be is 0.8 that it will not. Brier's score is the same either way, and only so does "too sure" mean one thing for forecasts and answers.
[[nodiscard]] ConfidenceSample forecastSample(double chance, bool hasHappened);

/// One dot of the reliability diagram.
struct ReliabilityBin {
    double predicted = 0.0;
    double observed = 0.0;
    int count = 0;
};

/// From so many answers on, how sure somebody is can be compared with how often they are right.
inline constexpr std::size_t kConfidenceAnswers = 20;

struct ConfidenceReport {
    /// Mean (p - y)^2.
    double brier = 0.0;
    /// 1 - Brier / (m (1 - m)), m the share that was right; absent where all or none were.
    std::optional<double> skill;
    /// Sum (p - y) / (n + 10): positive is too sure. Shrunk, so that ten answers cannot shout.
    double overconfidence = 0.0;
    /// At most five, of equal width from 0.5 to 1; empty ones are left out.
    std::vector<ReliabilityBin> bins;
};

/// Absent with fewer than kConfidenceAnswers.
[[nodiscard]] std::optional<ConfidenceReport> reportConfidence(std::span<const ConfidenceSample> samples);

} // namespace sevenrounds
