// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace sevenrounds::derive {

NodePtr Parser::sum(Op op)
{
    const std::size_t first = m_at;
    advance();
    std::vector<Binder> binders;
    const std::size_t outer = m_known.size();
    std::size_t upper = 0;
    if (at("^")) {
        upper = m_at;
        advance();
        m_at = at("{") ? matchingClose(m_at) + 1 : m_at + 1;
    }
    if (!at("_")) {
        return fail("say over which index");
    }
    advance();
    if (!readBinders(&binders)) {
        return nullptr;
    }
    if (upper > 0) {
        const std::size_t after = std::exchange(m_at, upper);
        if (!readUpperLimit(&binders)) {
            return nullptr;
        }
        m_at = after;
    } else if (at("^") && !readUpperLimit(&binders)) {
        return nullptr;
    }
    NodePtr body = op == Op::Product ? productBody(binders) : sumBody(op, binders, outer);
    m_known.resize(outer);
    if (!body) {
        return nullptr;
    }
    NodePtr node = makeUnary(op, std::move(body), spanFrom(first));
    node->binders = std::move(binders);
    return node;
}

bool Parser::readBinders(std::vector<Binder> *binders)
{
    if (!at("{")) {
        if (!atKind(TokenKind::Name)) {
            (void)fail("an index is expected here");
            return false;
        }
        // Without braces the index is one letter; what follows belongs to the sum.
        const std::string name = token().text;
        const int sort = m_model.sortOfVariable(name);
        if (sort < 0) {
            (void)fail("which set does " + name + " range over?");
            return false;
        }
        Binder binder;
        binder.slot = m_layout->add(name, sort, false);
        binder.sort = sort;
        binder.name = name;
        declare(name, binder.slot, sort);
        binders->push_back(std::move(binder));
        advance();
        return true;
    }
    advance();
    while (!at("}")) {
        const bool isTuple = accept("(");
        const std::size_t firstOfTuple = binders->size();
        do {
            if (!readOneBinder(binders)) {
                return false;
            }
        } while (accept(",") || accept(";"));
        if (isTuple && !expect(")", "a bracket is not closed here")) {
            return false;
        }
        if (isTuple && accept("in") && !readProductOfSets(*binders, firstOfTuple)) {
            return false;
        }
        if (!at("}")) {
            (void)fail("an index is expected here");
            return false;
        }
    }
    advance();
    return true;
}

bool Parser::readOneBinder(std::vector<Binder> *binders)
{
    if (!atKind(TokenKind::Name)) {
        (void)fail("an index is expected here");
        return false;
    }
    const NameParts parts = readName(m_tokens, m_at);
    const std::string name = parts.key(true, true, true);
    Binder binder;
    binder.name = name;
    binder.sort = m_model.sortOfVariable(name);
    const Span place = token().span;
    m_at = parts.end;
    const bool hasLimit = at("=");
    if (binder.sort < 0 && !hasLimit) {
        (void)failAt(place, "which set does " + name + " range over?");
        return false;
    }
    if (hasLimit) {
        advance();
        binder.from = expression();
        if (!binder.from) {
            return false;
        }
    }
    binder.slot = m_layout->add(name, binder.sort, false);
    declare(name, binder.slot, binder.sort);
    if (accept("in")) {
        if (at("\\{")) {
            if (!readListedSet(&binder)) {
                return false;
            }
        } else if (!readSetOf(binder)) {
            return false;
        }
    } else if (const Relation relation = relationHere(); relation != Relation::None || at("!=")) {
        const std::optional<Comparison> comparison
            = relation == Relation::None ? std::optional(Comparison::NotEqual) : comparisonOf(relation);
        // An equality would be a value of the index, which was read above.
        if (!comparison || *comparison == Comparison::Equal) {
            (void)fail("this is no condition on an index");
            return false;
        }
        advance();
        NodePtr bound = expression();
        if (!bound) {
            return false;
        }
        binder.condition = makeBinary(
            Op::Indicator, variableNode({ name, binder.slot, binder.sort }, place), std::move(bound), place);
        binder.condition->index = static_cast<int>(*comparison);
    }
    binders->push_back(std::move(binder));
    return true;
}

/// The set of a binder, by its name: another one, and one that nobody declared, would be another sum.
bool Parser::readSetOf(const Binder &binder)
{
    if (!atKind(TokenKind::Name)) {
        (void)fail("the name of a set is expected here");
        return false;
    }
    const NameParts set = readName(m_tokens, m_at);
    if (binder.sort < 0 || m_model.sortNamed(set.key(true, true, true)) != binder.sort) {
        (void)fail(binder.name + " does not range over this set");
        return false;
    }
    m_at = set.end;
    return true;
}

