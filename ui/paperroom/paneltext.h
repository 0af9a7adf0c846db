// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "markdown/pagedocument.h"
#include "paper/panelquestions.h"

#include <QList>

namespace sevenrounds {

/// The questions about a worked example or an own paper, worded: those that are made of own points say what the person wrote.
[[nodiscard]] QList<PanelQuestion> panelQuestions(const PaperCard &card, const ContentLibrary &library);
[[nodiscard]] QList<PanelQuestion> panelQuestions(const OwnPaper &paper, const ContentLibrary &library);

/// What a question presses: "Weakness 2", "They always ask".
[[nodiscard]] QString panelLabel(const PanelQuestion &question);

/// One thing that a question shows, after the other.
enum class PanelStep { Ask, Strong, OwnNote, Deeper, DeeperStrong };

/// How far a question comes: the question, its strong reply, the first deeper question, and so on; without what it does not have.
[[nodiscard]] QList<PanelStep> panelSteps(const PanelQuestion &question);

/// A question with everything up to `step`, from 0.
[[nodiscard]] PageDocument panelDocument(const PanelQuestion &question, int step);

/// "Answered", "Partly", "Stuck", "Worked on".
[[nodiscard]] QString panelMarkText(PanelMark mark);

} // namespace sevenrounds
