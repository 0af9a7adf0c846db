// SPDX-License-Identifier: MIT
#pragma once

#include "domain/fact.h"
#include "domain/level.h"

#include <QString>

namespace sevenrounds {

/// How many of something, as a person noted what they were told: "8", "5 or 6 rounds", "8, on the phone". Absent for what names no
/// number of things, or more than one that are not the two ends of a range.
[[nodiscard]] std::optional<FigureRange> toldCount(const QString &told);

/// The level in "L5, my recruiter" or "level 5"; absent where none of ours is named, or more than one.
[[nodiscard]] std::optional<Level> toldLevel(const QString &told);

} // namespace sevenrounds
