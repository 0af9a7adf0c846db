// SPDX-License-Identifier: MIT
#include "simulation/baseline.h"

#include "readiness/normaldistribution.h"
#include "readiness/skillstate.h"

namespace sevenrounds {

namespace {

constexpr double kNewestWeight = 0.3;
constexpr double kLeastSpread = 0.1;
constexpr double kMostSpread = 3.0;
constexpr double kSpreadStep = 0.05;

double moved(double before, double newest, bool isFirst)
{
    return isFirst ? newest : before + kNewestWeight * (newest - before);
}

} // namespace

void ScoreAverages::add(const MockEvidence &mock)
{
    Round &round = m_rounds[index(mock.skill)];
    const double raw = (mock.score - 1.0) / 3.0;
    const double level = static_cast<double>(mock.level) + (mock.score - kPointsAtBar) / kPointsPerLevel;
    const bool isFirst = round.count == 0;
    round.rawSum += raw;
    round.levelSum += level;
    round.rawMoving = moved(round.rawMoving, raw, isFirst);
    round.levelMoving = moved(round.levelMoving, level, isFirst);
    ++round.count;
}

double ScoreAverages::rawAverage(Skill skill) const
{
    const Round &round = m_rounds[index(skill)];
    return round.count == 0 ? 0.0 : round.rawSum / round.count;
}

double ScoreAverages::levelAverage(Skill skill) const
{
    const Round &round = m_rounds[index(skill)];
    return round.count == 0 ? kPriorLevel : round.levelSum / round.count;
}

double fittedSpread(const std::vector<AveragedLook> &looks)
{
    double best = kMostSpread;
    double least = static_cast<double>(looks.size());
    for (double spread = kLeastSpread; spread <= kMostSpread; spread += kSpreadStep) {
        double loss = 0.0;
        for (const AveragedLook &look : looks) {
            const double miss = normalBelow(look.aboveBar / spread) - (look.outcome ? 1.0 : 0.0);
            loss += miss * miss;
        }
        if (loss < least) {
            least = loss;
            best = spread;
        }
    }
    return best;
}

} // namespace sevenrounds
