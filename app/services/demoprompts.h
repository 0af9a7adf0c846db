// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "core/clock.h"
#include "core/result.h"

namespace sevenrounds {

class Database;

/// The question bank of the tour's made-up person: two attempts at one prompt, one at another, a note, stars and the redo queue. Nothing in it moves
/// readiness.
[[nodiscard]] Result<> addDemoPrompts(Database &database, const ContentLibrary &library, const Clock &clock);

} // namespace sevenrounds
