// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QSize>
#include <QString>

#include <optional>

namespace sevenrounds {

/// Why a PDF cannot be shown.
enum class PdfFailure {
    Missing, ///< it is not there, or may not be read
    Blank, ///< it holds no byte
    Broken, ///< it is no PDF, or a damaged one
    Locked, ///< it asks for a password
    Stopped, ///< the process that reads it died of it, or said what cannot be
    TooSlow, ///< a page took too long
    NoReader, ///< this program's part that reads PDFs is not installed
};

/// One page as it looks: rows of four bytes a pixel, blue, green, red and one that means nothing (QImage::Format_RGB32).
struct PdfPicture {
    int page = -1;
    QSize size;
    QByteArray pixels;
};

/// What the process that reads a PDF says.
struct PdfReply {
    enum class Kind { Opened, Failed, Picture, Text, Found, Marks };

    Kind kind = Kind::Failed;
    PdfFailure failure = PdfFailure::Stopped;
    /// Opened: of each page, in points.
    QList<QSizeF> sizes;
    /// Picture, Text, Marks.
    int page = -1;
    PdfPicture picture;
    /// Text: of the page; Found and Marks: what was looked for.
    QString text;
    /// Found: the page of each occurrence, in order.
    QList<int> pages;
    /// Marks: the lines of each occurrence on the page, in points from its upper left corner.
    QList<QList<QRectF>> marks;
};

/// The largest picture of a page, in pixels.
inline constexpr qint64 kMostPdfPixels = qint64 { 16 } * 1024 * 1024;

/// Parts what the process writes into replies. The process has read a stranger's file, so all of it is taken for hostile: sizes are checked before anything is
/// kept, and what fits no reply fails.
class PdfReplyReader
{
public:
    void feed(const QByteArray &bytes) { m_bytes += bytes; }
    /// The next reply; none where more bytes have to come. Fails with InvalidInput; then nothing more is to be read.
    [[nodiscard]] Result<std::optional<PdfReply>> next();

private:
    QByteArray m_bytes;
};

} // namespace sevenrounds
