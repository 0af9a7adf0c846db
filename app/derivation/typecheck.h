// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/model.h"
#include "derivation/node.h"
#include "derivation/parser.h"

namespace sevenrounds::derive {

/// Gives every node below `root` its type, its dependencies and its place in the store. False, with the problem set,
/// where an element is
/// used as a number, vectors of different kinds are added, and so on.
[[nodiscard]] bool checkTypes(const Model &model, Layout *layout, Node *root, ReadProblem *problem);

/// Gives an identity matrix that stands alone on one side the size of the other sides. False where that is open.
[[nodiscard]] bool settleSizes(
    const Model &model, Layout *layout, const std::vector<Node *> &sides, ReadProblem *problem);

} // namespace sevenrounds::derive
