// SPDX-License-Identifier: MIT
#include "ui/format/numberentry.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace sevenrounds {

namespace {

constexpr double kAmountThousand = 1000.0;
/// Above this no amount is one: a slip of the finger is more likely. App default.
constexpr double kMostAmount = 1e9;
constexpr int kEntryDigits = 6;

/// Groups of digits are parted by any space, or by one of the signs that look like an apostrophe (Switzerland); no language ends the whole part with them.
QString withoutGaps(const QString &typed)
{
    QString text;
    for (const QChar &one : typed) {
        // Arabic puts marks beside its signs that only say how they are to be laid out.
        const bool isGap = one.isSpace() || one.category() == QChar::Other_Format;
        if (!isGap && one != QLatin1Char('\'') && one != QChar(0x2019)) {
            text.append(one == QChar(0x2212) ? QLatin1Char('-') : one);
        }
    }
    return text;
}

/// The signs that stand for percent: the language's own, ours, and that of Arabic.
bool takePercentSign(QString *text)
{
    const std::array signs { QLocale().percent(), QStringLiteral("%"), QString(QChar(0x066A)) };
    const auto isThere = [text](const QString &sign) { return text->contains(sign); };
    const auto found = std::find_if(signs.cbegin(), signs.cend(), isThere);
    if (found == signs.cend()) {
        return false;
    }
    text->remove(text->indexOf(*found), found->size());
    return true;
}

} // namespace

QString plainDigits(const QString &text)
{
    // By whole characters: the digits of some scripts take two units of UTF-16 each.
    QList<uint> plain = text.toUcs4();
    for (uint &one : plain) {
        if (QChar::category(one) == QChar::Number_DecimalDigit) {
            one = static_cast<uint>('0' + QChar::digitValue(one));
        }
    }
    QString digits;
    for (const uint one : plain) {
        digits += QChar::fromUcs4(one);
    }
    return digits;
}

std::optional<double> numberOf(const QString &typed)
{
    const QString text = withoutGaps(typed);
    bool isNumber = false;
    double value = QLocale().toDouble(text, &isNumber);
    if (!isNumber) {
        value = QLocale(QLocale::English, QLocale::UnitedStates).toDouble(plainDigits(text), &isNumber);
    }
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<int> wholeNumberOf(const QString &typed)
{
    const std::optional<double> value = numberOf(typed);
    const bool isWhole = value && std::floor(*value) == *value && std::abs(*value) <= std::numeric_limits<int>::max();
    return isWhole ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<double> amountOf(const QString &typed)
{
    QString text = withoutGaps(typed);
    if (text.isEmpty()) {
        return 0.0;
    }
    const bool isInThousands = text.endsWith(QLatin1Char('k'), Qt::CaseInsensitive);
    if (isInThousands) {
        text.chop(1);
    }
    // Nobody types thousandths of a unit: three digits behind each point or comma are thousands in every language.
    static const QRegularExpression parted(QStringLiteral("^\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*$"));
    QString plain = plainDigits(text);
    const bool isParted = !isInThousands && parted.match(plain).hasMatch();
    const std::optional<double> number
        = numberOf(isParted ? plain.remove(QLatin1Char('.')).remove(QLatin1Char(',')) : text);
    if (!number) {
        return std::nullopt;
    }
    const double amount = *number * (isInThousands ? kAmountThousand : 1.0);
    return amount >= 0.0 && amount <= kMostAmount ? std::optional(amount) : std::nullopt;
}

std::optional<double> percentOf(const QString &typed)
{
    QString text = typed;
    return takePercentSign(&text) ? numberOf(text) : std::nullopt;
}

QString amountEntryText(double amount)
{
    return QLocale().toString(amount, 'f', 0);
}

QString numberEntryText(double number)
{
    return QLocale().toString(number, 'g', kEntryDigits);
}

} // namespace sevenrounds
