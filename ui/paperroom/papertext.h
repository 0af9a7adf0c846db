// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownpaper.h"
#include "paper/bibrecord.h"
#include "paper/paperchoice.h"

#include <QStringList>

namespace sevenrounds {

/// "Power and 4 others · 2022"; what is not known is left out.
[[nodiscard]] QString ownBylineText(const OwnPaper &paper);
/// "Power and 4 others" of a list of names, which may end in "et al.".
[[nodiscard]] QString authorsText(const QStringList &authors);
[[nodiscard]] QString ownTitleText(const OwnPaper &paper);

/// In the order of kPaperStatuses.
[[nodiscard]] QStringList paperStatusTexts();
[[nodiscard]] QString paperStatusText(PaperStatus status);

/// In the order of kPaperCriteria: their names, and what a high score asks for.
[[nodiscard]] QStringList criterionTexts();
[[nodiscard]] QStringList criterionHints();

/// "Veto: a DeepMind paper. Its affiliations say “…”."
[[nodiscard]] QString vetoText(const PaperVeto &veto);
/// The vetoes that a talk's title tells, a line for each; empty where it tells none.
[[nodiscard]] QString titleVetoText(const QString &title, const QList<OwnPaper> &library);
[[nodiscard]] QString warningText(PaperWarning warning, const OwnPaper &paper);
/// "14 of 18", with how many are judged where it is not all: "9 of 18, 4 of 6 judged".
[[nodiscard]] QString choiceText(const PaperChoice &choice);

[[nodiscard]] QString bibProblemText(const BibProblem &problem);

/// In the order of kWorkspaceParts.
[[nodiscard]] QString workspacePartText(WorkspacePart part);
/// What a point of the part says, and what stands beside it.
[[nodiscard]] QString workspacePartHint(WorkspacePart part);
[[nodiscard]] QString workspaceBesideHint(WorkspacePart part);

} // namespace sevenrounds
