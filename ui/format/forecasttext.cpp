// SPDX-License-Identifier: MIT
#include "ui/format/forecasttext.h"

#include "ui/format/percenttext.h"

#include <QCoreApplication>

#include <array>

namespace sevenrounds {

namespace {

struct ForecastText {
    Q_DECLARE_TR_FUNCTIONS(ForecastText)
};

/// Chances of the hire side in percent. Nobody is certain of a round that has not begun.
constexpr std::array kChances { 10, 30, 50, 70, 90 };

} // namespace

QStringList forecastNames()
{
    //: Of a round's forecast: how likely a rating on the hire side is.
    QStringList names { ForecastText::tr("Not said") };
    for (const int chance : kChances) {
        names.append(percentText(chance));
    }
    return names;
}

std::optional<int> forecastAt(int index)
{
    const int place = index - 1;
    return place < 0 || place >= static_cast<int>(kChances.size())
        ? std::nullopt
        : std::optional(kChances[static_cast<std::size_t>(place)]);
}

QString forecastLine(const SessionResult &result)
{
    const std::optional<bool> isHire = result.isHireSide();
    if (!isHire || !result.hireForecast) {
        return {};
    }
    const QString side = *isHire ? ForecastText::tr("hire side") : ForecastText::tr("below the hire line");
    //: What was said before a round, and which side of the hire line its rating came out on.
    return (result.peerScore ? ForecastText::tr("You said %1 hire side; your listener's rating says %2.")
                             : ForecastText::tr("You said %1 hire side; your rating says %2."))
        .arg(percentText(*result.hireForecast), side);
}

} // namespace sevenrounds
