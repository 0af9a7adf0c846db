// SPDX-License-Identifier: MIT
#pragma once

#include "domain/story.h"

#include <QStringList>

#include <array>

// The two-page sheet of the last week: what may stand on it, so that it is two pages whatever was written.

namespace sevenrounds {

/// What a person writes for the sheet. The first page holds the first three, the second page the rest.
enum class SheetPart {
    Pitch,
    WhyHere,
    Opinions,
    Talk,
    Board,
    Watch, ///< what still fails
};

inline constexpr std::array kSheetParts { SheetPart::Pitch, SheetPart::WhyHere, SheetPart::Opinions, SheetPart::Talk,
    SheetPart::Board, SheetPart::Watch };

/// "pitch", "why-here", "opinions", "talk", "board", "watch".
[[nodiscard]] QString sheetPartKey(SheetPart part);

// App defaults: what fits in small type on two sheets of A4, even where somebody writes in capitals. The counts are those of the plan's task.
inline constexpr int kSheetStories = 6;
inline constexpr int kSheetQuestions = 8;
/// Of one story or one question.
inline constexpr int kSheetEntryLines = 2;
/// Letters in one printed line; fewer than fit, because they differ in width. A sign of Chinese, Japanese or Korean takes the room of two.
inline constexpr qsizetype kSheetLineLength = 88;
/// Printed lines that a part may take.
[[nodiscard]] int sheetLines(SheetPart part);

/// A text as it stands on the sheet: a line of it for each line that was typed, with what has no room cut off at a word. No line of it makes a block of its own.
struct FittedText {
    QStringList lines;
    /// Printed lines that all of it would take.
    int needed = 0;
    int wordsLeftOut = 0;
};

[[nodiscard]] FittedText fitToLines(const QString &text, int lines);

/// Places of at most `most` stories, so that together they speak for as many topics as can be: the one that adds most comes next, among equals the
/// earlier one.
[[nodiscard]] QList<int> storiesForSheet(const QList<Story> &stories, int most = kSheetStories);

} // namespace sevenrounds
