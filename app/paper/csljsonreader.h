// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "paper/bibrecord.h"

#include <QByteArray>

namespace sevenrounds {

/// Reads CSL-JSON: a list of entries, {"items": [...]}, or one entry. Each entry is parsed by itself, so that a broken one costs only itself. Fails with
/// InvalidInput above kLargestBibFile and where there is neither a list nor an entry.
[[nodiscard]] Result<BibReadout> readCslJson(const QByteArray &file);

/// Whether a file of references is CSL-JSON: its first letter is a bracket or a brace.
[[nodiscard]] bool looksLikeCslJson(const QByteArray &file);

} // namespace sevenrounds
