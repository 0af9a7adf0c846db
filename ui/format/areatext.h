// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// An area of prompts or derivations as people say it: "ML theory" for "ml-theory"; of one that we have no word for, its own words.
[[nodiscard]] QString areaText(const QString &area);

} // namespace sevenrounds
