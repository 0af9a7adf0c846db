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

/// In the order of Skill; absent where nothing may be read from cards.
using RoundCoverage = std::array<std::optional<double>, kSkillCount>;

/// What is asked of the evidence.
struct ReadinessQuestion {
    Level target = Level::L5;
    UtcTime now;
    Assumptions assumptions;
    /// Expected share of each round's topics known at `now`, where it is known (knownShare()). Read, never stored.
    RoundCoverage coverage {};
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
    /// By the spread that the evidence alone leaves. What is read from cards was not part of the model's calibration: it moves mean and spread and
    /// opens no number that is not shown without it.
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
    /// By what is read from cards, through all rounds together.
    SkillChange coverage;

    [[nodiscard]] std::array<Confidence, kSkillCount> confidences() const;
};

/// Where the evidence alone leads: what is slow to work out and is the same for every target level and every look at the cards.
struct EvidenceStanding {
    SkillState state;
    /// As in the report.
    std::vector<EvidenceEffect> effects;
    SkillChange ageingToNow;
    std::array<EvidenceCount, kSkillCount> counts {};
    std::array<std::optional<UtcTime>, kSkillCount> lastEvidence {};
};

/// The replay of all evidence up to and including `now`, by the level that every round begins at.
[[nodiscard]] EvidenceStanding standingOf(std::span<const Evidence> evidence, UtcTime now, double priorLevel);
/// The round has evidence of its own that leaves at least a thin label.
[[nodiscard]] bool isMeasured(const EvidenceStanding &standing, Skill skill);
/// What may be read from cards: the known share of the rounds that are measured without it. Cards refine what was tested and stand in for no test: a
/// person who only reviewed is as unmeasured as before, and the chance of the whole loop stays where it is for everybody.
[[nodiscard]] RoundCoverage coverageOf(
    const EvidenceStanding &standing, const RecallByRound &recall, const Assumptions &assumptions);
/// A copy of the state with what is read from cards taken in.
[[nodiscard]] SkillState withCoverage(
    const SkillState &state, const RoundCoverage &coverage, const Assumptions &assumptions);
/// What a standing says; `question.now` and the prior level are those it was worked out for.
[[nodiscard]] ReadinessReport reportOfStanding(const EvidenceStanding &standing, const ReadinessQuestion &question);

/// Replays all evidence up to and including `now`; later items are left out, so that a past moment can be asked about. The order
/// of `evidence` does not matter. The assumptions must have passed checkAssumptions().
[[nodiscard]] ReadinessReport makeReadinessReport(
    std::span<const Evidence> evidence, const ReadinessQuestion &question);

} // namespace sevenrounds
