// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace sevenrounds::derive {

/// How many components one gradient may have. Every model keeps its parameters below this.
inline constexpr int kMostTangents = 12;

inline constexpr double kEpsilon = std::numeric_limits<double>::epsilon();
inline constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

/// A number with the size of the largest number whose rounding reaches it: what a difference of zero has to be compared
/// with. A sum keeps the size of its summands; a function scales it by its slope, so that a huge number inside an
/// exponential or a denominator does not excuse anything outside.
struct Real {
    double value = 0.0;
    double scale = 0.0;

    Real() = default;
    // clang-tidy: a number must convert from a number.
    Real(double number) // NOLINT(google-explicit-constructor)
        : value(number)
        , scale(std::fabs(number))
    {
    }
    Real(double number, double reach)
        : value(number)
        , scale(std::fabs(number) > reach ? std::fabs(number) : reach)
    {
    }
};

inline double larger(double a, double b)
{
    return a > b ? a : b;
}

inline Real operator+(const Real &a, const Real &b)
{
    return { a.value + b.value, larger(a.scale, b.scale) };
}

inline Real operator-(const Real &a)
{
    return { -a.value, a.scale };
}

inline Real operator-(const Real &a, const Real &b)
{
    return { a.value - b.value, larger(a.scale, b.scale) };
}

inline Real operator*(const Real &a, const Real &b)
{
    return { a.value * b.value, larger(std::fabs(a.value) * b.scale, std::fabs(b.value) * a.scale) };
}

inline double realPart(const Real &number)
{
    return number.value;
}

inline double magnitude(const Real &number)
{
    return std::fabs(number.value);
}

inline bool isFinite(const Real &number)
{
    return std::isfinite(number.value);
}

inline bool isExactZero(const Real &number)
{
    return number.value == 0.0;
}

inline bool isPlain(const Real &)
{
    return true;
}

/// The same number to the last bit, with the same derivatives.
inline bool isIdentical(const Real &a, const Real &b)
{
    return a.value == b.value;
}

/// A function's value, with the scale behind it by the function's slope.
inline Real mapped(const Real &a, double value, double slope)
{
    return { value, std::fabs(slope) * a.scale };
}

/// A number with its derivatives in up to kMostTangents directions, all carried at once. `T` is double, or a Dual
/// again for second
/// derivatives. A constant carries none, so that what does not depend on the parameters stays cheap.
template <typename T>
struct Dual {
    T value {};
    std::array<T, kMostTangents> tangents {};
    int count = 0;

    // clang-tidy: a number must convert from a number.
    Dual() = default;
    Dual(double number) // NOLINT(google-explicit-constructor)
        : value(number)
    {
    }
};

inline double realPart(double number)
{
    return number;
}

template <typename T>
double realPart(const Dual<T> &number)
{
    return realPart(number.value);
}

/// Whether two branches of a minimum or a maximum meet here with different slopes: at such a corner there is no derivative.
/// A number without derivatives has no corner.
inline bool isCorner(double /*a*/, double /*b*/)
{
    return false;
}

inline bool isCorner(const Real & /*a*/, const Real & /*b*/)
{
    return false;
}

template <typename T>
bool isCorner(const Dual<T> &a, const Dual<T> &b)
{
    constexpr double kSameSlope = 1e-9;
    if (realPart(a) != realPart(b)) {
        return false;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(std::max(a.count, b.count)); ++i) {
        const double left = realPart(a.tangents[i]);
        const double right = realPart(b.tangents[i]);
        if (std::fabs(left - right) > kSameSlope * std::max({ 1.0, std::fabs(left), std::fabs(right) })) {
            return true;
        }
    }
    return isCorner(a.value, b.value);
}

/// The largest magnitude in the number and its derivatives.
inline double magnitude(double number)
{
    return std::fabs(number);
}

template <typename T>
double magnitude(const Dual<T> &number)
{
    double largest = magnitude(number.value);
    for (int i = 0; i < number.count; ++i) {
        const double next = magnitude(number.tangents[static_cast<std::size_t>(i)]);
        largest = next > largest ? next : largest;
    }
    return largest;
}

inline bool isFinite(double number)
{
    return std::isfinite(number);
}

