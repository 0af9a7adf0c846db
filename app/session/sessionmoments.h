// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionevent.h"
#include "session/sessionplan.h"

#include <QList>
#include <QString>

namespace sevenrounds {

enum class MomentKind {
    Phase, ///< a phase began; its first item begins with it
    Item, ///< the item was asked
    Mark,
};

/// A moment of a round that one may want to go back to.
struct SessionMoment {
    MomentKind kind = MomentKind::Item;
    /// On the practice's own clock, which runs through pauses.
    Milliseconds at { 0 };
    int phase = 0;
    QString item;
    /// Counts what was asked from 1: the number that a person calls it by. Of a mark, that of its item.
    int number = 1;
    /// The phase's title, the item's title, or the mark's note.
    QString title;
};

/// Where phases and items began and where marks were set, in order; from the log of a round that reduce() takes.
[[nodiscard]] Result<QList<SessionMoment>> sessionMoments(const SessionPlan &plan, const QList<SessionEvent> &log);

} // namespace sevenrounds
