// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/model.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sevenrounds::derive {

/// One of the statements that stand in a line, and where it begins there, in bytes.
struct Statement {
    std::string text;
    std::size_t begin = 0;
    /// It begins with "for" or "if", or has nothing but a variable on its left: it says where the others hold.
    bool isCondition = false;
};

/// Takes a line apart at the commas, semicolons and words such as "where" between statements. What could not be a statement
/// because it has no relation is left where it stands, for the parser to refuse.
[[nodiscard]] std::vector<Statement> statementsOf(const Model &model, std::string_view line);

/// The first statement, which is the one that continues a derivation.
[[nodiscard]] std::string firstStatement(const Model &model, std::string_view line);

/// A name that a line gives to an expression: `\text{let } w(x) := ...` or `\delta_t := ...`.
struct Definition {
    SymbolSpec symbol;
    /// Why it cannot be used, where it was meant as one; empty for none.
    std::string problem;
};

/// Nothing where the line is no definition, or the name has a meaning already.
[[nodiscard]] std::optional<Definition> definitionIn(const Model &model, std::string_view line);

/// The model with one more name; null, with the reason, where the definition cannot be read.
[[nodiscard]] std::shared_ptr<const Model> withDefinition(
    const Model &model, const Definition &definition, std::string *problem);

} // namespace sevenrounds::derive
