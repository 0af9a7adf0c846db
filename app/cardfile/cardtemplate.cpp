// SPDX-License-Identifier: MIT
#include "cardfile/cardtemplate.h"

#include "cardfile/clozetext.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

namespace sevenrounds {

namespace {

/// In characters that filters look through. App default: a side has a few filters of a few long fields.
constexpr qsizetype kMostFiltered = 16 * kLongestSideHtml;

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
        // A short template may say a long field a thousand times.
        m_isTooLong = format.size() > kLongestSideHtml;
        if (!m_isTooLong) {
            fill(format);
        }
        return m_isTooLong ? QString(kLongestSideHtml + 1, u'x') : m_out;
    }

private:
    void fill(const QString &format)
    {
        qsizetype at = 0;
        while (!m_isTooLong) {
            const qsizetype open = format.indexOf(QLatin1String("{{"), at);
            const qsizetype close = open < 0 ? -1 : format.indexOf(QLatin1String("}}"), open);
            if (close < 0) {
                put(format.mid(at));
                return;
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

    void put(const QString &text)
    {
        if (m_hidden > 0) {
            return;
        }
        m_isTooLong = m_isTooLong || m_out.size() + text.size() > kLongestSideHtml;
        if (!m_isTooLong) {
            m_out += text;
        }
    }

    void beginSection(bool isShown)
    {
        m_sections.append(isShown);
        m_hidden += isShown ? 0 : 1;
    }

    /// A section of a gap's name stands on the card of that gap.
    [[nodiscard]] bool stands(const QString &name)
    {
        if (m_input.cloze > 0 && name == QStringLiteral("c%1").arg(m_input.cloze)) {
            return true;
        }
        auto known = m_filled.constFind(name);
        if (known == m_filled.cend()) {
            known = m_filled.insert(name, isFilled(m_input.fields.value(name)));
        }
        return *known;
    }

    void tag(const QString &text)
    {
        const QChar sign = text.isEmpty() ? QChar() : text[0];
        const QString name = text.mid(1).trimmed();
        if (sign == u'#') {
            beginSection(stands(name));
        } else if (sign == u'^') {
            beginSection(!stands(name));
        } else if (sign == u'/') {
            if (!m_sections.isEmpty()) {
                m_hidden -= m_sections.takeLast() ? 0 : 1;
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
        m_filtered += m_hidden > 0 ? 0 : filters.size() * value.size();
        m_isTooLong = m_isTooLong || m_filtered > kMostFiltered;
        if (m_hidden > 0 || m_isTooLong) {
            return;
        }
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
    /// How many of them are not shown.
    qsizetype m_hidden = 0;
    QHash<QString, bool> m_filled;
    qsizetype m_filtered = 0;
    bool m_isTooLong = false;
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
