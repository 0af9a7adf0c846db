// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"
#include "markdown/pagedocument.h"

#include <QString>

/// What a card's page shows.
struct CardPage {
    const sevenrounds::Card *card = nullptr;
    /// The person's own; Markdown, may be empty.
    QString note;
    /// What was typed before looking; may be empty.
    QString answer;
    bool isRevealed = false;
};

namespace sevenrounds {

/// The question; with its answer, one's own beside it where something was typed, and one's note.
[[nodiscard]] PageDocument cardDocument(const CardPage &page);

} // namespace sevenrounds
