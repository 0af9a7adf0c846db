// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"

namespace sevenrounds {

class Database;

/// Three stories of the made-up person of the demo profile, with how they were told, and questions starred to take along. Needs a database
/// in a transaction.
[[nodiscard]] Result<> addDemoStories(Database &database, const Clock &clock);

} // namespace sevenrounds