template <typename T>
bool isFinite(const Dual<T> &number)
{
    if (!isFinite(number.value)) {
        return false;
    }
    for (int i = 0; i < number.count; ++i) {
        if (!isFinite(number.tangents[static_cast<std::size_t>(i)])) {
            return false;
        }
    }
    return true;
}

inline bool isExactZero(double number)
{
    return number == 0.0;
}

template <typename T>
bool isExactZero(const Dual<T> &number)
{
    if (!isExactZero(number.value)) {
        return false;
    }
    for (int i = 0; i < number.count; ++i) {
        if (!isExactZero(number.tangents[static_cast<std::size_t>(i)])) {
            return false;
        }
    }
    return true;
}

/// Carries no derivative that matters: a plain number.
inline bool isPlain(double)
{
    return true;
}

template <typename T>
bool isPlain(const Dual<T> &number)
{
    for (int i = 0; i < number.count; ++i) {
        if (!isExactZero(number.tangents[static_cast<std::size_t>(i)])) {
            return false;
        }
    }
    return isPlain(number.value);
}

template <typename T>
bool isIdentical(const Dual<T> &a, const Dual<T> &b)
{
    bool isSame = a.count == b.count && isIdentical(a.value, b.value);
    for (int i = 0; isSame && i < a.count; ++i) {
        isSame = isIdentical(a.tangents[static_cast<std::size_t>(i)], b.tangents[static_cast<std::size_t>(i)]);
    }
    return isSame;
}

template <typename T>
Dual<T> operator+(const Dual<T> &a, const Dual<T> &b)
{
    Dual<T> sum = a.count >= b.count ? a : b;
    const Dual<T> &other = a.count >= b.count ? b : a;
    sum.value = a.value + b.value;
    for (int i = 0; i < other.count; ++i) {
        const auto k = static_cast<std::size_t>(i);
        sum.tangents[k] = a.tangents[k] + b.tangents[k];
    }
    return sum;
}

template <typename T>
Dual<T> operator-(const Dual<T> &a)
{
    Dual<T> result;
    result.value = -a.value;
    result.count = a.count;
    for (int i = 0; i < a.count; ++i) {
        result.tangents[static_cast<std::size_t>(i)] = -a.tangents[static_cast<std::size_t>(i)];
    }
    return result;
}

template <typename T>
Dual<T> operator-(const Dual<T> &a, const Dual<T> &b)
{
    return a + (-b);
}

/// value, and `slope` times the tangents: the chain rule for a function of one number.
template <typename T>
Dual<T> chain(const Dual<T> &a, const T &value, const T &slope)
{
    Dual<T> result;
    result.value = value;
    result.count = a.count;
    for (int i = 0; i < a.count; ++i) {
        const auto k = static_cast<std::size_t>(i);
        result.tangents[k] = slope * a.tangents[k];
    }
    return result;
}

template <typename T>
Dual<T> operator*(const Dual<T> &a, const Dual<T> &b)
{
    Dual<T> result = chain(a, T(a.value * b.value), b.value);
    for (int i = 0; i < b.count; ++i) {
        const auto k = static_cast<std::size_t>(i);
        const T part = a.value * b.tangents[k];
        result.tangents[k] = i < a.count ? T(result.tangents[k] + part) : part;
    }
    result.count = a.count > b.count ? a.count : b.count;
    return result;
}

/// Division by zero has no value; it is not infinity, so that a zero weight cannot hide it.
inline double divide(double a, double b)
{
    return b == 0.0 ? kNotANumber : a / b;
}

template <typename T>
Dual<T> divide(const Dual<T> &a, const Dual<T> &b)
{
    const T inverse = divide(T(1.0), b.value);
    return a * chain(b, inverse, T(-(inverse * inverse)));
}

/// A product in which zero times log zero is zero, but only for a factor that is exactly zero.
inline double times(double a, double b)
{
    if ((a == 0.0 && std::isinf(b)) || (b == 0.0 && std::isinf(a))) {
        return 0.0;
    }
    return a * b;
}

template <typename T>
Dual<T> times(const Dual<T> &a, const Dual<T> &b)
{
    const bool aIsInfinite = std::isinf(realPart(a));
    const bool bIsInfinite = std::isinf(realPart(b));
    if ((isExactZero(a) && bIsInfinite) || (isExactZero(b) && aIsInfinite)) {
        return Dual<T>(0.0);
    }
    return a * b;
}

