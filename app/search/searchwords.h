// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// Fewer letters or digits than this find nothing: what begins with one letter is nearly everything.
inline constexpr int kFewestSearchLetters = 2;

/// What was typed as an expression for SQLite's FTS5: all words must be there, of the last one its beginning; words between double quotes stand beside
/// each other; the English name of a Greek letter finds the letter too. Everything that is neither letter nor digit parts words, so nothing that
/// can be typed is syntax. Empty where there is nothing to look for.
[[nodiscard]] QString searchExpression(const QString &typed);

/// Whether the matches are worth ranking. What begins with two letters is much of everything: putting all of that in order takes longer than whoever
/// types waits for, and the next letter says more.
[[nodiscard]] bool isRankedSearch(const QString &typed);

} // namespace sevenrounds
