// SPDX-License-Identifier: MIT
#pragma once

#include "domain/story.h"
#include "markdown/pagedocument.h"
#include "planning/lastsheet.h"

namespace sevenrounds {

/// What the two-page sheet is made of.
struct LastSheet {
    /// "Interview on 10 December 2026", or that the day is not known.
    QString heading;
    /// In the order of kSheetParts.
    std::array<QString, kSheetParts.size()> texts;
    /// Those that go onto it, in their order; and how many there are that can be told.
    QList<Story> stories;
    int tellable = 0;
    /// Those that go onto it, and how many are starred.
    QStringList questions;
    int starred = 0;
    /// The paper that is going to be presented; empty for none.
    QString paper;

    [[nodiscard]] const QString &text(SheetPart part) const { return texts.at(static_cast<std::size_t>(part)); }
};

/// "Pitch", "Why here", "Three opinions", "Talk", "Whiteboard", "What still fails".
[[nodiscard]] QString sheetPartTitle(SheetPart part);
/// What belongs there, in a sentence.
[[nodiscard]] QString sheetPartHint(SheetPart part);

/// Two leaves, whatever was written: each part with the lines that there is room for, what was cut, and what is missing.
[[nodiscard]] PageDocument lastSheetDocument(const LastSheet &sheet);
/// What is not there yet, a sentence each; empty where nothing is missing.
[[nodiscard]] QStringList lastSheetGaps(const LastSheet &sheet);
/// Which of the stories and questions have no room, or not all of theirs, a sentence each. What is written says so itself.
[[nodiscard]] QStringList lastSheetCuts(const LastSheet &sheet);

} // namespace sevenrounds
