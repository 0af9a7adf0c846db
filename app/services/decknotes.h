// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "talk/pdfpcnotes.h"

#include <QObject>
#include <QString>

#include <functional>

namespace sevenrounds {

class PaperNoteService;

/// The notes file that belongs to a PDF: beside it, of the same name, ending in .pdfpc.
[[nodiscard]] QString pdfpcFileOf(const QString &pdf);

/// Reads it on a thread of its own; `done` is called on the receiver's. Fails with NotFound where there is none, and with Io.
void loadPdfpcNotes(const QString &pdf, QObject *receiver, std::function<void(Result<PdfpcNotes>)> done);

/// What is kept beside a deck's slides that pdfpc knows too.
[[nodiscard]] PdfpcNotes pdfpcNotesOf(const PaperNoteService &notes, const QString &deck);

} // namespace sevenrounds
