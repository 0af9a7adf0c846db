// SPDX-License-Identifier: MIT
#pragma once

#include "domain/level.h"
#include "readiness/assumptions.h"
#include "readiness/skillstate.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace sevenrounds {

/// What one session of a candidate would tell about its round.
struct SessionEvidence {
    Level level = Level::L5;
    /// Judged by tests or a listener.
    bool isObjective = false;
    bool wasSeenBefore = false;
    /// Of a quiz: the level of each question, in place of everything above; empty where it is none.
    std::vector<Level> questions {};
    /// Of a quiz: the chance of being right without knowing.
    double guess = 0.0;
};

/// Something that could be done next.
struct SessionCandidate {
    Skill skill = Skill::Recruiter;
    int minutes = 0;
    /// Absent where nothing of it is measured: reviews, derivations, stories that are told.
    std::optional<SessionEvidence> evidence;
};

struct NextBestQuestion {
    /// With everything up to now taken in.
    SkillState state;
    Level target = Level::L5;
    Assumptions assumptions;
    /// The time there is.
    int minutes = 0;
    /// How fast the learner learns, as a factor on expectedSlope(): OwnPace::counted().
    double pace = 1.0;
    /// Sessions of each round that were done today, in the order of Skill.
    std::array<int, kSkillCount> doneToday {};
};

/// One pick, and why.
struct NextBestPick {
    /// Place in the candidates.
    std::size_t candidate = 0;
    /// By how much the chance of the whole loop is expected to rise, 0 to 1.
    double gain = 0.0;
    /// By how much the spread of the round's skill is expected to fall, in levels; 0 without evidence.
    double sdDrop = 0.0;
    /// What it was picked by: gain an hour plus the worth of knowing more.
    double worth = 0.0;
    /// The part of `worth` that comes from knowing more.
    double exploration = 0.0;
};

/// App default of the readiness model: no more of one round on one day.
inline constexpr int kMostSessionsARound = 2;

/// Fills the time with the candidates of the greatest worth, one after the other, each judged after what was picked before it:
///
///   worth = [overall(m + pace slope 4 h) - overall(m)] / 4 h + 0.05 * (drop of sd) * exp(-((m - bar) / 1.2)^2 / 2)
///
/// Without the second term the planner polished what it knew and did worse than random practice (readiness model, what to study next). Candidates
/// alike come in the order in which they stand; a candidate is picked once; candidates without minutes are never picked. `assumptions` must have
/// passed checkAssumptions().
[[nodiscard]] std::vector<NextBestPick> nextBest(
    std::span<const SessionCandidate> candidates, const NextBestQuestion &question);

} // namespace sevenrounds
