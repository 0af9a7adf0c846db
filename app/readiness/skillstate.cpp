// SPDX-License-Identifier: MIT
#include "readiness/skillstate.h"

#include "core/result.h"
#include "readiness/normaldistribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sevenrounds {

namespace {

// Every number here comes from the readiness model (research note of November 2026, part B3), calibrated in simulation there
// (B4).
constexpr double kSharedVariance = 0.75 * 0.75; // skills move together: correlation 0.44 between rounds
constexpr double kOwnVariance = 0.85 * 0.85;
constexpr double kGapVariance = 0.7 * 0.7;
constexpr double kPriorBias = 0.3; // people rate themselves a little too high
constexpr double kBiasVariance = 0.5 * 0.5;

constexpr double kSkillMemoryDays = 240.0;
constexpr double kGapMemoryDays = 365.0;

constexpr double kMockVariance = 0.6 * 0.6;
constexpr double kSelfVariance = 0.25 * 0.25; // added where learners mark themselves
constexpr double kSeenBeforeFactor = 3.0; // on the variance: a question met before says a third as much
constexpr double kScoreHalfStep = 0.125; // a score stands for the interval of one eighth to both sides
constexpr double kQuizVariance = 1.1 * 1.1;
constexpr double kCoverageCenter = 4.0;
constexpr double kCoverageSlope = 0.9;
// App default: 4 + 0.9 ln(k/(1-k)) stays between L1 and L7. The ladder ends at L7, and cards that were all reviewed this morning (k = 1) say
// no more than that.
constexpr double kSmallestShare = 0.0344;

constexpr std::size_t kBias = SkillState::kSize - 1;

constexpr std::size_t gapOf(Skill skill)
{
    return kSkillCount + index(skill);
}

constexpr auto kPriorCovariance = [] {
    std::array<std::array<double, SkillState::kSize>, SkillState::kSize> prior {};
    for (std::size_t row = 0; row < kSkillCount; ++row) {
        for (std::size_t column = 0; column < kSkillCount; ++column) {
            prior[row][column] = row == column ? kSharedVariance + kOwnVariance : kSharedVariance;
        }
        prior[kSkillCount + row][kSkillCount + row] = kGapVariance;
    }
    prior[kBias][kBias] = kBiasVariance;
    return prior;
}();

// An average of criteria may miss its end of the scale by a rounding error and is still that end.
constexpr double kScoreTolerance = 1e-9;

} // namespace

SkillState::SkillState(double priorLevel)
    : m_priorLevel(priorLevel)
    , m_covariance(kPriorCovariance)
{
    std::fill_n(m_mean.begin(), kSkillCount, priorLevel);
    m_mean[kBias] = kPriorBias;
}

double SkillState::sd(Skill skill) const
{
    return std::sqrt(m_covariance[index(skill)][index(skill)]);
}

double SkillState::gapSd(Skill skill) const
{
    return std::sqrt(m_covariance[gapOf(skill)][gapOf(skill)]);
}

double SkillState::biasSd() const
{
    return std::sqrt(m_covariance[kBias][kBias]);
}

SkillBelief SkillState::skills() const
{
    SkillBelief belief;
    for (std::size_t row = 0; row < kSkillCount; ++row) {
        belief.mean[row] = m_mean[row];
        std::copy_n(m_covariance[row].begin(), kSkillCount, belief.covariance[row].begin());
    }
    return belief;
}

void SkillState::age(double days)
{
    const double keepSkill = std::exp(-days / kSkillMemoryDays);
    const double keepGap = std::exp(-days / kGapMemoryDays);
    // The bias of self-given scores is a habit and does not fade.
    Vector keep {};
    std::fill_n(keep.begin(), kSkillCount, keepSkill);
    std::fill_n(keep.begin() + kSkillCount, kSkillCount, keepGap);
    keep[kBias] = 1.0;
    for (std::size_t row = 0; row < kSize; ++row) {
        for (std::size_t column = 0; column < kSize; ++column) {
            const double prior = kPriorCovariance[row][column];
            m_covariance[row][column] = prior + keep[row] * keep[column] * (m_covariance[row][column] - prior);
        }
    }
    for (std::size_t i = 0; i < kSkillCount; ++i) {
        m_mean[i] = m_priorLevel + keepSkill * (m_mean[i] - m_priorLevel);
        m_mean[kSkillCount + i] *= keepGap;
    }
}

void SkillState::drift(Skill skill, double days)
{
    // Ageing and drift act at once: dm/dt = -(m - prior) / 240 - 0.003. The second term alone adds up to this over the idle days.
    // Solved like this, looking in between changes nothing, and the loss of an endless pause ends at 0.72 level instead of
    // growing on.
    m_mean[index(skill)] += kDriftPerDay * kSkillMemoryDays * std::expm1(-days / kSkillMemoryDays);
}

