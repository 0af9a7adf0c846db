// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

// What the search knows: a text before it is indexed, and a text that was found.

namespace sevenrounds {

/// What kind of thing a text belongs to. What the index keeps of it is its number, so whoever changes the order raises kSearchVersion.
enum class SearchKind {
    // Of the content.
    Prompt,
    Ladder,
    Derivation,
    Card,
    Problem,
    Paper,
    Drill,
    Question,
    Fact,
    Plan,
    // Of the person's own.
    Asked, ///< what was asked in a real interview, which is a prompt too
    Story,
    OwnPaper,
    OwnDerivation,
    OwnQuestion,
    PromptNote,
    PaperNote,
    CardNote,
    GuideNote,
    Interview,
    LastSheet,
    OwnCard,
    // Of the portfolio.
    Critique,
    Position,
    Connection,
    OwnLadder,
    Reflection, ///< what a round taught
};

inline constexpr int kSearchKindCount = static_cast<int>(SearchKind::Reflection) + 1;

/// One text as it is indexed: plain words, and formulas as one reads them.
struct SearchText {
    SearchKind kind = SearchKind::Prompt;
    /// What is opened: an id, in the words of whoever opens that kind.
    QString key = {};
    /// Tells texts of one key apart: a rung, a page; often empty.
    QString spot = {};
    QString title = {};
    /// What finds it and is not shown: its id, its area, the names of the commands in its formulas.
    QString names = {};
    QString body = {};
    /// What gives the answer away.
    QString answer = {};

    friend bool operator==(const SearchText &, const SearchText &) = default;
};

/// A matched word stands between these in what comes back; no text that is indexed holds them.
inline constexpr QChar kMarkStart { 0x02 };
inline constexpr QChar kMarkEnd { 0x03 };

/// A text that was found.
struct SearchHit {
    SearchKind kind = SearchKind::Prompt;
    QString key = {};
    QString spot = {};
    /// With marks.
    QString title = {};
    /// A piece of the body with marks, its beginning where no word of it matches.
    QString snippet = {};
    /// The same of the answer; without a mark where no word of it matches.
    QString answer = {};

    [[nodiscard]] bool isInAnswer() const { return answer.contains(kMarkStart); }
    [[nodiscard]] bool isInOpen() const { return title.contains(kMarkStart) || snippet.contains(kMarkStart); }
};

} // namespace sevenrounds
