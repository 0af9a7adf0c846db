// SPDX-License-Identifier: MIT
#include "guide/teammatch.h"

#include <algorithm>
#include <numeric>

namespace sevenrounds {

namespace {

// High and very high speak for a team, low and restricted against it; medium does neither. App defaults.
constexpr int kSpeaksFor = 4;
constexpr int kSpeaksAgainst = 2;

TeamMatch matchOf(const TeamProfile &team, const TeamAxes &weights, int weightSum)
{
    TeamMatch match { team.id, team.title };
    int gained = 0;
    int lost = 0;
    int sum = 0;
    for (std::size_t i = 0; i < kTeamAxisCount; ++i) {
        sum += weights[i] * team.axes[i];
        const int gain = weights[i] * team.axes[i];
        const int loss = weights[i] * (kHighestAxis - team.axes[i]);
        if (team.axes[i] >= kSpeaksFor && gain > gained) {
            gained = gain;
            match.best = i;
        }
        if (team.axes[i] <= kSpeaksAgainst && loss > lost) {
            lost = loss;
            match.worst = i;
        }
    }
    match.score = static_cast<double>(sum) / weightSum;
    return match;
}

} // namespace

QList<TeamMatch> rankTeams(const QList<TeamProfile> &teams, const TeamAxes &weights)
{
    const int weightSum = std::accumulate(weights.cbegin(), weights.cend(), 0);
    QList<TeamMatch> ranked;
    if (weightSum <= 0) {
        return ranked;
    }
    for (const TeamProfile &team : teams) {
        ranked.append(matchOf(team, weights, weightSum));
    }
    std::stable_sort(
        ranked.begin(), ranked.end(), [](const TeamMatch &a, const TeamMatch &b) { return a.score > b.score; });
    return ranked;
}

} // namespace sevenrounds
