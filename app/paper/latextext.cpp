// SPDX-License-Identifier: MIT
#include "paper/latextext.h"

#include <QHash>

#include <algorithm>

namespace sevenrounds {

namespace {

/// The combining mark of an accent command.
QChar markOf(QChar command)
{
    switch (command.unicode()) {
    case '`':
        return QChar(0x0300);
    case '\'':
        return QChar(0x0301);
    case '^':
        return QChar(0x0302);
    case '~':
        return QChar(0x0303);
    case '=':
        return QChar(0x0304);
    case '.':
        return QChar(0x0307);
    case '"':
        return QChar(0x0308);
    case 'u':
        return QChar(0x0306);
    case 'r':
        return QChar(0x030a);
    case 'H':
        return QChar(0x030b);
    case 'v':
        return QChar(0x030c);
    case 'd':
        return QChar(0x0323);
    case 'c':
        return QChar(0x0327);
    case 'k':
        return QChar(0x0328);
    default:
        return {};
    }
}

const QHash<QString, QString> &letters()
{
    static const QHash<QString, QString> known { { QStringLiteral("ss"), QStringLiteral("ß") },
        { QStringLiteral("o"), QStringLiteral("ø") }, { QStringLiteral("O"), QStringLiteral("Ø") },
        { QStringLiteral("l"), QStringLiteral("ł") }, { QStringLiteral("L"), QStringLiteral("Ł") },
        { QStringLiteral("ae"), QStringLiteral("æ") }, { QStringLiteral("AE"), QStringLiteral("Æ") },
        { QStringLiteral("oe"), QStringLiteral("œ") }, { QStringLiteral("OE"), QStringLiteral("Œ") },
        { QStringLiteral("aa"), QStringLiteral("å") }, { QStringLiteral("AA"), QStringLiteral("Å") },
        { QStringLiteral("i"), QStringLiteral("i") }, { QStringLiteral("j"), QStringLiteral("j") },
        { QStringLiteral("textendash"), QStringLiteral("–") }, { QStringLiteral("textemdash"), QStringLiteral("—") },
        { QStringLiteral("ldots"), QStringLiteral("…") }, { QStringLiteral("dots"), QStringLiteral("…") },
        { QStringLiteral("textasciitilde"), QStringLiteral("~") },
        { QStringLiteral("textbackslash"), QStringLiteral("\\") } };
    return known;
}

class LatexReader
{
public:
    explicit LatexReader(const QString &text)
        : m_text(text)
    {
    }

    [[nodiscard]] QString read()
    {
        while (m_at < m_text.size()) {
            step();
        }
        return m_plain.simplified();
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }

    void step()
    {
        const QChar letter = peek();
        if (letter == QLatin1Char('$')) {
            takeFormula();
        } else if (letter == QLatin1Char('\\')) {
            ++m_at;
            takeCommand();
        } else if (letter == QLatin1Char('-') && peek(1) == QLatin1Char('-')) {
            const bool isLong = peek(2) == QLatin1Char('-');
            m_plain.append(isLong ? QChar(0x2014) : QChar(0x2013));
            m_at += isLong ? 3 : 2;
        } else {
            if (letter == QLatin1Char('~')) {
                m_plain.append(QLatin1Char(' '));
            } else if (letter != QLatin1Char('{') && letter != QLatin1Char('}')) {
                m_plain.append(letter);
            }
            ++m_at;
        }
    }

    /// As it stands, up to the next dollar; a lone dollar is a letter.
    void takeFormula()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('$'), m_at + 1);
        const qsizetype past = end < 0 || end == m_at + 1 ? m_at + 1 : end + 1;
        m_plain.append(m_text.mid(m_at, past - m_at));
        m_at = past;
    }

    void takeCommand()
    {
        const QChar first = peek();
        if (first.isNull()) {
            return;
        }
        if (!first.isLetter()) {
            ++m_at;
            if (!markOf(first).isNull()) {
                takeAccented(markOf(first));
            } else {
                m_plain.append(first == QLatin1Char('\\') ? QLatin1Char(' ') : first);
            }
            return;
        }
        qsizetype end = m_at;
        while (end < m_text.size() && m_text.at(end).isLetter() && m_text.at(end).unicode() < 0x80) {
            ++end;
        }
        const QString name = m_text.mid(m_at, std::max<qsizetype>(end - m_at, 1));
        m_at += name.size();
        const bool isAccent = name.size() == 1 && !markOf(name.at(0)).isNull()
            && (peek() == QLatin1Char('{') || peek() == QLatin1Char(' ') || peek() == QLatin1Char('\\'));
        while (peek() == QLatin1Char(' ')) {
            ++m_at;
        }
        if (isAccent) {
            takeAccented(markOf(name.at(0)));
        } else {
            // A font command goes and its words stay, because braces go too.
            m_plain.append(letters().value(name));
        }
    }

    /// The next letter, in braces or not, with the mark over it.
    void takeAccented(QChar mark)
    {
        while (peek() == QLatin1Char('{') || peek() == QLatin1Char(' ')) {
            ++m_at;
        }
        if (peek() == QLatin1Char('\\') && (peek(1) == QLatin1Char('i') || peek(1) == QLatin1Char('j'))) {
            ++m_at;
        }
        const QChar letter = peek();
        if (letter.isNull() || letter == QLatin1Char('}') || letter == QLatin1Char('\\')) {
            return;
        }
        ++m_at;
        m_plain.append((QString(letter) + mark).normalized(QString::NormalizationForm_C));
    }

    const QString &m_text;
    QString m_plain;
    qsizetype m_at = 0;
};

} // namespace

QString plainOfLatex(const QString &value)
{
    return LatexReader(value).read();
}

} // namespace sevenrounds
