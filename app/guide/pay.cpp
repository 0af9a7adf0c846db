// SPDX-License-Identifier: MIT
#include "guide/pay.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr double kPercent = 100.0;
/// Printed figures are whole units.
constexpr double kSame = 0.5;

double upper(const FigureRange &range)
{
    return range.high.value_or(range.low);
}

FigureRange bonusOf(const PayBand &band)
{
    if (band.bonusAmount) {
        return *band.bonusAmount;
    }
    if (!band.bonusPercent || !band.base) {
        return {};
    }
    return { band.base->low * band.bonusPercent->low / kPercent,
        upper(*band.base) * upper(*band.bonusPercent) / kPercent };
}

bool isWhole(const PayBand &band)
{
    return band.base && band.stock && (band.bonusAmount || band.bonusPercent);
}

Against compare(double printed, double sum)
{
    return std::abs(printed - sum) < kSame ? Against::Equal : printed > sum ? Against::Above : Against::Below;
}

} // namespace

std::optional<FigureRange> partsTotal(const PayBand &band)
{
    if (!isWhole(band)) {
        return std::nullopt;
    }
    const FigureRange bonus = bonusOf(band);
    FigureRange sum;
    sum.low = band.base->low + band.stock->low + bonus.low;
    sum.high = upper(*band.base) + upper(*band.stock) + upper(bonus);
    sum.isOpen = band.base->isOpen || band.stock->isOpen || bonus.isOpen;
    return sum;
}

std::optional<PrintedAgainstParts> comparePrinted(const PayBand &band)
{
    const std::optional<FigureRange> sum = partsTotal(band);
    if (!sum || !band.totalPrinted.high) {
        return std::nullopt;
    }
    return PrintedAgainstParts { compare(band.totalPrinted.low, sum->low),
        compare(*band.totalPrinted.high, *sum->high) };
}

QList<YearPay> payOfYears(const OwnOffer &offer, const VestingSchedule &schedule)
{
    QList<YearPay> years;
    for (const double percent : schedule.percentOfYear) {
        years.append(
            { offer.base, offer.grant * percent / kPercent, offer.bonus, years.isEmpty() ? offer.signOn : 0.0 });
    }
    return years;
}

double sumOf(const QList<YearPay> &years)
{
    double sum = 0.0;
    for (const YearPay &year : years) {
        sum += year.total();
    }
    return sum;
}

std::optional<BandOffers> offersOf(const PayBand &band, const VestingSchedule &schedule)
{
    if (!isWhole(band)) {
        return std::nullopt;
    }
    const FigureRange bonus = bonusOf(band);
    const auto years = static_cast<double>(schedule.percentOfYear.size());
    return BandOffers { { band.currency, band.base->low, band.stock->low * years, bonus.low, 0.0, schedule.id },
        { band.currency, upper(*band.base), upper(*band.stock) * years, upper(bonus), 0.0, schedule.id } };
}

} // namespace sevenrounds
