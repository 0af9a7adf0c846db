// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"

#include <QHash>

namespace sevenrounds {

struct SkillGap {
    FactId skill;
    QString title;
    int required = 0;
    /// Absent until the person has rated it.
    std::optional<int> own = {};

    /// How many steps are missing; 0 where it is reached or not rated.
    [[nodiscard]] int missing() const { return own && *own < required ? required - *own : 0; }
};

/// In the order of the bars.
[[nodiscard]] QList<SkillGap> skillGaps(const QList<SkillBar> &bars, const QHash<FactId, int> &own);
/// The widest gap, the first of equals; nothing where all that were rated are reached.
[[nodiscard]] std::optional<SkillGap> widestGap(const QList<SkillGap> &gaps);

} // namespace sevenrounds
