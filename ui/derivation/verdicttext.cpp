// SPDX-License-Identifier: MIT
#include "ui/derivation/verdicttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sevenrounds {

using derive::Verdict;

namespace {

/// Enough of a table to follow a sum by hand; the rest is counted.
constexpr std::size_t kMostRows = 16;
constexpr std::size_t kMostComponents = 4;

QString sayVerdict(const char *text, int count = -1)
{
    return QCoreApplication::translate("VerdictText", text, nullptr, count);
}

/// With a true minus, and with the sign that the language has before fractions. The digits stay ours: they stand beside formulas.
QString asRead(QString number)
{
    return number.replace(u'-', QChar(0x2212)).replace(QLatin1String("."), QLocale().decimalPoint());
}

QString numberText(double value)
{
    if (std::isnan(value)) {
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "undefined"));
    }
    if (std::isinf(value)) {
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    }
    constexpr double kSmall = 1e-3;
    constexpr double kLarge = 1e5;
    const double size = std::fabs(value);
    QString text = size != 0.0 && (size < kSmall || size >= kLarge) ? QString::number(value, 'g', 5)
                                                                    : QString::number(value, 'f', 4);
    return asRead(text);
}

/// A drawn value as short as it is.
QString cellText(double value)
{
    return asRead(QString::number(value, 'g', 4));
}

QString asMath(const std::string &latex)
{
    return u'$' + QString::fromStdString(latex) + u'$';
}

/// A bar in a cell would end it.
QString inCell(QString text)
{
    return text.replace(QLatin1String("|"), QLatin1String("\\mid "));
}

QString tableText(const derive::InstanceTable &table)
{
    const QString name = inCell(asMath(table.name));
    if (table.rows.size() == 1 && table.columns.size() == 1) {
        return QStringLiteral("%1 = %2").arg(asMath(table.name), cellText(table.values.front()));
    }
    QStringList lines;
    QStringList header { name };
    QStringList rule { QStringLiteral("---") };
    for (const std::string &column : table.columns) {
        header.append(inCell(asMath(column)));
        rule.append(QStringLiteral("--:"));
    }
    const auto row
        = [](const QStringList &cells) { return QStringLiteral("| %1 |").arg(cells.join(QLatin1String(" | "))); };
    lines.append(row(header));
    lines.append(row(rule));
    const std::size_t shown = std::min(table.rows.size(), kMostRows);
    for (std::size_t i = 0; i < shown; ++i) {
        QStringList cells { table.rows[i].empty() ? QString() : inCell(asMath(table.rows[i])) };
        for (std::size_t k = 0; k < table.columns.size(); ++k) {
            cells.append(cellText(table.values[i * table.columns.size() + k]));
        }
        lines.append(row(cells));
    }
    QString text = lines.join(u'\n');
    if (shown < table.rows.size()) {
        text += QStringLiteral("\n\n")
            + sayVerdict(
                QT_TRANSLATE_N_NOOP("VerdictText", "and %Ln more rows"), static_cast<int>(table.rows.size() - shown));
    }
    return text;
}

QString checkedText(int instances)
{
    return sayVerdict(QT_TRANSLATE_N_NOOP("VerdictText", "Checked on %Ln random instances."), instances);
}

/// The checker's sentences begin small, as parts of a longer one.
QString asSentence(const std::string &message)
{
    QString text = QString::fromStdString(message);
    if (text.isEmpty()) {
        return text;
    }
    text[0] = text.at(0).toUpper();
    return text.endsWith(u'.') || text.endsWith(u'?') ? text : text + u'.';
}

QString joined(const QStringList &sentences)
{
    QStringList said;
    std::copy_if(sentences.cbegin(), sentences.cend(), std::back_inserter(said),
        [](const QString &sentence) { return !sentence.isEmpty(); });
    return said.join(u' ');
}

QString numbersText(const LineVerdict &verdict)
{
    const std::optional<derive::Counterexample> &example = verdict.judgment.counterexample;
    if (!example) {
        return {};
    }
    //: %1 is where, for example "x = 1"; %2 and %3 are numbers.
    const QString values = example->at.empty()
        ? sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "On one instance the line before is %1 and yours is %2."))
        : sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "On one instance, at %1, the line before is %2 and yours is %3."))
              .arg(QString::fromStdString(example->at));
    return values.arg(valueText(example->left), valueText(example->right));
}

} // namespace

VerdictTone verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Equal:
    case Verdict::Proportional:
    case Verdict::Constant:
    case Verdict::Bound:
        return VerdictTone::Good;
    case Verdict::Loose:
    case Verdict::NeedsBrackets:
        return VerdictTone::Warn;
    case Verdict::NotBound:
    case Verdict::Wrong:
    case Verdict::Undefined:
        return VerdictTone::Bad;
    case Verdict::NoChange:
    case Verdict::Unreadable:
        break;
    }
    return VerdictTone::Neutral;
}

