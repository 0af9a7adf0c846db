// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "paper/bibrecord.h"

#include <QByteArray>

namespace sevenrounds {

/// Reads BibTeX and BibLaTeX as reference managers write them: entries, @string, @comment, @preamble. UTF-8, with or without a byte order mark, else
/// Latin-1. Works in time proportional to the file, whatever stands in it. Fails with InvalidInput above kLargestBibFile only.
[[nodiscard]] Result<BibReadout> readBibtex(const QByteArray &file);

} // namespace sevenrounds
