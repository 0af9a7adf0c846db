// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentproblem.h"
#include "domain/content.h"

#include <QStringList>

namespace sevenrounds {

/// What only shows when all items are read: a round without a rubric, or one that draws more prompts than its bank holds.
[[nodiscard]] ContentProblems checkRounds(
    const QList<Round> &rounds, const QList<Prompt> &prompts, const QList<Rubric> &rubrics);

/// Links from prompts and derivations to derivations and prompts that no pack holds, as "Q-04 -> D-42", sorted.
[[nodiscard]] QStringList findPendingLinks(const QList<Prompt> &prompts, const QList<Derivation> &derivations);

} // namespace sevenrounds
