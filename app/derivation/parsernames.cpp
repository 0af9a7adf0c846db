// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sevenrounds::derive {

namespace {

/// Signs that end an argument.
bool endsArgument(const Token &token)
{
    return token.kind == TokenKind::Sign
        && (token.text == "," || token.text == ";" || token.text == "|" || token.text == ")" || token.text == "]"
            || token.text == "||" || token.text == "\\}");
}

} // namespace

Parser::Match Parser::match(const NameParts &parts) const
{
    static constexpr std::pair<bool, bool> kLongestFirst[]
        = { { true, true }, { true, false }, { false, true }, { false, false } };
    for (const auto &[withSub, withSup] : kLongestFirst) {
        if ((withSub && !parts.sub.exists) || (withSup && !parts.sup.exists)) {
            continue;
        }
        Match found;
        found.key = parts.key(true, withSub, withSup);
        found.sub = withSub ? Script {} : parts.sub;
        found.sup = withSup ? Script {} : parts.sup;
        if (const Known *known = findKnown(found.key); known != nullptr && !found.sub.exists) {
            found.kind = MatchKind::Variable;
            found.variable = *known;
            return found;
        }
        const std::vector<int> &symbols = m_model.symbolsNamed(found.key);
        const auto takesScript = [&](int index) {
            const Symbol &symbol = m_model.symbol(index);
            return !found.sub.exists || symbol.takesSubscript() || isArgumentScript(symbol, found.sub);
        };
        if (symbols.empty() && withSub && m_model.isDeclaredVariable(found.key)) {
            // x_t is declared as a variable of its own.
            return {};
        }
        // A variable of the same letter goes first where no subscript tells them apart.
        const bool isVariable = m_layout->findFree(found.key) >= 0 || m_model.isDeclaredVariable(found.key);
        const bool isAlsoVariable = !found.sub.exists && isVariable
            && std::all_of(
                symbols.begin(), symbols.end(), [&](int index) { return m_model.symbol(index).spec.bySubscript; });
        if (!symbols.empty() && !isAlsoVariable && std::any_of(symbols.begin(), symbols.end(), takesScript)) {
            found.kind = MatchKind::Symbols;
            found.symbols = &symbols;
            return found;
        }
    }
    return {};
}

const Parser::Known *Parser::findKnown(const std::string &name) const
{
    const auto found
        = std::find_if(m_known.rbegin(), m_known.rend(), [&](const Known &known) { return known.name == name; });
    return found == m_known.rend() ? nullptr : &*found;
}

const Parser::Known *Parser::findKnownOfSort(int sort) const
{
    const auto found
        = std::find_if(m_known.rbegin(), m_known.rend(), [&](const Known &known) { return known.sort == sort; });
    return found == m_known.rend() ? nullptr : &*found;
}

NodePtr Parser::variableNode(const Known &known, Span span)
{
    NodePtr node = makeNode(Op::Variable, span);
    node->index = known.slot;
    node->name = known.name;
    return node;
}

NodePtr Parser::freeVariable(const NameParts &parts, std::size_t first)
{
    const int sort = m_model.sortOfVariable(parts.key(true, true, false));
    if (sort < 0) {
        m_at = first;
        return fail(parts.base + " is not declared here");
    }
    const std::string key = parts.key(true, true, false);
    int slot = m_layout->findFree(key);
    if (slot < 0) {
        slot = m_layout->add(key, sort, true);
    }
    m_at = parts.afterBase;
    NodePtr node = variableNode({ key, slot, sort }, m_tokens[first].span);
    m_at = parts.end;
    return finishName(std::move(node), {}, parts.sup, first);
}

NodePtr Parser::finishName(NodePtr node, const Script &sub, const Script &sup, std::size_t first)
{
    const std::size_t end = m_at;
    if (node && sub.exists) {
        return failAt(m_tokens[sub.begin].span, "this subscript has no meaning here");
    }
    if (node && sup.exists && sup.isLayer) {
        return failAt(
            m_tokens[sup.begin].span, "a superscript in parentheses belongs to a name, and none is declared so");
    }
    if (node && sup.exists) {
        m_at = sup.begin - 1;
        node = applySuperscript(std::move(node), first);
        m_at = std::max(m_at, end);
    }
    return node;
}

