// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sevenrounds::derive {

namespace {

bool drawsTwice(const std::vector<Binder> &binders)
{
    for (std::size_t i = 0; i < binders.size(); ++i) {
        const bool isAgain = std::any_of(binders.begin(), binders.begin() + static_cast<std::ptrdiff_t>(i),
            [&](const Binder &earlier) { return earlier.name == binders[i].name; });
        if (isAgain) {
            return true;
        }
    }
    return false;
}

} // namespace

/// The model's outcome under its law, which needs no name.
bool Parser::bindOutcome(std::vector<Binder> *binders)
{
    const int sort = m_model.outcomeSort();
    if (sort < 0 || m_model.outcomeLaw() < 0) {
        (void)fail("say under which distribution, as in E_{q(z|x)}");
        return false;
    }
    Binder binder;
    binder.name = m_model.spec().outcome;
    binder.sort = sort;
    binder.slot = m_layout->add(binder.name, sort, false);
    declare(binder.name, binder.slot, sort);
    std::vector<NodePtr> arguments;
    arguments.push_back(variableNode({ binder.name, binder.slot, sort }, token().span));
    binder.weight = makeCall(m_model.outcomeLaw(), std::move(arguments), token().span);
    binders->push_back(std::move(binder));
    return true;
}

bool Parser::readAverage(std::vector<Binder> *binders)
{
    if (!at("_")) {
        return bindOutcome(binders);
    }
    for (const std::vector<std::string> &spelling : m_model.outcomeSpellings()) {
        bool isSame = at("{", 1) && at("}", spelling.size() + 2);
        for (std::size_t i = 0; isSame && i < spelling.size(); ++i) {
            isSame = token(i + 2).text == spelling[i];
        }
        if (isSame) {
            m_at += spelling.size() + 3;
            return bindOutcome(binders);
        }
    }
    advance();
    if (!at("{")) {
        // E_q: one letter, as if it stood in braces.
        Token open = token();
        open.kind = TokenKind::Sign;
        open.text = "{";
        Token close = open;
        close.text = "}";
        m_tokens.insert(m_tokens.begin() + static_cast<std::ptrdiff_t>(m_at), open);
        m_tokens.insert(m_tokens.begin() + static_cast<std::ptrdiff_t>(m_at) + 2, close);
    }
    advance();
    const bool barEnds = std::exchange(m_barEnds, false);
    const std::vector<std::string> differentials = std::exchange(m_differentials, {});
    const bool isRead = readLaws(binders);
    m_barEnds = barEnds;
    m_differentials = differentials;
    if (isRead && drawsTwice(*binders)) {
        (void)fail("the same variable is drawn twice here");
        return false;
    }
    return isRead && expect("}", "this does not belong to a distribution");
}

bool Parser::readLaws(std::vector<Binder> *binders)
{
    const std::size_t variables = m_layout->variables.size();
    do {
        if (!readLaw(binders)) {
            return false;
        }
    } while (accept(",") || accept(";") || accept("*") || atKind(TokenKind::Name));
    // q(y|x) before p(x) would mean another x.
    for (std::size_t i = variables; i < m_layout->variables.size(); ++i) {
        for (const Binder &binder : *binders) {
            if (m_layout->variables[i].isFree && m_layout->variables[i].name == binder.name) {
                (void)fail("write the law of " + binder.name + " before the law that depends on it");
                return false;
            }
        }
    }
    return true;
}

std::vector<NameParts> Parser::drawnNames()
{
    std::vector<NameParts> names;
    std::size_t i = m_at;
    const bool isTuple = at("(");
    i += isTuple ? 1 : 0;
    while (i < m_tokens.size() && m_tokens[i].kind == TokenKind::Name) {
        NameParts parts = readName(m_tokens, i);
        if (m_model.sortOfVariable(parts.key(true, true, false)) < 0) {
            return {};
        }
        i = parts.end;
        names.push_back(std::move(parts));
        if (m_tokens[i].text != ",") {
            break;
        }
        ++i;
    }
    i += isTuple && m_tokens[i].text == ")" ? 1 : 0;
    if (names.empty() || m_tokens[i].text != "~") {
        return {};
    }
    m_at = i + 1;
    return names;
}

