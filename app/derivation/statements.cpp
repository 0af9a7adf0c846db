// SPDX-License-Identifier: MIT
#include "derivation/statements.h"

#include "derivation/lexer.h"
#include "derivation/names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds::derive {

namespace {

bool isRelation(const Token &token)
{
    static constexpr std::array<std::string_view, 7> kRelations { "=", "<=", ">=", "<", ">", "propto", "approx" };
    return token.kind == TokenKind::Sign
        && std::find(kRelations.begin(), kRelations.end(), token.text) != kRelations.end();
}

/// Words that join statements and mean nothing beyond that.
bool isJoint(const Token &token)
{
    static constexpr std::array<std::string_view, 9> kJoints { "and", "where", "with", "so", "hence", "thus", "also",
        "because", "since" };
    return token.kind == TokenKind::Name && std::find(kJoints.begin(), kJoints.end(), token.text) != kJoints.end();
}

bool isConditionWord(const Token &token)
{
    static constexpr std::array<std::string_view, 5> kWords { "for", "if", "when", "forall", "provided" };
    return token.kind == TokenKind::Name && std::find(kWords.begin(), kWords.end(), token.text) != kWords.end();
}

int depthOf(const Token &token)
{
    const std::string &text = token.text;
    if (token.kind == TokenKind::Command && (text == "\\matrix" || text == "\\cases")) {
        return 1;
    }
    if (token.kind != TokenKind::Sign) {
        return 0;
    }
    if (text == "(" || text == "[" || text == "{" || text == "\\{" || text == "\\langle") {
        return 1;
    }
    return text == ")" || text == "]" || text == "}" || text == "\\}" || text == "\\rangle" || text == "\\end" ? -1 : 0;
}

/// Half-open ranges of tokens, in the order of the line.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool hasRelation = false;
};

/// The name alone is a variable of the model, so that what stands about it is a condition.
bool isAboutVariable(const Model &model, const std::vector<Token> &tokens, const Piece &piece)
{
    if (tokens[piece.begin].kind != TokenKind::Name) {
        return false;
    }
    const NameParts parts = readName(tokens, piece.begin);
    return parts.end < piece.end && isRelation(tokens[parts.end]) && !parts.sup.exists
        && model.symbolsNamed(parts.key(true, true, false)).empty()
        && model.sortOfVariable(parts.key(true, true, false)) >= 0;
}

bool isDefining(const Token &token)
{
    static constexpr std::array<std::string_view, 6> kWords { "let", "Let", "define", "Define", "denote", "set" };
    return token.kind == TokenKind::Name && std::find(kWords.begin(), kWords.end(), token.text) != kWords.end();
}

/// The variables that stand between two places, separated by commas or bars; false where anything else does.
bool readVariables(const Model &model, const std::vector<Token> &tokens, std::size_t from, std::size_t to,
    std::vector<std::string> *names)
{
    while (from < to) {
        if (tokens[from].kind != TokenKind::Name) {
            return false;
        }
        const NameParts parts = readName(tokens, from);
        const std::string key = parts.key(true, true, false);
        if (parts.sup.exists || model.sortOfVariable(key) < 0
            || std::find(names->begin(), names->end(), key) != names->end()) {
            return false;
        }
        names->push_back(key);
        from = parts.end;
        const std::string &next = tokens[from].text;
        if (from < to && (next == "," || next == ";" || next == "|")) {
            ++from;
        }
    }
    return !names->empty();
}

} // namespace

std::vector<Statement> statementsOf(const Model &model, std::string_view line)
{
    const LexedLine lexed = lex(line);
    const std::vector<Token> &tokens = lexed.tokens;
    std::vector<Statement> statements;
    if (!lexed.problem.empty() || tokens.size() < 2) {
        statements.push_back({ std::string(line), 0, false });
        return statements;
    }
    std::vector<Piece> pieces(1);
    int depth = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        depth += depthOf(tokens[i]);
        const bool isSeparator
            = depth == 0 && tokens[i].kind == TokenKind::Sign && (tokens[i].text == "," || tokens[i].text == ";");
        const bool isWord = depth == 0 && (isJoint(tokens[i]) || isConditionWord(tokens[i]))
            && model.symbolsNamed(tokens[i].text).empty();
        if (isSeparator || (isWord && i > pieces.back().begin)) {
            pieces.back().end = i;
            pieces.emplace_back();
            pieces.back().begin = isSeparator || isJoint(tokens[i]) ? i + 1 : i;
            continue;
        }
        if (isWord && isJoint(tokens[i])) {
            pieces.back().begin = i + 1;
            continue;
        }
        pieces.back().hasRelation = pieces.back().hasRelation || (depth == 0 && isRelation(tokens[i]));
    }
    pieces.back().end = tokens.size() - 1;
    const bool areStatements = std::all_of(pieces.begin() + 1, pieces.end(), [&](const Piece &piece) {
        return piece.begin < piece.end && piece.hasRelation && !isRelation(tokens[piece.begin]);
    });
    if (pieces.size() == 1 || !areStatements || pieces.front().begin >= pieces.front().end) {
        statements.push_back({ std::string(line), 0, false });
        return statements;
    }
    for (const Piece &piece : pieces) {
        const std::size_t begin = tokens[piece.begin].span.begin;
        const std::size_t end = tokens[piece.end - 1].span.end;
        const bool isFirst = &piece == &pieces.front();
        const bool isCondition
            = !isFirst && (isConditionWord(tokens[piece.begin]) || isAboutVariable(model, tokens, piece));
        statements.push_back({ std::string(line.substr(begin, end - begin)), begin, isCondition });
    }
    return statements;
}

