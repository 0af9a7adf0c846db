// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace sevenrounds::derive {

namespace {

constexpr double kMostTimes = 8.0;

NodePtr functionOf(Function function, NodePtr argument, Span span)
{
    NodePtr node = makeUnary(Op::Function, std::move(argument), span);
    node->index = static_cast<int>(function);
    return node;
}

std::optional<MatrixFunction> matrixFunctionNamed(std::string_view name)
{
    static constexpr std::pair<std::string_view, MatrixFunction> kFunctions[]
        = { { "tr", MatrixFunction::Trace }, { "Tr", MatrixFunction::Trace }, { "trace", MatrixFunction::Trace },
              { "det", MatrixFunction::Determinant }, { "diag", MatrixFunction::Diagonal },
              { "Diag", MatrixFunction::Diagonal }, { "softmax", MatrixFunction::Softmax } };
    for (const auto &[text, function] : kFunctions) {
        if (text == name) {
            return function;
        }
    }
    return std::nullopt;
}

} // namespace

NodePtr Parser::oneArgument()
{
    if (atOpenBracket()) {
        return bracketed();
    }
    return startsFactor() ? factor() : fail("a function needs an argument");
}

NodePtr Parser::knownFunction(const NameParts &parts, std::size_t first)
{
    const std::string &word = parts.base;
    const bool isPlain = !parts.sub.exists && parts.primes.empty();
    std::optional<MatrixFunction> function = isPlain ? matrixFunctionNamed(word) : std::nullopt;
    if (word == "\\lambda" && parts.sub.exists && (parts.sub.text == "\\max" || parts.sub.text == "\\min")) {
        function = parts.sub.text == "\\max" ? MatrixFunction::LargestEigenvalue : MatrixFunction::SmallestEigenvalue;
    }
    if (function) {
        m_at = *function == MatrixFunction::LargestEigenvalue || *function == MatrixFunction::SmallestEigenvalue
            ? parts.sub.end
            : parts.afterBase;
        NodePtr inner = oneArgument();
        NodePtr node = inner ? makeUnary(Op::Matrix, std::move(inner), spanFrom(first)) : nullptr;
        if (node) {
            node->index = static_cast<int>(*function);
        }
        // softmax(z)_i is a component.
        return node && (*function == MatrixFunction::Softmax || *function == MatrixFunction::Diagonal)
            ? entryOf(std::move(node), first)
            : std::move(node);
    }
    if (isPlain && (word == "ReLU" || word == "relu" || word == "sign" || word == "sgn")) {
        m_at = parts.afterBase;
        NodePtr inner = oneArgument();
        return inner ? functionOf(
                   word == "sign" || word == "sgn" ? Function::Sign : Function::Relu, std::move(inner), spanFrom(first))
                     : nullptr;
    }
    if (word == "\\Gamma" && isPlain && at("(", 1)) {
        advance();
        NodePtr inner = bracketed();
        return inner ? functionOf(Function::Gamma, std::move(inner), spanFrom(first)) : nullptr;
    }
    if (word == "clip" && at("(", 1)) {
        return clip();
    }
    const bool isIndicator = at("(", 1) || at("[", 1) || at("\\{", 1);
    if (word == "I" && parts.primes.empty() && !isIndicator) {
        return sizedNode(Op::Identity, parts, first);
    }
    return nullptr;
}

NodePtr Parser::clip()
{
    const std::size_t first = m_at;
    m_at += 2;
    NodePtr node = makeNode(Op::Function, {});
    node->index = static_cast<int>(Function::Clip);
    const bool barEnds = std::exchange(m_barEnds, false);
    for (int i = 0; i < 3; ++i) {
        NodePtr part = expression();
        if (!part || !expect(i < 2 ? "," : ")", "clip needs a number and its two limits")) {
            return nullptr;
        }
        node->kids.push_back(std::move(part));
    }
    m_barEnds = barEnds;
    node->span = spanFrom(first);
    return node;
}

