// SPDX-License-Identifier: MIT
#include "simulation/learner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sevenrounds {

namespace {

constexpr double kDaysAWeek = 7.0;
// Hours that go into one mock with its debrief, and into one answer.
constexpr double kMockHours = 1.0;
constexpr double kAnswerHours = 0.03;
// Learning slows as the top of the scale comes near.
constexpr double kTop = 7.5;
constexpr double kReach = 3.0;
constexpr double kSlowest = 0.1;
constexpr double kRateSpread = 0.5;
// Levels a day: chance, and what an idle round loses after two weeks.
constexpr double kJitter = 0.015;
// What a person's form of the day adds to or takes from the skill in one session, in levels: beside the questions' luck.
constexpr double kFormSpread = 0.3;
constexpr double kForgetting = 0.003;
constexpr int kIdleAfterDays = 14;
// People choose questions near their level, mostly a little above it.
constexpr double kChosenAbove = 0.3;
constexpr double kChosenSpread = 0.8;
// Between knowing nothing and everything about one question: a logistic curve, steeper than the model's normal.
constexpr double kAnswerSteepness = 1.7;
constexpr std::array kGuesses { 0.0, 0.25, 0.5 };
constexpr double kBadDayShare = 0.1;
constexpr double kBadDayFactor = 3.0;
constexpr double kScoreGrain = 0.25;
constexpr std::chrono::hours kEvening { 19 };

double between(Random &random, double low, double high)
{
    return low + (high - low) * random.uniform();
}

} // namespace

SimulatedLearner::SimulatedLearner(const LearnerWorld &world, std::uint64_t seed)
    : m_world(world)
    , m_random(seed)
{
    const double shared = world.sharedSpread * m_random.normal();
    for (const Skill skill : kSkills) {
        m_skill[index(skill)] = world.meanSkill + shared + world.ownSpread * m_random.normal();
        m_gap[index(skill)] = world.gapSpread * m_random.normal();
        // Squared, so that some rounds get most of the evenings and others hardly any.
        const double share = m_random.uniform();
        m_attention[index(skill)] = share * share;
    }
    m_bias = world.biasMean + world.biasSpread * m_random.normal();
    m_rate = world.learningRate * std::exp(kRateSpread * m_random.normal());
    m_mocksPerDay = between(m_random, world.fewestMocks, world.mostMocks) / kDaysAWeek;
    m_answersPerDay = between(m_random, world.fewestAnswers, world.mostAnswers) / kDaysAWeek;
    m_usualLevel = world.meanSkill + shared + kChosenAbove;
}

std::vector<Evidence> SimulatedLearner::liveOneDay()
{
    std::vector<Evidence> evidence;
    UtcTime moment = m_now + kEvening;
    const auto note = [&](const auto &what) {
        evidence.push_back({ moment, what });
        moment += std::chrono::minutes(1);
        m_idleDays[index(what.skill)] = 0;
    };
    for (int left = drawCount(m_mocksPerDay); left > 0; --left) {
        const Skill skill = drawSkill();
        note(drawMock(skill, drawLevel()));
        learn(skill, kMockHours);
    }
    // Answers come in sets about one round.
    const Skill asked = drawSkill();
    for (int left = drawCount(m_answersPerDay); left > 0; --left) {
        note(drawAnswer(asked));
        learn(asked, kAnswerHours);
    }
    endDay();
    return evidence;
}

Evidence SimulatedLearner::practice(Skill skill, Level level)
{
    const MockEvidence mock = drawMock(skill, level);
    m_idleDays[index(skill)] = 0;
    learn(skill, kMockHours);
    return { m_now + kEvening, mock };
}

void SimulatedLearner::pause(int days, double loss)
{
    m_now += std::chrono::days(days);
    for (double &skill : m_skill) {
        skill -= loss;
    }
}

double SimulatedLearner::drawScore(Skill skill, double level, Random &luck) const
{
    double noise = m_world.dayNoise * luck.normal();
    if (m_world.hasBadDays && luck.uniform() < kBadDayShare) {
        noise *= kBadDayFactor;
    }
    const double onTheDay = m_skill[index(skill)] + kFormSpread * luck.normal();
    return kPointsAtBar + m_world.slope * (onTheDay - level) + noise;
}

Skill SimulatedLearner::drawSkill()
{
    double left = m_random.uniform() * std::accumulate(m_attention.begin(), m_attention.end(), 0.0);
    for (const Skill skill : kSkills) {
        left -= m_attention[index(skill)];
        if (left < 0.0) {
            return skill;
        }
    }
    return kSkills.back();
}

Level SimulatedLearner::drawLevel()
{
    const double chosen = std::round(m_usualLevel + kChosenSpread * m_random.normal());
    return static_cast<Level>(
        static_cast<int>(std::clamp(chosen, static_cast<double>(Level::L3), static_cast<double>(Level::L7))));
}

int SimulatedLearner::drawCount(double perDay)
{
    // Poisson by the product of uniforms; a day holds a few things, never hundreds.
    const double limit = std::exp(-perDay);
    int count = 0;
    for (double product = m_random.uniform(); product > limit; product *= m_random.uniform()) {
        ++count;
    }
    return count;
}

MockEvidence SimulatedLearner::drawMock(Skill skill, Level level)
{
    MockEvidence mock { .skill = skill, .level = level };
    mock.objective = m_random.uniform() >= m_world.selfScoredShare;
    double score = drawScore(skill, static_cast<double>(mock.level));
    if (!mock.objective) {
        score += m_bias;
    }
    mock.score = std::clamp(std::round(score / kScoreGrain) * kScoreGrain, kLowestScore, kHighestScore);
    return mock;
}

QuizEvidence SimulatedLearner::drawAnswer(Skill skill)
{
    QuizEvidence answer { .skill = skill, .level = drawLevel() };
    answer.guess = kGuesses[m_random.below(kGuesses.size())];
    const double above = m_skill[index(skill)] + m_gap[index(skill)] - static_cast<double>(answer.level);
    const double knows = 1.0 / (1.0 + std::exp(-kAnswerSteepness * above));
    answer.correct = m_random.uniform() < answer.guess + (1.0 - answer.guess) * knows;
    return answer;
}

void SimulatedLearner::learn(Skill skill, double hours)
{
    double &level = m_skill[index(skill)];
    level += m_rate * hours * std::max(kSlowest, (kTop - level) / kReach);
}

void SimulatedLearner::endDay()
{
    for (const Skill skill : kSkills) {
        const std::size_t i = index(skill);
        m_skill[i] += kJitter * m_random.normal();
        if (++m_idleDays[i] > kIdleAfterDays) {
            m_skill[i] -= kForgetting;
        }
    }
    m_now += std::chrono::days(1);
}

} // namespace sevenrounds
