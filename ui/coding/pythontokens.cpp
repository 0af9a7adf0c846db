// SPDX-License-Identifier: MIT
#include "ui/coding/pythontokens.h"

#include <QSet>

#include <algorithm>

namespace sevenrounds {

namespace {

const QSet<QString> &keywords()
{
    static const QSet<QString> words { QStringLiteral("False"), QStringLiteral("None"), QStringLiteral("True"),
        QStringLiteral("and"), QStringLiteral("as"), QStringLiteral("assert"), QStringLiteral("async"),
        QStringLiteral("await"), QStringLiteral("break"), QStringLiteral("class"), QStringLiteral("continue"),
        QStringLiteral("def"), QStringLiteral("del"), QStringLiteral("elif"), QStringLiteral("else"),
        QStringLiteral("except"), QStringLiteral("finally"), QStringLiteral("for"), QStringLiteral("from"),
        QStringLiteral("global"), QStringLiteral("if"), QStringLiteral("import"), QStringLiteral("in"),
        QStringLiteral("is"), QStringLiteral("lambda"), QStringLiteral("nonlocal"), QStringLiteral("not"),
        QStringLiteral("or"), QStringLiteral("pass"), QStringLiteral("raise"), QStringLiteral("return"),
        QStringLiteral("try"), QStringLiteral("while"), QStringLiteral("with"), QStringLiteral("yield") };
    return words;
}

bool isWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_';
}

class Scanner
{
public:
    Scanner(const QString &line, PythonLineState state)
        : m_line(line)
    {
        m_result.state = state;
    }

    PythonLine scan()
    {
        if (m_result.state != PythonLineState::Plain) {
            const QChar quote = m_result.state == PythonLineState::InTripleSingle ? u'\'' : u'"';
            takeTriple(0, 0, quote);
        }
        while (m_at < m_line.size()) {
            step();
        }
        return m_result;
    }

private:
    void step()
    {
        const QChar letter = m_line.at(m_at);
        if (letter == u'#') {
            add(m_at, static_cast<int>(m_line.size()) - m_at, PythonTokenKind::Comment);
            m_at = static_cast<int>(m_line.size());
        } else if (letter == u'\'' || letter == u'"') {
            takeText(m_at);
        } else if (letter.isDigit()) {
            takeNumber();
        } else if (isWord(letter)) {
            takeWord();
        } else {
            ++m_at;
        }
    }

    void add(int start, int length, PythonTokenKind kind) { m_result.tokens.append({ start, length, kind }); }

    void takeNumber()
    {
        const int start = m_at;
        while (m_at < m_line.size() && (isWord(m_line.at(m_at)) || m_line.at(m_at) == u'.')) {
            const bool isExponent = m_line.at(m_at).toLower() == u'e' && m_at + 1 < m_line.size()
                && (m_line.at(m_at + 1) == u'-' || m_line.at(m_at + 1) == u'+');
            m_at += isExponent ? 2 : 1;
        }
        add(start, m_at - start, PythonTokenKind::Number);
    }

    void takeWord()
    {
        const int start = m_at;
        while (m_at < m_line.size() && isWord(m_line.at(m_at))) {
            ++m_at;
        }
        const QString word = m_line.mid(start, m_at - start);
        const bool isPrefix = m_at < m_line.size() && (m_line.at(m_at) == u'\'' || m_line.at(m_at) == u'"')
            && word.size() <= 2 && QStringLiteral("rbfu").contains(word.at(0).toLower());
        if (isPrefix) {
            takeText(start);
            return;
        }
        if (keywords().contains(word)) {
            add(start, m_at - start, PythonTokenKind::Keyword);
        } else if (m_isDefining) {
            add(start, m_at - start, PythonTokenKind::Definition);
        }
        m_isDefining = word == QLatin1String("def") || word == QLatin1String("class");
    }

    /// m_at stands on the quote; the token begins at `start`.
    void takeText(int start)
    {
        const QChar quote = m_line.at(m_at);
        if (QStringView(m_line).mid(m_at, 3) == QString(3, quote)) {
            takeTriple(start, m_at + 3, quote);
            return;
        }
        ++m_at;
        while (m_at < m_line.size() && m_line.at(m_at) != quote) {
            m_at += m_line.at(m_at) == u'\\' ? 2 : 1;
        }
        m_at = std::min(m_at + 1, static_cast<int>(m_line.size()));
        add(start, m_at - start, PythonTokenKind::Text);
    }

    void takeTriple(int start, int from, QChar quote)
    {
        const auto end = static_cast<int>(m_line.indexOf(QString(3, quote), from));
        m_at = end < 0 ? static_cast<int>(m_line.size()) : end + 3;
        m_result.state = end >= 0 ? PythonLineState::Plain
            : quote == u'\''      ? PythonLineState::InTripleSingle
                                  : PythonLineState::InTripleDouble;
        if (m_at > start) {
            add(start, m_at - start, PythonTokenKind::Text);
        }
    }

    const QString &m_line;
    PythonLine m_result;
    int m_at = 0;
    bool m_isDefining = false;
};

} // namespace

PythonLine pythonTokens(const QString &line, PythonLineState before)
{
    return Scanner(line, before).scan();
}

} // namespace sevenrounds
