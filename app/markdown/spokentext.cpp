// SPDX-License-Identifier: MIT
#include "markdown/spokentext.h"

#include "markdown/markdown.h"
#include "markdown/spokenmath.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace sevenrounds {

namespace {

/// Longer than any prompt; what follows is read with the eyes.
constexpr qsizetype kMostCharacters = 6000;

QString kindOf(const QJsonObject &node)
{
    return node.value(QLatin1String("t")).toString();
}

QString inlineWords(const QJsonArray &nodes);

QString nodeWords(const QJsonObject &node)
{
    const QString type = kindOf(node);
    const QString text = node.value(QLatin1String("s")).toString();
    if (type == QLatin1String("math") || type == QLatin1String("mathd")) {
        return QLatin1Char(' ') + spokenMath(text) + QLatin1Char(' ');
    }
    // An address says nothing to the ear.
    if (type == QLatin1String("url")) {
        return {};
    }
    if (type == QLatin1String("br")) {
        return QStringLiteral(" ");
    }
    return node.contains(QLatin1String("s")) ? text : inlineWords(node.value(QLatin1String("c")).toArray());
}

QString inlineWords(const QJsonArray &nodes)
{
    QString words;
    for (const QJsonValue &value : nodes) {
        words += nodeWords(value.toObject());
    }
    return words;
}

bool isSpokenBlock(const QString &type)
{
    static const QStringList blocks { QStringLiteral("p"), QStringLiteral("h"), QStringLiteral("ul"),
        QStringLiteral("ol"), QStringLiteral("li"), QStringLiteral("quote"), QStringLiteral("pre"),
        QStringLiteral("hr"), QStringLiteral("table") };
    return blocks.contains(type);
}

void addSentence(const QString &words, QStringList &sentences)
{
    QString sentence = words.simplified();
    // What formulas leave before a sign that ends something.
    for (const QChar sign : { u'.', u',', u';', u':', u'?', u'!' }) {
        sentence.replace(QStringLiteral(" ") + sign, QString(sign));
    }
    if (sentence.isEmpty()) {
        return;
    }
    static const QString ends = QStringLiteral(".?!:;");
    sentences.append(ends.contains(sentence.back()) ? sentence : QString(sentence + QLatin1Char('.')));
}

void addBlocks(const QJsonArray &nodes, QStringList &sentences)
{
    QString run;
    for (const QJsonValue &value : nodes) {
        const QJsonObject node = value.toObject();
        const QString type = kindOf(node);
        if (!isSpokenBlock(type)) {
            run += nodeWords(node);
            continue;
        }
        addSentence(run, sentences);
        run.clear();
        if (type == QLatin1String("pre")) {
            sentences.append(QStringLiteral("There is code on the screen."));
        } else if (type == QLatin1String("table")) {
            sentences.append(QStringLiteral("There is a table on the screen."));
        } else {
            addBlocks(node.value(QLatin1String("c")).toArray(), sentences);
        }
    }
    addSentence(run, sentences);
}

} // namespace

QString spokenText(const QString &markdown)
{
    const Result<QJsonArray> blocks = markdownBlocks(markdown.left(kMostCharacters));
    if (!blocks) {
        return markdown.left(kMostCharacters).simplified();
    }
    QStringList sentences;
    addBlocks(*blocks, sentences);
    return sentences.join(QLatin1Char(' '));
}

} // namespace sevenrounds
