// SPDX-License-Identifier: MIT
#include "services/pdfreply.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds {

namespace {

/// The sizes of 20,000 pages, and the marks of 500 occurrences, are well below.
constexpr qsizetype kLongestHeader = qsizetype { 4 } * 1024 * 1024;
/// PDF 1.7, annex C.2: the largest page is 14,400 units wide and high.
constexpr qreal kLargestPage = 14'400;
/// Where a page says that it is nothing wide.
constexpr qreal kSmallestPage = 1;
constexpr int kBytesOfPixel = 4;

tl::unexpected<Error> badReply(const char *what)
{
    return failure(ErrorKind::InvalidInput, QStringLiteral("the PDF's process says ") + QLatin1String(what));
}

Result<PdfFailure> failureOf(const QString &word)
{
    constexpr std::array kWords { std::pair { QLatin1String("missing"), PdfFailure::Missing },
        std::pair { QLatin1String("blank"), PdfFailure::Blank },
        std::pair { QLatin1String("broken"), PdfFailure::Broken },
        std::pair { QLatin1String("locked"), PdfFailure::Locked } };
    const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const auto &one) { return one.first == word; });
    if (found == kWords.end()) {
        return badReply("a failure that is not known");
    }
    return found->second;
}

QSizeF sizeOf(const QJsonValue &value)
{
    const QJsonArray sides = value.toArray();
    return { std::clamp(sides.at(0).toDouble(), kSmallestPage, kLargestPage),
        std::clamp(sides.at(1).toDouble(), kSmallestPage, kLargestPage) };
}

QList<QList<QRectF>> marksOf(const QJsonArray &values)
{
    QList<QList<QRectF>> marks;
    for (const QJsonValue &value : values) {
        QList<QRectF> lines;
        const QJsonArray boxes = value.toArray();
        for (const QJsonValue &box : boxes) {
            const QJsonArray numbers = box.toArray();
            lines.append({ numbers.at(0).toDouble(), numbers.at(1).toDouble(), numbers.at(2).toDouble(),
                numbers.at(3).toDouble() });
        }
        marks.append(lines);
    }
    return marks;
}

Result<PdfReply> replyOf(const QJsonObject &header)
{
    PdfReply reply;
    const QString is = header.value(QLatin1String("is")).toString();
    reply.page = header.value(QLatin1String("page")).toInt(-1);
    reply.text = header.value(QLatin1String("text")).toString();
    if (is == QLatin1String("opened")) {
        reply.kind = PdfReply::Kind::Opened;
        const QJsonArray sizes = header.value(QLatin1String("sizes")).toArray();
        for (const QJsonValue &size : sizes) {
            reply.sizes.append(sizeOf(size));
        }
        if (reply.sizes.isEmpty()) {
            return badReply("that it opened no page");
        }
    } else if (is == QLatin1String("failed")) {
        ROUNDS_ASSIGN_OR_RETURN(reply.failure, failureOf(header.value(QLatin1String("why")).toString()));
    } else if (is == QLatin1String("picture")) {
        reply.kind = PdfReply::Kind::Picture;
        reply.picture.page = reply.page;
        reply.picture.size
            = { header.value(QLatin1String("width")).toInt(), header.value(QLatin1String("height")).toInt() };
    } else if (is == QLatin1String("text")) {
        reply.kind = PdfReply::Kind::Text;
    } else if (is == QLatin1String("found")) {
        reply.kind = PdfReply::Kind::Found;
        const QJsonArray pages = header.value(QLatin1String("pages")).toArray();
        for (const QJsonValue &page : pages) {
            reply.pages.append(page.toInt());
        }
    } else if (is == QLatin1String("marks")) {
        reply.kind = PdfReply::Kind::Marks;
        reply.marks = marksOf(header.value(QLatin1String("marks")).toArray());
    } else {
        return badReply("something that is not known");
    }
    return reply;
}

/// How many bytes of pixels come after the header; fails where they do not make the picture that it names.
Result<qsizetype> pixelsAfter(const QJsonObject &header, const PdfReply &reply)
{
    const qint64 bytes = header.value(QLatin1String("bytes")).toInteger(-1);
    const qint64 width = reply.picture.size.width();
    const qint64 height = reply.picture.size.height();
    if (reply.kind != PdfReply::Kind::Picture) {
        return bytes == 0 ? Result<qsizetype>(0) : badReply("that pixels come where none belong");
    }
    if (width < 1 || height < 1 || width > kMostPdfPixels || height > kMostPdfPixels || width * height > kMostPdfPixels
        || bytes != width * height * kBytesOfPixel) {
        return badReply("a size that its picture cannot have");
    }
    return bytes;
}

} // namespace

Result<std::optional<PdfReply>> PdfReplyReader::next()
{
    const qsizetype end = m_bytes.indexOf('\n');
    if (end < 0) {
        if (m_bytes.size() > kLongestHeader) {
            return badReply("a line without an end");
        }
        return std::nullopt;
    }
    const QJsonObject header = QJsonDocument::fromJson(m_bytes.first(end)).object();
    ROUNDS_ASSIGN_OR_RETURN(PdfReply reply, replyOf(header));
    ROUNDS_ASSIGN_OR_RETURN(const qsizetype pixels, pixelsAfter(header, reply));
    if (m_bytes.size() - end - 1 < pixels) {
        return std::nullopt;
    }
    reply.picture.pixels = m_bytes.sliced(end + 1, pixels);
    m_bytes.remove(0, end + 1 + pixels);
    return std::optional(std::move(reply));
}

} // namespace sevenrounds
