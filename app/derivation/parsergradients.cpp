// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sevenrounds::derive {

namespace {

constexpr double kMostDerivatives = 2.0;

} // namespace

NodePtr Parser::readTarget()
{
    const std::size_t first = m_at;
    if (!atKind(TokenKind::Name)) {
        return fail("a parameter or variable is expected here");
    }
    const NameParts parts = readName(m_tokens, m_at);
    const Match found = match(parts);
    if (found.kind == MatchKind::Variable) {
        m_at = found.sub.exists ? found.sub.begin - 1 : found.sup.exists ? found.sup.begin - 1 : parts.end;
        return variableNode(found.variable, spanFrom(first));
    }
    if (found.kind == MatchKind::None) {
        // x_t may be a variable of its own; its scripts belong to the name then.
        NameParts bare = parts;
        bare.sup = {};
        if (!m_model.isDeclaredVariable(bare.key(true, true, false))
            && m_layout->findFree(bare.key(true, true, false)) < 0) {
            bare.sub = {};
        }
        bare.end = bare.sub.exists ? bare.sub.end : bare.afterBase;
        m_at = bare.end;
        NodePtr variable = freeVariable(bare, first);
        m_at = bare.end;
        return variable;
    }
    for (const int index : *found.symbols) {
        const Symbol &symbol = m_model.symbol(index);
        // An intermediate result may be the variable too: what is computed from it follows.
        const bool isPlace
            = symbol.kind == SymbolKind::Primitive || (symbol.kind == SymbolKind::Defined && symbol.isTable);
        const bool isRandom = symbol.spec.isRandom || symbol.elementSort >= 0;
        // p_k for p(k): a table over one set may have its argument below.
        const bool isBelow = found.sub.exists && isArgumentScript(symbol, found.sub);
        if (!isPlace || isRandom || (!symbol.parameters.empty() && !symbol.spec.bySubscript && !isBelow)) {
            continue;
        }
        m_at = found.sub.exists ? found.sub.begin - 1 : found.sup.exists ? found.sup.begin - 1 : parts.end;
        if (symbol.parameters.empty()) {
            return makeCall(index, {}, spanFrom(first));
        }
        if (found.sub.exists) {
            NodePtr component = scriptCall({ index }, found.sub, spanFrom(first));
            m_at = found.sub.end;
            return component;
        }
        if (symbol.spec.isImplied) {
            // b reads as b_s everywhere; so does the derivative by it.
            return callNode({ index }, {}, symbol.spec.name, spanFrom(first), true);
        }
        NodePtr whole = makeNode(Op::Whole, spanFrom(first));
        whole->index = index;
        return whole;
    }
    return fail("one cannot differentiate by this");
}

NodePtr Parser::differentiate(NodePtr body, const Node &target, Span span)
{
    const bool isTransposed = body->op == Op::Transpose;
    if (isTransposed) {
        body = std::move(body->kids.front());
    }
    NodePtr node = makeUnary(Op::Gradient, std::move(body), span);
    node->index = target.op == Op::Variable ? -1 : target.index;
    node->target = target.op == Op::Variable ? target.index : -1;
    node->name = target.name;
    if (target.op == Op::Slice) {
        return failAt(target.span, "one cannot differentiate by this");
    }
    if (target.op == Op::Call && !target.kids.empty()) {
        node = makeUnary(Op::Pick, std::move(node), span);
        node->index = target.index;
        for (const NodePtr &kid : target.kids) {
            node->kids.push_back(clone(*kid));
        }
    }
    return isTransposed ? makeUnary(Op::Transpose, std::move(node), span) : std::move(node);
}

NodePtr Parser::gradientOperand()
{
    if (!startsFactor()) {
        return fail("a gradient needs something to act on");
    }
    return (m_widening & WideGradient) != 0 ? term() : factor();
}

bool Parser::isNamedT(int symbol) const
{
    const std::vector<int> &named = m_model.symbolsNamed("T");
    return std::find(named.begin(), named.end(), symbol) != named.end();
}

