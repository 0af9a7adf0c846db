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

void countEvidence(SkillReading &reading, const Evidence &evidence)
{
    if (const auto *mock = std::get_if<MockEvidence>(&evidence.what)) {
        ++(mock->objective ? reading.count.objectiveMocks : reading.count.selfMocks);
    } else if (std::holds_alternative<QuizEvidence>(evidence.what)) {
        ++reading.count.quizzes;
    } else {
        return;
    }
    reading.lastEvidence = evidence.time;
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
    reading.confidence = confidenceOf(reading.sd);
}

} // namespace

std::array<Confidence, kSkillCount> ReadinessReport::confidences() const
{
    std::array<Confidence, kSkillCount> result {};
    std::transform(
        skills.begin(), skills.end(), result.begin(), [](const SkillReading &one) { return one.confidence; });
    return result;
}

ReadinessReport makeReadinessReport(std::span<const Evidence> evidence, const ReadinessQuestion &question)
{
    ReadinessReport report;
    report.effects.reserve(evidence.size());
    EvidenceReplay replay(question.assumptions.priorLevel);
    Snapshot last(replay.state());
    for (const std::size_t position : replayOrder(evidence)) {
        const Evidence &item = evidence[position];
        if (item.time > question.now) {
            break;
        }
        replay.advanceTo(item.time);
        const Snapshot aged(replay.state());
        replay.apply(item);
        const Snapshot updated(replay.state());
        report.effects.push_back({ position, item.time, changeBetween(last, aged), changeBetween(aged, updated) });
        countEvidence(report.skills[index(skillOf(item))], item);
        last = updated;
    }
    replay.advanceTo(question.now);
    const Snapshot aged(replay.state());
    report.ageingToNow = changeBetween(last, aged);

    SkillState state = replay.state();
    for (const Skill skill : kSkills) {
        if (const std::optional<double> share = question.coverage[index(skill)]) {
            state.applyCoverage(skill, *share);
        }
    }
    report.coverage = changeBetween(aged, Snapshot(state));

    for (const Skill skill : kSkills) {
        SkillReading &reading = report.skills[index(skill)];
        fillReading(reading, state, skill, question);
        if (reading.confidence != Confidence::Unmeasured && reading.count.total() > 0) {
            ++report.measuredRounds;
        }
    }
    report.biasMean = state.biasMean();
    report.biasSd = state.biasSd();
    report.overall = overallChance(state.skills(), question.target, question.assumptions);
    report.isOverallShown = isOverallShown(report.confidences(), question.assumptions.mustBeFair);
    return report;
}

} // namespace sevenrounds
