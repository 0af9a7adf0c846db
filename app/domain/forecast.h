// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>

#include <optional>

namespace sevenrounds {

/// The key under which the plan of a round or a talk, and what it came to, hold how likely somebody thought a rating on the hire side beforehand.
inline constexpr char kHireForecastKey[] = "hire_forecast";

/// A forecast in percent, 0 to 100, as plan and result keep it; absent for anything else.
[[nodiscard]] std::optional<int> hireForecastFromJson(const QJsonValue &json);

} // namespace sevenrounds
