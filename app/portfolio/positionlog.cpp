// SPDX-License-Identifier: MIT
#include "portfolio/positionlog.h"

namespace sevenrounds {

QList<PositionChange> positionChanges(const QList<OpinionState> &states)
{
    QList<PositionChange> changes;
    for (qsizetype i = 0; i < states.size(); ++i) {
        const bool isLastOfDay = i + 1 == states.size() || states.at(i + 1).day != states.at(i).day;
        const QString position = states.at(i).opinion.position.trimmed();
        if (!isLastOfDay || (changes.isEmpty() && position.isEmpty())
            || (!changes.isEmpty() && changes.last().position == position)) {
            continue;
        }
        changes.append({ states.at(i).day, position });
    }
    return changes;
}

} // namespace sevenrounds
