// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QString>

#include <array>

namespace sevenrounds {

/// What the figures of a capacity calculation are measured in; each an exponent, so that byte/s is { Byte: 1, Second: -1 }.
enum class Dimension {
    Second,
    Byte,
    Watt,
    Dollar,
};

inline constexpr std::size_t kDimensionCount = 4;

struct Quantity {
    /// In seconds, bytes, watts and dollars; operations are counted.
    double value = 0.0;
    std::array<int, kDimensionCount> powers {};
};

/// The value of an expression of
/// - numbers (1e9, 0.5), + - * / ^ and parentheses, sqrt(), exp(), ln() and log2() of plain numbers;
/// - units: s, ms, us, ns, min, h, day; byte, kB, MB, GB, TB, PB (powers of 1000), KiB, MiB, GiB, TiB, bit; W, kW, MW; USD; and FLOP, GFLOP, TFLOP,
///   PFLOP, EFLOP, token, request, which count.
/// A unit belongs to the number before it, and a slash that is written against the unit behind it belongs to that unit: 6 / 2 s is three per second,
/// 6 / 2 /s three seconds, and 400 GB / 200 GB/s two seconds.
/// Fails with InvalidInput: what cannot be read, a division by zero, seconds added to bytes.
[[nodiscard]] Result<Quantity> evaluateCapacity(const QString &expression);

/// Whether `stated` ("25.6 GB") is `expression` rounded: same dimensions, and off by no more than half a unit of its last digit that is not a
/// trailing zero, or by 1 % where that is less. Fails with InvalidInput and says what it should be.
[[nodiscard]] Result<> checkCapacity(const QString &expression, const QString &stated);

} // namespace sevenrounds
