// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/content.h"

namespace sevenrounds {

/// Reads cards/<name>.md: a card a heading. What is wrong is added to `problems`; the value counts only if nothing was added.
[[nodiscard]] CardDeck readCards(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
