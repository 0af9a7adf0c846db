// SPDX-License-Identifier: MIT
#pragma once

namespace sevenrounds {

// The standard normal, written so that no tail, however far, divides by an underflown zero.

[[nodiscard]] double normalDensity(double x);
/// P(X <= x).
[[nodiscard]] double normalBelow(double x);
/// density(x) / P(X > x), the inverse Mills ratio. Grows like x, never overflows, tends to 0 on the left.
[[nodiscard]] double normalHazard(double x);
/// The x with P(X <= x) = p, for p between 1e-12 and 1 - 1e-12.
[[nodiscard]] double normalQuantile(double p);

/// ln P(low < X < high), low < high; either end may be infinite. Far out in a tail it stays a number.
[[nodiscard]] double logBetween(double low, double high);

/// First two derivatives of ln P(low < X + mu < high) in mu at 0, the second one negated; both without the unit 1/c.
struct TailResponse {
    double slope = 0.0;
    /// In [0, 1] for an interval: 0 says nothing was learned, 1 that the value is known exactly.
    double curvature = 0.0;
};

/// A standard normal seen only as "between low and high"; either end may be infinite, low < high.
[[nodiscard]] TailResponse intervalResponse(double low, double high);

} // namespace sevenrounds
