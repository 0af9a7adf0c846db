// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/ownpaper.h"

#include <QList>

namespace sevenrounds {

/// Writes the papers as BibTeX: complete under its name, or not there. Replaces a file of that name. Fails with Io.
[[nodiscard]] Result<> writeBibtex(const QString &path, const QList<OwnPaper> &papers);

} // namespace sevenrounds
