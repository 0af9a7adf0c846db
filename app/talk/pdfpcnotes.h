// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace sevenrounds {

/// What pdfpc keeps beside a PDF: notes for its pages, and the slide that the talk ends with. Both of its forms are read, the JSON of today and the older one with sections
/// in brackets; written is the JSON.
struct PdfpcNotes {
    enum class Fault {
        TooLarge, ///< nothing was read
        NotText, ///< not UTF-8; nothing was read
        Unknown, ///< neither of the two forms; nothing was read
        Broken, ///< the JSON ends or errs at the line
        BadPage, ///< an entry that names no page, or one that is none; an end that is no slide
        LongNote, ///< a note that was cut
    };
    struct Problem {
        Fault fault = Fault::Unknown;
        /// From 1; 0 where it is about the whole file.
        int line = 0;
    };

    /// By page, from 0; without empty ones.
    QMap<int, QString> notes;
    /// The slide that the talk ends with, from 0, as pdfpc counts them; what stands behind it is for questions.
    std::optional<int> endSlide;
    /// In the order of the lines.
    QList<Problem> problems;
};

inline constexpr qsizetype kLargestPdfpcFile = qsizetype { 2 } * 1024 * 1024;
inline constexpr int kMostPdfpcPages = 10'000;
inline constexpr qsizetype kLongestPdfpcNote = 20'000;

/// Reads whatever it is given in time that grows with its length; what is good in it is kept. The older form counts the slides that people see, which are taken for pages: a
/// deck whose slides are built up in steps has more. Where pages come twice (overlays), the last note stands.
[[nodiscard]] PdfpcNotes readPdfpcNotes(const QByteArray &bytes);

/// The same as pdfpc writes it, for a file beside the PDF. Pages are named by their place alone: labels are the PDF's, and one that is wrong would move a note.
[[nodiscard]] QByteArray writePdfpcNotes(const PdfpcNotes &notes);

} // namespace sevenrounds
