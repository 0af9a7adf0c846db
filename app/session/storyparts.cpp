// SPDX-License-Identifier: MIT
#include "session/storyparts.h"

#include "session/mistaketext.h"

#include <QRegularExpression>

namespace sevenrounds {

namespace {

enum class Part { None, Setting, Telling };

struct Label {
    Part part = Part::None;
    bool isAction = false;
    /// What follows the label in its line.
    QString rest;
};

/// A label stands alone in a heading, or before a colon or a full stop that its marks may enclose; one letter only before a colon.
Label labelOf(const QString &line)
{
    static const QRegularExpression heading(
        QStringLiteral("^\\s*#{1,6}\\s*(situation|task|action|result)s?\\s*:?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression labeled(
        QStringLiteral("^\\s*(?:[-*+]\\s+)?(?:\\*\\*|__)?(situation|task|action|result|s|t|a|r)s?(?:\\*\\*|__)?\\s*[:.]"
                       "(?:\\*\\*|__)?\\s+(.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    QRegularExpressionMatch found = heading.match(line);
    if (!found.hasMatch()) {
        found = labeled.match(line);
        // "I." and "A." begin sentences and lists.
        if (found.hasMatch() && found.captured(1).size() == 1 && !found.captured(0).contains(QLatin1Char(':'))) {
            return {};
        }
    }
    if (!found.hasMatch()) {
        return {};
    }
    const QChar first = found.captured(1).at(0).toLower();
    return { first == u's' || first == u't' ? Part::Setting : Part::Telling, first == u'a', found.captured(2) };
}

QString longestSentence(const QString &text)
{
    QString longest;
    const QStringList sentences = sentencesOf(text);
    for (const QString &sentence : sentences) {
        longest = wordCount(sentence) > wordCount(longest) ? sentence : longest;
    }
    return longest;
}

} // namespace

std::optional<StoryShares> storyShares(const QString &text)
{
    QString setting;
    QString telling;
    Part current = Part::None;
    bool hasSetting = false;
    bool hasAction = false;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const Label label = labelOf(line);
        const bool isLabel = label.part != Part::None;
        current = isLabel ? label.part : current;
        hasSetting = hasSetting || label.part == Part::Setting;
        hasAction = hasAction || (label.isAction && hasSetting);
        if (current != Part::None) {
            (current == Part::Setting ? setting : telling) += (isLabel ? label.rest : line) + QLatin1Char('\n');
        }
    }
    if (!hasSetting || !hasAction) {
        return std::nullopt;
    }
    return StoryShares { wordCount(setting), wordCount(setting) + wordCount(telling), longestSentence(setting) };
}

} // namespace sevenrounds