NodePtr Parser::sizedNode(Op op, const NameParts &parts, std::size_t first)
{
    m_at = parts.afterBase;
    NodePtr node = makeNode(op, m_tokens[first].span);
    if (at("_")) {
        // I_n: the size is one of the model's.
        int sort = -1;
        for (const int index : m_model.symbolsNamed(parts.sub.text)) {
            sort = m_model.symbol(index).kind == SymbolKind::Size ? m_model.symbol(index).sizeOfSort : sort;
        }
        if (sort < 0) {
            return fail("this is no size of the model");
        }
        node->index = sort + 1;
        m_at = parts.sub.end;
    }
    node->span = spanFrom(first);
    return node;
}

NodePtr Parser::onesNode(std::size_t first)
{
    // The bold one: the sign before the cursor has no script of its own yet.
    NameParts parts;
    parts.afterBase = m_at;
    if (at("_")) {
        parts.sub.exists = true;
        parts.sub.text = token(1).text;
        parts.sub.end = m_at + 2;
    }
    return sizedNode(Op::Ones, parts, first);
}

NodePtr Parser::matrixLiteral()
{
    const std::size_t first = m_at;
    advance();
    NodePtr node = makeNode(Op::Literal, {});
    const bool barEnds = std::exchange(m_barEnds, false);
    int columns = 0;
    int column = 0;
    while (true) {
        NodePtr next = expression();
        if (!next) {
            return nullptr;
        }
        node->kids.push_back(std::move(next));
        ++column;
        if (accept("&")) {
            continue;
        }
        columns = columns == 0 ? column : columns;
        if (column != columns) {
            return fail("the rows of the matrix are not equally long");
        }
        column = 0;
        if (accept("\\\\") && !at("\\end")) {
            continue;
        }
        break;
    }
    m_barEnds = barEnds;
    if (!expect("\\end", "the matrix is not closed here")) {
        return nullptr;
    }
    node->index = columns;
    node->span = spanFrom(first);
    return node;
}

NodePtr Parser::casesNode()
{
    const std::size_t first = m_at;
    advance();
    NodePtr node = makeNode(Op::Cases, {});
    const bool barEnds = std::exchange(m_barEnds, false);
    while (true) {
        NodePtr value = expression();
        if (!value) {
            return nullptr;
        }
        node->kids.push_back(std::move(value));
        (void)accept(",");
        (void)accept("&");
        const bool isLast = accept("otherwise") || accept("else");
        if (!isLast) {
            (void)(accept("if") || accept("for") || accept("when"));
            NodePtr condition = this->condition();
            if (!condition) {
                return nullptr;
            }
            node->kids.push_back(std::move(condition));
        }
        (void)(accept(",") || accept("."));
        if (accept("\\\\") && !at("\\end")) {
            if (isLast) {
                return fail("nothing can follow the last case");
            }
            continue;
        }
        break;
    }
    m_barEnds = barEnds;
    if (!expect("\\end", "the list of cases is not closed here")) {
        return nullptr;
    }
    node->span = spanFrom(first);
    return node;
}

NodePtr Parser::binomial()
{
    const std::size_t first = m_at;
    advance();
    NodePtr above = group();
    NodePtr below = above ? group() : nullptr;
    if (!below) {
        return nullptr;
    }
    NodePtr node = makeBinary(Op::Function, std::move(above), std::move(below), spanFrom(first));
    node->index = static_cast<int>(Function::Binomial);
    return node;
}