std::string firstStatement(const Model &model, std::string_view line)
{
    return statementsOf(model, line).front().text;
}

std::optional<Definition> definitionIn(const Model &model, std::string_view line)
{
    const LexedLine lexed = lex(line);
    const std::vector<Token> &tokens = lexed.tokens;
    if (!lexed.problem.empty() || tokens.size() < 4) {
        return std::nullopt;
    }
    const bool hasWord = isDefining(tokens.front()) && model.symbolsNamed(tokens.front().text).empty();
    const std::size_t first = hasWord ? 1 : 0;
    if (tokens[first].kind != TokenKind::Name) {
        return std::nullopt;
    }
    const NameParts parts = readName(tokens, first);
    std::size_t after = parts.end;
    std::vector<std::string> arguments;
    bool areVariables = true;
    if (after < tokens.size() && tokens[after].text == "(") {
        std::size_t close = after;
        while (close + 1 < tokens.size() && tokens[close].text != ")") {
            ++close;
        }
        areVariables = readVariables(model, tokens, after + 1, close, &arguments);
        after = close + 1;
    }
    const bool isDefinition = after + 1 < tokens.size() && tokens[after].kind == TokenKind::Sign
        && tokens[after].text == "=" && (tokens[after].defines || hasWord);
    const std::string bare = parts.key(true, false, false);
    const bool isKnown = !model.symbolsNamed(bare).empty() || !model.symbolsNamed(parts.key(true, true, true)).empty()
        || !model.symbolsNamed(parts.key(true, true, false)).empty() || model.isDeclaredVariable(bare)
        || model.isDeclaredVariable(parts.key(true, true, false));
    if (!isDefinition || isKnown) {
        return std::nullopt;
    }
    Definition definition;
    definition.symbol.name = parts.base + parts.primes;
    std::vector<std::string> indices;
    if (parts.sub.exists) {
        const std::size_t from = parts.sub.begin + (parts.sub.isBraced ? 1 : 0);
        const std::size_t to = parts.sub.end - (parts.sub.isBraced ? 1 : 0);
        const bool holdsVariable = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(from),
            tokens.begin() + static_cast<std::ptrdiff_t>(to),
            [&](const Token &token) { return token.kind == TokenKind::Name && model.sortOfVariable(token.text) >= 0; });
        if (!holdsVariable) {
            definition.symbol.name += "_{" + parts.sub.text + "}";
        } else if (!readVariables(model, tokens, from, to, &indices)) {
            definition.problem = "the index of a new name is a variable, as in \\delta_t";
        }
    }
    if (parts.sup.exists) {
        definition.symbol.name += "^{" + parts.sup.text + "}";
    }
    if (!areVariables) {
        definition.problem = "the arguments of a new name are variables, as in w(x)";
    }
    definition.symbol.bySubscript = arguments.empty() && !indices.empty();
    definition.symbol.left = arguments.empty() ? indices : arguments;
    if (!arguments.empty()) {
        definition.symbol.index = indices;
    }
    definition.symbol.is = std::string(line.substr(tokens[after + 1].span.begin));
    if (tokens[after + 1].kind == TokenKind::End) {
        definition.problem = "something is missing behind :=";
    }
    while (!definition.symbol.is.empty()
        && (definition.symbol.is.back() == '.' || definition.symbol.is.back() == ','
            || definition.symbol.is.back() == ';' || definition.symbol.is.back() == ' ')) {
        definition.symbol.is.pop_back();
    }
    return definition;
}

std::shared_ptr<const Model> withDefinition(const Model &model, const Definition &definition, std::string *problem)
{
    if (!definition.problem.empty()) {
        *problem = definition.problem;
        return nullptr;
    }
    ModelSpec spec = model.spec();
    spec.symbols.push_back(definition.symbol);
    // What depends on the outcome of an average is random, and only what does.
    for (const bool isRandom : { false, true }) {
        spec.symbols.back().isRandom = isRandom;
        std::vector<SpecProblem> problems;
        std::shared_ptr<const Model> extended = Model::compile(spec, &problems);
        if (problems.empty()) {
            return extended;
        }
        if (!isRandom) {
            *problem = problems.front().message;
            const std::string quoted = "'" + definition.symbol.is + "': ";
            if (problem->compare(0, quoted.size(), quoted) == 0) {
                problem->erase(0, quoted.size());
            }
        }
        if (model.outcomeSort() < 0) {
            break;
        }
    }
    return nullptr;
}

} // namespace sevenrounds::derive
