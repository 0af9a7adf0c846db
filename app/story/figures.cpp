// SPDX-License-Identifier: MIT
#include "story/figures.h"

#include "story/wordlists.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace sevenrounds {

namespace {

/// A small whole number behind a name counts its versions; nobody has had a hundred.
constexpr int kHighestVersion = 20;

struct Place {
    const SpokenSentence &sentence;
    qsizetype at;

    [[nodiscard]] const SpokenWord &word() const { return sentence.words.at(at); }
    [[nodiscard]] QString core(qsizetype offset = 0) const
    {
        const qsizetype i = at + offset;
        return i >= 0 && i < sentence.words.size() ? sentence.words.at(i).core : QString();
    }
    [[nodiscard]] QString lower(qsizetype offset = 0) const { return core(offset).toLower(); }
};

bool isYear(const Place &place, const QString &number)
{
    static const QRegularExpression range(QStringLiteral("^(19|20)\\d\\d[-/](19|20)?\\d\\d$"));
    if (range.match(number).hasMatch()) {
        return true;
    }
    static const QRegularExpression year(QStringLiteral("^(19|20)\\d\\d('?s)?$"));
    static const QSet<QString> before
        = words::setOf("in since by until till from of during before after early late mid "
                       "summer spring fall autumn winter q1 q2 q3 q4 and");
    if (!year.match(number).hasMatch() || words::isUnit(place.lower(1))) {
        return false;
    }
    return place.at == 0 || before.contains(place.lower(-1)) || words::isMonth(place.core(-1))
        || words::isMonth(place.core(-2)); // March 3, 2023
}

bool isDateOrTime(const Place &place, const QString &number)
{
    static const QRegularExpression written(
        QStringLiteral(
            R"(^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d{2}(:\d{2})?|\d{1,2}(am|pm)|24/7)$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression day(QStringLiteral("^\\d{1,2}(st|nd|rd|th)?$"));
    if (written.match(number).hasMatch()) {
        return true;
    }
    return day.match(number).hasMatch() && (words::isMonth(place.core(-1)) || words::isMonth(place.core(1)));
}

/// "Python 3", "Llama 3.1", "phase 2".
bool isNamedNumber(const Place &place, const QString &number)
{
    if (place.at == 0 || place.sentence.words.at(place.at - 1).isStopped) {
        return false;
    }
    if (words::isLabel(place.lower(-1))) {
        return true;
    }
    static const QRegularExpression version(QStringLiteral("^\\d{1,2}(\\.\\d{1,2}){0,2}$"));
    const QString before = place.core(-1);
    const bool isName = place.at > 1 && before.size() > 1 && before.at(0).isUpper() && before.back().isLetter();
    return isName && version.match(number).hasMatch() && number.toDouble() <= kHighestVersion
        && !words::isUnit(place.lower(1));
}

bool isDigits(const Place &place)
{
    static const QRegularExpression signs(QStringLiteral("^[$€£¥+\\-−~≈<>=≤≥±]+"));
    static const QRegularExpression rank(QStringLiteral("^\\d+(st|nd|rd|th)$"));
    QString number = place.core();
    const bool hasCurrency = number.startsWith(QLatin1Char('$'));
    number.remove(signs);
    if (place.word().kind == WordKind::Formula) {
        return std::any_of(number.begin(), number.end(), [](QChar sign) { return sign.isDigit(); });
    }
    const bool isNumber = !number.isEmpty() && number.at(0).isDigit();
    if (!isNumber || hasCurrency) {
        return isNumber;
    }
    if (rank.match(number).hasMatch()) {
        return place.lower(1) == QStringLiteral("percentile");
    }
    return !isYear(place, number) && !isDateOrTime(place, number) && !isNamedNumber(place, number);
}

/// "one week", "down to one", "one in ten"; not "one of them", "no one", "one day".
bool isOne(const Place &place)
{
    static const QSet<QString> before = words::setOf("to only just exactly");
    static const QSet<QString> after = words::setOf("another of");
    if (place.lower(1) == QStringLiteral("day")) {
        return place.lower(-1) == QStringLiteral("in") || place.lower(-1) == QStringLiteral("to");
    }
    return words::isUnit(place.lower(1)) || (before.contains(place.lower(-1)) && !after.contains(place.lower(1)));
}

/// "by a third", "a quarter of"; not "a third team", "last quarter".
bool isFraction(const Place &place)
{
    static const QSet<QString> before = words::setOf("a one by two three");
    static const QSet<QString> after
        = words::setOf("of fewer less more as lower higher faster shorter smaller cheaper to in and");
    if (!before.contains(place.lower(-1))) {
        return false;
    }
    return place.core(1).isEmpty() || place.word().isStopped || after.contains(place.lower(1));
}

/// Words of number that say no number here.
bool isIdiom(const Place &place)
{
    static const QSet<QString> halves = words::setOf("first second other better next last latter");
    const QString lower = place.lower();
    if (lower == QStringLiteral("half")) {
        return halves.contains(place.lower(-1));
    }
    return lower.startsWith(QStringLiteral("double")) && place.lower(1) == QStringLiteral("down");
}

/// A name in capitals: "Seven Rounds".
bool isName(const Place &place)
{
    const QString next = place.core(1);
    return place.at > 0 && place.core().at(0).isUpper() && !next.isEmpty() && next.at(0).isUpper();
}

/// "three-week", "twenty-five", "two-thirds"; not "two-way" or "zero-shot".
bool isCompound(const QStringList &parts)
{
    static const QSet<QString> uncounted = words::setOf(
        "way factor tower sided pizza faced blind shot sum day hearted baked check checked edged pager on");
    static const QSet<QString> fractions = words::setOf("third thirds quarter quarters fifth fifths tenth tenths half");
    if (std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return uncounted.contains(part); })) {
        // A day counts where its number is not zero: "three-day".
        return parts.contains(QStringLiteral("day")) && words::isNumberWord(parts.first())
            && parts.first() != QStringLiteral("zero");
    }
    const bool isOneOf = parts.first() == QStringLiteral("one")
        && (words::isUnit(parts.value(1)) || fractions.contains(parts.value(1)));
    return isOneOf || std::any_of(parts.begin(), parts.end(), words::isNumberWord);
}

bool isInWords(const Place &place)
{
    const QString lower = place.lower();
    const QStringList parts = lower.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    if (parts.size() > 1) {
        return isCompound(parts);
    }
    if (lower == QStringLiteral("one")) {
        return isOne(place);
    }
    if (lower.startsWith(QStringLiteral("third")) || lower.startsWith(QStringLiteral("quarter"))) {
        return isFraction(place);
    }
    return words::isNumberWord(lower) && !isIdiom(place) && !isName(place);
}

} // namespace

bool saysFigure(const SpokenSentence &sentence)
{
    for (qsizetype at = 0; at < sentence.words.size(); ++at) {
        const Place place { sentence, at };
        if (place.word().isSpeech || place.word().kind == WordKind::Code) {
            continue;
        }
        if (isDigits(place) || (place.word().kind == WordKind::Plain && isInWords(place))) {
            return true;
        }
    }
    return false;
}

bool saysFigure(const QList<SpokenSentence> &sentences)
{
    return std::any_of(sentences.begin(), sentences.end(), [](const SpokenSentence &one) { return saysFigure(one); });
}

bool saysFigure(const QString &markdown)
{
    return saysFigure(spokenSentences(markdown));
}

} // namespace sevenrounds
