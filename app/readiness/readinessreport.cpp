// SPDX-License-Identifier: MIT
#include "readiness/readinessreport.h"

#include "readiness/evidencereplay.h"
#include "readiness/normaldistribution.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

/// Means and spreads of the seven skills at one moment of the replay.
struct Snapshot {
    std::array<double, kSkillCount> mean {};
    std::array<double, kSkillCount> sd {};

    explicit Snapshot(const SkillState &state)
    {
        for (const Skill skill : kSkills) {
            mean[index(skill)] = state.mean(skill);
            sd[index(skill)] = state.sd(skill);
        }
    }
};

SkillChange changeBetween(const Snapshot &before, const Snapshot &after)
{
    SkillChange change;
    for (std::size_t i = 0; i < kSkillCount; ++i) {
        change.mean[i] = after.mean[i] - before.mean[i];
        change.sd[i] = after.sd[i] - before.sd[i];
    }
    return change;
}

void countEvidence(EvidenceStanding &standing, const Evidence &evidence)
{
    const std::size_t i = index(skillOf(evidence));
    if (const auto *mock = std::get_if<MockEvidence>(&evidence.what)) {
        ++(mock->objective ? standing.counts[i].objectiveMocks : standing.counts[i].selfMocks);
    } else if (std::holds_alternative<QuizEvidence>(evidence.what)) {
        ++standing.counts[i].quizzes;
    } else {
        return;
    }
    standing.lastEvidence[i] = evidence.time;
}

void fillReading(SkillReading &reading, const SkillState &state, Skill skill, const ReadinessQuestion &question)
{
    reading.mean = state.mean(skill);
    reading.sd = state.sd(skill);
    reading.gapMean = state.gapMean(skill);
    reading.gapSd = state.gapSd(skill);
    reading.bar = barOf(skill, question.target, question.assumptions);
    reading.readiness = normalBelow((reading.mean - reading.bar) / reading.sd);
    const double luck = question.assumptions.dayNoise / kPointsPerLevel;
    reading.chanceOnTheDay = normalBelow((reading.mean - reading.bar) / std::hypot(reading.sd, luck));
}

} // namespace

std::array<Confidence, kSkillCount> ReadinessReport::confidences() const
{
    std::array<Confidence, kSkillCount> result {};
    std::transform(
        skills.begin(), skills.end(), result.begin(), [](const SkillReading &one) { return one.confidence; });
    return result;
}

EvidenceStanding standingOf(std::span<const Evidence> evidence, UtcTime now, double priorLevel)
{
    EvidenceStanding standing;
    standing.effects.reserve(evidence.size());
    EvidenceReplay replay(priorLevel);
    Snapshot last(replay.state());
    for (const std::size_t position : replayOrder(evidence)) {
        const Evidence &item = evidence[position];
        if (item.time > now) {
            break;
        }
        replay.advanceTo(item.time);
        const Snapshot aged(replay.state());
        replay.apply(item);
        const Snapshot updated(replay.state());
        standing.effects.push_back({ position, item.time, changeBetween(last, aged), changeBetween(aged, updated) });
        countEvidence(standing, item);
        last = updated;
    }
    replay.advanceTo(now);
    standing.state = replay.state();
    standing.ageingToNow = changeBetween(last, Snapshot(standing.state));
    return standing;
}

bool isMeasured(const EvidenceStanding &standing, Skill skill)
{
    return standing.counts[index(skill)].total() > 0
        && confidenceOf(standing.state.sd(skill)) != Confidence::Unmeasured;
}

RoundCoverage coverageOf(const EvidenceStanding &standing, const RecallByRound &recall, const Assumptions &assumptions)
{
    RoundCoverage coverage {};
    for (const Skill skill : kSkills) {
        if (isMeasured(standing, skill)) {
            coverage[index(skill)] = knownShare(recall[index(skill)].topics, assumptions.unseenShare);
        }
    }
    return coverage;
}

SkillState withCoverage(const SkillState &state, const RoundCoverage &coverage, const Assumptions &assumptions)
{
    SkillState covered = state;
    for (const Skill skill : kSkills) {
        if (const std::optional<double> share = coverage[index(skill)]) {
            covered.applyCoverage(skill, *share, assumptions.recallSpread);
        }
    }
    return covered;
}

ReadinessReport reportOfStanding(const EvidenceStanding &standing, const ReadinessQuestion &question)
{
    ReadinessReport report;
    report.effects = standing.effects;
    report.ageingToNow = standing.ageingToNow;
    const Snapshot aged(standing.state);
    const SkillState state = withCoverage(standing.state, question.coverage, question.assumptions);
    report.coverage = changeBetween(aged, Snapshot(state));

    for (const Skill skill : kSkills) {
        const std::size_t i = index(skill);
        SkillReading &reading = report.skills[i];
        fillReading(reading, state, skill, question);
        reading.confidence = confidenceOf(aged.sd[i]);
        reading.count = standing.counts[i];
        reading.lastEvidence = standing.lastEvidence[i];
        report.measuredRounds += isMeasured(standing, skill) ? 1 : 0;
    }
    report.biasMean = state.biasMean();
    report.biasSd = state.biasSd();
    report.overall = overallChance(state.skills(), question.target, question.assumptions);
    report.isOverallShown = isOverallShown(report.confidences(), question.assumptions.mustBeFair);
    return report;
}

ReadinessReport makeReadinessReport(std::span<const Evidence> evidence, const ReadinessQuestion &question)
{
    return reportOfStanding(standingOf(evidence, question.now, question.assumptions.priorLevel), question);
}

} // namespace sevenrounds