bool Parser::readLaw(std::vector<Binder> *binders)
{
    const std::vector<NameParts> drawn = drawnNames();
    Distribution law;
    if (!distribution(drawn, nullptr, &law)) {
        return false;
    }
    for (std::size_t i = 0; i < law.binders.size(); ++i) {
        Binder &binder = law.binders[i];
        declare(binder.name, binder.slot, binder.sort);
        binder.isJoint = i + 1 < law.binders.size();
        if (!binder.isJoint) {
            binder.weight = std::move(law.density);
        }
        binders->push_back(std::move(binder));
    }
    return true;
}

bool Parser::readLawArguments(Arguments *arguments)
{
    const std::string_view closer = closerOf(token().text);
    advance();
    arguments->exists = true;
    const bool barEnds = std::exchange(m_barEnds, true);
    while (true) {
        Argument argument;
        argument.span = token().span;
        const bool isGiven = arguments->hasBar;
        if (isGiven) {
            if (!readArgument(&argument)) {
                return false;
            }
        } else if (accept("*")) {
            argument.isDot = true;
        } else if (atKind(TokenKind::Name)) {
            const NameParts parts = readName(m_tokens, m_at);
            argument.name = parts.key(true, true, true);
            m_at = parts.end;
        } else {
            (void)fail("a variable is expected here");
            return false;
        }
        (isGiven ? arguments->right : arguments->left).push_back(std::move(argument));
        if (accept(",") || accept(";")) {
            continue;
        }
        if (at("|") && !isGiven) {
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
    return true;
}

/// \epsilon in E_{\epsilon}: where one law of this variable is declared and no other, that one is meant.
bool Parser::lawOfVariable(const NameParts &parts, Distribution *result)
{
    const std::string key = parts.key(true, true, false);
    const std::string variable = m_model.variableKey(key);
    int law = -1;
    int count = 0;
    for (std::size_t i = 0; i < m_model.symbols().size(); ++i) {
        const Symbol &symbol = m_model.symbols()[i];
        const bool isOver = symbol.isDistribution()
            && std::any_of(symbol.parameters.begin(),
                symbol.parameters.begin() + static_cast<std::ptrdiff_t>(symbol.leftCount),
                [&](const Parameter &one) { return one.base == variable; });
        count += isOver ? 1 : 0;
        law = isOver && symbol.parameters.size() == 1 && symbol.kind != SymbolKind::Family ? static_cast<int>(i) : law;
    }
    if (law < 0 || count != 1 || parts.end >= m_tokens.size()
        || (m_tokens[parts.end].text != "," && m_tokens[parts.end].text != "}")) {
        return false;
    }
    const Span span = token().span;
    m_at = parts.end;
    Arguments none;
    return bindLaw(law, { key }, &none, nullptr, span, result);
}

/// Those that are declared with just the arguments that are written go first, then the order of declaration.
std::vector<int> Parser::lawsInOrder(const std::vector<int> &symbols, const Arguments &arguments) const
{
    std::vector<int> laws = symbols;
    const int outcome = m_model.outcomeSort();
    std::stable_partition(laws.begin(), laws.end(), [&](int index) {
        const Symbol &symbol = m_model.symbol(index);
        if (!arguments.exists) {
            // A name alone is the law of the outcome where it is one.
            return outcome >= 0 && symbol.isDistribution() && symbol.parameters.size() == 1
                && symbol.parameters.front().sort == outcome;
        }
        return symbol.isDistribution() && symbol.givenCount == arguments.right.size();
    });
    return laws;
}

bool Parser::distribution(const std::vector<NameParts> &drawn, const std::vector<Binder> *shared, Distribution *result)
{
    const std::size_t first = m_at;
    if (!atKind(TokenKind::Name)) {
        (void)fail("a distribution is expected here");
        return false;
    }
    const NameParts parts = readName(m_tokens, m_at);
    const Match found = match(parts);
    if (drawn.empty() && shared == nullptr && found.kind != MatchKind::Symbols && lawOfVariable(parts, result)) {
        return true;
    }
    if (found.kind == MatchKind::None && (parts.base == "\\mathcal{N}" || parts.base == "N")) {
        return normalLaw(drawn, shared, result);
    }
    Arguments arguments;
    if (found.kind == MatchKind::Symbols && found.sub.exists && m_model.symbol(found.symbols->front()).tailCount > 0) {
        arguments.tail = scriptArguments(found.sub);
        if (failed()) {
            return false;
        }
    }
    const bool hasIndex = found.sub.exists && arguments.tail.empty();
    if (found.kind != MatchKind::Symbols || hasIndex || found.sup.exists) {
        (void)fail(found.kind == MatchKind::Variable || m_model.sortOfVariable(parts.key(true, true, false)) >= 0
                ? "say under which distribution " + parts.base + " is drawn"
                : parts.base + " is not declared here as a distribution");
        return false;
    }
    m_at = parts.end;
    if (at("(") && !isDecor(*found.symbols) && !readLawArguments(&arguments)) {
        return false;
    }
    if (at("(") && !arguments.exists) {
        m_at = matchingClose(m_at) + 1;
    }
    std::vector<std::string> names;
    names.reserve(drawn.size());
    for (const NameParts &name : drawn) {
        names.push_back(name.key(true, true, false));
    }
    const Span span = spanFrom(first);
    for (const int index : lawsInOrder(*found.symbols, arguments)) {
        const Symbol &symbol = m_model.symbol(index);
        if (!symbol.isDistribution()) {
            continue;
        }
        Arguments tried;
        tried.exists = arguments.exists;
        tried.hasBar = arguments.hasBar;
        const auto copy = [&](const std::vector<Argument> &from, std::vector<Argument> *to) {
            for (const Argument &argument : from) {
                if (std::find(symbol.decorKeys.begin(), symbol.decorKeys.end(), argument.name)
                    == symbol.decorKeys.end()) {
                    to->push_back(
                        { cloneOrNull(argument.node), argument.isDot, argument.isData, argument.name, argument.span });
                }
            }
        };
        copy(arguments.left, &tried.left);
        copy(arguments.right, &tried.right);
        for (const NodePtr &one : arguments.tail) {
            tried.tail.push_back(clone(*one));
        }
        if (tried.tail.size() != symbol.tailCount) {
            continue;
        }
        if (bindLaw(index, names, &tried, shared, span, result)) {
            return true;
        }
        if (failed()) {
            return false;
        }
    }
    (void)failAt(span,
        arguments.exists ? "this is not how the distribution is declared"
                         : "say of which variables " + parts.base + " is meant here");
    return false;
}

bool Parser::lawFits(const Symbol &symbol, const std::vector<std::string> &drawn, const Arguments &arguments,
    std::vector<int> *places) const
{
    // One place for each drawn name, then one for each given argument.
    places->assign(drawn.size() + arguments.right.size(), -1);
    std::vector<bool> isTaken(symbol.parameters.size(), false);
    const bool isFamily = symbol.kind == SymbolKind::Family;
    const auto claim = [&](std::size_t slot, std::size_t from, std::size_t to, const std::string &name, int sort,
                           bool isData) {
        for (const bool byName : { true, false }) {
            for (std::size_t i = from; i < to; ++i) {
                const Parameter &parameter = symbol.parameters[i];
                const bool agrees = isData ? parameter.sort == kDataSort
                    : sort == -1 ? parameter.sort >= 0 && m_model.sort(parameter.sort).spec.kind != SortKind::Finite
                                 : parameter.sort == sort;
                if (!isTaken[i] && agrees && (!byName || m_model.variableKey(name) == parameter.base)) {
                    isTaken[i] = true;
                    (*places)[slot] = static_cast<int>(i);
                    return true;
                }
            }
        }
        return false;
    };
    const std::size_t leftEnd = isFamily ? symbol.parameters.size() : symbol.leftCount;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const int sort = m_model.sortOfVariable(drawn[i]);
        if (sort < 0 || !claim(i, 0, leftEnd, drawn[i], sort, false)) {
            return false;
        }
    }
    for (std::size_t i = 0; i < arguments.right.size(); ++i) {
        const Argument &argument = arguments.right[i];
        int sort = -1;
        if (argument.node && argument.node->op == Op::Variable) {
            sort = m_layout->variables[static_cast<std::size_t>(argument.node->index)].sort;
        } else if (argument.node && argument.node->op == Op::Call) {
            sort = m_model.symbol(argument.node->index).elementSort;
        }
        if (!claim(drawn.size() + i, isFamily ? 0 : symbol.leftCount, symbol.parameters.size(), argument.name, sort,
                argument.isData)) {
            return false;
        }
    }
    const bool namesAll = isFamily ? !drawn.empty() : drawn.size() == symbol.leftCount;
    const std::size_t given = symbol.givenCount;
    return namesAll && (isFamily || arguments.right.empty() || arguments.right.size() == given);
}

NodePtr Parser::givenArgument(const Parameter &parameter, const Symbol &symbol, Span span)
{
    if (parameter.sort == kDataSort) {
        return nullptr;
    }
    if (symbol.spec.isImplied || findKnown(parameter.name) != nullptr || m_layout->findFree(parameter.name) >= 0) {
        return impliedArgument(parameter, span);
    }
    return failAt(span, "say for which " + parameter.name + " " + symbol.spec.name + " is meant");
}

bool Parser::bindLaw(int index, std::vector<std::string> drawn, Arguments *arguments, const std::vector<Binder> *shared,
    Span span, Distribution *result)
{
    const Symbol &symbol = m_model.symbol(index);
    const bool isFamily = symbol.kind == SymbolKind::Family;
    // The names are those before \sim, else those in the bracket, else those of the declaration.
    std::vector<std::string> written;
    for (const Argument &argument : arguments->left) {
        if (!argument.isDot) {
            written.push_back(argument.name);
        }
    }
    const std::size_t dots = arguments->left.size() - written.size();
    if (dots > 1 || (dots == 1 && !written.empty())) {
        return false;
    }
    if (!written.empty()) {
        if (!drawn.empty() && drawn != written) {
            return false;
        }
        drawn = written;
    } else if (drawn.empty() && shared != nullptr && (dots > 0 || !isFamily)) {
        for (const Binder &binder : *shared) {
            drawn.push_back(binder.name);
        }
    } else if (drawn.empty() && !isFamily) {
        for (std::size_t i = 0; i < symbol.leftCount; ++i) {
            drawn.push_back(symbol.parameters[i].name);
        }
    }
    std::vector<int> places;
    if (!lawFits(symbol, drawn, *arguments, &places)) {
        return false;
    }
    if (shared != nullptr && shared->size() != drawn.size()) {
        (void)failAt(span, "the two distributions are not over the same variables");
        return false;
    }
    std::vector<NodePtr> kids(symbol.parameters.size());
    std::vector<bool> isFilled(symbol.parameters.size(), false);
    unsigned right = 0;
    for (std::size_t i = 0; i < arguments->right.size(); ++i) {
        const auto place = static_cast<std::size_t>(places[drawn.size() + i]);
        kids[place] = std::move(arguments->right[i].node);
        isFilled[place] = true;
        right |= 1U << static_cast<unsigned>(place);
    }
    if (!isFamily) {
        const std::size_t named = symbol.leftCount + symbol.givenCount;
        for (std::size_t i = named; i < symbol.parameters.size(); ++i) {
            kids[i] = i - named < arguments->tail.size() ? cloneOrNull(arguments->tail[i - named]) : nullptr;
            if (!kids[i]) {
                (void)failAt(span, "the index of " + symbol.spec.name + " is missing");
                return false;
            }
        }
        for (std::size_t i = symbol.leftCount; i < named; ++i) {
            if (!isFilled[i]) {
                kids[i] = givenArgument(symbol.parameters[i], symbol, span);
                if (failed()) {
                    return false;
                }
            }
        }
    }
    unsigned left = 0;
    std::vector<bool> isUsed(shared != nullptr ? shared->size() : 0, false);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const auto place = static_cast<std::size_t>(places[i]);
        const int sort = symbol.parameters[place].sort;
        Binder binder;
        binder.name = drawn[i];
        binder.sort = sort;
        if (shared != nullptr) {
            for (std::size_t k = 0; k < shared->size() && binder.slot < 0; ++k) {
                if (!isUsed[k] && (*shared)[k].sort == sort
                    && (shared->size() == 1
                        || m_model.variableKey((*shared)[k].name) == m_model.variableKey(drawn[i]))) {
                    binder.slot = (*shared)[k].slot;
                    binder.name = (*shared)[k].name;
                    isUsed[k] = true;
                }
            }
            if (binder.slot < 0) {
                (void)failAt(span, "the two distributions are not over the same variables");
                return false;
            }
        } else {
            binder.slot = m_layout->add(binder.name, sort, false);
        }
        kids[place] = variableNode({ binder.name, binder.slot, sort }, span);
        left |= 1U << static_cast<unsigned>(place);
        result->binders.push_back(std::move(binder));
    }
    if (isFamily) {
        result->density = makeNode(Op::Family, span);
        result->density->index = index;
        result->density->kids = std::move(kids);
        result->density->left = left;
        result->density->right = right;
    } else {
        result->density = makeCall(index, std::move(kids), span);
    }
    return true;
}

