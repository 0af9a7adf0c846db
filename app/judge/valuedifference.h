// SPDX-License-Identifier: MIT
#pragma once

#include "domain/codingproblem.h"

#include <QString>

#include <optional>

namespace sevenrounds::judge {

/// Where and how what came back differs from what is right, in words; nothing where it does not. A list and a tuple are alike, so are 2 and 2.0 and arrays
/// of different dtypes; True and 1 are not, nor are a list and an array. Not-a-number equals itself. With Comparison::Unordered the order of the
/// outermost list is free. Takes time in proportion to the values, or n log n, whatever they are.
[[nodiscard]] std::optional<QString> findDifference(
    const PyValue &got, const PyValue &expected, const Tolerance &tolerance, Comparison comparison);

} // namespace sevenrounds::judge
