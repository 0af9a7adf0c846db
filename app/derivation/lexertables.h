// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace sevenrounds::derive {

/// What a LaTeX command means to the lexer.
enum class CommandClass {
    Unknown,
    /// Sizes and spacing: dropped.
    Dropped,
    /// Dropped together with its one braced argument.
    DroppedWithGroup,
    /// Bold and italic: the letter counts, the style does not.
    Style,
    /// \mathbb, \mathcal: the style is part of the name.
    Alphabet,
    /// \mathrm, \operatorname, \text: a word.
    Word,
    Accent,
    /// A Greek letter.
    Letter,
    Operator,
    /// Becomes a sign.
    Sign,
};

struct CommandMeaning {
    CommandClass kind = CommandClass::Unknown;
    /// The canonical spelling.
    std::string_view text;
};

[[nodiscard]] CommandMeaning meaningOf(std::string_view command);

/// Words that are read as one name when typed as letters: KL, ELBO, Var.
[[nodiscard]] std::string_view typedWord(std::string_view rest);

/// A mathematical letter or sign outside ASCII as its LaTeX; empty for any other text. `length` is how many bytes it takes.
[[nodiscard]] std::string_view latexOfUnicode(std::string_view rest, std::size_t *length);

} // namespace sevenrounds::derive
