// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace sevenrounds {

/// How a word stands in its text.
enum class WordKind {
    Plain,
    Code, ///< in a code span
    Formula, ///< a whole formula counts as one word
};

/// One word as it is said.
struct SpokenWord {
    /// Without punctuation at its ends, with straight apostrophes: "we're", "40%", "U.S".
    QString core;
    WordKind kind = WordKind::Plain;
    /// Between quotation marks, or in a block quote: somebody else's word.
    bool isQuoted = false;
    /// In a quotation of more than two words, which is speech and not a term.
    bool isSpeech = false;
    /// A comma, period or the like follows.
    bool isStopped = false;
};

struct SpokenSentence {
    /// As it stands, without Markdown.
    QString text;
    QList<SpokenWord> words;
};

/// A Markdown text as it would be spoken: its sentences and their words. Code blocks and addresses are left out. A period ends a sentence
/// only where what follows begins one, so "e.g. two", "3.5" and "Dr. Wu" end none. What stands between two formulas or in a quotation
/// that is never closed is plain text.
[[nodiscard]] QList<SpokenSentence> spokenSentences(const QString &markdown);

[[nodiscard]] int countWords(const QList<SpokenSentence> &sentences);
[[nodiscard]] int countWords(const QString &markdown);

} // namespace sevenrounds
