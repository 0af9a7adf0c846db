// SPDX-License-Identifier: MIT
#pragma once

// Included only by evaluate.cpp, which instantiates the templates for the three kinds of numbers.

#include "derivation/evaluate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sevenrounds::derive {

/// The body of a limit, with its variable at one distance after another from the point.
template <typename T>
T Evaluation<T>::beside(const Node &node, double point, double distance)
{
    const Node &body = *node.kids.front();
    if (node.target >= 0) {
        const auto slot = static_cast<std::size_t>(node.target);
        const T before = m_real[slot];
        const int place = m_places[slot];
        setReal(node.target, T(point + distance));
        const T value = number(body);
        setReal(node.target, before, place);
        return value;
    }
    const std::unique_ptr<Context<T>> moved = m_context.moved(node.index, point + distance);
    if (!moved) {
        return T(kNotANumber);
    }
    Evaluation<T> evaluation(*moved, m_layout);
    evaluation.m_whole = m_whole;
    evaluation.m_real = m_real;
    evaluation.m_vectors = m_vectors;
    return evaluation.number(body);
}

/// One side of a limit by Richardson's extrapolation over halved distances. Not a number where it does not settle;
/// nothing where already the first point is outside of what has a value.
template <typename T>
std::optional<T> Evaluation<T>::oneSided(const Node &node, double point, double reach)
{
    constexpr std::size_t kSteps = 9;
    // What two extrapolations differ by at most, of the larger one.
    constexpr double kSettled = 1e-6;
    std::array<std::array<T, kSteps>, kSteps> table {};
    T best(kNotANumber);
    double error = HUGE_VAL;
    for (std::size_t i = 0; i < kSteps; ++i) {
        table[i][0] = beside(node, point, std::ldexp(reach, -static_cast<int>(i)));
        if (!isFinite(table[i][0])) {
            const bool isOutside = i == 0 && std::isnan(realPart(table[i][0]));
            return isOutside ? std::nullopt : std::optional(T(kNotANumber));
        }
        for (std::size_t k = 1; k <= i; ++k) {
            const T step
                = (table[i][k - 1] - table[i - 1][k - 1]) * T(1.0 / (std::ldexp(1.0, static_cast<int>(k)) - 1.0));
            table[i][k] = table[i][k - 1] + step;
            const double here
                = std::max(std::fabs(realPart(step)), std::fabs(realPart(table[i][k] - table[i - 1][k - 1])));
            if (here < error) {
                error = here;
                best = table[i][k];
            }
        }
    }
    if (error > kSettled * std::max(1.0, std::fabs(realPart(best)))) {
        return T(kNotANumber);
    }
    return inexact(best, error);
}

template <typename T>
T Evaluation<T>::limit(const Node &node)
{
    const T at = number(*node.kids[1]);
    if (!isPlain(at) || !std::isfinite(realPart(at))) {
        return T(kNotANumber);
    }
    const double point = realPart(at);
    constexpr double kReach = 0.0625;
    const std::optional<T> above = node.left == kFromBelow ? std::nullopt : oneSided(node, point, kReach);
    const std::optional<T> below = node.left == kFromAbove ? std::nullopt : oneSided(node, point, -kReach);
    if (!above || !below) {
        return above ? *above : below ? *below : T(kNotANumber);
    }
    constexpr double kSame = 1e-5;
    const double size = std::max({ 1.0, std::fabs(realPart(*above)), std::fabs(realPart(*below)) });
    return std::fabs(realPart(*above) - realPart(*below)) <= kSame * size ? *above : T(kNotANumber);
}

} // namespace sevenrounds::derive
