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
    double stock = 0.0;
    double bonus = 0.0;
    double signOn = 0.0;

    [[nodiscard]] double total() const { return base + stock + bonus + signOn; }
};

/// One row for each year of the schedule. The sign-on falls into the first; base and bonus stay as they are, for neither guide says how they grow.
[[nodiscard]] QList<YearPay> payOfYears(const OwnOffer &offer, const VestingSchedule &schedule);
[[nodiscard]] double sumOf(const QList<YearPay> &years);

/// The two ends of a printed band as offers: a year's stock times the schedule's years is the grant. Absent as partsTotal() is. An open upper end
/// is taken at its figure.
struct BandOffers {
    OwnOffer low;
    OwnOffer high;
};
[[nodiscard]] std::optional<BandOffers> offersOf(const PayBand &band, const VestingSchedule &schedule);

} // namespace sevenrounds