NodePtr Parser::entryOf(NodePtr whole, std::size_t first)
{
    if (at("_") && (at("+", 1) || (at("{", 1) && at("+", 2) && at("}", 3)))) {
        m_at += at("+", 1) ? 2 : 4;
        return functionOf(Function::Relu, std::move(whole), spanFrom(first));
    }
    if (at("_")) {
        Script script;
        script.exists = true;
        script.begin = m_at + 1;
        script.isBraced = at("{", 1);
        script.end = script.isBraced ? matchingClose(m_at + 1) + 1 : m_at + 2;
        std::vector<NodePtr> indices = scriptArguments(script, 2);
        if (failed()) {
            return nullptr;
        }
        NodePtr node = makeUnary(Op::Entry, std::move(whole), {});
        for (NodePtr &index : indices) {
            node->kids.push_back(std::move(index));
        }
        m_at = script.end;
        node->span = spanFrom(first);
        return node;
    }
    // (TU)(s): an element cannot be a factor, so this is a component.
    const bool isElement = at("(") && token(1).kind == TokenKind::Name
        && m_model.kindOf(m_model.sortOfVariable(token(1).text)) == SortKind::Finite;
    if (!isElement) {
        return whole;
    }
    const Mark before = mark();
    advance();
    NodePtr index = name();
    if (!index || !accept(")")) {
        return rewind(before) ? std::move(whole) : nullptr;
    }
    return makeBinary(Op::Entry, std::move(whole), std::move(index), spanFrom(first));
}

NodePtr Parser::vectorComponent(const NameParts &parts, std::size_t first)
{
    const int sort = m_model.sortOfVariable(parts.base);
    if (m_model.kindOf(sort) != SortKind::Vector
        || (parts.sub.exists && m_model.isDeclaredVariable(parts.key(true, true, false)))) {
        return nullptr;
    }
    const int over = m_model.sort(sort).over;
    const auto isIndex = [&](std::size_t place) {
        return m_tokens[place].kind == TokenKind::Name && m_model.sortOfVariable(m_tokens[place].text) == over;
    };
    const bool bySubscript = parts.sub.exists && isIndex(parts.sub.begin + (parts.sub.isBraced ? 1 : 0));
    const bool byBracket
        = !bySubscript && parts.end + 1 < m_tokens.size() && m_tokens[parts.end].text == "(" && isIndex(parts.end + 1);
    if (!bySubscript && !byBracket) {
        return nullptr;
    }
    NameParts bare = parts;
    if (bySubscript) {
        bare.sub = {};
    }
    bare.sup = {};
    const Match known = match(bare);
    NodePtr vector = known.kind == MatchKind::Variable ? variableNode(known.variable, m_tokens[first].span)
                                                       : freeVariable(bare, first);
    if (!vector) {
        return nullptr;
    }
    if (bySubscript) {
        std::vector<NodePtr> indices = scriptArguments(parts.sub);
        if (failed() || indices.size() != 1) {
            return failed() ? nullptr : fail("one index is expected here");
        }
        vector = makeBinary(Op::Entry, std::move(vector), std::move(indices.front()), {});
        m_at = parts.end;
    } else {
        m_at = parts.end + 1;
        NodePtr index = expression();
        if (!index || !expect(")", "a bracket is not closed here")) {
            return nullptr;
        }
        vector = makeBinary(Op::Entry, std::move(vector), std::move(index), {});
    }
    vector->span = spanFrom(first);
    return finishName(std::move(vector), {}, parts.sup, first);
}

NodePtr Parser::kroneckerDelta(const NameParts &parts, std::size_t first)
{
    if (parts.base != "\\delta" || !parts.sub.isBraced || !parts.primes.empty()) {
        return nullptr;
    }
    std::vector<NodePtr> indices = scriptArguments(parts.sub, 2);
    if (failed()) {
        return nullptr;
    }
    if (indices.size() != 2) {
        return failAt(m_tokens[first].span, "\\delta is not declared here; with two indices it is the Kronecker delta");
    }
    m_at = parts.end;
    NodePtr node
        = makeBinary(Op::Indicator, std::move(indices.front()), std::move(indices.back()), m_tokens[first].span);
    node->index = static_cast<int>(Comparison::Equal);
    return node;
}

