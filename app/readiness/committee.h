// SPDX-License-Identifier: MIT
#pragma once

#include "domain/level.h"
#include "domain/skill.h"
#include "readiness/assumptions.h"
#include "readiness/skillstate.h"

#include <array>

namespace sevenrounds {

/// The chance that a whole loop passes, and how far that chance depends on what is not yet known about the skills.
struct OverallChance {
    double probability = 0.0;
    /// 10th and 90th percentile of the pass chance over the skills the learner may have.
    double low = 0.0;
    double high = 0.0;
    /// Of the packets that fail, the share in which a round lies below the hard floor, where no strength elsewhere buys it out; 0 where none fails.
    double sunkByOne = 0.0;
    /// The round that lies there most often.
    Skill sinker = Skill::Recruiter;
};

/// The chance that a committee says yes to someone whose skills are known exactly; only the day's luck is left.
[[nodiscard]] double passChance(
    const std::array<double, kSkillCount> &skills, Level target, const Assumptions &assumptions);

/// The mean of passChance() over the joint belief, by fixed draws: the same belief always gives the same number, and a small
/// change of the belief a small change of the number. `assumptions` must have passed checkAssumptions().
[[nodiscard]] OverallChance overallChance(const SkillBelief &belief, Level target, const Assumptions &assumptions);

} // namespace sevenrounds
