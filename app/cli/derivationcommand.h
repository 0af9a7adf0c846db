// SPDX-License-Identifier: MIT
#pragma once

#include "cli/output.h"

#include <QStringList>

namespace sevenrounds {

/// `derivation verify` checks shipped derivations; `derivation check` judges lines of a learner.
[[nodiscard]] ExitCode runDerivation(const QStringList &words);

} // namespace sevenrounds
