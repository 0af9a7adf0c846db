// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include <utility>

namespace sevenrounds::derive {

bool Parser::isDivergenceBracket() const
{
    int depth = 0;
    const std::size_t close = matchingClose(m_at + 1);
    for (std::size_t i = m_at + 1; i < close; ++i) {
        const std::string &text = m_tokens[i].text;
        depth += text == "(" || text == "[" ? 1 : text == ")" || text == "]" ? -1 : 0;
        if (depth == 1 && (text == "||" || (text == "|" && m_tokens[i + 1].text == "|"))) {
            return true;
        }
    }
    return false;
}

NodePtr Parser::divergence()
{
    const std::size_t first = m_at;
    const NameParts parts = readName(m_tokens, m_at);
    m_at = parts.sub.exists ? parts.end : parts.afterBase;
    if (!atOpenBracket()) {
        return fail("a divergence needs its two distributions in brackets");
    }
    const std::string_view closer = closerOf(token().text);
    advance();
    Distribution of;
    Distribution from;
    if (!distribution({}, nullptr, &of)) {
        return nullptr;
    }
    const bool isParted = accept("||") || accept(",") || accept(";") || accept(":") || (accept("|") && accept("|"));
    if (!isParted) {
        return fail("two bars are expected between the distributions of a divergence");
    }
    if (!distribution({}, &of.binders, &from) || !expect(closer, "a bracket is not closed here")) {
        return nullptr;
    }
    NodePtr node = makeBinary(Op::Divergence, std::move(of.density), std::move(from.density), spanFrom(first));
    node->binders = std::move(of.binders);
    return node;
}

NodePtr Parser::entropy()
{
    const std::size_t first = m_at;
    advance();
    if (!atOpenBracket()) {
        return fail("an entropy needs its distribution in brackets");
    }
    const std::string_view closer = closerOf(token().text);
    advance();
    Distribution weight;
    if (!distribution({}, nullptr, &weight)) {
        return nullptr;
    }
    Distribution of;
    if (accept(",") || accept(";")) {
        if (!distribution({}, &weight.binders, &of)) {
            return nullptr;
        }
    } else {
        of.density = clone(*weight.density);
    }
    if (!expect(closer, "a bracket is not closed here")) {
        return nullptr;
    }
    NodePtr node = makeBinary(Op::Entropy, std::move(weight.density), std::move(of.density), spanFrom(first));
    node->binders = std::move(weight.binders);
    return node;
}

NodePtr Parser::covariance()
{
    const std::size_t first = m_at;
    advance();
    const std::size_t outer = m_known.size();
    std::vector<Binder> binders;
    if (!readAverage(&binders)) {
        return nullptr;
    }
    if (!atOpenBracket()) {
        return fail("a covariance needs its two arguments in brackets");
    }
    const std::string_view closer = closerOf(token().text);
    advance();
    NodePtr left = expression();
    if (!left || !expect(",", "a covariance needs two arguments")) {
        return nullptr;
    }
    NodePtr right = expression();
    m_known.resize(outer);
    if (!right || !expect(closer, "a bracket is not closed here")) {
        return nullptr;
    }
    NodePtr node = makeBinary(Op::Covariance, std::move(left), std::move(right), spanFrom(first));
    node->binders = std::move(binders);
    return node;
}

} // namespace sevenrounds::derive
