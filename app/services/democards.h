// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "core/clock.h"
#include "core/result.h"

namespace sevenrounds {

class Database;

/// Cards of the coding rounds that the made-up person of the demo profile learned and reviewed, enough for what is recalled to move that
/// round's readiness. Needs a database in a transaction.
[[nodiscard]] Result<> addDemoCards(Database &database, const ContentLibrary &library, const Clock &clock);

} // namespace sevenrounds
