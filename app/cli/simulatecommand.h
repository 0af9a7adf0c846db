// SPDX-License-Identifier: MIT
#pragma once

#include "cli/output.h"

#include <QStringList>

namespace sevenrounds {

/// `readiness simulate [--learners N] [--seed S] [--scenario ID] [--json]`: the readiness model on people who were made up, held against
/// the readiness document's marks. N is the base's number of learners (2,000 where none is given), stress tests and pauses take a half.
/// Ends with Finding when a mark of a run large enough for it is missed and that is news.
ExitCode runReadinessSimulate(const QStringList &words);

} // namespace sevenrounds
