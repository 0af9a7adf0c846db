// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/pagedocument.h"
#include "services/codinggo.h"

namespace sevenrounds {

/// The column beside the editor: the statement, what was said first, the hints that were taken, and, once the reference is open, it and what is
/// learned from it.
[[nodiscard]] PageDocument problemDocument(const CodingProblem &problem, const CodingGo &go, bool isReferenceOpen);

/// A program as it was handed in, or two of them and their difference by lines; the older one first.
[[nodiscard]] PageDocument attemptsDocument(
    const CodingProblem &problem, const QList<CodingAttempt> &chosen, const QStringList &titles);

/// Code as Markdown, with a fence that the code itself cannot close.
[[nodiscard]] QString fenced(const QString &code, const QString &language = QStringLiteral("python"));

} // namespace sevenrounds
