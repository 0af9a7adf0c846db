// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/plan.h"

namespace sevenrounds {

/// Reads a study plan of plans/; see readPrompt() for `problems`.
[[nodiscard]] StudyPlan readPlan(const PackFile &file, ContentProblems *problems);

/// Reads plans/checklists.yaml.
[[nodiscard]] QList<ChecklistGroup> readChecklists(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