QString verdictMark(const QString &verdict)
{
    const std::optional<Verdict> known = derive::verdictFromWord(verdict.toStdString());
    switch (known.value_or(Verdict::Unreadable)) {
    case Verdict::Equal:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "equal"));
    case Verdict::Proportional:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "proportional"));
    case Verdict::Constant:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "equal up to a constant"));
    case Verdict::Bound:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "valid bound"));
    default:
        return {};
    }
}

QString verdictTitle(const LineVerdict &verdict, const QString &before)
{
    if (!verdict.hasModel) {
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Cannot be checked here"));
    }
    if (verdict.judgment.isDefinition) {
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "A new name"));
    }
    switch (verdict.judgment.verdict) {
    case Verdict::Equal:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Equal"));
    case Verdict::Proportional:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Proportional"));
    case Verdict::Constant:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Equal up to a constant"));
    case Verdict::Bound:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Valid bound"));
    case Verdict::Loose:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "True, but loose"));
    case Verdict::NeedsBrackets:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Needs brackets"));
    case Verdict::NotBound:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Not bound"));
    case Verdict::NoChange:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "No change"));
    case Verdict::Undefined:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Undefined here"));
    case Verdict::Unreadable:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Could not be read"));
    case Verdict::Wrong:
        break;
    }
    //: %1 names a line: "line 3" or "the start".
    return verdict.judgment.relation == "="
        ? sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Not equal to %1")).arg(before)
        : sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Does not follow from %1")).arg(before);
}

QString verdictText(const LineVerdict &verdict)
{
    QString message = asSentence(verdict.judgment.message);
    if (verdict.judgment.isDefinition) {
        return message;
    }
    switch (verdict.judgment.verdict) {
    case Verdict::Equal:
    case Verdict::Proportional:
    case Verdict::Constant:
        return joined({ message, checkedText(verdict.judgment.instances) });
    case Verdict::Bound:
        return joined({ message,
            sayVerdict(
                QT_TRANSLATE_N_NOOP("VerdictText", "No violation on %Ln random instances and in a directed search."),
                verdict.judgment.instances) });
    case Verdict::Loose:
        return joined({ message,
            sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "It gives away more than it has to; find what is lost.")) });
    case Verdict::NeedsBrackets:
        return sayVerdict(QT_TRANSLATE_NOOP("VerdictText",
            "Another reading of your line would be right, and this is no guessing game: write the brackets. "
            "How it was read stands above."));
    case Verdict::Unreadable:
        return verdict.hasModel ? joined({ message,
                   sayVerdict(QT_TRANSLATE_NOOP(
                       "VerdictText", "That says nothing about whether it is right, and does not count.")) })
                                : message;
    case Verdict::NotBound:
    case Verdict::NoChange:
        return message;
    case Verdict::Wrong:
    case Verdict::Undefined:
        break;
    }
    return joined({ message, numbersText(verdict) });
}

QString instanceText(const LineVerdict &verdict)
{
    const std::optional<derive::Counterexample> &example = verdict.judgment.counterexample;
    if (!example || example->tables.empty()) {
        return {};
    }
    QStringList parts;
    for (const derive::InstanceTable &table : example->tables) {
        parts.append(tableText(table));
    }
    if (!example->at.empty()) {
        parts.append(sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "Looked at where %1.")).arg(asMath(example->at)));
    }
    parts.append(sayVerdict(QT_TRANSLATE_NOOP("VerdictText", "The line before is **%1**, yours is **%2**."))
                     .arg(valueText(example->left), valueText(example->right)));
    return parts.join(QLatin1String("\n\n"));
}

QString hintText(const std::string &hint)
{
    // "Look at the sign of p(x)." The formula runs from the first word that is none of the language to the last.
    QStringList words = QString::fromStdString(hint).split(u' ');
    const auto isFormula = [](const QString &word) {
        return std::any_of(
            word.cbegin(), word.cend(), [](QChar sign) { return QStringLiteral("\\(){}_^|").contains(sign); });
    };
    const auto first = std::find_if(words.begin(), words.end(), isFormula);
    if (first == words.end()) {
        return words.join(u' ');
    }
    const auto last = std::prev(std::find_if(words.rbegin(), words.rend(), isFormula).base());
    *first = u'$' + *first;
    const bool endsSentence = last->endsWith(u'.') && last == std::prev(words.end());
    *last = (endsSentence ? last->chopped(1) : *last) + (endsSentence ? QStringLiteral("$.") : QStringLiteral("$"));
    return words.join(u' ');
}

QString valueText(const std::vector<double> &values)
{
    QStringList parts;
    for (std::size_t i = 0; i < std::min(values.size(), kMostComponents); ++i) {
        parts.append(numberText(values[i]));
    }
    if (values.size() == 1) {
        return parts.constFirst();
    }
    return u'(' + parts.join(QLatin1String(", "))
        + (values.size() > kMostComponents ? QStringLiteral(", …)") : QStringLiteral(")"));
}

} // namespace sevenrounds
