// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"

namespace sevenrounds {

struct TeamMatch {
    FactId team;
    QString title;
    /// The mean of the axes by the person's weights, from 1 to 5.
    double score = 0.0;
    /// The axis that speaks for the team most, and the one that costs it most; nothing where no axis with a weight does.
    std::optional<std::size_t> best = {};
    std::optional<std::size_t> worst = {};
};

/// Best first; equals in the order of the content. Empty where every weight is 0: without a wish there is nothing to rank by.
/// An axis speaks for a team from 4 on and against it up to 2, the more the more it is wished for.
[[nodiscard]] QList<TeamMatch> rankTeams(const QList<TeamProfile> &teams, const TeamAxes &weights);

} // namespace sevenrounds