int Parser::outcomeSlot()
{
    const int sort = m_model.outcomeSort();
    if (const Known *known = findKnownOfSort(sort)) {
        return known->slot;
    }
    const std::string &name = m_model.spec().outcome;
    const int slot = m_layout->findFree(name);
    return slot >= 0 ? slot : m_layout->add(name, sort, true);
}

NodePtr Parser::componentNode(const NameParts &parts, std::size_t first)
{
    if (!parts.sub.exists) {
        return nullptr;
    }
    for (std::size_t i = 0; i < m_model.sorts().size(); ++i) {
        const Sort &sort = m_model.sorts()[i];
        const auto found = std::find_if(sort.components.begin(), sort.components.end(),
            [&](const auto &component) { return component.first == parts.base; });
        if (found == sort.components.end()) {
            continue;
        }
        const int index = static_cast<int>(i);
        const Known *known = findKnownOfSort(index);
        if (known == nullptr && m_model.outcomeSort() != index) {
            continue;
        }
        const int slot = known != nullptr ? known->slot : outcomeSlot();
        m_at = parts.sub.begin;
        std::vector<NodePtr> indices = scriptArguments(parts.sub);
        if (failed()) {
            return nullptr;
        }
        if (indices.size() != 1) {
            return failAt(m_tokens[first].span, "one index is expected here");
        }
        NodePtr node = makeUnary(Op::Component, std::move(indices.front()), spanFrom(first));
        node->target = slot;
        node->index = static_cast<int>(found - sort.components.begin());
        node->left = static_cast<unsigned>(index);
        node->name = parts.base;
        m_at = parts.end;
        return finishName(std::move(node), {}, parts.sup, first);
    }
    return nullptr;
}

std::size_t Parser::lettersIn(const Script &script) const
{
    // How many names stand side by side in the subscript, nothing else; 0 where something else does.
    std::size_t count = 0;
    for (std::size_t i = script.begin + 1; i + 1 < script.end; ++count) {
        if (!script.isBraced || m_tokens[i].kind != TokenKind::Name) {
            return 0;
        }
        i = readName(m_tokens, i).end;
    }
    return count;
}

std::vector<NodePtr> Parser::scriptArguments(const Script &script, std::size_t wanted)
{
    std::vector<NodePtr> result;
    m_at = script.begin;
    if (!script.isBraced) {
        if (NodePtr only = group()) {
            result.push_back(std::move(only));
        }
        return result;
    }
    advance();
    const bool barEnds = std::exchange(m_barEnds, false);
    const std::vector<std::string> differentials = std::exchange(m_differentials, {});
    const bool isTuple = accept("(");
    if (wanted == 2 && script.begin + 3 == script.end && atKind(TokenKind::Number) && token().text.size() == 2
        && token().text.find('.') == std::string::npos) {
        // K_{12}: two indices of one digit each.
        for (const char digit : token().text) {
            result.push_back(makeNumber(digit - '0', token().span));
        }
        advance();
    }
    // s_{ij}: letters of indices side by side are never a product.
    const std::size_t letters = lettersIn(script);
    bool areIndices = letters > 1;
    for (std::size_t i = script.begin + 1; areIndices && i + 1 < script.end; i = readName(m_tokens, i).end) {
        const SortKind kind = m_model.kindOf(m_model.sortOfVariable(readName(m_tokens, i).key(true, true, false)));
        areIndices = m_model.sortOfVariable(readName(m_tokens, i).key(true, true, false)) >= 0
            && (kind == SortKind::Range || kind == SortKind::Finite);
    }
    const bool areLetters = areIndices || (wanted > 1 && letters == wanted);
    // Elements stand beside each other without a product: \theta_{sa}.
    while (!failed() && m_at + 1 < script.end && !(isTuple && at(")"))) {
        const bool isElement = atKind(TokenKind::Name) && m_model.sortOfVariable(token().text) >= 0
            && m_model.sort(m_model.sortOfVariable(token().text)).spec.kind == SortKind::Finite;
        NodePtr next = isElement || areLetters ? name() : expression();
        if (!next) {
            break;
        }
        result.push_back(std::move(next));
        (void)accept(",");
    }
    if (isTuple && !failed()) {
        (void)expect(")", "a bracket is not closed here");
    }
    if (!failed()) {
        (void)expect("}", "a brace is missing here");
    }
    m_barEnds = barEnds;
    m_differentials = differentials;
    return result;
}

