// SPDX-License-Identifier: MIT
#include "readiness/normaldistribution.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sevenrounds {

namespace {

constexpr double kInverseRootTwoPi = std::numbers::inv_sqrtpi / std::numbers::sqrt2;

// P(X > x) / density(x) for x >= 0. Beyond 8 the quotient loses digits, and beyond 37 it is 0/0; Laplace's continued fraction has
// neither fault and has converged to the last digit there after 40 terms.
double millsRatio(double x)
{
    if (x < 8.0) {
        return 0.5 * std::erfc(x / std::numbers::sqrt2) / normalDensity(x);
    }
    double fraction = x;
    for (int term = 40; term >= 1; --term) {
        fraction = x + term / fraction;
    }
    return 1.0 / fraction;
}

// 0 <= low < high: both ends on the right, where the probability of the interval may underflow. Everything is divided by
// density(low).
TailResponse rightResponse(double low, double high)
{
    if (std::isinf(high)) {
        const double slope = normalHazard(low);
        return { slope, slope * (slope - low) };
    }
    const double halfGap = 0.5 * (high - low) * (high + low);
    const double ratio = std::exp(-halfGap);
    const double mass = millsRatio(low) - ratio * millsRatio(high);
    const double slope = -std::expm1(-halfGap) / mass;
    return { slope, slope * slope + (high * ratio - low) / mass };
}

// low < 0 < high, either end infinite: the interval holds the peak or lies beside it, so its probability is never small.
TailResponse straddlingResponse(double low, double high)
{
    const double mass = 0.5 * (std::erf(high / std::numbers::sqrt2) - std::erf(low / std::numbers::sqrt2));
    const double fromLow = std::isinf(low) ? 0.0 : low * normalDensity(low);
    const double fromHigh = std::isinf(high) ? 0.0 : high * normalDensity(high);
    const double slope = (normalDensity(low) - normalDensity(high)) / mass;
    return { slope, slope * slope + (fromHigh - fromLow) / mass };
}

} // namespace

double normalDensity(double x)
{
    return kInverseRootTwoPi * std::exp(-0.5 * x * x);
}

double normalBelow(double x)
{
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

double normalHazard(double x)
{
    if (x < 8.0) {
        return normalDensity(x) / normalBelow(-x);
    }
    return 1.0 / millsRatio(x);
}

double normalQuantile(double p)
{
    // Halving is safe but slow, Newton quick but only near the root: the first brings it within 0.005, the second to the last digit.
    double low = -8.0;
    double high = 8.0;
    for (int step = 0; step < 12; ++step) {
        const double middle = 0.5 * (low + high);
        (normalBelow(middle) < p ? low : high) = middle;
    }
    double x = 0.5 * (low + high);
    for (int step = 0; step < 4; ++step) {
        x -= (normalBelow(x) - p) / normalDensity(x);
    }
    return x;
}

double logBetween(double low, double high)
{
    if (high <= 0.0) {
        return logBetween(-high, -low);
    }
    if (low < 0.0) {
        return std::log(0.5 * (std::erf(high / std::numbers::sqrt2) - std::erf(low / std::numbers::sqrt2)));
    }
    const double ratio = std::isinf(high) ? 0.0 : std::exp(-0.5 * (high - low) * (high + low));
    const double mass = millsRatio(low) - (ratio > 0.0 ? ratio * millsRatio(high) : 0.0);
    return std::log(kInverseRootTwoPi * mass) - 0.5 * low * low;
}

TailResponse intervalResponse(double low, double high)
{
    TailResponse response;
    if (low >= 0.0) {
        response = rightResponse(low, high);
    } else if (high <= 0.0) {
        response = rightResponse(-high, -low);
        response.slope = -response.slope;
    } else {
        response = straddlingResponse(low, high);
    }
    // Far out the curvature is the small difference of two squares; rounding must not push it past what any interval can teach.
    response.curvature = std::clamp(response.curvature, 0.0, 1.0);
    return response;
}

} // namespace sevenrounds
