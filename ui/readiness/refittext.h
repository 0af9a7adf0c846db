// SPDX-License-Identifier: MIT
#pragma once

#include "services/interviewservice.h"
#include "services/readinessservice.h"

#include <QString>

namespace sevenrounds {

// The words of what is read from a person's own results about the model itself: how fast they learn, and where real bars lie.

/// "You learn 1.4 times as fast as expected, likely 1.1 to 1.8: ...", from how much and since when, or what it takes to know. `clock` gives the days.
[[nodiscard]] QString paceText(const OwnPace &pace, const Clock &clock);

/// The loops that ended in an offer or in none.
[[nodiscard]] QList<LoopDecision> decisionsOf(const QList<RealLoop> &loops);
/// The shift as it is offered: in steps of a twentieth of a level.
[[nodiscard]] double offeredShift(const BarShift &shift);
/// Where outcomes put the bar, with the likely range and from how many, or how many are missing; and what is assumed, where that is not the usual.
[[nodiscard]] QString barText(const BarReading &reading, double assumedShift);
/// "Move every bar by +0.30"; empty where nothing is offered, or nothing else than is assumed.
[[nodiscard]] QString barOfferText(const BarReading &reading, double assumedShift);

} // namespace sevenrounds