/// p_i for p(i): the one argument of a function over a set as a subscript.
bool Parser::isArgumentScript(const Symbol &symbol, const Script &sub) const
{
    const std::size_t place = sub.begin + (sub.isBraced ? 1 : 0);
    return symbol.leftCount == 1 && symbol.givenCount == 0 && symbol.tailCount == 0 && !symbol.spec.bySubscript
        && symbol.kind != SymbolKind::Family && place + (sub.isBraced ? 2 : 1) == sub.end
        && m_tokens[place].kind == TokenKind::Name
        && m_model.sortOfVariable(m_tokens[place].text) == symbol.parameters.front().sort
        && m_model.kindOf(symbol.parameters.front().sort) == SortKind::Finite;
}

NodePtr Parser::scriptCall(const std::vector<int> &symbols, const Script &sub, Span span)
{
    std::size_t wanted = 0;
    for (const int index : symbols) {
        wanted = std::max(wanted, m_model.symbol(index).parameters.size());
    }
    std::vector<NodePtr> indices = scriptArguments(sub, wanted);
    if (failed()) {
        return nullptr;
    }
    Arguments arguments;
    for (NodePtr &index : indices) {
        Argument argument;
        argument.span = index->span;
        if (index->op == Op::Variable) {
            argument.name = index->name;
        }
        argument.node = std::move(index);
        arguments.left.push_back(std::move(argument));
    }
    arguments.exists = true;
    return callNode(symbols, std::move(arguments), m_model.symbol(symbols.front()).spec.name, span, false);
}

/// A table without its arguments in brackets, as a vector.
NodePtr Parser::wholeNode(int symbol, std::vector<NodePtr> tail, Span span)
{
    const Symbol &table = m_model.symbol(symbol);
    if (tail.empty() && !table.spec.isRandom) {
        NodePtr node = makeNode(Op::Whole, span);
        node->index = symbol;
        return node;
    }
    NodePtr node = makeNode(Op::Slice, span);
    node->index = symbol;
    node->kids.resize(table.parameters.size());
    for (std::size_t i = 0; i < tail.size(); ++i) {
        node->kids[table.leftCount + table.givenCount + i] = std::move(tail[i]);
    }
    if (table.spec.isRandom) {
        node->target = outcomeSlot();
    }
    return node;
}

/// Whether this can be an index in a bracket: X(i,j) rather than the matrix X before a bracket.
bool Parser::isIndexLike(const Node &node) const
{
    switch (node.op) {
    case Op::Number:
    case Op::Component:
        return true;
    case Op::Variable: {
        const SortKind kind = m_model.kindOf(m_layout->variables[static_cast<std::size_t>(node.index)].sort);
        return kind == SortKind::Finite || kind == SortKind::Range;
    }
    case Op::Call:
        return m_model.symbol(node.index).elementSort >= 0 || m_model.symbol(node.index).kind == SymbolKind::Size;
    case Op::Add:
        return std::all_of(node.kids.begin(), node.kids.end(), [&](const NodePtr &kid) { return isIndexLike(*kid); });
    default:
        return false;
    }
}

