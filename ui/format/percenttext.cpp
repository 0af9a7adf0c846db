// SPDX-License-Identifier: MIT
#include "ui/format/percenttext.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace sevenrounds {

namespace {

/// Languages that part the sign from the figures (Unicode's CLDR, which QLocale holds without this pattern).
constexpr std::array kParting { QLocale::Basque, QLocale::Belarusian, QLocale::Breton, QLocale::Catalan,
    QLocale::CentralKurdish, QLocale::Croatian, QLocale::Czech, QLocale::Danish, QLocale::Faroese, QLocale::Finnish,
    QLocale::French, QLocale::Galician, QLocale::German, QLocale::InariSami, QLocale::Lithuanian, QLocale::LowGerman,
    QLocale::LowerSorbian, QLocale::Luxembourgish, QLocale::Macedonian, QLocale::NorthernSami, QLocale::NorwegianBokmal,
    QLocale::NorwegianNynorsk, QLocale::Romanian, QLocale::Russian, QLocale::Slovak, QLocale::Slovenian,
    QLocale::Spanish, QLocale::Swedish, QLocale::SwissGerman, QLocale::Tatar, QLocale::UpperSorbian };
/// Languages that put it first.
constexpr std::array kLeading { QLocale::Basque, QLocale::Kurdish, QLocale::Turkish };

template <typename Languages>
bool isAmong(const Languages &languages, QLocale::Language language)
{
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

bool standsApart(const QLocale &locale)
{
    const QLocale::Territory territory = locale.territory();
    switch (locale.language()) {
    case QLocale::German:
    case QLocale::French:
        return territory != QLocale::Switzerland && territory != QLocale::Liechtenstein;
    case QLocale::Spanish:
        // Not in the Americas.
        return territory == QLocale::Spain;
    default:
        return isAmong(kParting, locale.language());
    }
}

} // namespace

QString withPercentSign(const QString &figures)
{
    const QLocale locale;
    // It does not stand alone on a line.
    const QString gap = standsApart(locale) ? QString(QChar::Nbsp) : QString();
    return isAmong(kLeading, locale.language()) ? locale.percent() + gap + figures : figures + gap + locale.percent();
}

QString percentText(qint64 percent)
{
    return withPercentSign(QLocale().toString(percent));
}

QString shareText(double share)
{
    constexpr double kPercent = 100.0;
    return percentText(std::llround(kPercent * share));
}

QString percentRangeText(qint64 low, qint64 high)
{
    const QLocale locale;
    return withPercentSign(locale.toString(low) + QStringLiteral("–") + locale.toString(high));
}

} // namespace sevenrounds
