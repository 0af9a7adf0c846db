// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "services/practicejournal.h"

#include <QString>

namespace sevenrounds {

/// "“ML system design” was cut off", or that it waits for its rating.
[[nodiscard]] QString unfinishedTitle(const UnfinishedPractice &found);

/// When it stopped, and what was kept.
[[nodiscard]] QString unfinishedText(const UnfinishedPractice &found, const Clock &clock);

/// The one thing to do about it, as a button says it.
[[nodiscard]] QString unfinishedAction(const UnfinishedPractice &found);

} // namespace sevenrounds
