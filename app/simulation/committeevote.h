// SPDX-License-Identifier: MIT
#pragma once

#include "readiness/assumptions.h"

#include <array>

namespace sevenrounds {

/// Seven scores of 1 to 4, in the order of Skill.
using RoundScores = std::array<double, kSkillCount>;

/// Whether the committee's rule, without any integration or draws of beliefs, says yes to these scores.
[[nodiscard]] bool committeeSaysYes(const RoundScores &scores, const CommitteeRule &rule);

} // namespace sevenrounds
