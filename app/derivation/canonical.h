// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/model.h"
#include "derivation/node.h"

#include <string>

namespace sevenrounds::derive {

/// How much two spellings must have in common to count as one.
enum class Likeness {
    /// Names of bound variables, the order of factors and terms, and how a quotient is written do not matter.
    Form,
    /// Neither does whether an average is written as an expectation or as a weighted sum.
    Content,
};

/// A spelling that is the same for expressions that differ only as said. Not LaTeX, for comparing alone; it says nothing of truth.
[[nodiscard]] std::string canonical(const Layout &layout, const Node &node, Likeness likeness);

} // namespace sevenrounds::derive
