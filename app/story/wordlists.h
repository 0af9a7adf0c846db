// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>

namespace sevenrounds::words {

// What the linter knows of English. Every function takes a word without punctuation at its ends; lower case where it says so.

/// The words of a text, Latin 1, with blanks between them.
[[nodiscard]] QSet<QString> setOf(const char *text);

/// Lower case. Stands before a name or a number and never ends a sentence: "dr", "e.g", "fig".
[[nodiscard]] bool isTitleAbbreviation(const QString &lower);
/// Lower case. May end a sentence or not: "u.s", "a.m", "etc".
[[nodiscard]] bool isDottedAbbreviation(const QString &lower);
/// A capitalized word that only stands so at the beginning of a sentence: "The", "I", "After".
[[nodiscard]] bool isSentenceOpener(const QString &word);
/// Lower case: "two" ... "ninety", "hundred", "dozen", "twice", "halved". Not "one", "third", "quarter", which are often no figures.
[[nodiscard]] bool isNumberWord(const QString &lower);
/// Lower case. What can be counted in: "weeks", "percent", "ms", "people".
[[nodiscard]] bool isUnit(const QString &lower);
/// As written: "March", "Oct". Not "may".
[[nodiscard]] bool isMonth(const QString &word);
/// Lower case. A number behind it is a name: "phase 2", "section 3".
[[nodiscard]] bool isLabel(const QString &lower);

} // namespace sevenrounds::words
