// SPDX-License-Identifier: MIT
#include "ui/guide/guidetext.h"

#include "ui/guide/guidewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <cmath>

namespace sevenrounds {

namespace {

constexpr double kThousand = 1000.0;

using guidewords::tr;

QString figure(double value)
{
    return QLocale().toString(value, 'g', 10);
}

} // namespace

int badgeNumber(Badge badge)
{
    return static_cast<int>(badge);
}

QString rangeText(const FigureRange &range, const QString &unit)
{
    QString text;
    if (!range.high) {
        text = tr("%1 or more").arg(figure(range.low));
    } else if (*range.high == range.low) {
        text = figure(range.low) + (range.isOpen ? QStringLiteral("+") : QString());
    } else {
        text = tr("%1 to %2").arg(figure(range.low), figure(*range.high))
            + (range.isOpen ? QStringLiteral("+") : QString());
    }
    if (range.isAbout) {
        text = tr("about %1").arg(text);
    }
    return unit.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, unit);
}

QString unitOf(const QString &key)
{
    for (const char *unit : { "weeks", "days", "months", "minutes", "hours", "years", "percent" }) {
        if (key == QLatin1String(unit) || key.endsWith(QLatin1Char('_') + QLatin1String(unit))) {
            return key.endsWith(QLatin1String("minutes")) ? tr("min") : tr(unit);
        }
    }
    return {};
}

QString fieldLabel(const QString &key)
{
    static const QHash<QString, const char *> labels {
        { QStringLiteral("note"), QT_TRANSLATE_NOOP("Guide", "Note") },
        { QStringLiteral("role"), QT_TRANSLATE_NOOP("Guide", "Role") },
        { QStringLiteral("message"), QT_TRANSLATE_NOOP("Guide", "Its message") },
        { QStringLiteral("structure_words"), QT_TRANSLATE_NOOP("Guide", "Structure") },
        { QStringLiteral("emphasis"), QT_TRANSLATE_NOOP("Guide", "Emphasis") },
        { QStringLiteral("kind"), QT_TRANSLATE_NOOP("Guide", "What it is") },
        { QStringLiteral("reading_minutes"), QT_TRANSLATE_NOOP("Guide", "Reading") },
        { QStringLiteral("loop"), QT_TRANSLATE_NOOP("Guide", "Loop") },
        { QStringLiteral("value"), QT_TRANSLATE_NOOP("Guide", "Figure") },
        { QStringLiteral("questions"), QT_TRANSLATE_NOOP("Guide", "Questions in the guide") },
        { QStringLiteral("seeks"), QT_TRANSLATE_NOOP("Guide", "What it looks for") },
        { QStringLiteral("not_printed"), QT_TRANSLATE_NOOP("Guide", "Not in the guide") },
        { QStringLiteral("bar"), QT_TRANSLATE_NOOP("Guide", "Bar") },
        { QStringLiteral("scope"), QT_TRANSLATE_NOOP("Guide", "Scope") },
        { QStringLiteral("experience"), QT_TRANSLATE_NOOP("Guide", "Experience") },
        { QStringLiteral("education"), QT_TRANSLATE_NOOP("Guide", "Education") },
        { QStringLiteral("next"), QT_TRANSLATE_NOOP("Guide", "For the next level") },
        { QStringLiteral("software_years"), QT_TRANSLATE_NOOP("Guide", "Software") },
        { QStringLiteral("ai_years"), QT_TRANSLATE_NOOP("Guide", "AI") },
        { QStringLiteral("count"), QT_TRANSLATE_NOOP("Guide", "How many") },
        { QStringLiteral("days"), QT_TRANSLATE_NOOP("Guide", "Days") },
        { QStringLiteral("weeks"), QT_TRANSLATE_NOOP("Guide", "Takes") },
        { QStringLiteral("months"), QT_TRANSLATE_NOOP("Guide", "Takes") },
        { QStringLiteral("minutes"), QT_TRANSLATE_NOOP("Guide", "Length") },
        { QStringLiteral("sentences"), QT_TRANSLATE_NOOP("Guide", "Sentences") },
        { QStringLiteral("wait_after_weeks"), QT_TRANSLATE_NOOP("Guide", "Wait after it") },
        { QStringLiteral("carries"), QT_TRANSLATE_NOOP("Guide", "Carries over") },
        { QStringLiteral("does_not"), QT_TRANSLATE_NOOP("Guide", "Does not") },
        { QStringLiteral("why"), QT_TRANSLATE_NOOP("Guide", "Why") },
        { QStringLiteral("do"), QT_TRANSLATE_NOOP("Guide", "What to do") },
        { QStringLiteral("say"), QT_TRANSLATE_NOOP("Guide", "Have ready") },
        { QStringLiteral("owns"), QT_TRANSLATE_NOOP("Guide", "Yours") },
        { QStringLiteral("quiet_hours"), QT_TRANSLATE_NOOP("Guide", "Quiet block") },
        { QStringLiteral("people"), QT_TRANSLATE_NOOP("Guide", "People") },
        { QStringLiteral("level"), QT_TRANSLATE_NOOP("Guide", "Level") },
        { QStringLiteral("asks"), QT_TRANSLATE_NOOP("Guide", "Asks") },
        { QStringLiteral("words"), QT_TRANSLATE_NOOP("Guide", "Asked for") },
        { QStringLiteral("notice"), QT_TRANSLATE_NOOP("Guide", "How to notice a gap") },
        { QStringLiteral("interview_focus"), QT_TRANSLATE_NOOP("Guide", "The interview looks at") },
        { QStringLiteral("focus_areas"), QT_TRANSLATE_NOOP("Guide", "Areas") },
        { QStringLiteral("ask_about"), QT_TRANSLATE_NOOP("Guide", "Find out") },
        { QStringLiteral("ask_them"), QT_TRANSLATE_NOOP("Guide", "Ask them") },
        { QStringLiteral("means"), QT_TRANSLATE_NOOP("Guide", "What we would do") },
        { QStringLiteral("have"), QT_TRANSLATE_NOOP("Guide", "Have") },
        { QStringLiteral("partial"), QT_TRANSLATE_NOOP("Guide", "Partial") },
        { QStringLiteral("missing"), QT_TRANSLATE_NOOP("Guide", "Missing") },
        { QStringLiteral("evidence"), QT_TRANSLATE_NOOP("Guide", "Evidence") },
        { QStringLiteral("instead"), QT_TRANSLATE_NOOP("Guide", "Instead") },
        { QStringLiteral("missing_count"), QT_TRANSLATE_NOOP("Guide", "How many are missing") },
        { QStringLiteral("tested"), QT_TRANSLATE_NOOP("Guide", "How it is tested") },
        { QStringLiteral("seen"), QT_TRANSLATE_NOOP("Guide", "Seen when") },
        { QStringLiteral("absent"), QT_TRANSLATE_NOOP("Guide", "Absent when") },
        { QStringLiteral("ask"), QT_TRANSLATE_NOOP("Guide", "Ask yourself") },
        { QStringLiteral("aka"), QT_TRANSLATE_NOOP("Guide", "Also") },
        { QStringLiteral("tell"), QT_TRANSLATE_NOOP("Guide", "How you would notice") },
        { QStringLiteral("covers"), QT_TRANSLATE_NOOP("Guide", "Four things") },
        { QStringLiteral("from_level"), QT_TRANSLATE_NOOP("Guide", "From level") },
        { QStringLiteral("areas"), QT_TRANSLATE_NOOP("Guide", "Areas") },
        { QStringLiteral("amount"), QT_TRANSLATE_NOOP("Guide", "Amount") },
        { QStringLiteral("total_printed"), QT_TRANSLATE_NOOP("Guide", "Total") },
        { QStringLiteral("base"), QT_TRANSLATE_NOOP("Guide", "Base") },
        { QStringLiteral("stock_per_year"), QT_TRANSLATE_NOOP("Guide", "Stock a year") },
        { QStringLiteral("bonus_per_year"), QT_TRANSLATE_NOOP("Guide", "Bonus") },
        { QStringLiteral("bonus_percent"), QT_TRANSLATE_NOOP("Guide", "Bonus, percent of base") },
        { QStringLiteral("total_elsewhere"), QT_TRANSLATE_NOOP("Guide", "Total in the FAQ") },
        { QStringLiteral("percent_per_year"), QT_TRANSLATE_NOOP("Guide", "Percent of each year") },
    };
    const auto found = labels.constFind(key);
    return found == labels.constEnd() ? QString() : tr(*found);
}

