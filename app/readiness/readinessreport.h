// SPDX-License-Identifier: MIT
#pragma once

#include "domain/level.h"
#include "readiness/assumptions.h"
#include "readiness/committee.h"
#include "readiness/displayrules.h"
#include "readiness/evidence.h"
#include "readiness/skillstate.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace sevenrounds {

/// What is asked of the evidence.
struct ReadinessQuestion {
    Level target = Level::L5;
    UtcTime now;
    Assumptions assumptions;
    /// Expected share of each round's topics known at `now`, where it is known. Read, never stored.
    std::array<std::optional<double>, kSkillCount> coverage {};
};

struct EvidenceCount {
    int objectiveMocks = 0;
    int selfMocks = 0;
    int quizzes = 0;

    [[nodiscard]] int total() const { return objectiveMocks + selfMocks + quizzes; }
};

/// One round at `now`.
struct SkillReading {
    double mean = 0.0;
    double sd = 0.0;
    double gapMean = 0.0;
    double gapSd = 0.0;
    double bar = 0.0;
    /// P(skill at or above the bar).
    double readiness = 0.0;
    /// The same for a single interview, luck included. Closer to one half.
    double chanceOnTheDay = 0.0;
    Confidence confidence = Confidence::Unmeasured;
    EvidenceCount count;
    std::optional<UtcTime> lastEvidence;
};

/// How far the seven skills moved, in levels, and their spreads.
struct SkillChange {
    std::array<double, kSkillCount> mean {};
    std::array<double, kSkillCount> sd {};
};

/// What one item did. The changes of all items and the closing ones add up to prior -> reading.
struct EvidenceEffect {
    /// Position in the evidence that was passed in.
    std::size_t position = 0;
    UtcTime time;
    /// Between the item before and this one.
    SkillChange ageing;
    SkillChange evidence;
};

struct ReadinessReport {
    std::array<SkillReading, kSkillCount> skills {};
    double biasMean = 0.0;
    double biasSd = 0.0;
    OverallChance overall;
    bool isOverallShown = false;
    /// Rounds with evidence of their own and at least a thin label. A round can be thin by its neighbors alone; that is no
    /// measurement.
    int measuredRounds = 0;
    /// In the order they were applied.
    std::vector<EvidenceEffect> effects;
    SkillChange ageingToNow;
    SkillChange coverage;

    [[nodiscard]] std::array<Confidence, kSkillCount> confidences() const;
};

/// Replays all evidence up to and including `now`; later items are left out, so that a past moment can be asked about. The order
/// of `evidence` does not matter. The assumptions must have passed checkAssumptions().
[[nodiscard]] ReadinessReport makeReadinessReport(
    std::span<const Evidence> evidence, const ReadinessQuestion &question);

} // namespace sevenrounds
