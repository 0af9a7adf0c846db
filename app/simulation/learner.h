// SPDX-License-Identifier: MIT
#pragma once

#include "core/random.h"
#include "readiness/evidence.h"
#include "readiness/skillstate.h"

#include <array>
#include <vector>

namespace sevenrounds {

/// What simulated learners are like. They are built differently from the readiness model on purpose (another slope, another noise, learning,
/// forgetting, jitter): a model that is only right about itself proves nothing. Defaults: the readiness document, prototype and calibration.
struct LearnerWorld {
    /// Mean skill of the population, in levels; the model's prior is 4.2.
    double meanSkill = kPriorLevel;
    /// Spread that a person's seven rounds share, and that of each round around it, in levels.
    double sharedSpread = 0.75;
    double ownSpread = 0.85;
    /// Rubric points a level is worth, and the spread of one day's score.
    double slope = 0.75;
    double dayNoise = 0.55;
    /// One day in ten has three times the spread.
    bool hasBadDays = false;
    /// Self-given scores minus true ones, in rubric points: mean and spread over people.
    double biasMean = 0.3;
    double biasSpread = 0.4;
    /// How much better people know than perform, in levels.
    double gapSpread = 0.5;
    /// Levels an hour of practice adds at skill 4.5, before the personal factor (log-normal, spread 0.5).
    double learningRate = 0.06;
    double selfScoredShare = 0.7;
    /// Least and most a week; people lie evenly between.
    double fewestMocks = 0.3;
    double mostMocks = 3.0;
    double fewestAnswers = 0.0;
    double mostAnswers = 40.0;
};

/// A person whose skill is known, because it was made up: practices, is measured, learns and forgets.
class SimulatedLearner
{
public:
    SimulatedLearner(const LearnerWorld &world, std::uint64_t seed);

    /// The evidence of the next day, in the order in which it happened; the true skill moves along.
    [[nodiscard]] std::vector<Evidence> liveOneDay();
    /// One hour of one round at a level that somebody else chose: a mock with its debrief, learned from.
    [[nodiscard]] Evidence practice(Skill skill, Level level);
    /// A night without anything before it, or after practice(): chance and idleness move the skill, and the next day begins.
    void sleep() { endDay(); }
    /// Days without any practice, over which every round loses `loss` levels in all.
    void pause(int days, double loss);

    [[nodiscard]] UtcTime now() const { return m_now; }
    [[nodiscard]] double skill(Skill skill) const { return m_skill[index(skill)]; }
    [[nodiscard]] double bias() const { return m_bias; }
    /// Levels an hour of practice adds at skill 4.5.
    [[nodiscard]] double rate() const { return m_rate; }
    /// One true score of 1 to 4 at a level, the day's luck included.
    [[nodiscard]] double drawScore(Skill skill, double level) { return drawScore(skill, level, m_random); }
    /// The same with luck from elsewhere: what is asked of two learners may meet them with the same.
    [[nodiscard]] double drawScore(Skill skill, double level, Random &luck) const;
    [[nodiscard]] Random &random() { return m_random; }

private:
    [[nodiscard]] Skill drawSkill();
    [[nodiscard]] Level drawLevel();
    [[nodiscard]] int drawCount(double perDay);
    [[nodiscard]] MockEvidence drawMock(Skill skill, Level level);
    [[nodiscard]] QuizEvidence drawAnswer(Skill skill);
    void learn(Skill skill, double hours);
    void endDay();

    LearnerWorld m_world;
    Random m_random;
    UtcTime m_now {};
    std::array<double, kSkillCount> m_skill {};
    std::array<double, kSkillCount> m_gap {};
    /// Share of the practice that goes to a round.
    std::array<double, kSkillCount> m_attention {};
    std::array<int, kSkillCount> m_idleDays {};
    double m_bias = 0.0;
    double m_rate = 0.0;
    double m_mocksPerDay = 0.0;
    double m_answersPerDay = 0.0;
    double m_usualLevel = 0.0;
};

} // namespace sevenrounds
