// SPDX-License-Identifier: MIT
#include "ui/format/figureentry.h"

#include "ui/format/numberentry.h"
#include "ui/format/percenttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace sevenrounds {

namespace {

struct FigureEntry {
    Q_DECLARE_TR_FUNCTIONS(FigureEntry)
};

/// Above this no share of the base is one, as in an offer. App default.
constexpr double kMostShare = 1000.0;
constexpr double kShortAmount = 1000.0;
const QString kRangeDash = QStringLiteral("–");

/// The two ends of a range, or one figure: parted by any dash, or by the word.
QStringList figureEnds(const QString &typed)
{
    //: Between the two ends of a range as people type it: "180k to 220k".
    const QString word = QRegularExpression::escape(FigureEntry::tr("to"));
    const QRegularExpression between(QStringLiteral("[-\u2010-\u2015\u2212]|(?<!\\p{L})%1(?!\\p{L})").arg(word),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return typed.split(between);
}

bool namesThousands(const QString &end)
{
    return end.trimmed().endsWith(QLatin1Char('k'), Qt::CaseInsensitive);
}

std::optional<double> figureEnd(const QString &end, bool isShare)
{
    if (end.trimmed().isEmpty()) {
        return std::nullopt;
    }
    if (!isShare) {
        return amountOf(end);
    }
    const std::optional<double> share = numberOf(end);
    return share && *share <= kMostShare ? share : std::nullopt;
}

/// Takes every sign of percent out; whether there was one.
bool takeShareSigns(QString *text)
{
    bool isShare = false;
    for (const QString &sign : { QLocale().percent(), QStringLiteral("%"), QString(QChar(0x066A)) }) {
        isShare = isShare || text->contains(sign);
        text->remove(sign);
    }
    return isShare;
}

} // namespace

std::optional<OwnFigure> figureOf(const QString &typed, bool mayBeShare)
{
    QString text = typed.trimmed();
    OwnFigure figure;
    figure.isPercent = takeShareSigns(&text);
    if (figure.isPercent && !mayBeShare) {
        return std::nullopt;
    }
    text = text.trimmed();
    if (text.endsWith(QLatin1Char('+'))) {
        figure.range.isOpen = true;
        text.chop(1);
    }
    QStringList ends = figureEnds(text);
    if (ends.size() > 2) {
        return std::nullopt;
    }
    // "180–220k": nobody is offered 180 a year.
    if (ends.size() == 2 && namesThousands(ends.last()) && !namesThousands(ends.first())
        && amountOf(ends.first()).value_or(kShortAmount) < kShortAmount) {
        ends.first() = ends.first().trimmed() + QLatin1Char('k');
    }
    const std::optional<double> low = figureEnd(ends.first(), figure.isPercent);
    const std::optional<double> high = figureEnd(ends.last(), figure.isPercent);
    if (!low || !high || *low <= 0.0 || *high < *low) {
        return std::nullopt;
    }
    figure.range.low = *low;
    figure.range.high = *high;
    return figure;
}

QString figureEntryText(const OwnFigure &figure)
{
    const auto entry = [&](double value) { return figure.isPercent ? numberEntryText(value) : amountEntryText(value); };
    QString text = entry(figure.range.low);
    if (figure.range.high && *figure.range.high != figure.range.low) {
        text += kRangeDash + entry(*figure.range.high);
    }
    text = figure.isPercent ? withPercentSign(text) : text;
    return figure.range.isOpen ? text + QLatin1Char('+') : text;
}

} // namespace sevenrounds
