// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <utility>

// What a code editor does at a key, as changes of a text. Positions count QChars; pure.

namespace sevenrounds {

inline constexpr int kIndentWidth = 4;

/// `removed` characters from `position` on are replaced.
struct TextChange {
    int position = 0;
    int removed = 0;
    QString inserted;

    friend bool operator==(const TextChange &, const TextChange &) = default;
};

/// In the order of their positions, which are those of the text before any of them.
using TextChanges = QList<TextChange>;

[[nodiscard]] QString withChanges(const QString &text, const TextChanges &changes);

/// Enter over a selection, or at start = end: the new line keeps the indentation, one deeper behind a colon or an open bracket and one less behind
/// a return, raise, break, continue or pass.
[[nodiscard]] TextChanges newlineChanges(const QString &text, int start, int end);
/// Tab: spaces to the next stop, or the lines of a selection one deeper.
[[nodiscard]] TextChanges indentChanges(const QString &text, int start, int end);
/// Shift+Tab: the lines one less deep.
[[nodiscard]] TextChanges unindentChanges(const QString &text, int start, int end);
/// Backspace inside of an indentation: back to the stop before. Empty where it is a plain Backspace.
[[nodiscard]] TextChanges backspaceChanges(const QString &text, int position);
/// The lines become comments, or no comments where all of them are.
[[nodiscard]] TextChanges commentChanges(const QString &text, int start, int end);

/// The bracket before or at the position and its partner; -1 twice where none stands there or it has none. Brackets in strings and comments count
/// for nothing.
[[nodiscard]] std::pair<int, int> bracketPair(const QString &text, int position);

/// Where the next match begins, whatever its case, from `from` on and once around; backwards: the last one that begins before it. -1 where there is none.
[[nodiscard]] int findText(const QString &text, const QString &needle, int from, bool isBackward);

/// Where a line begins, from 1; the end where there are fewer.
[[nodiscard]] int lineStart(const QString &text, int line);
/// The line that a position stands in, from 1.
[[nodiscard]] int lineAt(const QString &text, int position);

} // namespace sevenrounds
