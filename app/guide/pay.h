// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"

namespace sevenrounds {

/// Base, stock of a year and bonus together. Absent where the guide leaves a part out, so that a sum never pretends to be whole.
[[nodiscard]] std::optional<FigureRange> partsTotal(const PayBand &band);

/// Where a printed total lies, seen from the sum of its parts.
enum class Against {
    Below,
    Equal,
    Above,
};

struct PrintedAgainstParts {
    Against low = Against::Equal;
    Against high = Against::Equal;
};

/// Absent where there is no sum, or one of the two has no upper end.
[[nodiscard]] std::optional<PrintedAgainstParts> comparePrinted(const PayBand &band);

struct YearPay {
    double base = 0.0;
    /// What vests of the first grant and of the refreshers.
    double stock = 0.0;
    double bonus = 0.0;
    double signOn = 0.0;

    [[nodiscard]] double total() const { return base + stock + bonus + signOn; }
};

/// One row for each year of the schedule. The sign-on falls into the first; base and bonus stay as they are, for neither guide says how they grow. A refresher
/// comes with each year after the first and vests in four equal years, the one it comes in among them: neither guide says how, so that is ours.
[[nodiscard]] QList<YearPay> payOfYears(const OwnOffer &offer, const VestingSchedule &schedule);
[[nodiscard]] double sumOf(const QList<YearPay> &years);
/// The bonus of a year, however it was said.
[[nodiscard]] double bonusOf(const OwnOffer &offer);

/// One year of two offers in the currency of the first.
struct YearAgainst {
    /// Absent where an offer's schedule has no such year.
    std::optional<double> first;
    std::optional<double> second;
};

/// Year by year, as long as the longer one; `rate` is what one unit of the second's currency is worth in the first's.
[[nodiscard]] QList<YearAgainst> compareYears(const QList<YearPay> &first, const QList<YearPay> &second, double rate);
/// What one unit of `from` is worth in `to`: 1 for the same currency, the rate or its inverse; absent where the rate is of others.
[[nodiscard]] std::optional<double> rateBetween(
    const QString &from, const QString &to, const std::optional<OwnRate> &rate);

/// The two ends of a printed band as offers: a year's stock times the schedule's years is the grant. Absent as partsTotal() is. An open upper end
/// is taken at its figure.
struct BandOffers {
    OwnOffer low;
    OwnOffer high;
};
[[nodiscard]] std::optional<BandOffers> offersOf(const PayBand &band, const VestingSchedule &schedule);

} // namespace sevenrounds
