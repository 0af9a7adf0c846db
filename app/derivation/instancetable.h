// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/instance.h"

#include <string>
#include <vector>

namespace sevenrounds::derive {

/// The values of one drawn symbol, laid out to be read: a conditional distribution has a row for each condition, so that every row
/// adds up to one.
struct InstanceTable {
    /// With its arguments, as LaTeX: "q(z|x)".
    std::string name;
    /// "x = 1"; one empty label where there is nothing to tell apart.
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    /// Row by row.
    std::vector<double> values;
    /// The values are elements of a set, counted from 1, and no quantities.
    bool isElement = false;
};

/// Everything that was drawn, in the order in which the model declares it.
[[nodiscard]] std::vector<InstanceTable> tablesOf(const Model &model, const Instance &instance);

} // namespace sevenrounds::derive
