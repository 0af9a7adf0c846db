// SPDX-License-Identifier: MIT
#pragma once

#include "portfolio/portfolio.h"

namespace sevenrounds {

/// What a position was from a day on.
struct PositionChange {
    QDate day;
    QString position;

    friend bool operator==(const PositionChange &, const PositionChange &) = default;
};

/// A state of an opinion as it was saved on a day.
struct OpinionState {
    QDate day;
    Opinion opinion;
};

/// Oldest first, from states in the order in which they were saved. Of a day its last word counts: what was typed on the way there is no change of
/// mind. A position that was not written yet is none.
[[nodiscard]] QList<PositionChange> positionChanges(const QList<OpinionState> &states);

} // namespace sevenrounds
