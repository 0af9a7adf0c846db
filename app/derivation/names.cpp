// SPDX-License-Identifier: MIT
#include "derivation/names.h"

#include "derivation/lexer.h"

namespace sevenrounds::derive {

namespace {

bool isSign(const std::vector<Token> &tokens, std::size_t at, std::string_view text)
{
    return at < tokens.size() && tokens[at].kind == TokenKind::Sign && tokens[at].text == text;
}

bool isPrimeCommand(const std::vector<Token> &tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].text == "\\prime";
}

Script readScript(const std::vector<Token> &tokens, std::size_t at)
{
    Script script;
    script.exists = true;
    script.begin = at + 1;
    if (!isSign(tokens, at + 1, "{")) {
        script.end = at + 1 < tokens.size() ? at + 2 : at + 1;
        script.text = at + 1 < tokens.size() ? tokens[at + 1].text : std::string();
        return script;
    }
    script.isBraced = true;
    int depth = 0;
    std::size_t i = at + 1;
    for (; i < tokens.size() && tokens[i].kind != TokenKind::End; ++i) {
        if (isSign(tokens, i, "{")) {
            ++depth;
        } else if (isSign(tokens, i, "}")) {
            if (--depth == 0) {
                ++i;
                break;
            }
        } else {
            script.text += tokens[i].text;
        }
    }
    script.end = i;
    return script;
}

/// Primes written as ' or as ^\prime or ^{\prime\prime}.
bool readPrimes(const std::vector<Token> &tokens, NameParts *parts)
{
    if (isSign(tokens, parts->end, "'")) {
        parts->primes.push_back('\'');
        ++parts->end;
        return true;
    }
    if (!isSign(tokens, parts->end, "^")) {
        return false;
    }
    const Script script = readScript(tokens, parts->end);
    std::size_t count = 0;
    for (std::size_t i = script.begin; i < script.end; ++i) {
        if (isPrimeCommand(tokens, i) || isSign(tokens, i, "'")) {
            ++count;
        } else if (!isSign(tokens, i, "{") && !isSign(tokens, i, "}")) {
            return false;
        }
    }
    if (count == 0) {
        return false;
    }
    parts->primes.append(count, '\'');
    parts->end = script.end;
    return true;
}

} // namespace

std::string NameParts::key(bool withPrimes, bool withSub, bool withSup) const
{
    std::string name = base;
    if (withPrimes) {
        name += primes;
    }
    if (withSub && sub.exists) {
        name += "_{" + sub.text + "}";
    }
    if (withSup && sup.exists && sup.isLayer && !(withSub && sub.exists)) {
        // The same name whether a subscript stands beside it or not.
        name += "_{" + sup.text + "}";
    } else if (withSup && sup.exists) {
        name += "^{" + sup.text + "}";
    }
    return name;
}

NameParts readName(const std::vector<Token> &tokens, std::size_t at)
{
    NameParts parts;
    parts.base = tokens[at].text;
    parts.begin = at;
    parts.afterBase = at + 1;
    parts.end = at + 1;
    while (parts.end < tokens.size()) {
        if (readPrimes(tokens, &parts)) {
            continue;
        }
        if (isSign(tokens, parts.end, "_") && !parts.sub.exists) {
            parts.sub = readScript(tokens, parts.end);
            parts.end = parts.sub.end;
        } else if (isSign(tokens, parts.end, "^") && !parts.sup.exists) {
            Script script = readScript(tokens, parts.end);
            const bool isBracket
                = script.isBraced && isSign(tokens, script.begin + 1, "(") && isSign(tokens, script.end - 2, ")");
            const bool isIndex = isBracket && !parts.sub.exists && !isSign(tokens, script.end, "_");
            script.isLayer = isBracket && script.end - script.begin == 5;
            // x^{(i)} is the i-th x, not a power; W^{(1)}_{ij} has a layer beside its indices.
            (isIndex ? parts.sub : parts.sup) = script;
            parts.end = script.end;
        } else {
            break;
        }
    }
    return parts;
}

std::string nameKey(std::string_view latex)
{
    const LexedLine line = lex(latex);
    if (!line.problem.empty() || line.tokens.empty() || line.tokens.front().kind != TokenKind::Name) {
        return {};
    }
    const NameParts parts = readName(line.tokens, 0);
    return parts.end + 1 == line.tokens.size() ? parts.key(true, true, true) : std::string();
}

std::string baseOf(std::string_view key)
{
    std::string base(key);
    if (const std::size_t script = base.find_first_of("_^'"); script != std::string::npos && base.front() != '\\') {
        base.resize(script);
    } else if (script != std::string::npos) {
        // An accented name ends its braces before its scripts begin.
        int depth = 0;
        for (std::size_t i = 0; i < base.size(); ++i) {
            depth += base[i] == '{' ? 1 : base[i] == '}' ? -1 : 0;
            if (depth == 0 && (base[i] == '_' || base[i] == '^' || base[i] == '\'')) {
                base.resize(i);
                break;
            }
        }
    }
    for (const std::string_view accent :
        { "\\hat{", "\\tilde{", "\\bar{", "\\check{", "\\breve{", "\\dot{", "\\ddot{" }) {
        if (base.compare(0, accent.size(), accent) == 0) {
            return baseOf(base.substr(accent.size(), base.size() - accent.size() - 1));
        }
    }
    return base;
}

} // namespace sevenrounds::derive
