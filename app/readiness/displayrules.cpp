// SPDX-License-Identifier: MIT
#include "readiness/displayrules.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

// Readiness model, display rules. A spread exactly on a border gets the more careful label.
constexpr double kUnmeasuredAbove = 1.0;
constexpr double kThinFrom = 0.75;
constexpr double kFairFrom = 0.55;
constexpr int kFairStep = 10;
constexpr int kSolidStep = 5;
constexpr int kOverallStep = 5; // app default: as fine as the best known round
constexpr int kRoundsAtLeastThin = 5;

// App defaults: with this little evidence only odds of three to one deserve a word of their own.
constexpr double kUnlikelyBelow = 0.25;
constexpr double kLikelyAbove = 0.75;

constexpr double kTenthPercentile = 1.2815515655446004; // standard normal quantile of 0.9

Outlook outlookOf(double readiness)
{
    if (readiness < kUnlikelyBelow) {
        return Outlook::Unlikely;
    }
    return readiness > kLikelyAbove ? Outlook::Likely : Outlook::Open;
}

int roundedPercent(double probability, int step)
{
    return step * static_cast<int>(std::lround(probability * 100.0 / step));
}

} // namespace

Confidence confidenceOf(double sd)
{
    if (sd > kUnmeasuredAbove) {
        return Confidence::Unmeasured;
    }
    if (sd >= kThinFrom) {
        return Confidence::Thin;
    }
    return sd >= kFairFrom ? Confidence::Fair : Confidence::Solid;
}

QString confidenceKey(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Unmeasured:
        break;
    case Confidence::Thin:
        return QStringLiteral("thin");
    case Confidence::Fair:
        return QStringLiteral("fair");
    case Confidence::Solid:
        return QStringLiteral("solid");
    }
    return QStringLiteral("unmeasured");
}

LevelRange likelyRange(double mean, double sd)
{
    return { mean - kTenthPercentile * sd, mean + kTenthPercentile * sd };
}

ShownReadiness shownReadiness(double mean, double sd, double readiness)
{
    return shownReadiness(confidenceOf(sd), mean, sd, readiness);
}

ShownReadiness shownReadiness(Confidence confidence, double mean, double sd, double readiness)
{
    ShownReadiness shown { confidence, likelyRange(mean, sd), std::nullopt, std::nullopt };
    switch (shown.confidence) {
    case Confidence::Unmeasured:
        break;
    case Confidence::Thin:
        shown.outlook = outlookOf(readiness);
        break;
    case Confidence::Fair:
        shown.percent = roundedPercent(readiness, kFairStep);
        break;
    case Confidence::Solid:
        shown.percent = roundedPercent(readiness, kSolidStep);
        break;
    }
    return shown;
}

bool isOverallShown(const std::array<Confidence, kSkillCount> &confidences, const std::array<Skill, 3> &mustBeFair)
{
    const bool technicalAreFair = std::all_of(mustBeFair.begin(), mustBeFair.end(),
        [&](Skill skill) { return confidences[index(skill)] >= Confidence::Fair; });
    const auto atLeastThin
        = std::count_if(confidences.begin(), confidences.end(), [](Confidence one) { return one >= Confidence::Thin; });
    return technicalAreFair && atLeastThin >= kRoundsAtLeastThin;
}

ShownOverall shownOverall(const OverallChance &chance, bool isShown)
{
    ShownOverall shown { std::nullopt, chance.low, chance.high };
    if (isShown) {
        shown.percent = roundedPercent(chance.probability, kOverallStep);
    }
    return shown;
}

} // namespace sevenrounds