NodePtr Parser::symbolNode(const Match &found, const NameParts &parts, std::size_t first)
{
    // Of several with this name, those that take a subscript where one stands there.
    std::vector<int> chosen;
    for (const int index : *found.symbols) {
        const Symbol &symbol = m_model.symbol(index);
        const bool takes = symbol.takesSubscript() || (found.sub.exists && isArgumentScript(symbol, found.sub));
        if (takes == found.sub.exists) {
            chosen.push_back(index);
        }
    }
    const int index = chosen.empty() ? found.symbols->front() : chosen.front();
    if (chosen.empty() || !found.sub.exists) {
        chosen = *found.symbols;
    }
    const bool isImplied
        = std::any_of(chosen.begin(), chosen.end(), [&](int one) { return m_model.symbol(one).spec.isImplied; });
    const Symbol &symbol = m_model.symbol(index);
    const bool isMixed = symbol.tailCount > 0;
    m_at = parts.end;
    std::vector<NodePtr> tail;
    if (isMixed && found.sub.exists) {
        tail = scriptArguments(found.sub, symbol.tailCount);
        if (failed()) {
            return nullptr;
        }
        m_at = parts.end;
    }
    const bool isTable = symbol.isTable && symbol.elementSort < 0 && symbol.kind != SymbolKind::Family
        && symbol.kind != SymbolKind::Data && !symbol.parameters.empty();
    const bool mayBeWhole = isTable && !isImplied && (m_wholeNames || symbol.spec.isWhole) && !symbol.spec.bySubscript;
    NodePtr node;
    if (!isMixed && found.sub.exists) {
        node = scriptCall(chosen, found.sub, m_tokens[first].span);
        m_at = parts.end;
    } else if (const int decorated = at("(") && found.symbols->size() > 1 ? decoratedScalar(*found.symbols) : -1;
               decorated >= 0) {
        m_at = matchingClose(m_at) + 1;
        node = makeCall(decorated, {}, spanFrom(first));
    } else if (symbol.parameters.empty() && symbol.kind != SymbolKind::Data
        && (found.symbols->size() == 1 || !at("("))) {
        // A scalar before a bracket is a product, unless all in the bracket means nothing.
        m_at = at("(") && isDecor({ index }) ? matchingClose(m_at) + 1 : m_at;
        node = makeCall(index, {}, spanFrom(first));
    } else if (isOperator(symbol) && !at("(")) {
        return operatorCall(index, found.sup, first);
    } else if (!at("(") && mayBeWhole) {
        node = wholeNode(index, std::move(tail), spanFrom(first));
    } else if (symbol.spec.bySubscript && (!at("(") || found.sup.exists || isDecor({ index }))
        && !symbol.spec.isImplied) {
        // A bracket in which nothing has a meaning is no factor: F(\theta).
        m_at = at("(") && isDecor({ index }) ? matchingClose(m_at) + 1 : m_at;
        node = wholeNode(index, {}, spanFrom(first));
    } else {
        Arguments arguments;
        // Behind an operator a name without a bracket is a function; so is it as an argument of one.
        const bool wholeNames = std::exchange(m_wholeNames, isOperator(symbol));
        const Mark before = mark();
        const bool isRead = !at("(") || readArguments(&arguments);
        m_wholeNames = wholeNames;
        const bool isFunction = std::any_of(chosen.begin(), chosen.end(), [&](int one) {
            const SymbolSpec &spec = m_model.symbol(one).spec;
            return !spec.bySubscript || spec.isImplied;
        });
        const bool areIndices = isFunction
            || std::all_of(arguments.left.begin(), arguments.left.end(),
                [&](const Argument &one) { return !one.node || isIndexLike(*one.node); });
        node = isRead && areIndices
            ? callNode(chosen, std::move(arguments), symbol.spec.name, spanFrom(first), true, std::move(tail))
            : nullptr;
        if (!node && symbol.spec.bySubscript && !symbol.spec.isImplied) {
            // A(w-v) is a matrix before a bracket, where A_{jk} has its indices below.
            if (!rewind(before)) {
                return nullptr;
            }
            node = wholeNode(index, {}, spanFrom(first));
        } else if (!node && isImplied && symbol.spec.isImplied && m_tokens[before.at].text == "(") {
            // What cannot be its arguments is a factor beside it.
            if (!rewind(before)) {
                return nullptr;
            }
            node = callNode(chosen, {}, symbol.spec.name, spanFrom(first), true, {});
        }
        if (node && node->op == Op::Slice && at("(")) {
            node = entryOf(std::move(node), first);
        }
    }
    if (!node) {
        return nullptr;
    }
    node->span = spanFrom(first);
    return finishName(std::move(node), {}, found.sup, first);
}

/// Of several numbers of one name the one that carries what stands in the bracket: J(\pi) and J(\pi').
int Parser::decoratedScalar(const std::vector<int> &symbols) const
{
    const auto found = std::find_if(symbols.begin(), symbols.end(),
        [&](int index) { return m_model.symbol(index).parameters.empty() && isDecor({ index }); });
    return found == symbols.end() ? -1 : *found;
}

