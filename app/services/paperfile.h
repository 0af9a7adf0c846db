// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/papernote.h"

namespace sevenrounds {

/// Copies a PDF into the folder, under a name made of what is in it: the same file twice is one copy. Blocks. Looks at its first bytes only; whether it can be
/// shown is for the process to find out that opens it. Fails as PaperNoteService::attach says, and leaves nothing behind then. The answer names no paper yet.
[[nodiscard]] Result<PaperFile> copyPaperFile(const QString &source, const QString &folder);

} // namespace sevenrounds
