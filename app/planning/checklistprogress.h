// SPDX-License-Identifier: MIT
#pragma once

#include "planning/planprogress.h"

namespace sevenrounds {

/// What checklists count beside deeds: things that stand there and have no day.
struct ChecklistStock {
    int stories = 0;
    /// Questions to ask that were chosen.
    int questions = 0;
    /// 1 where the paper to present is chosen and nothing speaks against it.
    int papersChosen = 0;
    /// Papers from outside of one's field that were read with notes, once as many as the source asks for are listed.
    int papersRead = 0;
    /// Open problems with a position that somebody can argue with.
    int opinions = 0;
};

struct ChecklistProgress {
    /// What was counted; 0 of 0 where the item is ticked by hand alone.
    int have = 0;
    int of = 0;
    /// The day on which it was ticked by hand; invalid where it was not.
    QDate byHand;

    /// What was counted is enough: no hand is needed, and none can take it away.
    [[nodiscard]] bool isCounted() const { return of > 0 && have >= of; }
    [[nodiscard]] bool isDone() const { return isCounted() || byHand.isValid(); }
};

/// Whatever the day of a deed: a checklist asks what is there and not since when.
[[nodiscard]] ChecklistProgress progressOf(
    const ChecklistItem &item, const QList<PlanDeed> &deeds, const ChecklistStock &stock, QDate byHand);

/// The item with the number of full mocks that the person means to hold in place of the printed one; one that counts something else as it is.
[[nodiscard]] ChecklistItem withOwnMocks(ChecklistItem item, int mocks);

} // namespace sevenrounds
