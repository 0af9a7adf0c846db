// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownderivation.h"
#include "markdown/pagedocument.h"

namespace sevenrounds {

/// The ids of the page's editors.
inline const QString kStartEditor = QStringLiteral("start");
inline const QString kGoalEditor = QStringLiteral("goal");
inline const QString kLineEditor = QStringLiteral("line");

/// What the free board shows just now.
struct BoardView {
    OwnDerivation derivation;
    /// What the model's names mean; Markdown.
    QString symbols;
    /// The line that is being written.
    QString line;
    /// The verdict on a line that does not stand: title and Markdown. The title is empty where there is none.
    QString verdictTitle;
    QString verdictText;
    bool isSource = false;
    /// Start and goal are settled; lines are being written.
    bool isStarted = false;
    bool isGoalReached = false;
};

[[nodiscard]] PageDocument boardDocument(const BoardView &view);

} // namespace sevenrounds
