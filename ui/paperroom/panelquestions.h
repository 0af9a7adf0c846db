// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "domain/ownpaper.h"
#include "markdown/pagedocument.h"

#include <QList>

namespace sevenrounds {

/// One question that the panel asks about a paper, from whatever it was made.
struct PanelQuestion {
    /// The same from sitting to sitting while it asks the same.
    QString key;
    /// What it presses: "Weakness 2", "They always ask".
    QString label;
    QString ask;
    /// What a strong reply holds, or the person's own note; may be empty.
    QString strong;
    bool isOwnNote = false;
    QList<Followup> deeper = {};
    /// Of a question that asks for a derivation; empty for the others.
    DerivationId derivation = {};
};

/// The questions of a worked example.
[[nodiscard]] QList<PanelQuestion> panelQuestions(const PaperCard &card);

/// The questions about an own paper: those of the example it was taken from, one for each point of its workspace, and what is always asked.
[[nodiscard]] QList<PanelQuestion> panelQuestions(const OwnPaper &paper, const ContentLibrary &library);

/// In which order they are asked: what was stuck, what was half answered, what is new, what was answered.
[[nodiscard]] QList<PanelQuestion> orderedForPanel(
    QList<PanelQuestion> questions, const QHash<QString, PanelAnswer> &standing);

/// How far a question has come: each step shows one thing more, the question, its strong reply, the first deeper question, and so on.
[[nodiscard]] int stepsOf(const PanelQuestion &question);

/// A question with everything up to `step`, from 0.
[[nodiscard]] PageDocument panelDocument(const PanelQuestion &question, int step);

/// "Answered", "Partly", "Stuck", "Settled".
[[nodiscard]] QString panelMarkText(PanelMark mark);

} // namespace sevenrounds
