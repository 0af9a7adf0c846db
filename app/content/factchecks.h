// SPDX-License-Identifier: MIT
#pragma once

#include "content/factreader.h"

#include <QStringList>

namespace sevenrounds {

class ContentLibrary;

/// What a reference comes to.
enum class ReferenceState {
    Found,
    Missing, ///< of a kind that is read, and not there
    Unread, ///< of a kind that this version does not read yet
};

/// `reference` is kind/id, or a kind for all of it.
[[nodiscard]] ReferenceState lookUp(const ContentLibrary &library, const QString &reference);

/// References of facts that point at nothing, and disagreements whose records do not point back.
[[nodiscard]] ContentProblems checkFacts(const ContentLibrary &library);
/// References of facts to kinds that are not read yet, as "scenarios/x -> problems/C-01".
[[nodiscard]] QStringList findUnreadReferences(const QList<FactRecord> &facts);

/// What the writer of facts must know and a reader need not wait for: figures that do not come out, schedules that do not add up to the whole.
[[nodiscard]] ContentProblems checkFigures(const QList<FactRecord> &facts);

/// Items of the coverage list whose places are not there. An item that is pending may name places of kinds that are not read yet, and no others.
[[nodiscard]] ContentProblems checkCoverage(const ContentLibrary &library, const QList<CoverageEntry> &coverage);

} // namespace sevenrounds
