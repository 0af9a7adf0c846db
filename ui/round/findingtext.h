// SPDX-License-Identifier: MIT
#pragma once

#include "session/mistakelinter.h"

namespace sevenrounds {

/// Where a mistake was seen and in which words, one line.
[[nodiscard]] QString findingText(const MistakeFinding &finding, const SessionPlan &plan);

} // namespace sevenrounds
