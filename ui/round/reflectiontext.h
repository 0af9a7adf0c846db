// SPDX-License-Identifier: MIT
#pragma once

#include "services/reflections.h"

#include <QString>

namespace sevenrounds {

/// The question as a round asks it.
[[nodiscard]] QString reflectionText(ReflectionQuestion question);

} // namespace sevenrounds
