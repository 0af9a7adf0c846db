// SPDX-License-Identifier: MIT
#pragma once

#include "judge/problemverification.h"

#include <QJsonObject>

namespace sevenrounds {

[[nodiscard]] QJsonObject toJson(const judge::JudgeReport &report);
[[nodiscard]] QJsonObject toJson(const judge::ProblemVerification &verification);

/// What `code judge` prints for a person: verdict, the failing step, and the stress figures.
[[nodiscard]] QString summaryOf(const judge::JudgeReport &report);
/// One line of `code verify`, and one more for each fault.
[[nodiscard]] QString summaryOf(const judge::ProblemVerification &verification);

} // namespace sevenrounds
