// SPDX-License-Identifier: MIT
#include "cardfile/imageheader.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace sevenrounds {

namespace {

constexpr int kLongestEdge = 8192;
constexpr qint64 kMostPixels = 40'000'000;

int byteAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<uchar>(bytes[at]) : 0;
}

int big16(const QByteArray &bytes, qsizetype at)
{
    return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
}

int little16(const QByteArray &bytes, qsizetype at)
{
    return byteAt(bytes, at) | byteAt(bytes, at + 1) << 8;
}

int little24(const QByteArray &bytes, qsizetype at)
{
    return little16(bytes, at) | byteAt(bytes, at + 2) << 16;
}

std::optional<ImageHeader> readPng(const QByteArray &bytes)
{
    // Signature, length and name of the first chunk, then the size.
    constexpr qsizetype kSize = 16;
    if (bytes.mid(12, 4) != "IHDR" || bytes.size() < kSize + 8) {
        return std::nullopt;
    }
    // A negative number where the top bit is set; refused with the rest below.
    return ImageHeader { QStringLiteral("png"), qFromBigEndian<qint32>(bytes.constData() + kSize),
        qFromBigEndian<qint32>(bytes.constData() + kSize + 4) };
}

std::optional<ImageHeader> readJpeg(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size()) {
        if (byteAt(bytes, at) != 0xFF) {
            return std::nullopt;
        }
        const int marker = byteAt(bytes, at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        // The frame's header, of whatever process; C4, C8 and CC are no frames.
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            return ImageHeader { QStringLiteral("jpg"), big16(bytes, at + 7), big16(bytes, at + 5) };
        }
        const int length = big16(bytes, at + 2);
        if (length < 2) {
            return std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

std::optional<ImageHeader> readWebp(const QByteArray &bytes)
{
    const QByteArray kind = bytes.mid(12, 4);
    constexpr qsizetype kData = 20;
    if (bytes.size() < kData + 10) {
        return std::nullopt;
    }
    if (kind == "VP8X") {
        return ImageHeader { QStringLiteral("webp"), little24(bytes, kData + 4) + 1, little24(bytes, kData + 7) + 1 };
    }
    if (kind == "VP8L") {
        // 14 bits each behind a byte of signature.
        const int low = little16(bytes, kData + 1);
        const int high = little16(bytes, kData + 3);
        return ImageHeader { QStringLiteral("webp"), (low & 0x3FFF) + 1, (low >> 14 | (high & 0x0FFF) << 2) + 1 };
    }
    if (kind == "VP8 ") {
        return ImageHeader { QStringLiteral("webp"), little16(bytes, kData + 6) & 0x3FFF,
            little16(bytes, kData + 8) & 0x3FFF };
    }
    return std::nullopt;
}

std::optional<ImageHeader> readAny(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) {
        return readPng(bytes);
    }
    if (bytes.startsWith("\xFF\xD8\xFF")) {
        return readJpeg(bytes);
    }
    if ((bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) && bytes.size() > 10) {
        return ImageHeader { QStringLiteral("gif"), little16(bytes, 6), little16(bytes, 8) };
    }
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") {
        return readWebp(bytes);
    }
    return std::nullopt;
}

} // namespace

std::optional<ImageHeader> readImageHeader(const QByteArray &bytes)
{
    if (bytes.size() > kLargestImage) {
        return std::nullopt;
    }
    std::optional<ImageHeader> header = readAny(bytes);
    if (!header || header->width < 1 || header->height < 1 || header->width > kLongestEdge
        || header->height > kLongestEdge || qint64 { header->width } * header->height > kMostPixels) {
        return std::nullopt;
    }
    return header;
}

QString cardImageName(const QByteArray &bytes, const ImageHeader &header)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash) + u'.' + header.ending;
}

} // namespace sevenrounds
