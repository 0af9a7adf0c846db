// SPDX-License-Identifier: MIT
#include "guide/skillgap.h"

#include <algorithm>

namespace sevenrounds {

QList<SkillGap> skillGaps(const QList<SkillBar> &bars, const QHash<FactId, int> &own)
{
    QList<SkillGap> gaps;
    for (const SkillBar &bar : bars) {
        SkillGap gap { bar.id, bar.title, bar.required };
        if (const auto rated = own.constFind(bar.id); rated != own.constEnd()) {
            gap.own = std::clamp(*rated, 0, kHighestSkill);
        }
        gaps.append(gap);
    }
    return gaps;
}

std::optional<SkillGap> widestGap(const QList<SkillGap> &gaps)
{
    std::optional<SkillGap> widest;
    for (const SkillGap &gap : gaps) {
        if (gap.missing() > (widest ? widest->missing() : 0)) {
            widest = gap;
        }
    }
    return widest;
}

} // namespace sevenrounds