QString thousandsText(const std::optional<FigureRange> &range)
{
    if (!range) {
        return QStringLiteral("–");
    }
    const QLocale locale;
    // Rounded to what is printed: bonuses in percent give fractions of a thousand.
    const auto thousands = [&](double value) {
        const double tenths = std::round(value / kThousand * 10.0) / 10.0;
        return locale.toString(tenths, 'f', std::floor(tenths) == tenths ? 0 : 1);
    };
    QString text = thousands(range->low);
    if (range->high && *range->high != range->low) {
        text += QStringLiteral("–") + thousands(*range->high);
    }
    text += range->isOpen ? QStringLiteral("+") : QString();
    return range->isAbout ? tr("about %1").arg(text) : text;
}

QString moneyText(double amount, const QString &currency)
{
    const QString figures = QLocale().toString(std::round(amount), 'f', 0);
    if (currency == QLatin1String("USD")) {
        return QStringLiteral("$") + figures;
    }
    if (currency == QLatin1String("GBP")) {
        return QStringLiteral("£") + figures;
    }
    return currency.isEmpty() ? figures : QStringLiteral("%1 %2").arg(currency, figures);
}

QString guideTitle(const QString &guide)
{
    return guide.endsWith(QLatin1String("guide-s1")) ? tr("The AI Engineer guide")
        : guide.endsWith(QLatin1String("guide-s2"))  ? tr("The research guide")
                                                     : QString();
}

} // namespace sevenrounds
