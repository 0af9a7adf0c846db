// SPDX-License-Identifier: MIT
#include "markdown/pagedocument.h"

#include "markdown/markdown.h"
#include "markdown/plaintext.h"

#include <QJsonDocument>

namespace sevenrounds {

namespace {

/// What is shown of a text that is no readable Markdown; enough to recognize it.
constexpr qsizetype kMaxSource = 4000;

QJsonObject textNode(const QString &type, const QString &text)
{
    return { { QStringLiteral("t"), type }, { QStringLiteral("s"), text } };
}

struct Prose {
    QJsonArray blocks;
    QString plain;
};

Prose prose(const QString &markdown)
{
    if (auto blocks = markdownBlocks(markdown)) {
        QString plain = blocksToPlainText(*blocks);
        return { *std::move(blocks), std::move(plain) };
    }
    const QString source = markdown.size() > kMaxSource ? markdown.left(kMaxSource) + u'…' : markdown;
    return { { textNode(QStringLiteral("pre"), source) }, source };
}

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty()) {
            filled.append(part);
        }
    }
    return filled.join(separator);
}

QString toneName(StepLine::Tone tone)
{
    switch (tone) {
    case StepLine::Tone::Good:
        return QStringLiteral("good");
    case StepLine::Tone::Warn:
        return QStringLiteral("warn");
    case StepLine::Tone::Bad:
        return QStringLiteral("bad");
    case StepLine::Tone::Neutral:
        break;
    }
    return QStringLiteral("neutral");
}

QJsonObject withBlocks(const Prose &text)
{
    return { { QStringLiteral("blocks"), text.blocks } };
}

} // namespace

PageDocument &PageDocument::addPrompt(const QString &id, const QString &caption, const QString &markdown)
{
    const Prose text = prose(markdown);
    return add(id, QStringLiteral("prompt"), caption, withBlocks(text), text.plain);
}

PageDocument &PageDocument::addPlain(const QString &id, const QString &title, const QString &markdown)
{
    const Prose text = prose(markdown);
    return add(id, QStringLiteral("plain"), title, withBlocks(text), text.plain);
}

PageDocument &PageDocument::addCard(const QString &id, const QString &title, const QString &markdown)
{
    const Prose text = prose(markdown);
    return add(id, QStringLiteral("card"), title, withBlocks(text), text.plain);
}

PageDocument &PageDocument::addOpenedCard(const QString &id, const QString &title, const QString &markdown)
{
    const Prose text = prose(markdown);
    QJsonObject section = withBlocks(text);
    section.insert(QStringLiteral("opened"), true);
    return add(id, QStringLiteral("card"), title, section, text.plain);
}

PageDocument &PageDocument::addPreview(
    const QString &id, const QString &title, const QString &markdown, const QString &emptyText)
{
    const Prose text = prose(markdown);
    QJsonObject section = withBlocks(text);
    section.insert(QStringLiteral("empty"), emptyText);
    return add(id, QStringLiteral("preview"), title, section, text.plain.isEmpty() ? emptyText : text.plain);
}

PageDocument &PageDocument::addCompare(const QString &id, const QString &title, const QString &leftTitle,
    const QString &left, const QString &rightTitle, const QString &right)
{
    QJsonArray columns;
    QStringList plain;
    const std::pair<QString, QString> sides[] { { leftTitle, left }, { rightTitle, right } };
    for (const auto &[sideTitle, markdown] : sides) {
        const Prose text = prose(markdown);
        columns.append(
            QJsonObject { { QStringLiteral("title"), sideTitle }, { QStringLiteral("blocks"), text.blocks } });
        plain.append(joined({ sideTitle, text.plain }, QStringLiteral("\n")));
    }
    return add(id, QStringLiteral("compare"), title, { { QStringLiteral("columns"), columns } },
        joined(plain, QStringLiteral("\n\n")));
}

PageDocument &PageDocument::addSteps(const QString &id, const QString &title, const QList<StepLine> &lines)
{
    QJsonArray steps;
    QStringList plain;
    for (const StepLine &line : lines) {
        const Prose rule = prose(line.rule);
        const Prose why = prose(line.why);
        const Prose note = prose(line.note);
        steps.append(QJsonObject { { QStringLiteral("label"), line.label }, { QStringLiteral("tex"), line.tex },
            { QStringLiteral("rule"), rule.blocks }, { QStringLiteral("why"), why.blocks },
            { QStringLiteral("note"), note.blocks }, { QStringLiteral("mark"), line.mark },
            { QStringLiteral("tone"), toneName(line.tone) }, { QStringLiteral("current"), line.isCurrent } });
        const QString first = joined({ line.label, line.tex }, QStringLiteral("  "));
        plain.append(joined({ first, rule.plain, why.plain, line.mark, note.plain }, QStringLiteral("\n    ")));
    }
    return add(
        id, QStringLiteral("steps"), title, { { QStringLiteral("lines"), steps } }, plain.join(QLatin1String("\n\n")));
}

PageDocument &PageDocument::addFold(const QString &id, const QString &title, const QString &markdown, bool isOpen)
{
    const Prose text = prose(markdown);
    QJsonObject section = withBlocks(text);
    section.insert(QStringLiteral("open"), isOpen);
    return add(id, QStringLiteral("fold"), title, section, text.plain);
}

PageDocument &PageDocument::addEquation(const QString &id, const QString &tex, const QString &caption)
{
    return add(id, QStringLiteral("equation"), caption, { { QStringLiteral("tex"), tex } }, tex);
}

PageDocument &PageDocument::addEditor(const QString &id, const QString &title, const QString &latex, bool isSource)
{
    const QString mode = isSource ? QStringLiteral("source") : QStringLiteral("visual");
    return add(id, QStringLiteral("editor"), title,
        { { QStringLiteral("latex"), latex }, { QStringLiteral("mode"), mode } }, latex);
}

PageDocument &PageDocument::addLeaf(const QString &id, const QString &title, const QList<LeafPart> &parts)
{
    QJsonArray array;
    QStringList plain;
    for (const LeafPart &part : parts) {
        const Prose text = prose(part.markdown);
        array.append(
            QJsonObject { { QStringLiteral("title"), part.title }, { QStringLiteral("blocks"), text.blocks } });
        plain.append(joined({ part.title, text.plain }, QStringLiteral("\n")));
    }
    return add(id, QStringLiteral("leaf"), title, { { QStringLiteral("parts"), array } },
        joined(plain, QStringLiteral("\n\n")));
}

PageDocument &PageDocument::add(
    const QString &id, const QString &kind, const QString &title, QJsonObject section, const QString &plain)
{
    section.insert(QStringLiteral("id"), id);
    section.insert(QStringLiteral("kind"), kind);
    section.insert(QStringLiteral("title"), title);
    m_sections.append(section);
    const QString text = joined({ title, plain }, QStringLiteral("\n"));
    if (!text.isEmpty()) {
        m_plain.append(text);
    }
    return *this;
}

QJsonObject PageDocument::toObject() const
{
    return { { QStringLiteral("key"), m_key }, { QStringLiteral("sections"), m_sections } };
}

QString PageDocument::toJson() const
{
    return QString::fromUtf8(QJsonDocument(toObject()).toJson(QJsonDocument::Compact));
}

QString PageDocument::plainText() const
{
    return m_plain.join(QLatin1String("\n\n"));
}

} // namespace sevenrounds
