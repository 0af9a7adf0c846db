// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionresult.h"

#include <QString>
#include <QStringList>

namespace sevenrounds {

/// "Not said", then the chances of the hire side that are offered, the least first.
[[nodiscard]] QStringList forecastNames();
/// The chance in percent that stands at a place of forecastNames(); absent at the first one and outside.
[[nodiscard]] std::optional<int> forecastAt(int index);
/// "You said 70% hire side; your rating says hire side." Empty where nothing was said or nothing was rated.
[[nodiscard]] QString forecastLine(const SessionResult &result);

} // namespace sevenrounds
