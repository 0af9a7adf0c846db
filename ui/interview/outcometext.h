// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/interviewservice.h"

#include <QString>

namespace sevenrounds {

/// "pending", "an offer", "no offer", "withdrawn".
[[nodiscard]] QString outcomeText(LoopOutcome outcome);
/// The place, or what stands for one.
[[nodiscard]] QString realLoopTitle(const RealLoop &loop);
/// What the program said of the whole loop on the morning of its first day, at its level; that the day is still to come where it is.
[[nodiscard]] QString saidThatMorning(const RealLoop &loop, const ReadinessService &readiness, QDate today);

} // namespace sevenrounds
