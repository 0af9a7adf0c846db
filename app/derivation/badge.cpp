// SPDX-License-Identifier: MIT
#include "derivation/badge.h"

#include "derivation/lexer.h"

#include <algorithm>

namespace sevenrounds::derive {

Badge badgeOf(const StepSpec &step)
{
    if (step.check == CheckKind::None) {
        return Badge::D;
    }
    if (step.check == CheckKind::Definition) {
        return Badge::None;
    }
    // What is decided by order or by a trend is evidence, whatever the relation says.
    static constexpr const char *kTrends[] = { "arg", "\\argmax", "\\argmin", "\\lim", "approx" };
    const std::vector<Token> tokens = lex(step.line).tokens;
    bool isTrend = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string &text = tokens[i].text;
        const bool isOrder
            = (text == "O" || text == "\\mathcal{O}") && i + 1 < tokens.size() && tokens[i + 1].text == "(";
        isTrend = isTrend || isOrder
            || std::any_of(std::begin(kTrends), std::end(kTrends), [&](const char *trend) { return text == trend; });
    }
    return isTrend ? Badge::C : step.check == CheckKind::Bound ? Badge::B : Badge::A;
}

Badge badgeOf(const DerivationSpec &derivation)
{
    for (auto step = derivation.main.steps.rbegin(); step != derivation.main.steps.rend(); ++step) {
        const Badge badge = badgeOf(*step);
        if (badge != Badge::None && badge != Badge::D) {
            return badge;
        }
    }
    return Badge::D;
}

const char *letterOf(Badge badge)
{
    static constexpr const char *kLetters[] = { "", "A", "B", "C", "D" };
    return kLetters[static_cast<int>(badge)];
}

} // namespace sevenrounds::derive
