// SPDX-License-Identifier: MIT
#include "cardfile/cardtemplate.h"

#include "cardfile/clozetext.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace sevenrounds {

namespace {

/// Tags and spaces are nothing; an image or a sound is something.
bool isFilled(const QString &html)
{
    static const QRegularExpression kNothing(
        QStringLiteral("<(?!img)[^>]*>|&nbsp;|\\s"), QRegularExpression::CaseInsensitiveOption);
    QString rest = html;
    return !rest.remove(kNothing).isEmpty();
}

QString withoutTags(QString html)
{
    static const QRegularExpression kTag(QStringLiteral("<[^>]*>"));
    return html.remove(kTag);
}

class Renderer
{
public:
    Renderer(const TemplateInput &input, bool isAnswer)
        : m_input(input)
        , m_isAnswer(isAnswer)
    {
    }

    QString run(const QString &format)
    {
        qsizetype at = 0;
        for (;;) {
            const qsizetype open = format.indexOf(QLatin1String("{{"), at);
            const qsizetype close = open < 0 ? -1 : format.indexOf(QLatin1String("}}"), open);
            if (close < 0) {
                put(format.mid(at));
                return m_out;
            }
            put(format.mid(at, open - at));
            tag(format.mid(open + 2, close - open - 2).trimmed());
            at = close + 2;
            // Three braces are one more way to name a field.
            if (at < format.size() && format[at] == u'}' && format[open + 2] == u'{') {
                ++at;
            }
        }
    }

private:
    [[nodiscard]] bool isShown() const
    {
        return std::all_of(m_sections.cbegin(), m_sections.cend(), [](bool shown) { return shown; });
    }

    void put(const QString &text)
    {
        if (isShown()) {
            m_out += text;
        }
    }

    /// A section of a gap's name stands on the card of that gap.
    [[nodiscard]] bool stands(const QString &name) const
    {
        if (m_input.cloze > 0 && name == QStringLiteral("c%1").arg(m_input.cloze)) {
            return true;
        }
        return isFilled(m_input.fields.value(name));
    }

    void tag(const QString &text)
    {
        const QChar sign = text.isEmpty() ? QChar() : text[0];
        const QString name = text.mid(1).trimmed();
        if (sign == u'#') {
            m_sections.append(stands(name));
        } else if (sign == u'^') {
            m_sections.append(!stands(name));
        } else if (sign == u'/') {
            if (!m_sections.isEmpty()) {
                m_sections.removeLast();
            }
        } else if (sign != u'!') {
            field(sign == u'{' || sign == u'&' ? name : text);
        }
    }

    void field(const QString &text)
    {
        QStringList filters = text.split(u':');
        const QString name = filters.takeLast().trimmed();
        QString value = m_input.fields.value(name);
        for (const QString &filter : filters) {
            const QString kind = filter.trimmed();
            if (kind == QLatin1String("cloze")) {
                value = clozeSide(value, m_input.cloze, m_isAnswer);
            } else if (kind == QLatin1String("text")) {
                value = withoutTags(value);
            } else if (kind.startsWith(QLatin1String("tts"))
                || (!m_isAnswer && (kind == QLatin1String("type") || kind == QLatin1String("hint")))) {
                return;
            }
        }
        put(value);
    }

    const TemplateInput &m_input;
    bool m_isAnswer;
    QString m_out;
    QList<bool> m_sections;
};

} // namespace

QString questionSide(const QString &format, const TemplateInput &input)
{
    return Renderer(input, false).run(format);
}

QString answerSide(const QString &format, const TemplateInput &input)
{
    static const QRegularExpression kLine(
        QStringLiteral("<hr\\s+id\\s*=\\s*[\"']?answer[\"']?\\s*/?>"), QRegularExpression::CaseInsensitiveOption);
    const QString side = Renderer(input, true).run(format);
    const QRegularExpressionMatch line = kLine.match(side);
    return line.hasMatch() ? side.mid(line.capturedEnd()) : side;
}

} // namespace sevenrounds
