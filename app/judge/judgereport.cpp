// SPDX-License-Identifier: MIT
#include "judge/judgereport.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sevenrounds::judge {

namespace {

constexpr double kLeastSeconds = 0.002;
constexpr double kLeastSpread = 1.5;

// In the order of the enumerations. Keys stand in saved attempts: they are added to and never changed.
constexpr std::array kVerdicts { "accepted", "wrong-answer", "time-limit", "memory-limit", "runtime-error",
    "output-limit", "syntax-error", "empty", "too-large", "invalid-utf8", "unavailable", "no-sandbox", "cancelled",
    "problem-fault", "ran" };
constexpr std::array kKinds { "visible", "hidden", "property", "stress", "own" };

} // namespace

QString verdictKey(Verdict verdict)
{
    return QLatin1String(kVerdicts.at(static_cast<std::size_t>(verdict)));
}

QString stepKindKey(StepKind kind)
{
    return QLatin1String(kKinds.at(static_cast<std::size_t>(kind)));
}

std::optional<double> growthExponent(const QList<std::pair<double, double>> &points)
{
    QList<std::pair<double, double>> logs;
    for (const auto &[size, seconds] : points) {
        if (size > 0 && seconds >= kLeastSeconds) {
            logs.append({ std::log(size), std::log(seconds) });
        }
    }
    if (logs.size() < 2) {
        return std::nullopt;
    }
    const auto [low, high] = std::minmax_element(logs.cbegin(), logs.cend());
    if (high->first - low->first < std::log(kLeastSpread)) {
        return std::nullopt;
    }
    double meanSize = 0;
    double meanTime = 0;
    for (const auto &[size, seconds] : logs) {
        meanSize += size / static_cast<double>(logs.size());
        meanTime += seconds / static_cast<double>(logs.size());
    }
    double shared = 0;
    double spread = 0;
    for (const auto &[size, seconds] : logs) {
        shared += (size - meanSize) * (seconds - meanTime);
        spread += (size - meanSize) * (size - meanSize);
    }
    return shared / spread;
}

} // namespace sevenrounds::judge
