// SPDX-License-Identifier: MIT
#include "derivation/numbertext.h"
#include "derivation/parser.h"

#include <algorithm>
#include <numbers>
#include <optional>
#include <string>
#include <utility>

namespace sevenrounds::derive {

namespace {

std::optional<Function> functionNamed(std::string_view name)
{
    static constexpr std::pair<std::string_view, Function> kFunctions[]
        = { { "log", Function::Log }, { "exp", Function::Exp }, { "tanh", Function::Tanh }, { "sin", Function::Sine },
              { "cos", Function::Cosine }, { "sigmoid", Function::Sigmoid } };
    for (const auto &[text, function] : kFunctions) {
        if (text == name) {
            return function;
        }
    }
    return std::nullopt;
}

NodePtr functionNode(Function function, NodePtr argument, Span span)
{
    NodePtr node = makeUnary(Op::Function, std::move(argument), span);
    node->index = static_cast<int>(function);
    return node;
}

} // namespace

NodePtr Parser::primary()
{
    const Span here = token().span;
    switch (token().kind) {
    case TokenKind::Number: {
        const double value = numberFrom(token().text);
        advance();
        return makeNumber(value, here);
    }
    case TokenKind::Command:
        return command();
    case TokenKind::Name:
        return name();
    case TokenKind::Sign:
        if (at("|") && !m_barEnds) {
            return absoluteValue();
        }
        if (at("||") && !m_barEnds) {
            return norm();
        }
        if (at("\\langle")) {
            return innerProduct();
        }
        if (atOpenBracket() || at("{")) {
            return bracketed();
        }
        break;
    case TokenKind::End:
        return fail("something is missing at the end");
    }
    return fail("this is not expected here");
}

NodePtr Parser::command()
{
    if (at("\\frac")) {
        return atDerivativeFraction() ? derivativeFraction() : fraction();
    }
    if (at("\\sqrt")) {
        return squareRootNode();
    }
    if (at("\\sum")) {
        return sum(Op::Sum);
    }
    if (at("\\prod")) {
        return sum(Op::Product);
    }
    if (at("\\int")) {
        return integral();
    }
    if (at("\\lim")) {
        return limit();
    }
    if (at("\\nabla") || at("\\partial")) {
        return gradient(at("\\partial"));
    }
    if (at("\\max") || at("\\min")) {
        return maximumOf(at("\\max"));
    }
    if (at("\\argmax") || at("\\argmin")) {
        const bool isMaximum = at("\\argmax");
        advance();
        return optimizer(isMaximum);
    }
    if (at("\\indicator")) {
        return indicator();
    }
    if (at("\\matrix")) {
        return matrixLiteral();
    }
    if (at("\\cases")) {
        return casesNode();
    }
    if (at("\\binom")) {
        return binomial();
    }
    if (at("\\dots")) {
        return fail("dots leave open what is meant; write a sum or a product");
    }
    return fail("this is not expected here");
}

NodePtr Parser::fraction()
{
    const std::size_t first = m_at;
    advance();
    NodePtr above = group();
    NodePtr below = above ? group() : nullptr;
    return below ? makeBinary(Op::Divide, std::move(above), std::move(below), spanFrom(first)) : nullptr;
}

NodePtr Parser::squareRootNode()
{
    const std::size_t first = m_at;
    advance();
    if (at("[")) {
        return fail("only square roots are known");
    }
    NodePtr inner = group();
    return inner ? functionNode(Function::SquareRoot, std::move(inner), spanFrom(first)) : nullptr;
}

NodePtr Parser::namedFunction(Function function)
{
    const std::size_t first = m_at;
    advance();
    NodePtr exponent;
    if (at("^")) {
        advance();
        exponent = group();
        if (!exponent) {
            return nullptr;
        }
    }
    if (at("_")) {
        return fail("only the natural logarithm is known");
    }
    NodePtr argument = functionArgument();
    if (!argument) {
        return nullptr;
    }
    // f(x)^\top under a gradient or a logarithm transposes what comes out, not what goes in.
    const bool isTransposed = argument->op == Op::Transpose;
    if (isTransposed) {
        argument = std::move(argument->kids.front());
    }
    NodePtr node = functionNode(function, std::move(argument), spanFrom(first));
    if (exponent) {
        node = makeBinary(Op::Power, std::move(node), std::move(exponent), spanFrom(first));
    }
    return isTransposed ? makeUnary(Op::Transpose, std::move(node), spanFrom(first)) : std::move(node);
}

NodePtr Parser::functionArgument()
{
    if ((m_widening & WideLogarithm) != 0) {
        return term();
    }
    // log(x)^2 is the square of the logarithm: with brackets the function is called, and the call is raised.
    if (atOpenBracket()) {
        return bracketed();
    }
    if (!startsFactor()) {
        return fail("a function needs an argument");
    }
    const auto isPlain = [](const Node &node) {
        const Node *inner = &node;
        while (inner->op == Op::Power || (inner->op == Op::Function && inner->kids.front()->op != Op::Call)) {
            inner = inner->kids.front().get();
        }
        return inner->op == Op::Number || inner->op == Op::Variable
            || (inner->op == Op::Call && inner->kids.empty() && inner->target < 0);
    };
    const std::size_t first = m_at;
    NodePtr argument = factor();
    // A run of plain scalars is one argument: log 2 pi sigma^2.
    while (argument && isPlain(argument->op == Op::Multiply ? *argument->kids.back() : *argument)
        && (atKind(TokenKind::Number) || atKind(TokenKind::Name)) && startsFactor()) {
        const Mark before = mark();
        NodePtr next = factor();
        if (!next || !isPlain(*next)) {
            if (!rewind(before)) {
                return nullptr;
            }
            break;
        }
        argument = makeBinary(Op::Multiply, std::move(argument), std::move(next), spanFrom(first));
    }
    return argument;
}

NodePtr Parser::absoluteValue()
{
    const std::size_t first = m_at;
    advance();
    const bool barEnds = std::exchange(m_barEnds, true);
    NodePtr inner = expression();
    m_barEnds = barEnds;
    if (!inner || !expect("|", "an absolute value is not closed here")) {
        return nullptr;
    }
    return functionNode(Function::Absolute, std::move(inner), spanFrom(first));
}

NodePtr Parser::norm()
{
    const std::size_t first = m_at;
    advance();
    const bool barEnds = std::exchange(m_barEnds, true);
    const bool wholeNames = std::exchange(m_wholeNames, true);
    NodePtr inner = expression();
    m_barEnds = barEnds;
    m_wholeNames = wholeNames;
    if (!inner || !expect("||", "a norm is not closed here")) {
        return nullptr;
    }
    NodePtr node = makeUnary(Op::Norm, std::move(inner), {});
    node->index = kNormPlain;
    if (accept("_")) {
        const bool isBraced = accept("{");
        if (at("\\infty")) {
            node->index = kNormMaximum;
        } else if (at("F")) {
            node->index = kNormFrobenius;
        } else if (token().kind == TokenKind::Number && (token().text == "1" || token().text == "2")) {
            node->index = token().text == "1" ? 1 : 2;
        } else {
            return fail("only the norms 1, 2, infinity and F are known");
        }
        advance();
        if (isBraced && !expect("}", "a brace is missing here")) {
            return nullptr;
        }
    }
    node->span = spanFrom(first);
    return node;
}

NodePtr Parser::innerProduct()
{
    const std::size_t first = m_at;
    if (NodePtr average = angleAverage(); average || failed()) {
        return average;
    }
    advance();
    const bool barEnds = std::exchange(m_barEnds, true);
    NodePtr left = expression();
    if (!left || !(accept(",") || accept("|"))) {
        m_barEnds = barEnds;
        return left ? fail("an inner product needs two vectors") : nullptr;
    }
    NodePtr right = expression();
    m_barEnds = barEnds;
    if (!right || !expect("\\rangle", "an inner product is not closed here")) {
        return nullptr;
    }
    const Span span = spanFrom(first);
    return makeBinary(Op::Multiply, makeUnary(Op::Transpose, std::move(left), span), std::move(right), span);
}

NodePtr Parser::condition()
{
    const std::size_t first = m_at;
    NodePtr left = expression();
    if (!left) {
        return nullptr;
    }
    const std::optional<Comparison> comparison
        = at("!=") ? std::optional(Comparison::NotEqual) : comparisonOf(relationHere());
    if (!comparison) {
        return fail("a condition is expected here, such as a' = a");
    }
    advance();
    NodePtr right = expression();
    if (!right) {
        return nullptr;
    }
    NodePtr node = makeBinary(Op::Indicator, std::move(left), std::move(right), spanFrom(first));
    node->index = static_cast<int>(*comparison);
    return node;
}

NodePtr Parser::indicator()
{
    const std::size_t first = m_at;
    advance();
    const bool isOnes = !at("(") && !at("[") && !at("\\{") && !at("{") && !(at("_") && at("{", 1));
    if (isOnes) {
        return onesNode(first);
    }
    const bool isScript = accept("_");
    const bool isBraced = isScript && at("{") && (at("\\{", 1) || at("[", 1) || at("(", 1));
    if (isBraced) {
        advance();
    }
    if (!atOpenBracket() && !at("{")) {
        return fail("an indicator needs a condition in brackets");
    }
    const std::string_view closer = closerOf(token().text);
    advance();
    const bool barEnds = std::exchange(m_barEnds, false);
    NodePtr node = condition();
    m_barEnds = barEnds;
    if (!node || !expect(closer, "a bracket is not closed here")
        || (isBraced && !expect("}", "a brace is missing here"))) {
        return nullptr;
    }
    node->span = spanFrom(first);
    return node;
}

NodePtr Parser::maximumOf(bool isMaximum)
{
    const std::size_t first = m_at;
    if (at("_", 1)) {
        return sum(isMaximum ? Op::Maximum : Op::Minimum);
    }
    advance();
    if (!at("(") && !at("\\{")) {
        return fail("a maximum needs its variable in the subscript, or two values in brackets");
    }
    const std::string_view closer = closerOf(token().text);
    advance();
    NodePtr left = expression();
    if (!left || !expect(",", "a maximum of values needs a comma between them")) {
        return nullptr;
    }
    NodePtr right = expression();
    if (!right || !expect(closer, "a bracket is not closed here")) {
        return nullptr;
    }
    NodePtr node = makeBinary(Op::Function, std::move(left), std::move(right), spanFrom(first));
    node->index = static_cast<int>(isMaximum ? Function::Max : Function::Min);
    return node;
}

NodePtr Parser::optimizer(bool isMaximum)
{
    const std::size_t first = m_at;
    int symbol = m_model.parameterSymbol();
    if (accept("_")) {
        const bool isBraced = accept("{");
        NodePtr target = readTarget();
        if (!target) {
            return nullptr;
        }
        if (target->op != Op::Whole && target->op != Op::Call) {
            return failAt(target->span, "this is not a parameter of the model");
        }
        symbol = target->index;
        if (isBraced && at("in")) {
            while (!at("}") && !atKind(TokenKind::End)) {
                advance();
            }
        }
        if (isBraced && !expect("}", "a brace is missing here")) {
            return nullptr;
        }
    }
    if (symbol < 0) {
        return fail("say over which parameter");
    }
    NodePtr inner = atOpenBracket() && matchingClose(m_at) + 2 == m_tokens.size() ? bracketed() : expression();
    if (!inner) {
        return nullptr;
    }
    NodePtr node = makeUnary(isMaximum ? Op::ArgMaximum : Op::ArgMinimum, std::move(inner), spanFrom(first));
    node->index = symbol;
    return node;
}

NodePtr Parser::normalDensity()
{
    const std::size_t first = m_at;
    m_at += 2;
    NodePtr node = makeNode(Op::Normal, {});
    const bool barEnds = std::exchange(m_barEnds, true);
    for (int i = 0; i < 3; ++i) {
        NodePtr part = expression();
        if (!part) {
            return nullptr;
        }
        node->kids.push_back(std::move(part));
        if (i == 1 && at(")") && !m_model.realVariable().empty()) {
            // Mean and variance only: the density at the model's variable.
            Parameter point;
            point.name = m_model.realVariable();
            point.sort = m_model.sortOfVariable(point.name);
            node->kids.insert(node->kids.begin(), impliedArgument(point, m_tokens[first].span));
            break;
        }
        if (i < 2 && !accept(";") && !accept(",") && !(i == 0 && accept("|"))) {
            return fail("a normal density needs its point, mean and variance");
        }
    }
    m_barEnds = barEnds;
    if (!expect(")", "a bracket is not closed here")) {
        return nullptr;
    }
    node->span = spanFrom(first);
    return node;
}

NodePtr Parser::orderNode()
{
    const std::size_t first = m_at;
    advance();
    if (!at("(")) {
        return fail("an order needs its bracket, as in O(h^2)");
    }
    NodePtr inner = bracketed();
    return inner ? makeUnary(Op::Order, std::move(inner), spanFrom(first)) : nullptr;
}

NodePtr Parser::name()
{
    const std::size_t first = m_at;
    const NameParts parts = readName(m_tokens, m_at);
    if (const std::size_t top = parts.sup.text.rfind("\\top");
        parts.sup.isBraced && top != std::string::npos && top > 0 && top + 4 == parts.sup.text.size()) {
        // w^{*\top}: the name w^*, transposed.
        NameParts bare = parts;
        bare.sup.text.resize(top);
        const Match named = match(bare);
        if (named.kind == MatchKind::Symbols && !named.sup.exists) {
            NodePtr node = symbolNode(named, bare, first);
            return node ? makeUnary(Op::Transpose, std::move(node), spanFrom(first)) : nullptr;
        }
    }
    Match found = match(parts);
    const auto takesTwo = [&](int index) { return m_model.symbol(index).parameters.size() >= 2; };
    if (parts.base == "\\delta" && parts.sub.isBraced && lettersIn(parts.sub) == 2 && found.kind == MatchKind::Symbols
        && found.sub.exists && std::none_of(found.symbols->begin(), found.symbols->end(), takesTwo)) {
        // Two indices tell it from a declared \delta with one.
        return kroneckerDelta(parts, first);
    }
    if (found.kind == MatchKind::Variable) {
        if (NodePtr component = vectorComponent(parts, first); component || failed()) {
            return component;
        }
        m_at = parts.afterBase;
        NodePtr node = variableNode(found.variable, m_tokens[first].span);
        m_at = parts.end;
        return finishName(std::move(node), found.sub, found.sup, first);
    }
    if (found.kind == MatchKind::Symbols) {
        return symbolNode(found, parts, first);
    }
    if (NodePtr component = componentNode(parts, first); component || failed()) {
        return component;
    }
    if (NodePtr component = vectorComponent(parts, first); component || failed()) {
        return component;
    }
    if (NodePtr derivative = primedFunction(parts, first); derivative || failed()) {
        return derivative;
    }
    const std::string &word = parts.base;
    if (NodePtr known = knownFunction(parts, first); known || failed()) {
        return known;
    }
    if (const std::optional<Function> function = functionNamed(word)) {
        return namedFunction(*function);
    }
    // A last "+ C" is the constant where C is not declared.
    const bool isLastTerm
        = first > 0 && m_tokens[first - 1].text == "+" && (token(1).kind == TokenKind::End || token(1).text == "=");
    if (word == "const" || word == "constant" || ((word == "C" || word == "c") && isLastTerm)) {
        advance();
        return makeNode(Op::Constant, m_tokens[first].span);
    }
    if (word == "E" || word == "\\mathbb{E}") {
        return expectation(Op::Expectation);
    }
    if (word == "Var" || word == "\\mathbb{V}" || word == "Variance") {
        return expectation(Op::Variance);
    }
    if (word == "I" && (at("(", 1) || at("[", 1) || at("\\{", 1))) {
        return indicator();
    }
    if (word == "Cov") {
        return covariance();
    }
    if (word == "Pr" || word == "\\mathbb{P}" || word == "P") {
        return probability();
    }
    const bool isDivergence = word == "KL" || word == "DKL"
        || (word == "D" && !parts.sub.exists && at("(", 1) && isDivergenceBracket())
        || ((word == "D" || word == "\\mathbb{D}" || word == "\\mathcal{D}") && parts.sub.exists
            && parts.sub.text == "KL");
    if (isDivergence) {
        return divergence();
    }
    if (word == "H" || word == "\\mathbb{H}" || word == "\\mathcal{H}" || word == "Ent" || word == "CE") {
        return entropy();
    }
    if (word == "arg" && (at("\\max", 1) || at("\\min", 1))) {
        const bool isMaximum = at("\\max", 1);
        m_at += 2;
        return optimizer(isMaximum);
    }
    if ((word == "O" || word == "\\mathcal{O}") && at("(", 1)) {
        return orderNode();
    }
    if (word == "\\mathcal{N}" && at("(", 1)) {
        return normalDensity();
    }
    if (word == "e" && at("^", 1)) {
        m_at += 2;
        NodePtr exponent = group();
        return exponent ? functionNode(Function::Exp, std::move(exponent), spanFrom(first)) : nullptr;
    }
    if (NodePtr delta = kroneckerDelta(parts, first); delta || failed()) {
        return delta;
    }
    if (word == "\\pi" || word == "e") {
        advance();
        NodePtr node = makeNumber(word == "e" ? std::numbers::e : std::numbers::pi, m_tokens[first].span);
        node->name = word;
        return node;
    }
    return freeVariable(parts, first);
}

} // namespace sevenrounds::derive
