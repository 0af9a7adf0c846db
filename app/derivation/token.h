// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sevenrounds::derive {

/// Where something stands in the line as it was typed, in bytes; `end` is behind the last one.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

enum class TokenKind {
    Number,
    /// A letter, a Greek letter, a word, an accented letter: whatever can be the base of a symbol's name.
    Name,
    /// \frac, \sum, \nabla ...: what the grammar knows.
    Command,
    /// Brackets, signs, relations.
    Sign,
    End,
};

struct Token {
    TokenKind kind = TokenKind::End;
    /// In canonical spelling: every synonym reads alike.
    std::string text;
    Span span;
    /// Whether white space or a spacing command stood before it.
    bool spaced = false;
    /// Of an equals sign: written as :=, so that what stands on its left may be new.
    bool defines = false;
};

struct LexedLine {
    std::vector<Token> tokens;
    /// Empty when the line could be read; otherwise what is wrong, with its place.
    std::string problem;
    Span place;
};

} // namespace sevenrounds::derive
