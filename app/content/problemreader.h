// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/codingproblem.h"

namespace sevenrounds {

/// Reads problems/<id>/problem.yaml and the files beside it, which are looked for below `folder`, the pack's own. What is wrong is added to
/// `problems`, with its file and line; the value counts only if nothing was added.
[[nodiscard]] CodingProblem readCodingProblem(const QString &folder, const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
