// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"

namespace sevenrounds {

class Database;

/// The library of the made-up person of the demo profile: candidates with scores, two of them vetoed, one chosen and half prepared, and two questions that
/// the panel left open. Needs a database in a transaction.
[[nodiscard]] Result<> addDemoPapers(Database &database, const Clock &clock);

} // namespace sevenrounds
