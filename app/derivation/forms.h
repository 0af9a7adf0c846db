// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/model.h"
#include "derivation/node.h"

#include <string>

namespace sevenrounds::derive {

/// Whether `pattern` occurs in `node`, in any order of summands and factors. Its variables stand for any variables of the
/// same sets, different ones for different ones.
[[nodiscard]] bool containsForm(
    const Layout &layout, const Node &node, const Layout &patternLayout, const Node &pattern);

} // namespace sevenrounds::derive
