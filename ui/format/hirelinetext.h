// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace sevenrounds {

/// "above the hire line of 2.5": how a rubric's score stands to it, or what is missing where there is none yet.
[[nodiscard]] QString hireLineText(const std::optional<double> &score);

} // namespace sevenrounds
