// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/token.h"

#include <string_view>

namespace sevenrounds::derive {

/// Lines longer than this are refused unread.
inline constexpr std::size_t kLongestLine = 20000;

/// Takes a LaTeX line apart. Sizes, spacing and styles are dropped, synonyms become one spelling, so that the parser
/// sees what was
/// meant, not how it was set. An unknown command is a problem, never a guess. The last token is always End.
[[nodiscard]] LexedLine lex(std::string_view line);

/// The tokens as one string without spans: what a repeated line has in common with the line before it.
[[nodiscard]] std::string spelling(const std::vector<Token> &tokens);

} // namespace sevenrounds::derive
