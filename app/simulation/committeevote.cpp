// SPDX-License-Identifier: MIT
#include "simulation/committeevote.h"

namespace sevenrounds {

bool committeeSaysYes(const RoundScores &scores, const CommitteeRule &rule)
{
    double sum = 0.0;
    double weights = 0.0;
    int weak = 0;
    for (std::size_t i = 0; i < kSkillCount; ++i) {
        if (scores[i] < rule.hardFloor) {
            return false;
        }
        weak += scores[i] < rule.softFloor ? 1 : 0;
        sum += rule.weights[i] * scores[i];
        weights += rule.weights[i];
    }
    return weak <= rule.allowedBelowSoftFloor && sum / weights >= rule.meanFloor;
}

} // namespace sevenrounds
