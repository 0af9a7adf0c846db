// SPDX-License-Identifier: MIT
#pragma once

#include "cli/output.h"

#include <QStringList>

namespace sevenrounds {

/// `readiness policies [--learners N] [--seed S] [--json]`: eight weeks of study by people who were made up, with the planner's choice of the next
/// hour and with others'. Ends with Finding when a mark of the readiness document is missed by as many learners as it was measured with (400).
ExitCode runReadinessPolicies(const QStringList &words);

} // namespace sevenrounds
