// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sevenrounds::derive {

NodePtr Parser::expectation(Op op)
{
    const std::size_t first = m_at;
    advance();
    const std::size_t outer = m_known.size();
    std::vector<Binder> binders;
    NodePtr body;
    if (atOpenBracket() && conditionBar() > 0) {
        body = conditionalBody(&binders);
    } else if (readAverage(&binders)) {
        body = averageBody();
    }
    m_known.resize(outer);
    if (!body) {
        return nullptr;
    }
    NodePtr node = makeUnary(op, std::move(body), spanFrom(first));
    node->binders = std::move(binders);
    return node;
}

std::size_t Parser::conditionBar() const
{
    // The only bar that stands directly in the bracket at the cursor; two would be an absolute value.
    int depth = 0;
    std::size_t found = 0;
    const std::size_t close = matchingClose(m_at);
    for (std::size_t i = m_at; i < close; ++i) {
        const std::string &text = m_tokens[i].text;
        if (m_tokens[i].kind == TokenKind::Sign) {
            depth += text == "(" || text == "[" || text == "{" || text == "\\{" ? 1 : 0;
            depth -= text == ")" || text == "]" || text == "}" || text == "\\}" ? 1 : 0;
            if (text == "|" && depth == 1) {
                if (found > 0) {
                    return 0;
                }
                found = i;
            }
        }
    }
    return found;
}

NodePtr Parser::conditionalBody(std::vector<Binder> *binders)
{
    const std::size_t open = m_at;
    const std::size_t bar = conditionBar();
    const std::size_t close = matchingClose(m_at);
    const bool barEnds = std::exchange(m_barEnds, true);
    if (givenRandom(bar, close, binders)) {
        m_at = open + 1;
        NodePtr body = expression();
        m_barEnds = barEnds;
        if (!body || m_at != bar) {
            return body ? fail("this is not expected in an expectation") : nullptr;
        }
        m_at = close + 1;
        return body;
    }
    if (failed()) {
        return nullptr;
    }
    Arguments given;
    given.exists = true;
    given.hasBar = true;
    m_at = bar + 1;
    do {
        Argument argument;
        if (!readArgument(&argument)) {
            return nullptr;
        }
        given.right.push_back(std::move(argument));
    } while (accept(","));
    if (m_at != close) {
        return fail("this is not expected in a condition");
    }
    // The law of whatever is averaged, given what stands behind the bar.
    for (std::size_t i = 0; i < m_model.symbols().size() && binders->empty(); ++i) {
        const Symbol &symbol = m_model.symbols()[i];
        std::vector<int> places;
        if (!symbol.spec.isDistribution || symbol.leftCount != 1 || symbol.parameters.size() != given.right.size() + 1
            || symbol.tailCount > 0) {
            continue;
        }
        const std::string &name = symbol.parameters.front().name;
        const bool occurs = findKnown(name) == nullptr
            && std::any_of(m_tokens.begin() + static_cast<std::ptrdiff_t>(open),
                m_tokens.begin() + static_cast<std::ptrdiff_t>(bar),
                [&](const Token &one) { return one.kind == TokenKind::Name && one.text == name; });
        Distribution law;
        if (occurs && lawFits(symbol, { name }, given, &places)
            && bindLaw(static_cast<int>(i), { name }, &given, nullptr, m_tokens[open].span, &law)) {
            law.binders.back().weight = std::move(law.density);
            declare(name, law.binders.back().slot, law.binders.back().sort);
            *binders = std::move(law.binders);
        }
    }
    for (std::size_t i = 0; i < m_model.symbols().size() && binders->empty(); ++i) {
        const Symbol &symbol = m_model.symbols()[i];
        if (symbol.kind != SymbolKind::Family) {
            continue;
        }
        // What stands left of the bar and is not given is averaged.
        std::vector<std::string> drawn;
        for (const Parameter &parameter : symbol.parameters) {
            const bool isGiven = std::any_of(given.right.begin(), given.right.end(),
                [&](const Argument &one) { return m_model.variableKey(one.name) == parameter.base; });
            const bool occurs = std::any_of(m_tokens.begin() + static_cast<std::ptrdiff_t>(open),
                m_tokens.begin() + static_cast<std::ptrdiff_t>(bar),
                [&](const Token &one) { return one.kind == TokenKind::Name && one.text == parameter.name; });
            if (!isGiven && occurs && findKnown(parameter.name) == nullptr) {
                drawn.push_back(parameter.name);
            }
        }
        std::vector<int> places;
        Distribution law;
        if (!drawn.empty() && lawFits(symbol, drawn, given, &places)
            && bindLaw(static_cast<int>(i), drawn, &given, nullptr, m_tokens[open].span, &law)) {
            for (std::size_t k = 0; k < law.binders.size(); ++k) {
                law.binders[k].isJoint = k + 1 < law.binders.size();
                declare(law.binders[k].name, law.binders[k].slot, law.binders[k].sort);
            }
            law.binders.back().weight = std::move(law.density);
            *binders = std::move(law.binders);
        }
    }
    if (binders->empty()) {
        return fail("the model has no such conditional distribution");
    }
    m_at = open + 1;
    NodePtr body = expression();
    m_barEnds = barEnds;
    if (!body || m_at != bar) {
        return body ? fail("this is not expected in an expectation") : nullptr;
    }
    m_at = close + 1;
    return body;
}

