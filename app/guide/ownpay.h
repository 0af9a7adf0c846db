// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"

namespace sevenrounds {

/// A row of a pay table with what the person was told in place of what is printed, and nothing of the latter: the two are never mixed into one sum. What they
/// were told of the total is left out, since a total of a row is a printed one.
[[nodiscard]] PayBand toldBand(const PayBand &printed, const OwnPay &own);

/// A part of an offer was told: a total alone is none.
[[nodiscard]] bool isOffer(const OwnPay &own);

/// The offer with what was told in it; of a range the lower end, the one to count on. A year's stock times the schedule's years is the grant. What was not told
/// stays as it stands in an offer of the same currency; one in another currency begins anew.
[[nodiscard]] OwnOffer offerOf(
    const OwnPay &own, const QString &currency, const VestingSchedule &schedule, const OwnOffer &standing);

} // namespace sevenrounds
