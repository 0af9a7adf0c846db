// SPDX-License-Identifier: MIT
#pragma once

#include "story/storywords.h"

namespace sevenrounds {

/// Who does it in a text, by its pronouns.
struct PronounCount {
    /// I, me, my, mine, myself.
    int own = 0;
    /// we, us, our, ours, ourselves, let's.
    int shared = 0;

    [[nodiscard]] bool hidesWho() const { return shared > own; }
    friend bool operator==(const PronounCount &, const PronounCount &) = default;
};

/// Quotations, code and formulas are not counted, nor is the US, "40 us" (microseconds), "I/O", an index i, or a Phase I.
[[nodiscard]] PronounCount countPronouns(const SpokenSentence &sentence);
[[nodiscard]] PronounCount countPronouns(const QList<SpokenSentence> &sentences);

} // namespace sevenrounds
