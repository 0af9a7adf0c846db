// SPDX-License-Identifier: MIT
#pragma once

#include "cli/output.h"

#include <QStringList>

namespace sevenrounds {

/// `code judge` judges a learner's program; `code verify` checks shipped problems with their own solutions, right and wrong.
[[nodiscard]] ExitCode runCode(const QStringList &words);

} // namespace sevenrounds
