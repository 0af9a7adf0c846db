// SPDX-License-Identifier: MIT
#include "simulation/simulation.h"

#include "readiness/committee.h"
#include "readiness/evidencereplay.h"
#include "readiness/normaldistribution.h"
#include "simulation/baseline.h"
#include "simulation/committeevote.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace sevenrounds {

namespace {

constexpr int kDaysBetweenLooks = 14;
constexpr int kLooks = 6;
// Learners of their own for the opponents' fit.
constexpr int kFitLearners = 300;
constexpr std::uint64_t kFitSeed = 0x5EED;
constexpr int kLoopLearners = 500;
constexpr double kPriorSpread = 1.133578;

/// A learner with all that watches.
struct Watched {
    SimulatedLearner learner;
    EvidenceReplay replay;
    ScoreAverages averages;

    Watched(const LearnerWorld &world, std::uint64_t seed)
        : learner(world, seed)
    {
    }

    void live(int days)
    {
        for (; days > 0; --days) {
            for (const Evidence &one : learner.liveOneDay()) {
                replay.apply(one);
                if (const auto *mock = std::get_if<MockEvidence>(&one.what)) {
                    averages.add(*mock);
                }
            }
        }
        replay.advanceTo(learner.now());
    }
};

/// Calls `look` with the learner and a target whenever a look is due.
void watch(const Scenario &scenario, int learners, std::uint64_t seed,
    const std::function<void(int number, Watched &, Level target)> &look)
{
    for (int number = 0; number < learners; ++number) {
        Watched watched(scenario.world, seedOfLearner(seed, number));
        for (int week = 0; week < kLooks; ++week) {
            watched.live(kDaysBetweenLooks);
            if (scenario.pauseDays > 0) {
                if (week + 1 < kLooks) {
                    continue;
                }
                watched.learner.pause(scenario.pauseDays, scenario.pauseLoss);
                watched.replay.advanceTo(watched.learner.now());
            }
            look(number, watched, kLevels[watched.learner.random().below(kLevels.size())]);
        }
    }
}

struct Spreads {
    double average = 0.0;
    double moving = 0.0;
};

Spreads fitSpreads(const Scenario &scenario, std::uint64_t seed)
{
    const Assumptions assumptions;
    std::vector<AveragedLook> average;
    std::vector<AveragedLook> moving;
    watch(scenario, kFitLearners, seed ^ kFitSeed, [&](int, Watched &watched, Level target) {
        for (const Skill skill : kSkills) {
            if (watched.averages.isEmpty(skill)) {
                continue;
            }
            const double bar = barOf(skill, target, assumptions);
            const bool outcome = watched.learner.skill(skill) >= bar;
            average.push_back({ watched.averages.levelAverage(skill) - bar, outcome });
            moving.push_back({ watched.averages.levelMoving(skill) - bar, outcome });
        }
    });
    return { fittedSpread(average), fittedSpread(moving) };
}

class Looks
{
public:
    Looks(const Spreads &spreads)
        : m_spreads(spreads)
    {
    }

    void takeRounds(Watched &watched, Level target)
    {
        const SkillState &state = watched.replay.state();
        for (const Skill skill : kSkills) {
            const double bar = barOf(skill, target, m_assumptions);
            const double truth = watched.learner.skill(skill);
            const bool outcome = truth >= bar;
            m_model.push_back({ normalBelow((state.mean(skill) - bar) / state.sd(skill)), outcome });
            if (target == Level::L5) {
                m_modelAtL5.push_back(m_model.back());
            }
            m_tunedAverage.push_back({ tuned(watched, skill, bar), outcome });
            m_tunedMoving.push_back({ tunedMoving(watched, skill, bar), outcome });
            m_rawAverage.push_back({ watched.averages.rawAverage(skill), outcome });
            m_rawMoving.push_back({ watched.averages.rawMoving(skill), outcome });
            m_distances.push_back(std::abs(truth - state.mean(skill)) / state.sd(skill));
        }
    }

