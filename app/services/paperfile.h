// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/papernote.h"

#include <QMutex>

namespace sevenrounds {

/// Held for the moment in which a copy that is there already is taken up again, or one is taken away: neither comes into the other. Never while a file is copied.
[[nodiscard]] QMutex &paperCopyLock();

/// Whether it is the name of a copy of ours, or of one that a kill has cut short.
[[nodiscard]] bool isPaperCopyName(const QString &name);

/// Copies a PDF into the folder, under a name made of what is in it: the same file twice is one copy. Blocks. Looks at its first bytes only; whether it can be
/// shown is for the process to find out that opens it. A copy that is there is one of now from then on. Fails as PaperNoteService::attach says, and leaves nothing behind then. The answer names no paper yet.
[[nodiscard]] Result<PaperFile> copyPaperFile(const QString &source, const QString &folder);

} // namespace sevenrounds
