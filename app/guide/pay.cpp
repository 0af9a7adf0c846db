// SPDX-License-Identifier: MIT
#include "guide/pay.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr double kPercent = 100.0;
/// App default: over how many years a refresher vests.
constexpr int kRefresherYears = 4;
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
        // From the sixth year on the earlier ones are used up.
        const auto refreshers = static_cast<double>(std::min<qsizetype>(years.size(), kRefresherYears));
        const double stock = offer.grant * percent / kPercent + refreshers * offer.refresher / kRefresherYears;
        years.append({ offer.base, stock, bonusOf(offer), years.isEmpty() ? offer.signOn : 0.0 });
    }
    return years;
}

double bonusOf(const OwnOffer &offer)
{
    return offer.bonus + offer.base * offer.bonusPercent / kPercent;
}

QList<YearAgainst> compareYears(const QList<YearPay> &first, const QList<YearPay> &second, double rate)
{
    const auto totalOf = [](const QList<YearPay> &years, qsizetype year, double factor) {
        return year < years.size() ? std::optional(years.at(year).total() * factor) : std::nullopt;
    };
    QList<YearAgainst> compared;
    for (qsizetype year = 0; year < std::max(first.size(), second.size()); ++year) {
        compared.append({ totalOf(first, year, 1.0), totalOf(second, year, rate) });
    }
    return compared;
}

std::optional<double> rateBetween(const QString &from, const QString &to, const std::optional<OwnRate> &rate)
{
    if (from == to) {
        return 1.0;
    }
    if (!rate || rate->value <= 0.0) {
        return std::nullopt;
    }
    if (rate->from == from && rate->to == to) {
        return rate->value;
    }
    return rate->from == to && rate->to == from ? std::optional(1.0 / rate->value) : std::nullopt;
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
    return BandOffers { { band.currency, band.base->low, band.stock->low * years, bonus.low, 0.0, schedule.id, 0.0,
                            0.0 },
        { band.currency, upper(*band.base), upper(*band.stock) * years, upper(bonus), 0.0, schedule.id, 0.0, 0.0 } };
}

} // namespace sevenrounds
