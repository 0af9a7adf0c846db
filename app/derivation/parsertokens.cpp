// SPDX-License-Identifier: MIT
// What is written out among the tokens before a line is read.
#include "derivation/numbertext.h"
#include "derivation/parser.h"

#include <cmath>
#include <string>
#include <utility>

namespace sevenrounds::derive {

/// Writes out what TeX leaves out, before any place in the line is remembered: \frac12 is a half, and E_q has braces.
void Parser::completeGroups()
{
    for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
        const std::string text = m_tokens[i].text;
        const bool isFraction = m_tokens[i].kind == TokenKind::Command && (text == "\\frac" || text == "\\binom");
        const bool isOne = text == "^" || text == "_" || text == "\\sqrt";
        if (isFraction || isOne) {
            m_at = i + 1;
            splitNumber();
        }
        if (isFraction) {
            m_at = m_tokens[i + 1].text == "{" ? matchingClose(i + 1) + 1 : i + 2;
            if (m_at < m_tokens.size()) {
                splitNumber();
            }
        }
        const std::size_t sign = i + (text == "^" && m_tokens[i + 1].text == "{" ? 2 : 1);
        const std::size_t after = sign + (sign == i + 2 ? 2 : 1);
        if (text == "^" && after < m_tokens.size() && (m_tokens[sign].text == "+" || m_tokens[sign].text == "-")
            && m_tokens[after].text == "}" && (sign == i + 1 || m_tokens[sign + 1].text == "}")) {
            // h -> 0^+: from one side only.
            m_tokens[i].text += m_tokens[sign].text;
            m_tokens.erase(m_tokens.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                m_tokens.begin() + static_cast<std::ptrdiff_t>(after));
        }
        const bool isAverage = m_tokens[i].kind == TokenKind::Name
            && (text == "E" || text == "\\mathbb{E}" || text == "Var" || text == "\\mathbb{V}" || text == "Cov");
        if (isAverage && m_tokens[i + 1].text == "_" && i + 2 < m_tokens.size()
            && m_tokens[i + 2].kind == TokenKind::Name) {
            Token open = m_tokens[i + 2];
            open.kind = TokenKind::Sign;
            open.text = "{";
            Token close = open;
            close.text = "}";
            m_tokens.insert(m_tokens.begin() + static_cast<std::ptrdiff_t>(i) + 3, close);
            m_tokens.insert(m_tokens.begin() + static_cast<std::ptrdiff_t>(i) + 2, open);
        }
    }
}

/// x_{1:3} stands for x_1, x_2, x_3 where these are variables and the list has no name of its own.
void Parser::expandLists()
{
    constexpr int kLongestList = 8;
    for (std::size_t i = 0; i + 6 < m_tokens.size(); ++i) {
        const auto text = [&](std::size_t ahead) -> const std::string & { return m_tokens[i + ahead].text; };
        if (m_tokens[i].kind != TokenKind::Name || text(1) != "_" || text(2) != "{"
            || m_tokens[i + 3].kind != TokenKind::Number || text(4) != ":" || m_tokens[i + 5].kind != TokenKind::Number
            || text(6) != "}") {
            continue;
        }
        const double from = numberFrom(text(3));
        const double to = numberFrom(text(5));
        const std::string whole = text(0) + "_{" + text(3) + ":" + text(5) + "}";
        bool areVariables = from < to && to - from < kLongestList && from == std::floor(from) && to == std::floor(to)
            && m_model.symbolsNamed(whole).empty() && !m_model.isDeclaredVariable(whole);
        std::vector<Token> list;
        for (int k = static_cast<int>(from); areVariables && k <= static_cast<int>(to); ++k) {
            areVariables = m_model.isDeclaredVariable(text(0) + "_{" + std::to_string(k) + "}");
            for (const std::size_t part : { std::size_t { 0 }, std::size_t { 1 }, std::size_t { 3 } }) {
                list.push_back(m_tokens[i + part]);
            }
            list.back().text = std::to_string(k);
            Token comma = m_tokens[i + 4];
            comma.text = ",";
            list.push_back(std::move(comma));
        }
        if (!areVariables) {
            continue;
        }
        list.pop_back();
        const auto at = m_tokens.begin() + static_cast<std::ptrdiff_t>(i);
        m_tokens.insert(m_tokens.erase(at, at + 7), list.begin(), list.end());
    }
}

} // namespace sevenrounds::derive