    void takeLoop(Watched &watched, Level target)
    {
        const SkillState &state = watched.replay.state();
        RoundScores scores {};
        double product = 1.0;
        double weakest = 1.0;
        double averages = 1.0;
        for (const Skill skill : kSkills) {
            const double bar = barOf(skill, target, m_assumptions);
            scores[index(skill)] = watched.learner.drawScore(skill, bar);
            const double luck = m_assumptions.dayNoise / kPointsPerLevel;
            const double chance = normalBelow((state.mean(skill) - bar) / std::hypot(state.sd(skill), luck));
            product *= chance;
            weakest = std::min(weakest, chance);
            averages *= tuned(watched, skill, bar);
        }
        const bool outcome = committeeSaysYes(scores, m_assumptions.committee);
        m_joint.push_back({ overallChance(state.skills(), target, m_assumptions).probability, outcome });
        m_product.push_back({ product, outcome });
        m_weakest.push_back({ weakest, outcome });
        m_productOfAverages.push_back({ averages, outcome });
    }

    [[nodiscard]] ScenarioResult result() const
    {
        ScenarioResult result;
        result.rounds = { calibrationOf(m_model), calibrationOf(m_modelAtL5), calibrationOf(m_tunedAverage),
            calibrationOf(m_tunedMoving), calibrationOf(m_rawAverage), calibrationOf(m_rawMoving) };
        result.coverage = { covered(0.5), covered(0.8), covered(0.9), covered(0.95) };
        result.loops = { calibrationOf(m_joint), calibrationOf(m_product), calibrationOf(m_weakest),
            calibrationOf(m_productOfAverages) };
        return result;
    }

private:
    [[nodiscard]] double tuned(const Watched &watched, Skill skill, double bar) const
    {
        return watched.averages.isEmpty(skill)
            ? normalBelow((kPriorLevel - bar) / kPriorSpread)
            : normalBelow((watched.averages.levelAverage(skill) - bar) / m_spreads.average);
    }

    [[nodiscard]] double tunedMoving(const Watched &watched, Skill skill, double bar) const
    {
        return watched.averages.isEmpty(skill)
            ? normalBelow((kPriorLevel - bar) / kPriorSpread)
            : normalBelow((watched.averages.levelMoving(skill) - bar) / m_spreads.moving);
    }

    [[nodiscard]] double covered(double share) const
    {
        const double reach = normalQuantile(0.5 + 0.5 * share);
        const auto inside = std::count_if(
            m_distances.begin(), m_distances.end(), [reach](double distance) { return distance <= reach; });
        return m_distances.empty() ? 0.0 : static_cast<double>(inside) / static_cast<double>(m_distances.size());
    }

    Assumptions m_assumptions;
    Spreads m_spreads;
    std::vector<Judgment> m_model;
    std::vector<Judgment> m_modelAtL5;
    std::vector<Judgment> m_tunedAverage;
    std::vector<Judgment> m_tunedMoving;
    std::vector<Judgment> m_rawAverage;
    std::vector<Judgment> m_rawMoving;
    std::vector<Judgment> m_joint;
    std::vector<Judgment> m_product;
    std::vector<Judgment> m_weakest;
    std::vector<Judgment> m_productOfAverages;
    std::vector<double> m_distances;
};

} // namespace

std::uint64_t seedOfLearner(std::uint64_t seed, int number)
{
    // Any odd step keeps the seeds apart; the generator mixes them.
    return seed + 0x9E3779B97F4A7C15ULL * static_cast<std::uint64_t>(number + 1);
}

ScenarioResult simulate(const Scenario &scenario, int learners, std::uint64_t seed)
{
    Looks looks(fitSpreads(scenario, seed));
    const int loopLearners = scenario.pauseDays > 0 ? 0 : std::min(learners, kLoopLearners);
    watch(scenario, learners, seed, [&](int number, Watched &watched, Level target) {
        looks.takeRounds(watched, target);
        if (number < loopLearners) {
            looks.takeLoop(watched, target);
        }
    });
    ScenarioResult result = looks.result();
    result.fresh = overallChance(SkillState().skills(), Level::L5, {});
    result.id = scenario.id;
    result.learners = learners;
    return result;
}

} // namespace sevenrounds
