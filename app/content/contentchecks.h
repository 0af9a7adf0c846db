// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentproblem.h"
#include "domain/content.h"
#include "domain/quiz.h"

#include <QStringList>

namespace sevenrounds {

class ContentLibrary;

/// Draws differ by seed in which prompts they take, and so in how many follow-ups there are: the start of the program tries one of each round, and
/// who writes content many.
inline constexpr quint64 kTrialsAtStart = 1;
inline constexpr quint64 kTrialsOfACheck = 32;

/// What only shows when all items are read: a round without a rubric, or one that draws more than its bank holds.
[[nodiscard]] ContentProblems checkRounds(const ContentLibrary &library, quint64 trials);

/// A loop that names a round which no pack holds.
[[nodiscard]] ContentProblems checkLoopFormats(const ContentLibrary &library);

/// A question or statement of a quiz for a round that no pack holds.
[[nodiscard]] ContentProblems checkQuizzes(const ContentLibrary &library);

/// Prompts, cards, rubrics, mistakes, derivations and checklists that name a round, theme, model or talk which no pack holds, and a second rubric of a round.
[[nodiscard]] ContentProblems checkNamedItems(const ContentLibrary &library);

/// Links to derivations, prompts and coding problems that no pack holds, as "Q-04 -> D-42", sorted.
[[nodiscard]] QStringList findPendingLinks(const ContentLibrary &library);

} // namespace sevenrounds
