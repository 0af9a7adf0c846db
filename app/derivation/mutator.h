// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/model.h"
#include "derivation/node.h"

#include <string>
#include <vector>

namespace sevenrounds::derive {

/// The expression with one thing changed, as a slip of the pen would.
struct Mutant {
    NodePtr tree;
    /// What was changed, in words that can stand behind "Look at".
    std::string what;
    /// The changed tree is still well-formed; one that is not cannot be taken for right.
    bool isWellTyped = false;
    /// A scalar factor was put before the whole: no slip where only proportionality is claimed.
    bool isFactorOnly = false;
};

/// Every single edit: a sign, a dropped factor or summand, an inverted fraction, swapped arguments, another
/// distribution, an exponent or
/// index off by one, a lost logarithm, a scalar factor too many. `layout` gets the stores of the new trees.
[[nodiscard]] std::vector<Mutant> mutantsOf(const Model &model, Layout *layout, const Node &root);

} // namespace sevenrounds::derive
