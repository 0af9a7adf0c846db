// SPDX-License-Identifier: MIT
#include "simulation/studypolicy.h"

#include "readiness/evidencereplay.h"
#include "readiness/nextbest.h"
#include "readiness/ownpace.h"
#include "simulation/baseline.h"
#include "simulation/committeevote.h"
#include "simulation/simulation.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

// Readiness model, what to study next: how its table was measured.
constexpr int kWeeks = 8;
constexpr int kSessionsAWeek = 6;
constexpr int kWeek = 7;
constexpr int kSessionMinutes = 60;
constexpr int kMinutesAnHour = 60;
/// Loops that are drawn for one chance: its standard error is at most 0.025, and the same luck meets every policy.
constexpr int kLoops = 400;
constexpr std::uint64_t kLoopSeed = 0x100B5;
constexpr std::uint64_t kChoiceSeed = 0xC401CE;

/// What the one who chooses knows: the evidence, and never the true skill.
struct Known {
    EvidenceReplay replay;
    /// Results, and the hours in which they were made.
    std::vector<Evidence> log;
    ScoreAverages averages;
    int session = 0;
};

template <typename Worth>
Skill least(Worth worth)
{
    return *std::min_element(kSkills.begin(), kSkills.end(), [&](Skill a, Skill b) { return worth(a) < worth(b); });
}

/// As the product plans: by the pace that the results tell, once they tell one.
double paceOf(const Known &known, const Assumptions &assumptions)
{
    const bool canBeKnown = known.session * kSessionMinutes >= kLeastPaceHours * kMinutesAnHour;
    return canBeKnown ? ownPace(known.log, known.log.back().time, assumptions.priorLevel).counted() : 1.0;
}

Skill bestByPlanner(const Known &known, Level target, const Assumptions &assumptions)
{
    std::array<SessionCandidate, kSkillCount> candidates;
    std::transform(kSkills.begin(), kSkills.end(), candidates.begin(), [target](Skill skill) {
        return SessionCandidate { skill, kSessionMinutes, SessionEvidence { target, false, false } };
    });
    const NextBestQuestion question { known.replay.state(), target, assumptions, kSessionMinutes,
        paceOf(known, assumptions), {} };
    const std::vector<NextBestPick> picks = nextBest(candidates, question);
    return picks.empty() ? kSkills.front() : candidates[picks.front().candidate].skill;
}

Skill choose(StudyPolicy policy, const Known &known, Level target, const Assumptions &assumptions, Random &random)
{
    const SkillState &state = known.replay.state();
    switch (policy) {
    case StudyPolicy::RoundRobin:
        break;
    case StudyPolicy::Random:
        return kSkills[random.below(kSkillCount)];
    case StudyPolicy::LowestAverage:
        return least([&](Skill skill) { return known.averages.rawAverage(skill); });
    case StudyPolicy::LowestReadiness:
        return least(
            [&](Skill skill) { return (state.mean(skill) - barOf(skill, target, assumptions)) / state.sd(skill); });
    case StudyPolicy::MarginalValue:
        return bestByPlanner(known, target, assumptions);
    }
    return kSkills[static_cast<std::size_t>(known.session) % kSkillCount];
}

double trueChance(const SimulatedLearner &learner, Level target, const Assumptions &assumptions, std::uint64_t seed)
{
    Random luck(seed);
    int passed = 0;
    for (int loop = 0; loop < kLoops; ++loop) {
        RoundScores scores {};
        for (const Skill skill : kSkills) {
            scores[index(skill)] = learner.drawScore(skill, barOf(skill, target, assumptions), luck);
        }
        passed += committeeSaysYes(scores, assumptions.committee) ? 1 : 0;
    }
    return static_cast<double>(passed) / kLoops;
}

double chanceAfter(StudyPolicy policy, const LearnerWorld &world, Level target, std::uint64_t seed)
{
    const Assumptions assumptions;
    SimulatedLearner learner(world, seed);
    Random choice(seed ^ kChoiceSeed);
    Known known;
    for (int day = 0; day < kWeeks * kWeek; ++day) {
        if (day % kWeek < kSessionsAWeek) {
            const Evidence evidence = learner.practice(choose(policy, known, target, assumptions, choice), target);
            known.replay.apply(evidence);
            known.log.push_back(evidence);
            known.log.push_back({ evidence.time, PracticeEvidence { skillOf(evidence), 1.0 } });
            known.averages.add(std::get<MockEvidence>(evidence.what));
            ++known.session;
        }
        learner.sleep();
        known.replay.advanceTo(learner.now());
    }
    return trueChance(learner, target, assumptions, seed ^ kLoopSeed);
}

} // namespace

ByPolicy<double> chancesAfterStudy(const LearnerWorld &world, Level target, std::uint64_t seed, int number)
{
    ByPolicy<double> chances {};
    std::transform(kStudyPolicies.begin(), kStudyPolicies.end(), chances.begin(),
        [&](StudyPolicy policy) { return chanceAfter(policy, world, target, seedOfLearner(seed, number)); });
    return chances;
}

ByPolicy<PolicyResult> policyResults(const std::vector<ByPolicy<double>> &chances)
{
    const auto count = static_cast<double>(chances.size());
    ByPolicy<PolicyResult> results {};
    for (std::size_t policy = 0; policy < results.size(); ++policy) {
        PolicyResult &result = results[policy];
        for (const ByPolicy<double> &one : chances) {
            result.meanChance += one[policy] / count;
            result.difference += (one[policy] - one[0]) / count;
        }
        double squares = 0.0;
        for (const ByPolicy<double> &one : chances) {
            const double apart = one[policy] - one[0] - result.difference;
            squares += apart * apart;
        }
        result.standardError = chances.size() > 1 ? std::sqrt(squares / (count - 1) / count) : 0.0;
    }
    return results;
}

} // namespace sevenrounds
