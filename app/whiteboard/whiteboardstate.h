// SPDX-License-Identifier: MIT
#pragma once

#include "whiteboard/stroke.h"

#include <optional>
#include <utility>

namespace sevenrounds {

/// What one step of undo takes back.
struct PageChange {
    bool isErasure = false;
    /// The strokes that were drawn or erased, by id.
    QList<int> strokes;
};

/// One page with its own history: undoing here never changes another page.
struct WhiteboardPage {
    /// All that were ever drawn here, by id; erased and undone ones are not shown.
    QList<Stroke> strokes;
    QList<PageChange> done;
    QList<PageChange> undone;

    [[nodiscard]] const Stroke *find(int id) const;
    [[nodiscard]] Stroke *find(int id);
    [[nodiscard]] int shownCount() const;
    /// What is shown covers this; empty for an empty page.
    [[nodiscard]] QRectF bounds() const;
    /// What the clock showed when the first and the last point that is still shown were drawn; absent for an empty page.
    [[nodiscard]] std::optional<std::pair<Milliseconds, Milliseconds>> span() const;
    /// The strokes that a disc touches, by id.
    [[nodiscard]] QList<int> touched(QPointF center, double radius) const;
};

/// Where a board stands. Made from its log alone, by reduce().
struct WhiteboardState {
    QList<WhiteboardPage> pages { WhiteboardPage {} };
    int page = 0;
    int strokeCount = 0;
    /// The stroke that is being drawn and its page; 0 where there is none.
    int openStroke = 0;
    int openPage = 0;
    /// What could have been redone before the open stroke began: it comes back where that is dropped.
    QList<PageChange> setAside;

    [[nodiscard]] const WhiteboardPage &current() const { return pages.at(page); }
    [[nodiscard]] bool canUndo() const { return !current().done.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !current().undone.isEmpty(); }
    [[nodiscard]] bool isBlank() const;
};

} // namespace sevenrounds