/// {1, ..., n}; one whose elements are all written out says nothing about a set whose size is drawn.
bool Parser::readListedSet(Binder *binder)
{
    advance();
    binder->from = expression();
    if (!binder->from) {
        return false;
    }
    if (!accept(",") || !accept("\\dots") || !accept(",")) {
        (void)fail("a set is named here, or written as its first element, dots and its last");
        return false;
    }
    binder->to = expression();
    return binder->to && expect("\\}", "a brace is missing here");
}

/// The sets of a tuple, one for each index in their order: S \times A, or X^2.
bool Parser::readProductOfSets(const std::vector<Binder> &binders, std::size_t first)
{
    const std::size_t count = binders.size() - first;
    if (atKind(TokenKind::Name)) {
        const NameParts set = readName(m_tokens, m_at);
        const int named = m_model.sortNamed(set.key(true, true, false));
        const bool isPower = named >= 0 && set.sup.exists && set.sup.text == std::to_string(count)
            && std::all_of(binders.begin() + static_cast<std::ptrdiff_t>(first), binders.end(),
                [named](const Binder &binder) { return binder.sort == named; });
        if (isPower) {
            m_at = set.end;
            return true;
        }
    }
    for (std::size_t i = first; i < binders.size(); ++i) {
        if (i > first && !expect("*", "a set is missing for one of these indices")) {
            return false;
        }
        if (!readSetOf(binders[i])) {
            return false;
        }
    }
    return true;
}

bool Parser::readUpperLimit(std::vector<Binder> *binders)
{
    advance();
    if (at("\\infty") || (at("{") && at("\\infty", 1))) {
        (void)fail("an infinite sum cannot be checked on a finite model");
        return false;
    }
    NodePtr to = group();
    if (!to) {
        return false;
    }
    const NodePtr from = cloneOrNull(binders->back().from);
    for (Binder &binder : *binders) {
        if (!binder.to) {
            binder.to = clone(*to);
        }
        if (!binder.from) {
            binder.from = cloneOrNull(from);
        }
    }
    return true;
}

bool Parser::joinsSum(const std::vector<Binder> &binders, std::size_t outer)
{
    // Cheap test first: does a letter of the index occur before the term ends?
    int depth = 0;
    bool occurs = false;
    for (std::size_t i = m_at + 1; i < m_tokens.size(); ++i) {
        const std::string &text = m_tokens[i].text;
        if (m_tokens[i].kind == TokenKind::Sign) {
            depth += text == "(" || text == "[" || text == "{" || text == "\\{" ? 1 : 0;
            depth -= text == ")" || text == "]" || text == "}" || text == "\\}" ? 1 : 0;
            if (depth < 0 || (depth == 0 && (text == "+" || text == "-" || text == "=" || text == ","))) {
                break;
            }
        }
        for (const Binder &binder : binders) {
            occurs = occurs || text == baseOf(binder.name) || binder.name.compare(0, text.size(), text) == 0;
        }
    }
    if (!occurs) {
        return false;
    }
    for (const Binder &binder : binders) {
        for (std::size_t i = 0; i < outer; ++i) {
            if (m_known[i].name == binder.name) {
                return false;
            }
        }
        if (m_layout->findFree(binder.name) >= 0) {
            return false;
        }
    }
    return true;
}

NodePtr Parser::sumBody(Op op, const std::vector<Binder> &binders, std::size_t outer)
{
    const std::size_t first = m_at;
    NodePtr body = term();
    const bool isWide = (m_widening & WideSum) != 0;
    while (body && op == Op::Sum && (at("+") || at("-")) && (isWide || joinsSum(binders, outer))) {
        const Mark before = mark();
        const bool minus = at("-");
        advance();
        NodePtr next = term();
        bool belongs = isWide;
        for (const Binder &binder : binders) {
            belongs = belongs || (next && uses(*next, binder.slot));
        }
        if (!next || !belongs) {
            if (!rewind(before)) {
                return nullptr;
            }
            break;
        }
        if (body->op != Op::Add || body->number == 0.0) {
            body = makeUnary(Op::Add, std::move(body), {});
            body->minus.push_back(false);
            body->number = 1.0;
        }
        body->kids.push_back(std::move(next));
        body->minus.push_back(minus);
        body->span = spanFrom(first);
    }
    return body;
}