bool Parser::isOperator(const Symbol &symbol) const
{
    const bool takesFunction = symbol.leftCount == 1 && symbol.givenCount == 0
        && m_model.kindOf(symbol.parameters.front().sort) == SortKind::Vector;
    return takesFunction && symbol.tailCount == 1;
}

NodePtr Parser::operatorCall(int symbol, const Script &power, std::size_t first)
{
    double times = 1.0;
    if (power.exists) {
        m_at = power.begin;
        const NodePtr count = group();
        if (!count || count->op != Op::Number || count->number > kMostTimes || count->number < 1.0) {
            return failed() ? nullptr : fail("how often the operator is applied must be a small number");
        }
        times = count->number;
    }
    if (!startsFactor()) {
        return fail("an operator needs something to act on");
    }
    const bool wholeNames = std::exchange(m_wholeNames, true);
    NodePtr node = factor();
    m_wholeNames = wholeNames;
    for (int i = 0; node && i < static_cast<int>(times); ++i) {
        NodePtr applied = makeNode(Op::Slice, spanFrom(first));
        applied->index = symbol;
        applied->kids.push_back(std::move(node));
        applied->kids.push_back(nullptr);
        node = std::move(applied);
    }
    return node ? entryOf(std::move(node), first) : nullptr;
}

NodePtr Parser::derivativeInArgument(NodePtr call, int times, Span span)
{
    const bool isTransposed = call->op == Op::Transpose;
    if (isTransposed) {
        call = std::move(call->kids.front());
    }
    const Symbol &symbol = m_model.symbol(call->index);
    std::size_t place = symbol.parameters.size();
    for (const SortKind wanted : { SortKind::Vector, SortKind::Real }) {
        for (std::size_t i = 0; i < call->kids.size() && place == symbol.parameters.size(); ++i) {
            place = call->kids[i] && m_model.kindOf(symbol.parameters[i].sort) == wanted ? i : place;
        }
    }
    if (place == symbol.parameters.size()) {
        return fail("say by which variable");
    }
    const Parameter &parameter = symbol.parameters[place];
    NodePtr point = std::move(call->kids[place]);
    const int slot = m_layout->add(parameter.name, parameter.sort, false);
    const Known variable { parameter.name, slot, parameter.sort };
    call->kids[place] = variableNode(variable, span);
    NodePtr node = std::move(call);
    for (int i = 0; i < times; ++i) {
        node = differentiate(std::move(node), *variableNode(variable, span), span);
    }
    node = makeBinary(Op::At, std::move(node), std::move(point), span);
    node->target = slot;
    node->name = parameter.name;
    return isTransposed ? makeUnary(Op::Transpose, std::move(node), span) : std::move(node);
}

NodePtr Parser::primedFunction(const NameParts &parts, std::size_t first)
{
    if (parts.primes.empty() || parts.primes.size() > 2) {
        return nullptr;
    }
    NameParts bare = parts;
    bare.primes.clear();
    const Match found = match(bare);
    const auto isFunction = [&](int index) {
        const Symbol &symbol = m_model.symbol(index);
        return std::any_of(symbol.parameters.begin(), symbol.parameters.end(),
            [&](const Parameter &one) { return m_model.kindOf(one.sort) == SortKind::Real; });
    };
    if (found.kind != MatchKind::Symbols || found.sup.exists
        || !std::any_of(found.symbols->begin(), found.symbols->end(), isFunction) || m_tokens[parts.end].text != "(") {
        return nullptr;
    }
    NodePtr call = symbolNode(found, bare, first);
    if (!call) {
        return nullptr;
    }
    if (call->op != Op::Call) {
        return failAt(m_tokens[first].span, "this has no derivative here");
    }
    return derivativeInArgument(std::move(call), static_cast<int>(parts.primes.size()), spanFrom(first));
}

} // namespace sevenrounds::derive