bool Parser::isDecor(const std::vector<int> &symbols) const
{
    // All of the bracket at the cursor are arguments that mean nothing for this symbol.
    std::size_t i = m_at + 1;
    const std::size_t close = matchingClose(m_at);
    bool any = false;
    while (i < close) {
        if (m_tokens[i].kind != TokenKind::Name) {
            return false;
        }
        const NameParts parts = readName(m_tokens, i);
        const std::vector<std::string> &decor = m_model.symbol(symbols.front()).decorKeys;
        if (std::find(decor.begin(), decor.end(), parts.key(true, true, true)) == decor.end()) {
            return false;
        }
        any = true;
        i = parts.end;
        if (i < close && m_tokens[i].text != "," && m_tokens[i].text != ";") {
            return false;
        }
        ++i;
    }
    return any;
}

bool Parser::readArgument(Argument *argument)
{
    argument->span = token().span;
    if (at("*") && endsArgument(token(1))) {
        advance();
        argument->isDot = true;
        return true;
    }
    for (const auto &[texts, symbol] : m_model.dataSpellings()) {
        bool isSame = m_at + texts.size() < m_tokens.size() && endsArgument(token(texts.size()))
            && (texts.size() > 1 || findKnown(texts.front()) == nullptr);
        for (std::size_t i = 0; isSame && i < texts.size(); ++i) {
            isSame = token(i).text == texts[i];
        }
        if (isSame) {
            m_at += texts.size();
            argument->isData = true;
            return true;
        }
    }
    if (atKind(TokenKind::Name)) {
        const NameParts parts = readName(m_tokens, m_at);
        const std::string key = parts.key(true, true, true);
        if (m_model.isDecor(key) && findKnown(key) == nullptr && parts.end < m_tokens.size()
            && endsArgument(m_tokens[parts.end])) {
            // For another symbol it may mean something after all.
            if (!m_model.symbolsNamed(key).empty()) {
                const Mark before = mark();
                argument->node = expression();
                if (!argument->node || m_at != parts.end) {
                    argument->node = nullptr;
                    if (!rewind(before)) {
                        return false;
                    }
                }
            }
            m_at = parts.end;
            argument->name = key;
            return true;
        }
    }
    argument->node = expression();
    if (argument->node && argument->node->op == Op::Variable) {
        argument->name = argument->node->name;
    } else if (argument->node && argument->node->op == Op::Call) {
        argument->name = m_model.symbol(argument->node->index).key;
    }
    return argument->node != nullptr;
}

bool Parser::readArguments(Arguments *arguments)
{
    const std::string_view closer = closerOf(token().text);
    advance();
    arguments->exists = true;
    const bool barEnds = std::exchange(m_barEnds, true);
    const std::vector<std::string> differentials = std::exchange(m_differentials, {});
    while (true) {
        Argument argument;
        if (!readArgument(&argument)) {
            return false;
        }
        (arguments->hasBar ? arguments->right : arguments->left).push_back(std::move(argument));
        if (at(";") && !arguments->hasBar && arguments->semicolon == 0) {
            arguments->semicolon = arguments->left.size();
        }
        if (accept(",") || accept(";")) {
            continue;
        }
        if (at("|") && !arguments->hasBar) {
            advance();
            arguments->hasBar = true;
            continue;
        }
        if (at(closer)) {
            break;
        }
        (void)fail("a comma or the closing bracket is expected here");
        return false;
    }
    advance();
    m_barEnds = barEnds;
    m_differentials = differentials;
    return true;
}

NodePtr Parser::impliedArgument(const Parameter &parameter, Span span)
{
    if (const Known *known = findKnown(parameter.name)) {
        return variableNode(*known, span);
    }
    int slot = m_layout->findFree(parameter.name);
    if (slot < 0) {
        slot = m_layout->add(parameter.name, parameter.sort, true);
    }
    return variableNode({ parameter.name, slot, parameter.sort }, span);
}

NodePtr Parser::makeCall(int symbol, std::vector<NodePtr> arguments, Span span)
{
    NodePtr node = makeNode(Op::Call, span);
    node->index = symbol;
    node->kids = std::move(arguments);
    if (m_model.symbol(symbol).spec.isRandom) {
        node->target = outcomeSlot();
    }
    return node;
}

} // namespace sevenrounds::derive
