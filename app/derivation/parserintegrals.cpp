// SPDX-License-Identifier: MIT
#include "derivation/numbertext.h"
#include "derivation/parser.h"

#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace sevenrounds::derive {

/// A number or infinity, with its sign.
std::optional<double> Parser::readEnd(std::size_t *at, std::size_t close) const
{
    const bool isSigned = *at < close && (m_tokens[*at].text == "-" || m_tokens[*at].text == "+");
    const double sign = isSigned && m_tokens[*at].text == "-" ? -1.0 : 1.0;
    const std::size_t i = *at + (isSigned ? 1 : 0);
    const bool isInfinite = i < close && m_tokens[i].text == "\\infty";
    if (i >= close || (!isInfinite && m_tokens[i].kind != TokenKind::Number)) {
        return std::nullopt;
    }
    *at = i + 1;
    return sign * (isInfinite ? std::numeric_limits<double>::infinity() : numberFrom(m_tokens[i].text));
}

/// What stands at "_" or "^": a number, a set, the variable, the variable with a number, or, below, an interval.
bool Parser::readIntegralEnd(IntegralLimits *limits)
{
    const bool isLower = at("_");
    IntegralEnd &end = isLower ? limits->lower : limits->upper;
    end.isThere = true;
    advance();
    const bool isBraced = at("{");
    const Span here = token().span;
    std::size_t i = isBraced ? m_at + 1 : m_at;
    const bool isBare = m_tokens[i].kind == TokenKind::End || m_tokens[i].text == "^" || m_tokens[i].text == "_";
    const std::size_t close = isBraced ? matchingClose(m_at)
                                       : i
            + (isBare                                                    ? 0
                    : m_tokens[i].text == "-" || m_tokens[i].text == "+" ? 2
                                                                         : 1);
    m_at = isBraced ? close + 1 : close;
    const auto refused = [&](const char *message) {
        (void)failAt(here, message);
        return false;
    };
    constexpr auto kWholeOnly = "only integrals over the whole range are known";
    if (isLower && i < close && m_tokens[i].kind == TokenKind::Name) {
        const std::size_t behind = readName(m_tokens, i).end;
        const std::string &next = m_tokens[behind].text;
        const bool isInterval = next == "in" && (m_tokens[behind + 1].text == "[" || m_tokens[behind + 1].text == "(");
        if (behind < close && (next == "=" || isInterval)) {
            end.variable = i;
            i = behind + 1;
        }
    }
    if (isLower && i < close && (m_tokens[i].text == "[" || m_tokens[i].text == "(")) {
        const std::optional<double> from = readEnd(&++i, close);
        const bool isParted = i < close && m_tokens[i].text == ",";
        const std::optional<double> to = isParted ? readEnd(&++i, close) : std::nullopt;
        if (!from || !to || i + 1 != close || (m_tokens[i].text != "]" && m_tokens[i].text != ")")) {
            return refused(kWholeOnly);
        }
        end.value = *from;
        limits->upper = { true, *to, 0, 0, 0 };
        return true;
    }
    const std::size_t begin = i;
    if (const std::optional<double> value = readEnd(&i, close); value && i == close) {
        end.value = *value;
        return true;
    }
    const bool isSign = m_tokens[begin].text == "-" || m_tokens[begin].text == "+";
    if (begin >= close || (isSign && begin + 1 >= close)) {
        return refused("a limit of the integral is missing here");
    }
    for (i = begin; i < close; ++i) {
        if (m_tokens[i].text == ",") {
            return refused("write one integral for each variable");
        }
    }
    end.region = begin;
    end.regionEnd = close;
    return end.variable == 0 && isNamesOnly(begin, close) ? true : refused(kWholeOnly);
}

/// Names of variables or sets, one after the other, with "in" between them.
bool Parser::isNamesOnly(std::size_t from, std::size_t to) const
{
    for (std::size_t i = from; i < to;) {
        if (m_tokens[i].kind != TokenKind::Name) {
            return false;
        }
        i = readName(m_tokens, i).end;
        if (i > to || (i < to && (m_tokens[i].text != "in" || ++i == to))) {
            return false;
        }
    }
    return true;
}

