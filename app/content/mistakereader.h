// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/content.h"

namespace sevenrounds {

[[nodiscard]] QList<Mistake> readMistakes(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
