// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/paper.h"

namespace sevenrounds {

/// Reads a file of papers/; see readPrompt() for `problems`.
[[nodiscard]] PaperCard readPaper(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