NodePtr Parser::gradient(bool isPartial)
{
    const std::size_t first = m_at;
    advance();
    NodePtr target;
    int times = 1;
    while (at("_") || at("^")) {
        if (accept("^")) {
            const bool isBraced = accept("{");
            if (token().kind != TokenKind::Number || token().text != "2") {
                return fail("only first and second derivatives are known");
            }
            advance();
            times = 2;
            if (isBraced && !expect("}", "a brace is missing here")) {
                return nullptr;
            }
            continue;
        }
        advance();
        const bool isBraced = accept("{");
        const std::size_t here = m_at;
        if (isBraced) {
            target = readTarget();
        } else if (atKind(TokenKind::Name)) {
            // Without braces the target is one letter.
            NameParts letter;
            letter.base = token().text;
            letter.begin = m_at;
            letter.afterBase = m_at + 1;
            letter.end = m_at + 1;
            const Match found = match(letter);
            advance();
            if (found.kind == MatchKind::Variable) {
                target = variableNode(found.variable, spanFrom(here));
            } else if (found.kind == MatchKind::Symbols) {
                const int symbol = found.symbols->front();
                const Symbol &variable = m_model.symbol(symbol);
                if (!variable.parameters.empty() && !variable.spec.bySubscript) {
                    return failAt(m_tokens[here].span, "one cannot differentiate by this");
                }
                target = m_model.symbol(symbol).parameters.empty() ? makeCall(symbol, {}, spanFrom(here))
                                                                   : makeNode(Op::Whole, spanFrom(here));
                if (target) {
                    target->index = symbol;
                }
            } else {
                target = freeVariable(letter, here);
            }
        }
        if (!target) {
            return failed() ? nullptr : fail("a parameter is expected here");
        }
        if (isBraced && !expect("}", "a brace is missing here")) {
            return nullptr;
        }
    }
    const bool hasTarget = target != nullptr;
    if (!target && !isPartial && m_model.parameterSymbol() >= 0) {
        const int symbol = m_model.parameterSymbol();
        target = m_model.symbol(symbol).parameters.empty() ? makeNode(Op::Call, {}) : makeNode(Op::Whole, {});
        target->index = symbol;
    }
    // \nabla_x\cdot s is the divergence; of a function of one number it is the derivative.
    const bool isDivergence = !isPartial && times == 1 && at("*") && accept("*");
    NodePtr node = gradientOperand();
    if (!node) {
        return nullptr;
    }
    if (node->op == Op::Power && node->kids[1]->op == Op::Call && isNamedT(node->kids[1]->index)
        && (node->kids[0]->op == Op::Call || node->kids[0]->op == Op::Slice)) {
        // f(x)^T, where T is a number too: the gradient is what is transposed.
        node->kids.pop_back();
        node->op = Op::Transpose;
    }
    const Node &inner = node->op == Op::Transpose ? *node->kids.front() : *node;
    const auto takesVector = [&](const Symbol &symbol) {
        return std::any_of(symbol.parameters.begin(), symbol.parameters.end(),
            [&](const Parameter &one) { return m_model.kindOf(one.sort) == SortKind::Vector; });
    };
    if (!hasTarget && (inner.op == Op::Call || inner.op == Op::Slice) && takesVector(m_model.symbol(inner.index))) {
        // Without a subscript the gradient of f(w) is taken in the argument, at w.
        node = derivativeInArgument(std::move(node), times, spanFrom(first));
    } else if (!target) {
        return fail("say by which parameter");
    } else {
        const bool isVector = target->op == Op::Variable
            && m_model.kindOf(m_layout->variables[static_cast<std::size_t>(target->index)].sort) == SortKind::Vector;
        if (isVector && !uses(*node, target->index)) {
            return fail(
                target->name + " does not occur in what is differentiated; for the gradient at a point leave it out",
                ProblemKind::Narrow);
        }
        for (int i = 0; i < times; ++i) {
            node = differentiate(std::move(node), *target, spanFrom(first));
        }
    }
    if (node && isDivergence) {
        node = makeUnary(Op::Matrix, std::move(node), spanFrom(first));
        node->index = static_cast<int>(MatrixFunction::Trace);
    }
    return node;
}

bool Parser::atDerivativeFraction() const
{
    if (!at("{", 1)) {
        return false;
    }
    const bool isPartial = at("\\partial", 2);
    if (!isPartial && !at("d", 2)) {
        return false;
    }
    const std::size_t close = matchingClose(m_at + 1);
    const auto text = [&](std::size_t index) { return index < m_tokens.size() ? m_tokens[index].text : std::string(); };
    if (text(close + 1) != "{") {
        return false;
    }
    return isPartial
        ? text(close + 2) == "\\partial"
        : text(close + 2) == "d" && close + 3 < m_tokens.size() && m_tokens[close + 3].kind == TokenKind::Name;
}

NodePtr Parser::derivativeFraction()
{
    const std::size_t first = m_at;
    const std::string sign = token(2).text;
    m_at += 3;
    if (accept("^")) {
        (void)group();
    }
    NodePtr body;
    if (!at("}")) {
        body = term();
        if (!body) {
            return nullptr;
        }
    }
    if (!expect("}", "a brace is missing here") || !expect("{", "a brace is missing here")) {
        return nullptr;
    }
    std::vector<NodePtr> targets;
    while (accept(sign)) {
        NodePtr target = readTarget();
        if (!target) {
            return nullptr;
        }
        double times = 1.0;
        if (accept("^")) {
            const NodePtr count = group();
            if (!count || count->op != Op::Number || count->number > kMostDerivatives) {
                return fail("only first and second derivatives are known");
            }
            times = count->number;
        }
        for (int i = 1; i < static_cast<int>(times); ++i) {
            targets.push_back(clone(*target));
        }
        targets.push_back(std::move(target));
    }
    if (!expect("}", "a brace is missing here")) {
        return nullptr;
    }
    if (targets.empty() || targets.size() > static_cast<std::size_t>(kMostDerivatives)) {
        return fail("only first and second derivatives are known");
    }
    NodePtr node = body ? std::move(body) : gradientOperand();
    for (const NodePtr &target : targets) {
        node = node ? differentiate(std::move(node), *target, spanFrom(first)) : nullptr;
    }
    return node;
}

} // namespace sevenrounds::derive
