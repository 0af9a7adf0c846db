// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include <algorithm>
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

/// One distribution, or several side by side that are drawn one after the other.
bool Parser::lawProduct(Distribution *result)
{
    if (!distribution({}, nullptr, result)) {
        return false;
    }
    const std::size_t outer = m_known.size();
    while (atKind(TokenKind::Name)) {
        for (const Binder &binder : result->binders) {
            declare(binder.name, binder.slot, binder.sort);
        }
        Distribution next;
        const std::size_t first = m_at;
        if (!distribution({}, nullptr, &next)) {
            return false;
        }
        for (Binder &binder : next.binders) {
            result->binders.push_back(std::move(binder));
        }
        result->density
            = makeBinary(Op::Multiply, std::move(result->density), std::move(next.density), spanFrom(first));
    }
    m_known.resize(outer);
    return true;
}

/// p(x)p(y): distributions that share the variables of the first one of a divergence between them.
NodePtr Parser::productDensity(const std::vector<Binder> &binders)
{
    const std::size_t first = m_at;
    const std::size_t outer = m_known.size();
    for (const Binder &binder : binders) {
        declare(binder.name, binder.slot, binder.sort);
    }
    NodePtr density;
    std::vector<int> counts(binders.size(), 0);
    while (atKind(TokenKind::Name)) {
        NodePtr next = name();
        if (!next) {
            return nullptr;
        }
        const bool isLaw
            = next->op == Op::Family || (next->op == Op::Call && m_model.symbol(next->index).isDistribution());
        const std::size_t lefts = next->op == Op::Call ? m_model.symbol(next->index).leftCount : next->kids.size();
        for (std::size_t i = 0; isLaw && i < lefts; ++i) {
            const bool isLeft = next->kids[i] && (next->op == Op::Call || (next->left >> i & 1U) != 0);
            for (std::size_t k = 0; k < binders.size(); ++k) {
                counts[k]
                    += isLeft && next->kids[i]->op == Op::Variable && next->kids[i]->index == binders[k].slot ? 1 : 0;
            }
        }
        if (!isLaw) {
            return failAt(m_tokens[first].span, "a distribution is expected here");
        }
        density = density ? makeBinary(Op::Multiply, std::move(density), std::move(next), spanFrom(first))
                          : std::move(next);
    }
    m_known.resize(outer);
    if (!density || std::any_of(counts.begin(), counts.end(), [](int count) { return count != 1; })) {
        return failAt(m_tokens[first].span, "the two distributions are not over the same variables");
    }
    return density;
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
    if (!lawProduct(&of)) {
        return nullptr;
    }
    const bool isParted = accept("||") || accept(",") || accept(";") || accept(":") || (accept("|") && accept("|"));
    if (!isParted) {
        return fail("two bars are expected between the distributions of a divergence");
    }
    Distribution from;
    const Mark before = mark();
    const bool isOne = distribution({}, &of.binders, &from) && at(closer);
    if (!isOne) {
        if (!rewind(before)) {
            return nullptr;
        }
        from.density = productDensity(of.binders);
    }
    if (!from.density || !expect(closer, "a bracket is not closed here")) {
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

NodePtr Parser::probability()
{
    const std::size_t first = m_at;
    advance();
    const std::size_t outer = m_known.size();
    std::vector<Binder> binders;
    if (!atOpenBracket() && !at("_")) {
        return failAt(m_tokens[first].span, m_tokens[first].text + " is not declared here");
    }
    if (!readAverage(&binders)) {
        return nullptr;
    }
    if (!atOpenBracket()) {
        return fail("a probability needs its event in brackets");
    }
    const std::string_view closer = closerOf(token().text);
    advance();
    const bool barEnds = std::exchange(m_barEnds, false);
    NodePtr body;
    do {
        NodePtr event = condition();
        if (!event) {
            return nullptr;
        }
        body = body ? makeBinary(Op::Multiply, std::move(body), std::move(event), spanFrom(first)) : std::move(event);
    } while (accept(","));
    m_barEnds = barEnds;
    m_known.resize(outer);
    if (!expect(closer, "a bracket is not closed here")) {
        return nullptr;
    }
    NodePtr node = makeUnary(Op::Expectation, std::move(body), spanFrom(first));
    node->binders = std::move(binders);
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
    if (!left) {
        return nullptr;
    }
    // Of one vector its covariance matrix.
    NodePtr right = at(closer) ? clone(*left) : nullptr;
    if (!right && !expect(",", "a covariance needs two arguments")) {
        return nullptr;
    }
    right = right ? std::move(right) : expression();
    m_known.resize(outer);
    if (!right || !expect(closer, "a bracket is not closed here")) {
        return nullptr;
    }
    NodePtr node = makeBinary(Op::Covariance, std::move(left), std::move(right), spanFrom(first));
    node->binders = std::move(binders);
    return node;
}

} // namespace sevenrounds::derive
