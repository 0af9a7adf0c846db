// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace sevenrounds::derive {

/// Numbers with more characters are refused, so that each that is read is a finite double.
inline constexpr std::size_t kLongestNumber = 300;

/// In an instance that is shown.
inline constexpr int kShownDigits = 4;

/// A number of a line. The person's locale has no say: with a decimal comma "0.5" would become 0, and a right line wrong.
[[nodiscard]] inline double numberFrom(std::string_view text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The shorter of plain and exponential notation with so many digits, with a point in every locale.
[[nodiscard]] inline std::string textOf(double value, int digits)
{
    std::array<char, 64> text {};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits);
    return { text.data(), end.ptr };
}

} // namespace sevenrounds::derive
