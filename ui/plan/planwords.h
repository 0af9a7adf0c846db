// SPDX-License-Identifier: MIT
#pragma once

#include "planning/planlayout.h"
#include "services/plantargets.h"

#include <QString>

namespace sevenrounds {

/// "Mon 16 Nov", in the person's language.
[[nodiscard]] QString shortDate(QDate day);
/// "today", "tomorrow", else shortDate().
[[nodiscard]] QString nearDayText(QDate day, QDate today);
/// "16 to 22 Nov", "30 Nov to 6 Dec".
[[nodiscard]] QString rangeText(const DayRange &days);

/// "Week 3 of 6 · Your own field", "The last seven days", "Afterwards".
[[nodiscard]] QString weekTitle(const PlanWeek &week, const PlanLayout &layout);

/// What was counted or sat: "3 of 15", "sitting 2 of 6", "done on Mon 16 Nov"; empty for one sitting that is still ahead.
[[nodiscard]] QString progressText(const PlannedTask &task);
/// Why a task is not in the calendar.
[[nodiscard]] QString leftOutText(LeftOutReason reason);
/// What a button that opens the place says: "Derive", "Answer"; empty where nothing opens.
[[nodiscard]] QString openText(const PlanTarget &target);

} // namespace sevenrounds