/// A piece of the model's own text, with its outcome as the variable of this slot.
NodePtr Parser::readAside(const std::string &text, int outcome)
{
    Parser parser(m_model, m_layout);
    parser.declare(m_model.spec().outcome, outcome, m_model.outcomeSort());
    ReadProblem problem;
    NodePtr node = parser.parseExpression(text, &problem);
    return node ? std::move(node) : fail(problem.message);
}

bool Parser::givenRandom(std::size_t bar, std::size_t close, std::vector<Binder> *binders)
{
    const auto &conditions = m_model.spec().outcomeGiven;
    const auto named = std::find_if(conditions.begin(), conditions.end(),
        [&](const auto &one) { return nameKey(one.first) == m_tokens[bar + 1].text; });
    const bool hasValue = bar + 2 < close && m_tokens[bar + 2].text == "=";
    if (named == conditions.end() || m_model.outcomeLaw() < 0 || (bar + 2 != close && !hasValue)) {
        return false;
    }
    const Span span = m_tokens[bar + 1].span;
    const int sort = m_model.outcomeSort();
    const std::string &name = m_model.spec().outcome;
    // What X is given as: a value that was written, or what it is in the outcome outside.
    NodePtr value;
    if (hasValue) {
        m_at = bar + 3;
        value = expression();
        if (!value || m_at != close) {
            (void)(value ? fail("this is not expected in a condition") : nullptr);
            return false;
        }
    } else {
        value = readAside(named->second, outcomeSlot());
    }
    const auto equalsValue = [&](int slot) -> NodePtr {
        NodePtr random = readAside(named->second, slot);
        if (!random || !value) {
            return nullptr;
        }
        NodePtr node = makeBinary(Op::Indicator, std::move(random), clone(*value), span);
        node->index = static_cast<int>(Comparison::Equal);
        return node;
    };
    const auto law = [&](int slot) {
        std::vector<NodePtr> arguments;
        arguments.push_back(variableNode({ name, slot, sort }, span));
        return makeCall(m_model.outcomeLaw(), std::move(arguments), span);
    };
    Binder all;
    all.name = name;
    all.sort = sort;
    all.slot = m_layout->add(name, sort, false);
    all.condition = equalsValue(all.slot);
    Binder drawn;
    drawn.name = name;
    drawn.sort = sort;
    drawn.slot = m_layout->add(name, sort, false);
    drawn.condition = equalsValue(drawn.slot);
    if (failed()) {
        return false;
    }
    NodePtr total = makeUnary(Op::Sum, law(all.slot), span);
    total->binders.push_back(std::move(all));
    drawn.weight = makeBinary(Op::Divide, law(drawn.slot), std::move(total), span);
    declare(name, drawn.slot, sort);
    binders->push_back(std::move(drawn));
    return true;
}

NodePtr Parser::angleAverage()
{
    // Angle brackets with a distribution below them are an average.
    const std::size_t open = m_at;
    int depth = 0;
    int inner = 0;
    std::size_t close = open;
    for (std::size_t i = open; i < m_tokens.size(); ++i) {
        const std::string &text = m_tokens[i].text;
        inner += text == "(" || text == "[" || text == "{" || text == "\\{" ? 1 : 0;
        inner -= text == ")" || text == "]" || text == "}" || text == "\\}" ? 1 : 0;
        depth += text == "\\langle" ? 1 : text == "\\rangle" ? -1 : 0;
        if (text == "," && depth == 1 && inner == 0) {
            return nullptr;
        }
        if (depth == 0) {
            close = i;
            break;
        }
    }
    if (close == open || close + 1 >= m_tokens.size() || m_tokens[close + 1].text != "_") {
        return nullptr;
    }
    const std::size_t outer = m_known.size();
    m_at = close + 1;
    std::vector<Binder> binders;
    if (!readAverage(&binders)) {
        return nullptr;
    }
    const std::size_t behind = std::exchange(m_at, open + 1);
    const bool barEnds = std::exchange(m_barEnds, false);
    NodePtr body = expression();
    m_barEnds = barEnds;
    m_known.resize(outer);
    if (!body || m_at != close) {
        return body ? fail("this is not expected in an average") : nullptr;
    }
    m_at = behind;
    NodePtr node = makeUnary(Op::Expectation, std::move(body), spanFrom(open));
    node->binders = std::move(binders);
    return node;
}

NodePtr Parser::averageBody()
{
    if (atOpenBracket() || at("{")) {
        return bracketed();
    }
    if (!startsFactor()) {
        return fail("an expectation needs something to average");
    }
    return term();
}

} // namespace sevenrounds::derive
