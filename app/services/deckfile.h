// SPDX-License-Identifier: MIT
#pragma once

#include "domain/papernote.h"
#include "talk/slideplan.h"

#include <QList>
#include <QString>

#include <optional>

namespace sevenrounds {

class PaperNoteService;

// Slides are kept as papers' PDFs are: a copy in the profile and a note beside each page (PaperNoteService). A paper's own PDF serves as slides under the paper's key.

/// What a file of slides is called there. It is made of where the file lies: written anew, it is the same deck, and notes, times and runs stay with its slides.
[[nodiscard]] QString deckKeyOf(const QString &path);
/// The decks that were chosen by their files, the latest first.
[[nodiscard]] QList<PaperFile> recentDecks(const PaperNoteService &notes, int most);

/// The times that are set for a deck's slides.
[[nodiscard]] LeaveBy deckLeaveBy(const PaperNoteService &notes, const QString &deck);
/// Sets one, or takes it away. PaperNoteService writes it a moment later, as a note.
void setDeckLeaveBy(PaperNoteService &notes, const QString &deck, int slide, std::optional<Milliseconds> time);

/// The slide that pdfpc ends the talk with, from 0: kept for the file that is written for it. Written a moment later, too.
[[nodiscard]] std::optional<int> deckEndSlide(const PaperNoteService &notes, const QString &deck);
void setDeckEndSlide(PaperNoteService &notes, const QString &deck, std::optional<int> slide);

} // namespace sevenrounds
