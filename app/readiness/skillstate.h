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

    [[nodiscard]] Projection project(const View &view) const;
    void update(const Vector &gain, double slope, double curvature);

    double m_priorLevel;
    Vector m_mean {};
    std::array<Vector, kSize> m_covariance {};
};

} // namespace sevenrounds
