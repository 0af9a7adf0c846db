// SPDX-License-Identifier: MIT
#include "readiness/ownpace.h"

#include "readiness/displayrules.h"
#include "readiness/evidencereplay.h"
#include "readiness/gridposterior.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <vector>

namespace sevenrounds {

namespace {

// Readiness model, what to study next.
constexpr double kSlope = 0.06;
constexpr double kCeiling = 7.5;
constexpr double kSlopeSpan = 3.0;
constexpr double kLeastShare = 0.1;

// Thirteen paces, from a fifth to four and a half times the expected one: three spreads to both sides in steps of half a spread, which is as close as
// the narrowest range that a year of practice leaves.
constexpr int kPaceSteps = 6;
constexpr double kPaceStep = kPaceSpread / 2.0;

double hoursOf(const Evidence &evidence)
{
    if (const auto *practice = std::get_if<PracticeEvidence>(&evidence.what)) {
        return practice->hours;
    }
    return std::holds_alternative<QuizEvidence>(evidence.what) ? kHoursAnAnswer : 0.0;
}

bool isResult(const Evidence &evidence)
{
    return !std::holds_alternative<PracticeEvidence>(evidence.what);
}

/// What stands between the first and the last result of each round.
void countBasis(std::span<const Evidence> evidence, OwnPace *pace)
{
    struct Basis {
        std::optional<UtcTime> first;
        std::optional<UtcTime> last;
        int results = 0;
        double hours = 0.0;
    };
    std::array<Basis, kSkillCount> bases {};
    for (const Evidence &one : evidence) {
        if (isResult(one)) {
            Basis &basis = bases[index(skillOf(one))];
            basis.first = basis.first ? std::min(*basis.first, one.time) : one.time;
            basis.last = basis.last ? std::max(*basis.last, one.time) : one.time;
            ++basis.results;
        }
    }
    for (const Evidence &one : evidence) {
        Basis &basis = bases[index(skillOf(one))];
        if (basis.first && one.time >= *basis.first && one.time < *basis.last) {
            basis.hours += hoursOf(one);
        }
    }
    for (const Basis &basis : bases) {
        if (basis.hours > 0.0) {
            pace->hours += basis.hours;
            pace->results += basis.results;
            pace->since = pace->since ? std::min(*pace->since, *basis.first) : *basis.first;
        }
    }
}

double logEvidenceAt(
    double factor, std::span<const Evidence> evidence, std::span<const std::size_t> order, double priorLevel)
{
    EvidenceReplay replay(priorLevel, factor);
    for (const std::size_t position : order) {
        replay.apply(evidence[position]);
    }
    return replay.logEvidence();
}

void setBelief(double mean, double sd, OwnPace *pace)
{
    const LevelRange range = likelyRange(mean, sd);
    pace->factor = std::exp(mean);
    pace->low = std::exp(range.low);
    pace->high = std::exp(range.high);
    pace->sd = sd;
}

} // namespace

double expectedSlope(double mean)
{
    return kSlope * std::max(kLeastShare, (kCeiling - mean) / kSlopeSpan);
}

OwnPace ownPace(std::span<const Evidence> evidence, UtcTime now, double priorLevel)
{
    std::vector<Evidence> past;
    std::copy_if(evidence.begin(), evidence.end(), std::back_inserter(past),
        [now](const Evidence &one) { return one.time <= now; });
    OwnPace pace;
    setBelief(0.0, kPaceSpread, &pace);
    countBasis(past, &pace);
    if (pace.hours <= 0.0) {
        return pace;
    }
    const std::vector<std::size_t> order = replayOrder(past);
    std::vector<double> nodes;
    std::vector<double> logWeights;
    for (int step = -kPaceSteps; step <= kPaceSteps; ++step) {
        const double node = step * kPaceStep;
        const double prior = node / kPaceSpread;
        nodes.push_back(node);
        logWeights.push_back(logEvidenceAt(std::exp(node), past, order, priorLevel) - prior * prior / 2.0);
    }
    const Spread belief = gridPosterior(nodes, logWeights);
    // Steps tell nothing finer than themselves: years of results would else leave no doubt at all.
    setBelief(belief.mean, std::max(belief.sd, kPaceStep / std::sqrt(12.0)), &pace);
    return pace;
}

} // namespace sevenrounds
