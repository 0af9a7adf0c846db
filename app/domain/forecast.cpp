// SPDX-License-Identifier: MIT
#include "domain/forecast.h"

namespace sevenrounds {

std::optional<int> hireForecastFromJson(const QJsonValue &json)
{
    constexpr int kCertain = 100;
    const int percent = json.toInt(-1);
    return percent < 0 || percent > kCertain ? std::nullopt : std::optional(percent);
}

} // namespace sevenrounds
