// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"

namespace sevenrounds {

class Database;

/// The four-week plan of the made-up person: begun two weeks ago, some of it done, some of it missed.
[[nodiscard]] Result<> addDemoPlan(Database &database, const Clock &clock);

} // namespace sevenrounds
