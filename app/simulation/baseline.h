// SPDX-License-Identifier: MIT
#pragma once

#include "readiness/evidence.h"

#include <array>
#include <cstddef>
#include <vector>

namespace sevenrounds {

/// What other tools show, to be beaten: averages of a round's mock scores.
class ScoreAverages
{
public:
    void add(const MockEvidence &mock);

    [[nodiscard]] bool isEmpty(Skill skill) const { return m_rounds[index(skill)].count == 0; }
    /// The usual dashboard's share, (score - 1) / 3, whatever the level asked; 0 without data.
    [[nodiscard]] double rawAverage(Skill skill) const;
    /// The same, each new score counting 0.3.
    [[nodiscard]] double rawMoving(Skill skill) const { return m_rounds[index(skill)].rawMoving; }
    /// The level that a score speaks of, level + (score - 2.5) / 0.7, averaged. Only where there is data.
    [[nodiscard]] double levelAverage(Skill skill) const;
    [[nodiscard]] double levelMoving(Skill skill) const { return m_rounds[index(skill)].levelMoving; }

private:
    struct Round {
        int count = 0;
        double rawSum = 0.0;
        double rawMoving = 0.0;
        double levelSum = 0.0;
        double levelMoving = 0.0;
    };
    std::array<Round, kSkillCount> m_rounds {};
};

/// One look at one round by averages alone, for the fit of a spread.
struct AveragedLook {
    double aboveBar = 0.0;
    bool outcome = false;
};

/// The spread that makes Phi(above the bar / spread) forecast best (least Brier score), in levels: a generous opponent.
[[nodiscard]] double fittedSpread(const std::vector<AveragedLook> &looks);

} // namespace sevenrounds
