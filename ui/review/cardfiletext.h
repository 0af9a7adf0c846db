// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardimportplan.h"
#include "core/error.h"
#include "ui/context/problem.h"

namespace sevenrounds {

/// Why a file of cards was not read, and that nothing was taken.
[[nodiscard]] Problem wordCardFileError(const Error &error);
/// "12 new · 3 changed · 1 not taken".
[[nodiscard]] QString cardImportSummary(const QList<CardPlanRow> &plan, const QList<CardIssue> &issues);
/// The decks with how many cards each, and what of the file is not taken.
[[nodiscard]] QString cardImportReport(const CardReadout &readout);

} // namespace sevenrounds
