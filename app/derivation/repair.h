// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/compare.h"

#include <string>
#include <vector>

namespace sevenrounds::derive {

/// Single edits of the right side that would make the line true, in words, at most three. Looks at a few instances
/// first and gives up
/// when the work would take too long: a hint is not worth a wait.
[[nodiscard]] std::vector<std::string> findRepairs(
    Bench *bench, const Layout &layout, const Node &left, Relation relation, const Node &right);

} // namespace sevenrounds::derive
