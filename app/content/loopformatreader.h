// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/content.h"

namespace sevenrounds {

/// Reads rounds/loop-formats.yaml; see readPrompt() for `problems`.
[[nodiscard]] QList<LoopFormat> readLoopFormats(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
