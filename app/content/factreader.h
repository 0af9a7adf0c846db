// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/fact.h"

namespace sevenrounds {

/// Reads one file of facts; its name says which lists it may hold. See readPrompt() for `problems`.
[[nodiscard]] QList<FactRecord> readFacts(const PackFile &file, ContentProblems *problems);

/// Where one item of the list of facts is shown.
struct CoverageEntry {
    QString item;
    /// kind/id
    QStringList places;
    /// Some of its places belong to content that is not shipped yet.
    bool isPending = false;
};

/// Reads facts/coverage.yaml, which the program itself has no use for: it is how `content check` knows that nothing was left out.
[[nodiscard]] QList<CoverageEntry> readCoverage(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