inline double logarithm(double a)
{
    return a < 0.0 ? kNotANumber : std::log(a);
}

inline double exponential(double a)
{
    return std::exp(a);
}

inline double squareRoot(double a)
{
    return a < 0.0 ? kNotANumber : std::sqrt(a);
}

inline double hyperbolicTangent(double a)
{
    return std::tanh(a);
}

inline double sine(double a)
{
    return std::sin(a);
}

inline double cosine(double a)
{
    return std::cos(a);
}

template <typename T>
Dual<T> logarithm(const Dual<T> &a)
{
    return chain(a, T(logarithm(a.value)), a.count == 0 ? T(0.0) : divide(T(1.0), a.value));
}

template <typename T>
Dual<T> exponential(const Dual<T> &a)
{
    const T value = exponential(a.value);
    return chain(a, value, value);
}

template <typename T>
Dual<T> squareRoot(const Dual<T> &a)
{
    const T value = squareRoot(a.value);
    return chain(a, value, a.count == 0 ? T(0.0) : divide(T(0.5), value));
}

template <typename T>
Dual<T> hyperbolicTangent(const Dual<T> &a)
{
    const T value = hyperbolicTangent(a.value);
    return chain(a, value, T(T(1.0) - value * value));
}

template <typename T>
Dual<T> sine(const Dual<T> &a)
{
    return chain(a, T(sine(a.value)), T(cosine(a.value)));
}

template <typename T>
Dual<T> cosine(const Dual<T> &a)
{
    return chain(a, T(cosine(a.value)), T(-sine(a.value)));
}

inline Real divide(const Real &a, const Real &b)
{
    if (b.value == 0.0) {
        return { kNotANumber };
    }
    const double quotient = a.value / b.value;
    return { quotient, larger(a.scale, std::fabs(quotient) * b.scale) / std::fabs(b.value) };
}

inline Real times(const Real &a, const Real &b)
{
    if ((a.value == 0.0 && std::isinf(b.value)) || (b.value == 0.0 && std::isinf(a.value))) {
        return { 0.0 };
    }
    return a * b;
}

inline Real logarithm(const Real &a)
{
    return a.value == 0.0 ? Real(logarithm(0.0)) : mapped(a, logarithm(a.value), 1.0 / a.value);
}

inline Real exponential(const Real &a)
{
    const double value = std::exp(a.value);
    return mapped(a, value, value);
}

inline Real squareRoot(const Real &a)
{
    const double value = squareRoot(a.value);
    return value == 0.0 ? Real(0.0, std::sqrt(a.scale * kEpsilon)) : mapped(a, value, 0.5 / value);
}

inline Real hyperbolicTangent(const Real &a)
{
    const double value = std::tanh(a.value);
    return mapped(a, value, 1.0 - value * value);
}

inline Real sine(const Real &a)
{
    return mapped(a, std::sin(a.value), std::cos(a.value));
}

inline Real cosine(const Real &a)
{
    return mapped(a, std::cos(a.value), std::sin(a.value));
}

/// The same number, known to within `error` only.
inline Real inexact(const Real &a, double error)
{
    // Differences are excused by 1e-11 of the scale: ten times the error.
    constexpr double kScaleOfError = 1e12;
    return { a.value, larger(a.scale, kScaleOfError * error) };
}

template <typename T>
Dual<T> inexact(const Dual<T> &a, double error)
{
    Dual<T> result = a;
    result.value = inexact(a.value, error);
    return result;
}

/// Whole powers by repeated multiplication, so that a negative base is fine; everything else through the logarithm.
template <typename T>
T power(const T &base, const T &exponent)
{
    const double real = realPart(exponent);
    constexpr double kLargestWhole = 64.0;
    if (isPlain(exponent) && real == std::floor(real) && std::fabs(real) <= kLargestWhole) {
        T result(1.0);
        for (int i = 0; i < static_cast<int>(std::fabs(real)); ++i) {
            result = result * base;
        }
        return real < 0.0 ? T(divide(T(1.0), result)) : result;
    }
    if (isExactZero(base)) {
        return real > 0.0 ? T(0.0) : T(kNotANumber);
    }
    return exponential(T(exponent * logarithm(base)));
}

template <typename T>
T absolute(const T &a)
{
    return realPart(a) < 0.0 ? T(-a) : a;
}

} // namespace sevenrounds::derive
