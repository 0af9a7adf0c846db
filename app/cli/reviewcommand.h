// SPDX-License-Identifier: MIT
#pragma once

#include "cli/output.h"

#include <QStringList>

namespace sevenrounds {

/// `review replay [--json]`: reviews of one item on standard input, its memory after each of them on standard output.
[[nodiscard]] ExitCode runReview(const QStringList &words);

} // namespace sevenrounds