bool Parser::normalLaw(const std::vector<NameParts> &drawn, const std::vector<Binder> *shared, Distribution *result)
{
    const std::size_t first = m_at;
    advance();
    if (!expect("(", "a normal distribution needs its mean and variance")) {
        return false;
    }
    NodePtr mean = expression();
    if (!mean || !(accept(",") || accept(";"))) {
        (void)(mean ? fail("a normal distribution needs its mean and variance") : nullptr);
        return false;
    }
    NodePtr variance = expression();
    if (!variance || !expect(")", "a bracket is not closed here")) {
        return false;
    }
    Binder binder;
    if (shared != nullptr && shared->size() == 1) {
        binder.slot = shared->front().slot;
        binder.sort = shared->front().sort;
        binder.name = shared->front().name;
    } else if (shared == nullptr && drawn.size() == 1) {
        binder.name = drawn.front().key(true, true, false);
        binder.sort = m_model.sortOfVariable(drawn.front().key(true, true, false));
        binder.slot = m_layout->add(binder.name, binder.sort, false);
    } else if (shared == nullptr && drawn.empty() && !m_model.realVariable().empty()) {
        binder.name = m_model.realVariable();
        binder.sort = m_model.sortOfVariable(binder.name);
        binder.slot = m_layout->add(binder.name, binder.sort, false);
    }
    if (binder.sort < 0 || m_model.sort(binder.sort).spec.kind != SortKind::Real) {
        (void)failAt(m_tokens[first].span, "say which variable is drawn from the normal distribution");
        return false;
    }
    NodePtr density = makeNode(Op::Normal, spanFrom(first));
    density->kids.push_back(variableNode({ binder.name, binder.slot, binder.sort }, m_tokens[first].span));
    density->kids.push_back(std::move(mean));
    density->kids.push_back(std::move(variance));
    result->density = std::move(density);
    result->binders.push_back(std::move(binder));
    return true;
}

} // namespace sevenrounds::derive
