// SPDX-License-Identifier: MIT
#pragma once

#include "domain/fact.h"

#include <QString>

namespace sevenrounds {

/// How long something takes, as a person noted what they were told: "9 to 14 weeks", "9-14", "about 3 months", "6+". Weeks where no unit is named. Absent for
/// what names no length.
[[nodiscard]] std::optional<FigureRange> toldWeeks(const QString &told);

} // namespace sevenrounds
