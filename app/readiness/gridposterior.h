// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace sevenrounds {

/// Mean and standard deviation of one number that is not known.
struct Spread {
    double mean = 0.0;
    double sd = 0.0;
};

/// What is believed of one number: `logWeights[i]` is the logarithm, up to a constant, of prior times likelihood at `nodes[i]`. The nodes are evenly
/// spaced, at least as closely as the result is wide; then the sum is as good as the integral. At least one node.
[[nodiscard]] inline Spread gridPosterior(std::span<const double> nodes, std::span<const double> logWeights)
{
    const double highest = *std::max_element(logWeights.begin(), logWeights.end());
    double whole = 0.0;
    double first = 0.0;
    double second = 0.0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const double weight = std::exp(logWeights[i] - highest);
        whole += weight;
        first += weight * nodes[i];
        second += weight * nodes[i] * nodes[i];
    }
    const double mean = first / whole;
    return { mean, std::sqrt(std::max(0.0, second / whole - mean * mean)) };
}

} // namespace sevenrounds