/// Whether the limits take in all that the variable can be: none, its own set below, or both ends of it in their order.
bool Parser::isWhole(const IntegralLimits &limits, int sort, const NameParts &variable) const
{
    const auto &[lower, upper] = limits;
    if (!lower.isThere && !upper.isThere) {
        return true;
    }
    const std::string variableKey = variable.key(true, true, true);
    const SortSpec &range = m_model.sort(sort).spec;
    if (lower.region > 0 && !upper.isThere) {
        for (std::size_t i = lower.region; i < lower.regionEnd;) {
            const NameParts named = readName(m_tokens, i);
            const std::string key = named.key(true, true, true);
            // With anything at it the line is half of it, or a space.
            const bool isLine = key == "\\mathbb{R}" && range.kind == SortKind::Real && !range.isInterval;
            if (!isLine && m_model.sortNamed(key) != sort && key != variableKey) {
                return false;
            }
            // Behind it "in", or nothing more.
            i = named.end + 1;
        }
        return true;
    }
    const bool isItsOwn
        = lower.variable == 0 || readName(m_tokens, lower.variable).key(true, true, true) == variableKey;
    const double infinity = std::numeric_limits<double>::infinity();
    return isItsOwn && lower.isThere && upper.isThere && lower.region == 0 && upper.region == 0
        && lower.value == (range.isInterval ? range.from : -infinity)
        && upper.value == (range.isInterval ? range.to : infinity);
}

NodePtr Parser::integral()
{
    const std::size_t first = m_at;
    advance();
    IntegralLimits limits;
    while (at("_") || at("^")) {
        if ((at("_") ? limits.lower : limits.upper).isThere) {
            return fail("this end of the integral has a limit already");
        }
        if (!readIntegralEnd(&limits)) {
            return nullptr;
        }
    }
    // The variable stands after d, in front or behind; look for it before the integrand is read.
    std::size_t differential = 0;
    int depth = 0;
    int nested = 0;
    for (std::size_t i = m_at; i + 1 < m_tokens.size() && depth >= 0; ++i) {
        const std::string &text = m_tokens[i].text;
        if (m_tokens[i].kind == TokenKind::Sign) {
            depth += text == "(" || text == "[" || text == "{" || text == "\\{" ? 1 : 0;
            depth -= text == ")" || text == "]" || text == "}" || text == "\\}" ? 1 : 0;
        }
        nested += depth == 0 && text == "\\int" ? 1 : 0;
        if (depth == 0 && text == "d" && m_tokens[i + 1].kind == TokenKind::Name
            && m_model.sortOfVariable(readName(m_tokens, i + 1).key(true, true, false)) >= 0 && nested-- == 0) {
            differential = i;
            break;
        }
    }
    if (differential == 0) {
        return failAt(m_tokens[first].span, "say over which variable, as in dz");
    }
    const std::size_t outer = m_known.size();
    const bool isInner = !m_differentials.empty();
    std::vector<Binder> binders;
    std::size_t behind = differential;
    while (
        behind + 1 < m_tokens.size() && m_tokens[behind].text == "d" && m_tokens[behind + 1].kind == TokenKind::Name) {
        const NameParts parts = readName(m_tokens, behind + 1);
        const int sort = m_model.sortOfVariable(parts.key(true, true, false));
        if (sort < 0 || (isInner && !binders.empty())) {
            break;
        }
        if (!isWhole(limits, sort, parts)) {
            return failAt(m_tokens[first].span, "only integrals over the whole range are known");
        }
        Binder binder;
        binder.name = parts.key(true, true, false);
        binder.sort = sort;
        binder.slot = m_layout->add(binder.name, sort, false);
        declare(binder.name, binder.slot, sort);
        binders.push_back(std::move(binder));
        behind = parts.sup.exists ? parts.sup.begin - 1 : parts.end;
    }
    NodePtr body;
    if (differential == m_at) {
        m_at = behind;
        body = term();
    } else {
        const std::vector<std::string> open = m_differentials;
        m_differentials.push_back(m_tokens[differential + 1].text);
        const bool barEnds = std::exchange(m_barEnds, false);
        body = expression();
        m_barEnds = barEnds;
        m_differentials = open;
        if (body && m_at != differential) {
            return fail("this is not expected inside the integral");
        }
        m_at = body ? behind : m_at;
    }
    m_known.resize(outer);
    if (!body) {
        return nullptr;
    }
    NodePtr node = makeUnary(Op::Sum, std::move(body), spanFrom(first));
    node->binders = std::move(binders);
    node->isIntegral = true;
    return node;
}

} // namespace sevenrounds::derive
