// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentproblem.h"
#include "derivation/modelspec.h"

#include <QSet>

namespace sevenrounds {

// What is asked of a person's own pack as a whole, beside its files. Of the shipped pack the tests ask it: the start does not wait for it there.
// `prefix` stands before the names of the pack's files.

/// A misspelled folder or ending: what looks like content and is none of `known`, the files that were read. A pack may have its README.md.
[[nodiscard]] ContentProblems findUnreadFiles(const QString &folder, const QString &prefix, const QSet<QString> &known);

/// What a model names and does not declare only shows when it is compiled.
[[nodiscard]] ContentProblems checkModels(const QList<derive::ModelSpec> &models, const QString &prefix);

/// Of problems that know only their file and what it says there: the first line that says it.
void findLines(const QString &shipped, const QString &ownPacks, ContentProblems *problems);

} // namespace sevenrounds