SkillState::ScoreView SkillState::look(const MockEvidence &mock) const
{
    double noise = kMockVariance + (mock.objective ? 0.0 : kSelfVariance);
    if (mock.seenBefore) {
        noise *= kSeenBeforeFactor;
    }
    const double score = std::clamp(mock.score, kLowestScore, kHighestScore);
    const Projection seen = project({ index(mock.skill), kPointsPerLevel, kBias, mock.objective ? 0.0 : 1.0 });
    const double expected = seen.mean + kPointsAtBar - kPointsPerLevel * static_cast<int>(mock.level);
    const double spread = std::sqrt(seen.variance + noise);
    // Both ends of the scale are open: nobody can score above 4, however much better the answer was.
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const double low
        = score <= kLowestScore + kScoreTolerance ? -kInfinity : (score - kScoreHalfStep - expected) / spread;
    const double high
        = score >= kHighestScore - kScoreTolerance ? kInfinity : (score + kScoreHalfStep - expected) / spread;
    return { seen.gain, spread, low, high };
}

SkillState::AnswerView SkillState::look(const QuizEvidence &quiz) const
{
    const Projection seen = project({ index(quiz.skill), 1.0, gapOf(quiz.skill), 1.0 });
    const double spread = std::sqrt(seen.variance + kQuizVariance);
    return { seen.gain, spread, (seen.mean - static_cast<int>(quiz.level)) / spread, std::clamp(quiz.guess, 0.0, 1.0) };
}

void SkillState::apply(const MockEvidence &mock)
{
    ROUNDS_CHECK(!std::isnan(mock.score));
    if (std::isnan(mock.score)) {
        return;
    }
    const ScoreView seen = look(mock);
    const TailResponse response = intervalResponse(seen.low, seen.high);
    update(seen.gain, response.slope / seen.spread, -response.curvature / (seen.spread * seen.spread));
}

void SkillState::apply(const QuizEvidence &quiz)
{
    ROUNDS_CHECK(!std::isnan(quiz.guess));
    if (std::isnan(quiz.guess)) {
        return;
    }
    const AnswerView seen = look(quiz);
    const double z = seen.above;
    double slope = 0.0;
    if (!quiz.correct) {
        // The guess rate cancels: a wrong answer was not a lucky guess.
        slope = -normalHazard(z);
    } else if (seen.guess <= 0.0) {
        slope = normalHazard(-z);
    } else {
        slope = (1.0 - seen.guess) * normalDensity(z) / (seen.guess + (1.0 - seen.guess) * normalBelow(z));
    }
    // Negative where a right answer was probably a guess: then knowing and guessing are two stories and the spread grows.
    const double curvature = std::min(slope * (slope + z), 1.0);
    update(seen.gain, slope / seen.spread, -curvature / (seen.spread * seen.spread));
}

double SkillState::logEvidence(const MockEvidence &mock) const
{
    if (std::isnan(mock.score)) {
        return 0.0;
    }
    const ScoreView seen = look(mock);
    return logBetween(seen.low, seen.high);
}

double SkillState::logEvidence(const QuizEvidence &quiz) const
{
    if (std::isnan(quiz.guess)) {
        return 0.0;
    }
    const AnswerView seen = look(quiz);
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (!quiz.correct) {
        // Who could only have guessed right says the same at every skill.
        return seen.guess < 1.0 ? std::log1p(-seen.guess) + logBetween(seen.above, kInfinity) : 0.0;
    }
    return seen.guess > 0.0 ? std::log(seen.guess + (1.0 - seen.guess) * normalBelow(seen.above))
                            : logBetween(-seen.above, kInfinity);
}

void SkillState::learn(Skill skill, double levels)
{
    m_mean[index(skill)] += levels;
}

void SkillState::wander(double variance)
{
    for (std::size_t i = 0; i < kSkillCount; ++i) {
        m_covariance[i][i] += variance;
    }
}

void SkillState::applyCoverage(Skill skill, double knownShare, double spread)
{
    const bool isUsable = !std::isnan(knownShare) && spread > 0.0;
    ROUNDS_CHECK(isUsable);
    if (!isUsable) {
        return;
    }
    const double share = std::clamp(knownShare, kSmallestShare, 1.0 - kSmallestShare);
    const double level = kCoverageCenter + kCoverageSlope * std::log(share / (1.0 - share));
    const Projection seen = project({ index(skill), 1.0, gapOf(skill), 1.0 });
    const double variance = seen.variance + spread * spread;
    update(seen.gain, (level - seen.mean) / variance, -1.0 / variance);
}

SkillState::Projection SkillState::project(const View &view) const
{
    Projection result;
    result.mean = view.firstWeight * m_mean[view.first] + view.secondWeight * m_mean[view.second];
    for (std::size_t i = 0; i < kSize; ++i) {
        result.gain[i]
            = view.firstWeight * m_covariance[view.first][i] + view.secondWeight * m_covariance[view.second][i];
    }
    result.variance = view.firstWeight * result.gain[view.first] + view.secondWeight * result.gain[view.second];
    return result;
}

void SkillState::update(const Vector &gain, double slope, double curvature)
{
    for (std::size_t row = 0; row < kSize; ++row) {
        m_mean[row] += gain[row] * slope;
        for (std::size_t column = 0; column < kSize; ++column) {
            m_covariance[row][column] += gain[row] * gain[column] * curvature;
        }
    }
}

} // namespace sevenrounds
