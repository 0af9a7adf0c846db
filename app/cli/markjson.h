// SPDX-License-Identifier: MIT
#pragma once

#include "simulation/acceptance.h"

#include <QJsonObject>

namespace sevenrounds {

/// {"what", "value", "met", "known_miss"}, "least" and "most" where they are asked, and "tolerated" of a known miss.
[[nodiscard]] QJsonObject markAsJson(const AcceptanceMark &mark);

} // namespace sevenrounds
