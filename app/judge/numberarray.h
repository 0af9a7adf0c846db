// SPDX-License-Identifier: MIT
#pragma once

#include "domain/pyvalue.h"

#include <complex>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sevenrounds::judge {

/// An array or tensor whose numbers have been unpacked. Whole numbers of 64 bits are exact, because long double has 64 bits of mantissa where this
/// program runs.
struct NumberArray {
    std::string dtype;
    std::vector<std::int64_t> shape;
    /// In C order. The imaginary part is zero unless the dtype is complex.
    std::vector<std::complex<long double>> items;
    bool isComplex = false;
    bool isBoolean = false;
    bool isReal = false;
};

/// The field of {array: field} or {tensor: field}. Nothing where it is none: the field comes from a process that runs hostile code, so shape and data
/// are checked against each other.
[[nodiscard]] std::optional<NumberArray> unpackArray(const PyValue &field);

/// As Python writes a shape: (2, 3), (4,), ().
[[nodiscard]] std::string shapeText(const std::vector<std::int64_t> &shape);

} // namespace sevenrounds::judge
