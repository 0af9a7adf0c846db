// SPDX-License-Identifier: MIT
#include "search/readabletext.h"

#include "domain/searchtext.h"
#include "markdown/markdown.h"
#include "search/texwords.h"

#include <QJsonObject>

#include <algorithm>

namespace sevenrounds {

namespace {

/// Beyond, what stands in a fraction is read as if it stood in a row: each level reads its text anew.
constexpr int kDeepestFraction = 6;
/// Strikes out the sign before it.
constexpr QChar kStroke(0x338);

bool isAsciiLetter(QChar sign)
{
    return (sign >= u'a' && sign <= u'z') || (sign >= u'A' && sign <= u'Z');
}

/// One line, without what marks are made of.
QString tidied(QString text)
{
    text.remove(kMarkStart);
    text.remove(kMarkEnd);
    text.remove(QChar(u'\0'));
    return text.simplified();
}

class TexReader
{
public:
    TexReader(const QString &tex, QStringList *names, int depth = 0)
        : m_tex(tex)
        , m_names(names)
        , m_depth(depth)
    {
    }

    QString read()
    {
        while (m_at < m_tex.size()) {
            const QChar sign = m_tex.at(m_at++);
            if (sign == u'\\') {
                readCommand();
            } else if (sign == u'}') {
                // What two arguments beside each other are is nearly always a fraction.
                if (m_at < m_tex.size() && m_tex.at(m_at) == u'{') {
                    m_text += u'/';
                }
            } else if (sign == u'~' || sign == u'&') {
                m_text += u' ';
            } else if (sign != u'{') {
                m_text += sign;
            }
        }
        return m_text;
    }

private:
    void readCommand()
    {
        if (m_at >= m_tex.size()) {
            return;
        }
        if (!isAsciiLetter(m_tex.at(m_at))) {
            const QChar sign = m_tex.at(m_at++);
            if (sign == u'|') {
                m_text += QChar(0x2016);
            } else if (QStringView(u"{}%&#_$").contains(sign)) {
                m_text += sign;
            } else {
                m_text += u' ';
            }
            return;
        }
        const qsizetype start = m_at;
        while (m_at < m_tex.size() && isAsciiLetter(m_tex.at(m_at))) {
            ++m_at;
        }
        const QString command = m_tex.mid(start, m_at - start);
        if (command == QLatin1String("begin") || command == QLatin1String("end")) {
            skipArgument();
            m_text += u' ';
        } else if (command.endsWith(QLatin1String("frac")) && m_depth < kDeepestFraction) {
            const QString above = readArgument();
            m_text += asOperand(above) + u'/' + asOperand(readArgument());
        } else if (command == QLatin1String("not") && m_depth < kDeepestFraction) {
            m_text += readArgument() + kStroke;
        } else if (const QString sign = texSign(command); !sign.isEmpty()) {
            m_text += sign;
            if (m_names != nullptr) {
                m_names->append(command);
            }
        } else if (isTexDress(command)) {
            // The space behind it ends its name, and is none.
            skipSpaces();
        } else {
            m_text += u' ' + command + u' ';
            skipSpaces();
        }
    }

    /// What comes next as an argument: a group, a command or one sign.
    QString readArgument()
    {
        skipSpaces();
        if (m_at >= m_tex.size()) {
            return {};
        }
        qsizetype start = m_at;
        if (m_tex.at(m_at) != u'{') {
            m_at += m_tex.at(m_at) == u'\\' ? 2 : 1;
            while (m_tex.at(start) == u'\\' && m_at < m_tex.size() && isAsciiLetter(m_tex.at(m_at - 1))
                && isAsciiLetter(m_tex.at(m_at))) {
                ++m_at;
            }
            m_at = std::min(m_at, m_tex.size());
            return TexReader(m_tex.mid(start, m_at - start), m_names, m_depth + 1).read();
        }
        ++start;
        for (int open = 0; m_at < m_tex.size(); ++m_at) {
            const QChar sign = m_tex.at(m_at);
            open += sign == u'{' ? 1 : sign == u'}' ? -1 : 0;
            if (open == 0) {
                break;
            }
            m_at += sign == u'\\' ? 1 : 0;
        }
        m_at = std::min(m_at, m_tex.size());
        const QString inside = m_tex.mid(start, m_at - start);
        m_at = std::min(m_at + 1, m_tex.size());
        return TexReader(inside, m_names, m_depth + 1).read();
    }

    /// In parentheses where a slash would take a part of it.
    static QString asOperand(const QString &text)
    {
        const QString tidy = text.simplified();
        const bool isWhole = std::all_of(tidy.cbegin(), tidy.cend(),
            [](QChar sign) { return sign.isLetterOrNumber() || QStringView(u"_^.'").contains(sign); });
        return isWhole ? tidy : u'(' + tidy + u')';
    }

    void skipSpaces()
    {
        while (m_at < m_tex.size() && m_tex.at(m_at).isSpace()) {
            ++m_at;
        }
    }

    void skipArgument()
    {
        if (m_at < m_tex.size() && m_tex.at(m_at) == u'{') {
            const qsizetype end = m_tex.indexOf(u'}', m_at);
            m_at = end < 0 ? m_tex.size() : end + 1;
        }
    }

    const QString &m_tex;
    QStringList *m_names;
    int m_depth;
    qsizetype m_at = 0;
    QString m_text;
};

void gather(const QJsonArray &nodes, QString *text, QStringList *names)
{
    for (const QJsonValue &value : nodes) {
        const QJsonObject node = value.toObject();
        const QString type = node.value(QLatin1String("t")).toString();
        const QString content = node.value(QLatin1String("s")).toString();
        if (type == QLatin1String("math") || type == QLatin1String("mathd")) {
            *text += readableTex(content, names);
        } else {
            *text += content;
        }
        // No deeper than the parser's own limit.
        gather(node.value(QLatin1String("c")).toArray(), text, names);
        const bool isInline = type == QLatin1String("text") || type == QLatin1String("em")
            || type == QLatin1String("strong") || type == QLatin1String("del") || type == QLatin1String("code")
            || type == QLatin1String("math") || type == QLatin1String("url");
        if (!isInline) {
            *text += u' ';
        }
    }
}

} // namespace

QString readableTex(const QString &tex, QStringList *names)
{
    return tidied(TexReader(tex, names).read());
}

QString readableMarkdown(const QString &markdown, QStringList *names)
{
    if (markdown.isEmpty()) {
        return {};
    }
    const Result<QJsonArray> blocks = markdownBlocks(markdown);
    if (!blocks) {
        return tidied(markdown);
    }
    QString text;
    gather(*blocks, &text, names);
    return tidied(text);
}

} // namespace sevenrounds
