// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/content.h"

namespace sevenrounds {

/// Criteria with their six bands each; what else stands in their tables is noted.
[[nodiscard]] QList<Criterion> readCriteria(QList<YamlMap> tables);

/// Reads rubrics/<round>.yaml; see readPrompt() for `problems`.
[[nodiscard]] Rubric readRubric(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
