// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/model.h"
#include "derivation/node.h"
#include "derivation/parser.h"

#include <string>

namespace sevenrounds::derive {

/// The expression as LaTeX with every bracket that the reading put in: what the reader is told was understood.
[[nodiscard]] std::string echo(const Model &model, const Node &node);
[[nodiscard]] std::string echo(const Model &model, const ParsedLine &line);
[[nodiscard]] const char *latexOf(Relation relation);

} // namespace sevenrounds::derive
