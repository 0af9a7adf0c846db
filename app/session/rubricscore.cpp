// SPDX-License-Identifier: MIT
#include "session/rubricscore.h"

#include <algorithm>

namespace sevenrounds {

double hintPrice(int hints)
{
    return std::min(kMostHintPrice, kHintPrice * hints);
}

double scoreAfterHints(double score, int hints)
{
    return std::max(1.0, score - hintPrice(hints));
}

double bandScore(int band)
{
    return 1.0 + 3.0 * (band - 1) / 5.0;
}

std::optional<double> rubricScore(const Rubric &rubric, const QHash<QString, int> &bands)
{
    double sum = 0.0;
    for (const Criterion &criterion : rubric.criteria) {
        const auto band = bands.constFind(criterion.name);
        if (band == bands.constEnd()) {
            return std::nullopt;
        }
        sum += bandScore(*band);
    }
    if (rubric.criteria.isEmpty()) {
        return std::nullopt;
    }
    return sum / static_cast<double>(rubric.criteria.size());
}

} // namespace sevenrounds