NodePtr Parser::productBody(const std::vector<Binder> &binders)
{
    if ((m_widening & WideProduct) != 0) {
        return term();
    }
    const std::size_t first = m_at;
    NodePtr body = factor();
    while (body && (at("*") || at("/") || startsFactor())) {
        const Mark before = mark();
        const bool isDivision = at("/");
        if (at("*") || isDivision) {
            advance();
        }
        NodePtr next = factor();
        bool belongs = false;
        for (const Binder &binder : binders) {
            belongs = belongs || (next && uses(*next, binder.slot));
        }
        if (!belongs) {
            // The first factor without the index ends the product.
            if (!rewind(before)) {
                return nullptr;
            }
            break;
        }
        body = makeBinary(isDivision ? Op::Divide : Op::Multiply, std::move(body), std::move(next), spanFrom(first));
    }
    return body;
}

/// The limit in a real variable or in a number that the model draws, at a finite point.
NodePtr Parser::limit()
{
    const std::size_t first = m_at;
    advance();
    if (!at("_") || !at("{", 1) || token(2).kind != TokenKind::Name) {
        return fail("a limit needs its variable and point in the subscript, as in \\lim_{h\\to 0}");
    }
    m_at += 2;
    const std::size_t variable = m_at;
    const NameParts parts = readName(m_tokens, m_at);
    const std::string name = parts.key(true, true, true);
    const Match found = match(parts);
    const bool isWholeName = !found.sub.exists && !found.sup.exists;
    const int sort = found.kind == MatchKind::Symbols ? -1 : m_model.sortOfVariable(name);
    const Symbol *symbol = found.kind == MatchKind::Symbols && isWholeName && found.symbols->size() == 1
        ? &m_model.symbol(found.symbols->front())
        : nullptr;
    const bool isDrawn = symbol != nullptr && symbol->kind == SymbolKind::Primitive && symbol->parameters.empty()
        && symbol->spec.generator == Generator::Range;
    if (!isDrawn && (sort < 0 || m_model.kindOf(sort) != SortKind::Real)) {
        return fail("a limit is checked in a real variable or in a number that is drawn, and " + parts.base
            + " is neither here");
    }
    m_at = parts.end;
    NodePtr node = makeNode(Op::Limit, {});
    node->left = at("to+") ? kFromAbove : at("to-") ? kFromBelow : 0;
    if (!accept("to") && !accept("to+") && !accept("to-")) {
        return fail("an arrow is expected here, as in \\lim_{h\\to 0}");
    }
    if (at("\\infty") || at("\\infty", 1)) {
        return fail("a limit at infinity cannot be seen on finite instances; write what is left over, as O(...)");
    }
    NodePtr point = expression();
    if (!point) {
        return nullptr;
    }
    node->left = accept("^+") ? kFromAbove : accept("^-") ? kFromBelow : node->left;
    if (!expect("}", "a brace is missing here")) {
        return nullptr;
    }
    const std::size_t outer = m_known.size();
    if (isDrawn) {
        node->index = found.symbols->front();
        node->name = symbol->spec.name;
    } else {
        node->name = name;
        node->target = m_layout->add(name, sort, false);
        declare(name, node->target, sort);
    }
    NodePtr body = startsFactor() ? term() : fail("a limit needs something to take it of");
    m_known.resize(outer);
    if (!body) {
        return nullptr;
    }
    if (isDrawn && dependsOn(*point, node->index)) {
        return failAt(m_tokens[variable].span, "the point of a limit may not depend on its variable");
    }
    node->kids.push_back(std::move(body));
    node->kids.push_back(std::move(point));
    node->span = spanFrom(first);
    return node;
}

/// Whether a drawn number occurs below, in the bodies of definitions too.
bool Parser::dependsOn(const Node &node, int symbol) const
{
    std::vector<bool> seen(m_model.symbols().size(), false);
    const auto visit = [&](const Node &here, const auto &self) -> bool {
        const bool isSymbol = here.op == Op::Call || here.op == Op::Whole || here.op == Op::Slice;
        if (isSymbol && here.index == symbol) {
            return true;
        }
        bool found = false;
        if (isSymbol && !seen[static_cast<std::size_t>(here.index)]) {
            seen[static_cast<std::size_t>(here.index)] = true;
            const Symbol &declared = m_model.symbol(here.index);
            found = (declared.body && self(*declared.body, self)) || (declared.base && self(*declared.base, self));
        }
        forEachChild(here, [&](const Node &child) { found = found || self(child, self); });
        return found;
    };
    return visit(node, visit);
}

} // namespace sevenrounds::derive
