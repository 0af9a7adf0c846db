// SPDX-License-Identifier: MIT
#include "readiness/assumptions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sevenrounds {

namespace {

// App defaults: wide enough for every sensible edit, narrow enough that no later division or power overflows.
constexpr double kLargestBarOffset = 4.0;
constexpr double kLowestFloor = 0.0;
constexpr double kHighestFloor = 4.0;
constexpr double kLargestWeight = 1000.0;
constexpr double kSmallestDayNoise = 0.05;
constexpr double kLargestDayNoise = 3.0;
constexpr double kLowestPrior = 1.0;
constexpr double kHighestPrior = 9.0;
constexpr double kSmallestRecallSpread = 0.1;
constexpr double kLargestRecallSpread = 100.0;

// Readiness model, research rounds.
constexpr double kResearchDesignWeight = 0.4;
constexpr double kResearchMlWeight = 1.6;
constexpr double kResearchTalkWeight = 1.2;

// Written so that NaN is outside.
bool isWithin(double value, double low, double high)
{
    return value >= low && value <= high;
}

Result<> checkRange(const QString &name, double value, double low, double high)
{
    if (!isWithin(value, low, high)) {
        return failure(ErrorKind::InvalidInput,
            QStringLiteral("%1: %2 is not between %3 and %4").arg(name).arg(value).arg(low).arg(high));
    }
    return {};
}

} // namespace

bool isResearchLoop(Loop loop)
{
    return loop == Loop::Scientist || loop == Loop::ResearchEngineer || loop == Loop::Senior;
}

Assumptions usualAssumptions(Loop loop)
{
    Assumptions usual;
    if (isResearchLoop(loop)) {
        usual.committee.weights[index(Skill::Design)] = kResearchDesignWeight;
        usual.committee.weights[index(Skill::Ml)] = kResearchMlWeight;
        usual.committee.weights[index(Skill::Presentation)] = kResearchTalkWeight;
        usual.mustBeFair = { Skill::Coding, Skill::Ml, Skill::Presentation };
    }
    return usual;
}

Result<> checkAssumptions(const Assumptions &assumptions)
{
    const CommitteeRule &rule = assumptions.committee;
    for (const Skill skill : kSkills) {
        ROUNDS_RETURN_IF_ERROR(checkRange(QStringLiteral("barOffsets.%1").arg(skillKey(skill)),
            assumptions.barOffsets[index(skill)], -kLargestBarOffset, kLargestBarOffset));
        ROUNDS_RETURN_IF_ERROR(checkRange(
            QStringLiteral("weights.%1").arg(skillKey(skill)), rule.weights[index(skill)], 0.0, kLargestWeight));
    }
    ROUNDS_RETURN_IF_ERROR(
        checkRange(QStringLiteral("barShift"), assumptions.barShift, -kLargestBarOffset, kLargestBarOffset));
    const double totalWeight = std::accumulate(rule.weights.begin(), rule.weights.end(), 0.0);
    ROUNDS_RETURN_IF_ERROR(
        checkRange(QStringLiteral("sum of weights"), totalWeight, 0.001, kSkillCount * kLargestWeight));
    ROUNDS_RETURN_IF_ERROR(checkRange(QStringLiteral("hardFloor"), rule.hardFloor, kLowestFloor, kHighestFloor));
    ROUNDS_RETURN_IF_ERROR(checkRange(QStringLiteral("softFloor"), rule.softFloor, rule.hardFloor, kHighestFloor));
    ROUNDS_RETURN_IF_ERROR(checkRange(QStringLiteral("meanFloor"), rule.meanFloor, kLowestFloor, kHighestFloor));
    ROUNDS_RETURN_IF_ERROR(
        checkRange(QStringLiteral("allowedBelowSoftFloor"), rule.allowedBelowSoftFloor, 0.0, kSkillCount));
    ROUNDS_RETURN_IF_ERROR(
        checkRange(QStringLiteral("priorLevel"), assumptions.priorLevel, kLowestPrior, kHighestPrior));
    ROUNDS_RETURN_IF_ERROR(checkRange(
        QStringLiteral("recallSpread"), assumptions.recallSpread, kSmallestRecallSpread, kLargestRecallSpread));
    ROUNDS_RETURN_IF_ERROR(checkRange(QStringLiteral("unseenShare"), assumptions.unseenShare, 0.0, 1.0));
    return checkRange(QStringLiteral("dayNoise"), assumptions.dayNoise, kSmallestDayNoise, kLargestDayNoise);
}

double barOf(Skill skill, Level target, const Assumptions &assumptions)
{
    return static_cast<int>(target) + assumptions.barOffsets[index(skill)] + assumptions.barShift;
}

} // namespace sevenrounds
