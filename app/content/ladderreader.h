// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/content.h"

namespace sevenrounds {

[[nodiscard]] Ladder readLadder(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
