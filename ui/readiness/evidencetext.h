// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "services/skillevidence.h"

#include <QString>

namespace sevenrounds {

/// "Mock, 3.3 of 4 at L5", "Quiz, 3 of 4 right".
[[nodiscard]] QString evidenceTitle(const SkillEvidence &evidence);
/// "9 days ago, rated by yourself, asked before": when it was and what it counts for.
[[nodiscard]] QString evidenceCaption(const SkillEvidence &evidence, const Clock &clock);
/// "+0.21", "−0.05" with a true minus: by how much a level moved.
[[nodiscard]] QString moveByText(double by);

} // namespace sevenrounds
