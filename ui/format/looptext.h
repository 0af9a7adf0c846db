// SPDX-License-Identifier: MIT
#pragma once

#include "domain/loop.h"

#include <QString>
#include <QStringList>

namespace sevenrounds {

/// "Research Engineer": the loop as a person names it.
[[nodiscard]] QString loopTitle(Loop loop);

/// All of them, in the order of kLoops.
[[nodiscard]] QStringList loopTitles();

} // namespace sevenrounds
