// SPDX-License-Identifier: MIT
#pragma once

#include "board/attemptresult.h"
#include "domain/content.h"
#include "markdown/pagedocument.h"
#include "scheduling/scheduler.h"
#include "services/derivationservice.h"

#include <QDate>
#include <QString>

// How the derivation pages word what they know.

namespace sevenrounds {

/// "3 of 7 lines".
[[nodiscard]] QString openLinesText(int open, int lines);

/// For a list: "recalled 3 of 7 the last time".
[[nodiscard]] QString recallText(const DerivationProgress &progress);

/// For the page: the same as a sentence with its day.
[[nodiscard]] QString historyText(const DerivationProgress &progress, QDate today);

/// "Missed: lines 4 and 6."; empty where none is missed.
[[nodiscard]] QString missedText(const QList<int> &lines);

/// "Due now: lines 3 and 4."; empty where none is.
[[nodiscard]] QString dueText(const QList<int> &lines);

/// "2 lines due"; empty for none.
[[nodiscard]] QString dueCountText(int lines);

/// "3 clean runs · best 4:10 · recall 83%"; empty before the first run.
[[nodiscard]] QString scoreText(const DerivationScore &score);

/// What an attempt came to, in a sentence.
[[nodiscard]] QString attemptResultText(const AttemptResult &result);

/// When an item that has just been graded, or would be, comes back: "10 min", "4 days".
[[nodiscard]] QString comesBackText(const ItemMemory &memory, UtcTime now);

/// How far a machine has looked at a step: "A · checked as an identity"; empty for a mere definition.
[[nodiscard]] QString badgeText(const DerivationStep &step);

/// What the badges mean, and on how many instances the content was checked; Markdown.
[[nodiscard]] QString badgeLegend();

/// The line from which a derivation starts, as the first of a list.
[[nodiscard]] StepLine startLine(const QString &tex);

/// A step of the content as it stands on every page: with its rule, its reason and its badge, and with what no model can see.
[[nodiscard]] StepLine contentLine(const Derivation &derivation, int step);

} // namespace sevenrounds
