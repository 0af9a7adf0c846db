// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace sevenrounds::derive {

/// A subscript or superscript: its tokens and its canonical text.
struct Script {
    bool exists = false;
    std::size_t begin = 0;
    /// Behind its last token, closing brace included.
    std::size_t end = 0;
    std::string text;
    bool isBraced = false;
    /// ^{(n)}: a layer or a sample, never a power.
    bool isLayer = false;
};

/// A letter with everything that hangs on it. Which of it belongs to the name, the declared symbols decide.
struct NameParts {
    std::string base;
    std::string primes;
    Script sub;
    Script sup;
    std::size_t begin = 0;
    /// Behind the letter alone, without anything that hangs on it.
    std::size_t afterBase = 0;
    std::size_t end = 0;

    [[nodiscard]] std::string key(bool withPrimes, bool withSub, bool withSup) const;
};

/// Reads the name that begins at the Name token `at`.
[[nodiscard]] NameParts readName(const std::vector<Token> &tokens, std::size_t at);

/// The canonical name of a declared symbol, such as "V^{\pi}" for V^\pi; empty where `latex` is not one name.
[[nodiscard]] std::string nameKey(std::string_view latex);

/// The name without accents, primes, subscript and superscript: what a variable takes its set from.
[[nodiscard]] std::string baseOf(std::string_view key);

} // namespace sevenrounds::derive
