// SPDX-License-Identifier: MIT
#include "derivation/parser.h"

#include "derivation/lexer.h"
#include "derivation/numbertext.h"

#include <utility>

namespace sevenrounds::derive {

namespace {

/// The first bracket that is not closed, or closed but not opened; null where all have partners.
const Token *looseBracket(const std::vector<Token> &tokens)
{
    std::vector<const Token *> open;
    for (const Token &token : tokens) {
        const std::string &text = token.text;
        if (token.kind != TokenKind::Sign) {
            continue;
        }
        if (text == "(" || text == "[" || text == "{" || text == "\\{") {
            open.push_back(&token);
        } else if (text == ")" || text == "]" || text == "}" || text == "\\}") {
            const char *opener = text == ")" ? "(" : text == "]" ? "[" : text == "}" ? "{" : "\\{";
            if (open.empty() || open.back()->text != opener) {
                return &token;
            }
            open.pop_back();
        }
    }
    return open.empty() ? nullptr : open.back();
}

constexpr int kDeepest = 200;
/// Factors whose dots are remembered.
constexpr std::size_t kMostDots = 32;
constexpr int kMostSteps = 100000;
/// More than any line that a person writes; what is longer is refused before it costs time.
constexpr std::size_t kMostTokens = 4000;

} // namespace

std::optional<Comparison> comparisonOf(Relation relation)
{
    switch (relation) {
    case Relation::Equal:
        return Comparison::Equal;
    case Relation::LessEqual:
        return Comparison::LessEqual;
    case Relation::GreaterEqual:
        return Comparison::GreaterEqual;
    case Relation::Less:
        return Comparison::Less;
    case Relation::Greater:
        return Comparison::Greater;
    case Relation::None:
    case Relation::Proportional:
    case Relation::Approximate:
        break;
    }
    return std::nullopt;
}

Parser::Parser(const Model &model, Layout *layout, unsigned widening)
    : m_model(model)
    , m_layout(layout)
    , m_widening(widening)
{
}

void Parser::declare(const std::string &name, int slot, int sort)
{
    m_known.push_back({ name, slot, sort });
}

bool Parser::start(std::string_view text, ReadProblem *problem)
{
    LexedLine line = lex(text);
    m_tokens = std::move(line.tokens);
    completeGroups();
    expandLists();
    m_at = 0;
    m_problem = {};
    if (!line.problem.empty()) {
        *problem = { ProblemKind::Unreadable, line.problem, line.place };
        return false;
    }
    // Looked at for the whole line, because what is passed over unread has to be well-formed too.
    if (const Token *loose = looseBracket(m_tokens)) {
        *problem = { ProblemKind::Unreadable, "a bracket has no partner here", loose->span };
        return false;
    }
    if (m_tokens.size() > kMostTokens) {
        *problem = { ProblemKind::TooBig, "the line is too long to be checked", { 0, text.size() } };
        return false;
    }
    return true;
}

const Token &Parser::token(std::size_t ahead) const
{
    const std::size_t index = m_at + ahead;
    return index < m_tokens.size() ? m_tokens[index] : m_tokens.back();
}

bool Parser::at(std::string_view text, std::size_t ahead) const
{
    const Token &here = token(ahead);
    return here.kind != TokenKind::End && here.kind != TokenKind::Number && here.text == text;
}

void Parser::advance()
{
    if (m_at + 1 < m_tokens.size()) {
        ++m_at;
    }
}

bool Parser::accept(std::string_view text)
{
    if (!at(text)) {
        return false;
    }
    advance();
    return true;
}

bool Parser::expect(std::string_view text, const char *message)
{
    if (accept(text)) {
        return true;
    }
    (void)fail(message);
    return false;
}

std::nullptr_t Parser::fail(std::string message, ProblemKind kind)
{
    return failAt(token().span, std::move(message), kind);
}

std::nullptr_t Parser::failAt(Span place, std::string message, ProblemKind kind)
{
    if (!failed()) {
        m_problem = { kind, std::move(message), place };
    }
    return nullptr;
}

Parser::Mark Parser::mark() const
{
    return { m_at, m_known.size(), m_layout->variables.size(), m_differentials, m_barEnds, m_depth };
}

bool Parser::rewind(const Mark &mark)
{
    if (m_problem.kind == ProblemKind::TooBig) {
        return false;
    }
    m_problem = {};
    m_at = mark.at;
    m_known.resize(mark.known);
    m_layout->variables.resize(mark.variables);
    m_differentials = mark.differentials;
    m_barEnds = mark.barEnds;
    m_depth = mark.depth;
    return true;
}

Span Parser::spanFrom(std::size_t first) const
{
    const std::size_t last = m_at > first ? m_at - 1 : first;
    return { m_tokens[first].span.begin, m_tokens[last].span.end };
}

Relation Parser::relationHere() const
{
    static constexpr std::pair<std::string_view, Relation> kRelations[] = { { "=", Relation::Equal },
        { "<=", Relation::LessEqual }, { ">=", Relation::GreaterEqual }, { "<", Relation::Less },
        { ">", Relation::Greater }, { "propto", Relation::Proportional }, { "approx", Relation::Approximate } };
    for (const auto &[text, relation] : kRelations) {
        if (token().kind == TokenKind::Sign && token().text == text) {
            return relation;
        }
    }
    return Relation::None;
}

ParsedLine Parser::parseLine(std::string_view line)
{
    ParsedLine parsed;
    if (!start(line, &parsed.problem)) {
        return parsed;
    }
    if (atKind(TokenKind::End)) {
        parsed.problem = { ProblemKind::Unreadable, "there is nothing to read", {} };
        return parsed;
    }
    skipNameOfOptimizer();
    Relation relation = relationHere();
    if (relation != Relation::None) {
        advance();
    }
    while (true) {
        const std::size_t first = m_at;
        NodePtr next = expression();
        if (!next) {
            break;
        }
        parsed.spellings.push_back(spelling({ m_tokens.begin() + static_cast<std::ptrdiff_t>(first),
            m_tokens.begin() + static_cast<std::ptrdiff_t>(m_at) }));
        parsed.relations.push_back(relation);
        parsed.expressions.push_back(std::move(next));
        relation = relationHere();
        if (relation == Relation::None) {
            break;
        }
        advance();
    }
    if (!failed() && !atKind(TokenKind::End)) {
        (void)fail("this is not expected here");
    }
    parsed.problem = m_problem;
    return parsed;
}

void Parser::skipNameOfOptimizer()
{
    // \hat\theta = \arg\max ... only gives the optimizer a name.
    if (!atKind(TokenKind::Name)) {
        return;
    }
    const NameParts parts = readName(m_tokens, 0);
    const auto text = [&](std::size_t index) { return index < m_tokens.size() ? m_tokens[index].text : std::string(); };
    const std::string next = text(parts.end + 1);
    if (text(parts.end) == "=" && (next == "arg" || next == "\\argmax" || next == "\\argmin")) {
        m_at = parts.end;
    }
}

NodePtr Parser::parseExpression(std::string_view text, ReadProblem *problem)
{
    if (!start(text, problem)) {
        return nullptr;
    }
    NodePtr node = expression();
    if (node && !atKind(TokenKind::End)) {
        (void)fail("this is not expected here");
    }
    *problem = m_problem;
    return failed() ? nullptr : std::move(node);
}

NodePtr Parser::parseCondition(std::string_view text, ReadProblem *problem)
{
    if (!start(text, problem)) {
        return nullptr;
    }
    NodePtr node = condition();
    if (node && !atKind(TokenKind::End)) {
        (void)fail("this is not expected here");
    }
    *problem = m_problem;
    return failed() ? nullptr : std::move(node);
}

NodePtr Parser::expression()
{
    if (++m_depth > kDeepest || ++m_steps > kMostSteps) {
        return fail("the line is nested too deeply to be checked", ProblemKind::TooBig);
    }
    const std::size_t first = m_at;
    bool minus = at("-");
    const bool hasSign = minus || at("+");
    if (hasSign) {
        advance();
    }
    NodePtr node = term();
    if (node && (minus || at("+") || at("-"))) {
        NodePtr sum = makeUnary(Op::Add, std::move(node), {});
        sum->minus.push_back(minus);
        while (at("+") || at("-")) {
            minus = at("-");
            advance();
            NodePtr next = term();
            if (!next) {
                return nullptr;
            }
            sum->kids.push_back(std::move(next));
            sum->minus.push_back(minus);
        }
        sum->span = spanFrom(first);
        node = std::move(sum);
    }
    --m_depth;
    return failed() ? nullptr : std::move(node);
}

NodePtr Parser::term()
{
    if (++m_steps > kMostSteps) {
        return fail("the line is too long to be checked", ProblemKind::TooBig);
    }
    const std::size_t first = m_at;
    NodePtr left = factor();
    while (left) {
        if (at("/")) {
            advance();
            NodePtr below = factor();
            while (below && (m_widening & WideFraction) != 0 && startsFactor()) {
                NodePtr more = factor();
                below = more ? makeBinary(Op::Multiply, std::move(below), std::move(more), {}) : nullptr;
            }
            left = below ? makeBinary(Op::Divide, std::move(left), std::move(below), spanFrom(first)) : nullptr;
            continue;
        }
        const bool isHadamard = at("\\odot");
        const bool isDot = at("*");
        if (isDot || isHadamard) {
            advance();
        } else if (!startsFactor()) {
            break;
        } else if (token().kind == TokenKind::Number
            && (m_tokens[m_at - 1].text == ")" || m_tokens[m_at - 1].text == "]")) {
            // Nobody writes (1 - x) 2 for twice that; what was meant is the power whose sign was lost.
            return fail("a number after a bracket: with ^ it is a power, with \\cdot a factor");
        }
        NodePtr right = factor();
        if (!right) {
            return nullptr;
        }
        if (isHadamard) {
            left = makeBinary(Op::Hadamard, std::move(left), std::move(right), spanFrom(first));
        } else if (left->op == Op::Multiply && left->span.begin == m_tokens[first].span.begin && left->number == 0.0) {
            left->kids.push_back(std::move(right));
            left->span = spanFrom(first);
        } else {
            left = makeBinary(Op::Multiply, std::move(left), std::move(right), spanFrom(first));
        }
        if (isDot && left->op == Op::Multiply && left->kids.size() <= kMostDots) {
            left->left |= 1U << static_cast<unsigned>(left->kids.size() - 1);
        }
    }
    return failed() ? nullptr : std::move(left);
}

bool Parser::atDifferential() const
{
    if (m_differentials.empty() || !at("d") || token(1).kind != TokenKind::Name) {
        return false;
    }
    // Inside \int, d before a name is the differential unless d itself is declared with what follows.
    return match(readName(m_tokens, m_at)).kind == MatchKind::None || token(1).text == m_differentials.back();
}

bool Parser::startsFactor() const
{
    const Token &here = token();
    switch (here.kind) {
    case TokenKind::Number:
        return true;
    case TokenKind::Name:
        return !atDifferential();
    case TokenKind::Command:
        return here.text != "\\top" && here.text != "\\dots" && here.text != "\\prime" && here.text != "\\odot";
    case TokenKind::Sign:
        if (here.text == "|" || here.text == "||") {
            return !m_barEnds;
        }
        return here.text == "(" || here.text == "[" || here.text == "\\{" || here.text == "{"
            || here.text == "\\langle";
    case TokenKind::End:
        break;
    }
    return false;
}

NodePtr Parser::factor()
{
    if (++m_depth > kDeepest || ++m_steps > kMostSteps) {
        return fail("the line is nested too deeply to be checked", ProblemKind::TooBig);
    }
    const std::size_t first = m_at;
    const bool isBracket = atOpenBracket();
    NodePtr node = primary();
    if (node && isBracket) {
        node = entryOf(std::move(node), first);
    }
    if (node) {
        node = postfix(std::move(node), first);
    }
    --m_depth;
    return node;
}

NodePtr Parser::postfix(NodePtr base, std::size_t first)
{
    while (base && at("^")) {
        base = applySuperscript(std::move(base), first);
    }
    if (base && accept("!")) {
        base = makeUnary(Op::Function, std::move(base), spanFrom(first));
        base->index = static_cast<int>(Function::Factorial);
    }
    if (base && (at("_") || at("'") || at("!"))) {
        return fail("this belongs to nothing before it");
    }
    return base;
}

NodePtr Parser::applySuperscript(NodePtr base, std::size_t first)
{
    advance();
    const bool isBraced = at("{");
    const std::size_t ahead = isBraced ? 1 : 0;
    const bool isTop = at("\\top", ahead) || (at("T", ahead) && m_model.symbolsNamed("T").empty());
    if (isTop && (!isBraced || at("}", 2))) {
        m_at += isBraced ? 3 : 1;
        return makeUnary(Op::Transpose, std::move(base), spanFrom(first));
    }
    NodePtr exponent = group();
    return exponent ? makeBinary(Op::Power, std::move(base), std::move(exponent), spanFrom(first)) : nullptr;
}

bool Parser::atOpenBracket() const
{
    return at("(") || at("[") || at("\\{");
}

std::string_view Parser::closerOf(std::string_view opener) const
{
    return opener == "(" ? ")" : opener == "[" ? "]" : opener == "{" ? "}" : opener == "\\{" ? "\\}" : "\\rangle";
}

NodePtr Parser::bracketed()
{
    const std::string_view closer = closerOf(token().text);
    const bool barEnds = std::exchange(m_barEnds, false);
    const std::vector<std::string> differentials = std::exchange(m_differentials, {});
    advance();
    NodePtr inner = expression();
    m_barEnds = barEnds;
    m_differentials = differentials;
    if (!inner) {
        return nullptr;
    }
    if (!at(closer)) {
        return fail("a bracket is not closed here");
    }
    advance();
    // Marks a product in brackets, so that a following factor does not join it.
    if (inner->op == Op::Multiply) {
        inner->number = 1.0;
    }
    return inner;
}

void Parser::splitNumber()
{
    Token &number = m_tokens[m_at];
    if (number.kind != TokenKind::Number || number.text.size() < 2) {
        return;
    }
    // TeX takes one digit where no braces stand: \frac12 is a half.
    Token rest = number;
    rest.text = number.text.substr(1);
    rest.span.begin = number.span.begin + 1;
    rest.spaced = false;
    number.text.resize(1);
    number.span.end = rest.span.begin;
    m_tokens.insert(m_tokens.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, rest);
}

NodePtr Parser::group()
{
    if (at("{")) {
        return bracketed();
    }
    splitNumber();
    if (atKind(TokenKind::Number)) {
        const double value = numberFrom(token().text);
        const Span span = token().span;
        advance();
        return makeNumber(value, span);
    }
    if (atKind(TokenKind::Name)) {
        // Only the letter belongs to the group; its scripts hang on what the group hangs on.
        NameParts parts;
        parts.base = token().text;
        parts.begin = m_at;
        parts.afterBase = m_at + 1;
        parts.end = m_at + 1;
        const std::size_t first = m_at;
        Match found = match(parts);
        advance();
        if (found.kind == MatchKind::Variable) {
            return variableNode(found.variable, m_tokens[first].span);
        }
        if (found.kind == MatchKind::Symbols) {
            return callNode(*found.symbols, {}, parts.base, m_tokens[first].span, false);
        }
        return freeVariable(parts, first);
    }
    if (atKind(TokenKind::Command)) {
        return primary();
    }
    return fail("something is missing here");
}

std::size_t Parser::matchingClose(std::size_t open) const
{
    int depth = 0;
    for (std::size_t i = open; i < m_tokens.size(); ++i) {
        const Token &here = m_tokens[i];
        if (here.kind != TokenKind::Sign) {
            continue;
        }
        if (here.text == "(" || here.text == "[" || here.text == "{" || here.text == "\\{") {
            ++depth;
        } else if (here.text == ")" || here.text == "]" || here.text == "}" || here.text == "\\}") {
            if (--depth == 0) {
                return i;
            }
        }
    }
    return m_tokens.size() - 1;
}

} // namespace sevenrounds::derive
