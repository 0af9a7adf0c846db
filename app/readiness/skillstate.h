// SPDX-License-Identifier: MIT
#pragma once

#include "domain/skill.h"
#include "readiness/evidence.h"

#include <array>
#include <cstddef>

namespace sevenrounds {

/// Prior mean of every round where the learner has stated no level. Readiness model, prior of the state.
inline constexpr double kPriorLevel = 4.2;

/// The rubric's scale: who stands exactly at the bar scores 2.5 of 1 to 4 on average, and one level is worth 0.7 points.
/// Readiness model, offsets of a mock and of the committee.
inline constexpr double kPointsAtBar = 2.5;
inline constexpr double kPointsPerLevel = 0.7;

/// Levels that an idle round loses in a day. Readiness model, time.
inline constexpr double kDriftPerDay = 0.003;

/// How far what is recalled may lie from the level it is taken for, in levels. Readiness model, recall and coverage; kept wide there, because this
/// channel was not part of the calibration.
inline constexpr double kRecallSpread = 0.9;

/// The seven performance skills alone, as a joint normal: what the committee decides on.
struct SkillBelief {
    std::array<double, kSkillCount> mean {};
    std::array<std::array<double, kSkillCount>, kSkillCount> covariance {};
};

/// What is believed about a learner: fifteen jointly normal numbers. Seven performance skills in hiring levels, seven gaps (how
/// much better the learner knows than performs), and the bias of self-given scores in rubric points, positive for over-confident.
///
/// It knows no clock: the caller says how much time passed. Updates are assumed-density filtering, so each keeps a normal whose
/// mean and covariance are exact for the one item.
class SkillState
{
public:
    static constexpr std::size_t kSize = 2 * kSkillCount + 1;

    explicit SkillState(double priorLevel = kPriorLevel);

    [[nodiscard]] double mean(Skill skill) const { return m_mean[index(skill)]; }
    [[nodiscard]] double sd(Skill skill) const;
    [[nodiscard]] double gapMean(Skill skill) const { return m_mean[kSkillCount + index(skill)]; }
    [[nodiscard]] double gapSd(Skill skill) const;
    [[nodiscard]] double biasMean() const { return m_mean[kSize - 1]; }
    [[nodiscard]] double biasSd() const;
    /// Rows and columns: skills, gaps, bias.
    [[nodiscard]] double covariance(std::size_t row, std::size_t column) const { return m_covariance[row][column]; }
    [[nodiscard]] SkillBelief skills() const;

    /// Evidence fades: the state returns towards the prior, exactly as far in one step of a + b days as in steps of a and b.
    void age(double days);
    /// The loss of a round that lay idle for the last `days` of the time just passed to age(); call it after age().
    void drift(Skill skill, double days);
    void apply(const MockEvidence &mock);
    void apply(const QuizEvidence &quiz);
    /// The logarithm of how likely the result is before it is taken in.
    [[nodiscard]] double logEvidence(const MockEvidence &mock) const;
    [[nodiscard]] double logEvidence(const QuizEvidence &quiz) const;
    /// Levels that somebody gained in one round, or lost where negative, and a variance by which every skill went its own way. For asking how likely results are under a pace of
    /// learning (ownpace): in the estimate itself study time moves nothing, and spreads grow by age().
    void learn(Skill skill, double levels);
    void wander(double variance);
    /// Expected share k of the round's topics known today: a normal look at skill + gap of 4 + 0.9 ln(k/(1-k)) levels with the given
    /// spread (readiness model, recall and coverage). k is held between 0.0344 and 0.9656, which is from L1 to L7. The spread is in levels and
    /// above 0. Meant for a copy that is read and thrown away: stored, the same cards would count again at every look.
    void applyCoverage(Skill skill, double knownShare, double spread = kRecallSpread);

private:
    using Vector = std::array<double, kSize>;

    /// A linear view of the state: a weight on one skill, and one on a second component that may be absent (weight 0).
    struct View {
        std::size_t first = 0;
        double firstWeight = 0.0;
        std::size_t second = 0;
        double secondWeight = 0.0;
    };
    struct Projection {
        double mean = 0.0;
        double variance = 0.0;
        Vector gain {};
    };

    /// A mock score as it is seen: in an interval of a normal of this spread, its ends in spreads.
    struct ScoreView {
        Vector gain {};
        double spread = 1.0;
        double low = 0.0;
        double high = 0.0;
    };
    /// An answer as it is seen: how far what is known lies above its level, in spreads.
    struct AnswerView {
        Vector gain {};
        double spread = 1.0;
        double above = 0.0;
        double guess = 0.0;
    };

    [[nodiscard]] Projection project(const View &view) const;
    [[nodiscard]] ScoreView look(const MockEvidence &mock) const;
    [[nodiscard]] AnswerView look(const QuizEvidence &quiz) const;
    void update(const Vector &gain, double slope, double curvature);

    double m_priorLevel;
    Vector m_mean {};
    std::array<Vector, kSize> m_covariance {};
};

} // namespace sevenrounds
