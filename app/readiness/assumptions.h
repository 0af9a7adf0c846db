// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/level.h"
#include "domain/loop.h"
#include "domain/skill.h"
#include "readiness/knownshare.h"
#include "readiness/skillstate.h"

#include <array>

namespace sevenrounds {

/// When a committee says yes to seven scores of 1 to 4.
struct CommitteeRule {
    /// No round may be below this.
    double hardFloor = 1.75;
    /// At most `allowedBelowSoftFloor` rounds may be below this.
    double softFloor = 2.4;
    int allowedBelowSoftFloor = 1;
    /// The weighted mean of all rounds must reach this.
    double meanFloor = 2.5;
    /// In the order of Skill.
    std::array<double, kSkillCount> weights { 0.4, 1.2, 1.2, 1.2, 1.0, 0.8, 0.8 };

    friend bool operator==(const CommitteeRule &, const CommitteeRule &) = default;
};

/// What nobody outside the company knows and the readiness model has to assume. The learner may edit all of it, and every screen
/// that uses it says that it is assumed. Defaults are those of the readiness model (round readiness and overall).
struct Assumptions {
    /// Bar of a round minus the target level: a recruiter screens a level lower, manager and behavioral rounds half a level
    /// lower.
    std::array<double, kSkillCount> barOffsets { -1.0, 0.0, 0.0, 0.0, 0.0, -0.5, -0.5 };
    /// Levels by which all bars together lie higher than that. Real outcomes can say it (barshift); 0 until the learner takes it.
    double barShift = 0.0;
    CommitteeRule committee;
    /// Spread of one day's score around the skill, in rubric points.
    double dayNoise = 0.7;
    /// Where every round stands before anything of it was measured.
    double priorLevel = kPriorLevel;
    /// How little is read from what a person recalls, in levels. Not covered by the model's simulation.
    double recallSpread = kRecallSpread;
    /// Of a topic that was not learned here, the share that is taken as known. Not covered by the simulation, either.
    double unseenShare = kUnseenShare;
    /// Rounds that must be fairly well known before the whole loop gets one number. Follows the loop; nobody edits it.
    std::array<Skill, 3> mustBeFair { Skill::Coding, Skill::Ml, Skill::Design };

    friend bool operator==(const Assumptions &, const Assumptions &) = default;
};

/// The loop is one of the research guide's, where depth in machine learning and the talk weigh more and system design little.
[[nodiscard]] bool isResearchLoop(Loop loop);
/// What is assumed where the learner says nothing else.
[[nodiscard]] Assumptions usualAssumptions(Loop loop);

/// Refuses with InvalidInput, naming the member, what would make the model meaningless: infinite or missing numbers, floors in
/// the wrong order, negative weights or none at all, no day noise.
[[nodiscard]] Result<> checkAssumptions(const Assumptions &assumptions);

/// The level a round is judged at when the learner aims at `target`.
[[nodiscard]] double barOf(Skill skill, Level target, const Assumptions &assumptions);

} // namespace sevenrounds
