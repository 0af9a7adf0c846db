// SPDX-License-Identifier: MIT
#include "cardfile/cardpage.h"

#include "core/imagename.h"
#include "markdown/markdown.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace sevenrounds {

namespace {

QString asText(const QString &text)
{
    QString html = text.toHtmlEscaped();
    // Two braces begin a field of Anki's templates, a gap among them; a space between them is seen by nobody in a text.
    return html.replace(QLatin1String("{{"), QLatin1String("{ {")).replace(QLatin1String("}}"), QLatin1String("} }"));
}

QString wrapped(const QString &tag, const QString &inside)
{
    return QStringLiteral("<%1>").arg(tag) + inside + QStringLiteral("</%1>").arg(tag);
}

QString htmlOf(const QJsonArray &nodes, QStringList *images);

QString htmlOf(const QJsonObject &node, QStringList *images)
{
    static const QHash<QString, QString> tags { { QStringLiteral("em"), QStringLiteral("i") },
        { QStringLiteral("strong"), QStringLiteral("b") }, { QStringLiteral("del"), QStringLiteral("s") },
        { QStringLiteral("p"), QStringLiteral("p") }, { QStringLiteral("h"), QStringLiteral("h3") },
        { QStringLiteral("ul"), QStringLiteral("ul") }, { QStringLiteral("ol"), QStringLiteral("ol") },
        { QStringLiteral("li"), QStringLiteral("li") }, { QStringLiteral("quote"), QStringLiteral("blockquote") },
        { QStringLiteral("table"), QStringLiteral("table") }, { QStringLiteral("tr"), QStringLiteral("tr") },
        { QStringLiteral("th"), QStringLiteral("th") }, { QStringLiteral("td"), QStringLiteral("td") } };
    const QString type = node.value(QLatin1String("t")).toString();
    const QString text = node.value(QLatin1String("s")).toString();
    if (type == QLatin1String("math")) {
        return QStringLiteral("\\(") + asText(text) + QStringLiteral("\\)");
    }
    if (type == QLatin1String("mathd")) {
        return QStringLiteral("\\[") + asText(text) + QStringLiteral("\\]");
    }
    if (type == QLatin1String("code")) {
        return wrapped(type, asText(text));
    }
    if (type == QLatin1String("pre")) {
        return wrapped(type, asText(text));
    }
    if (type == QLatin1String("br") || type == QLatin1String("hr")) {
        return QStringLiteral("<%1>").arg(type);
    }
    if (type == QLatin1String("img")) {
        const QString file = node.value(QLatin1String("src")).toString();
        if (!isImageName(file)) {
            return asText(text);
        }
        images->append(file);
        return QStringLiteral("<img src=\"%1\">").arg(file);
    }
    if (const auto tag = tags.constFind(type); tag != tags.cend()) {
        return wrapped(*tag, htmlOf(node.value(QLatin1String("c")).toArray(), images));
    }
    return asText(text);
}

QString htmlOf(const QJsonArray &nodes, QStringList *images)
{
    QString html;
    for (const QJsonValue &node : nodes) {
        html += htmlOf(node.toObject(), images);
    }
    return html;
}

} // namespace

QString cardHtmlOf(const QString &markdown, QStringList *images)
{
    const auto blocks = markdownBlocks(markdown);
    if (!blocks) {
        return asText(markdown);
    }
    // One paragraph needs no element of its own.
    if (blocks->size() == 1 && blocks->first().toObject().value(QLatin1String("t")) == QLatin1String("p")) {
        return htmlOf(blocks->first().toObject().value(QLatin1String("c")).toArray(), images);
    }
    return htmlOf(*blocks, images);
}

} // namespace sevenrounds
