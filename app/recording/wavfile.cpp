// SPDX-License-Identifier: MIT
#include "recording/wavfile.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <limits>

#include <unistd.h>

namespace sevenrounds {

namespace {

/// Our header has 44 bytes; a file that passed through an editor may have a few chunks more.
constexpr qint64 kSearchedBytes = 4096;
constexpr quint16 kPcm = 1;
constexpr quint16 kBits = 16;
constexpr qsizetype kRiffSizeAt = 4;
constexpr qsizetype kFirstChunkAt = 12;
constexpr qsizetype kChunkHead = 8;

template <typename Number>
Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

template <typename Number>
void appendNumber(QByteArray &bytes, Number value)
{
    char raw[sizeof(Number)];
    qToLittleEndian<Number>(value, raw);
    bytes.append(raw, sizeof(Number));
}

quint32 sizeField(qint64 bytes)
{
    return static_cast<quint32>(std::clamp<qint64>(bytes, 0, std::numeric_limits<quint32>::max()));
}

Result<PcmFormat> readFormat(const QByteArray &head, qsizetype at, quint32 size)
{
    constexpr quint32 kLeast = 16;
    if (size < kLeast || at + static_cast<qsizetype>(kLeast) > head.size()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("the format chunk is cut off"));
    }
    const auto rate = numberAt<quint32>(head, at + 4);
    PcmFormat format;
    format.channels = numberAt<quint16>(head, at + 2);
    format.sampleRate = static_cast<int>(std::min<quint32>(rate, std::numeric_limits<int>::max()));
    if (numberAt<quint16>(head, at) != kPcm || numberAt<quint16>(head, at + 14) != kBits || !format.isUsable()
        || numberAt<quint16>(head, at + 12) != format.bytesPerFrame()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("not 16-bit PCM as it is recorded here"));
    }
    return format;
}

Result<> writeAt(QFile &file, qint64 at, const QByteArray &bytes)
{
    if (!file.seek(at) || file.write(bytes) != bytes.size()) {
        return failure(ErrorKind::Io, QStringLiteral("a header was not written: ") + file.errorString(), errno);
    }
    return {};
}

Result<> flushToDisk(QFile &file)
{
    if (!file.flush() || ::fdatasync(file.handle()) != 0) {
        return failure(ErrorKind::Io, QStringLiteral("a header did not reach the disk"), errno);
    }
    return {};
}

} // namespace

QByteArray wavHeader(const PcmFormat &format, qint64 dataBytes)
{
    constexpr quint32 kFormatBytes = 16;
    QByteArray header;
    header.append("RIFF");
    appendNumber<quint32>(header, sizeField(dataBytes + kWavHeaderBytes - kChunkHead));
    header.append("WAVEfmt ");
    appendNumber<quint32>(header, kFormatBytes);
    appendNumber<quint16>(header, kPcm);
    appendNumber<quint16>(header, static_cast<quint16>(format.channels));
    appendNumber<quint32>(header, static_cast<quint32>(format.sampleRate));
    appendNumber<quint32>(header, static_cast<quint32>(format.sampleRate * format.bytesPerFrame()));
    appendNumber<quint16>(header, static_cast<quint16>(format.bytesPerFrame()));
    appendNumber<quint16>(header, kBits);
    header.append("data");
    appendNumber<quint32>(header, sizeField(dataBytes));
    return header;
}

Result<WavInfo> parseWav(const QByteArray &head, qint64 fileBytes)
{
    if (head.size() < kFirstChunkAt || !head.startsWith("RIFF") || head.mid(kChunkHead, 4) != "WAVE") {
        return failure(ErrorKind::InvalidInput, QStringLiteral("no WAV file"));
    }
    WavInfo info;
    bool hasFormat = false;
    qint64 at = kFirstChunkAt;
    while (at + kChunkHead <= head.size()) {
        const QByteArray name = head.mid(at, 4);
        const auto size = numberAt<quint32>(head, at + 4);
        const qint64 body = at + kChunkHead;
        if (name == "fmt ") {
            ROUNDS_ASSIGN_OR_RETURN(info.format, readFormat(head, body, size));
            hasFormat = true;
        } else if (name == "data") {
            if (!hasFormat) {
                break;
            }
            info.dataOffset = body;
            info.frames = std::max<qint64>(0, fileBytes - body) / info.format.bytesPerFrame();
            const qint64 dataBytes = info.frames * info.format.bytesPerFrame();
            info.isHeaderTrue = size == sizeField(dataBytes)
                && numberAt<quint32>(head, kRiffSizeAt) == sizeField(body - kChunkHead + dataBytes);
            return info;
        }
        // Chunks begin at even places. 64 bits, so that no size leads back.
        at = body + static_cast<qint64>(size) + (size & 1U);
    }
    return failure(ErrorKind::InvalidInput, QStringLiteral("no samples are in the file"));
}

Result<WavInfo> readWav(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(file.exists() ? ErrorKind::Io : ErrorKind::NotFound,
            QStringLiteral("a recording cannot be read: ") + file.errorString(), errno);
    }
    return parseWav(file.read(kSearchedBytes), file.size());
}

Result<WavRepair> repairWav(const QString &path, const PcmFormat &expected)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(file.exists() ? ErrorKind::Io : ErrorKind::NotFound,
            QStringLiteral("a recording cannot be read: ") + file.errorString(), errno);
    }
    const QByteArray head = file.read(kSearchedBytes);
    const qint64 size = file.size();
    file.close();
    if (size <= kWavHeaderBytes) {
        return WavRepair::Empty;
    }
    const bool isBlank = expected.isUsable() && head.left(kWavHeaderBytes) == QByteArray(kWavHeaderBytes, '\0');
    WavInfo info;
    if (isBlank) {
        info = { expected, kWavHeaderBytes, (size - kWavHeaderBytes) / expected.bytesPerFrame(), false };
    } else {
        ROUNDS_ASSIGN_OR_RETURN(info, parseWav(head, size));
    }
    if (info.isHeaderTrue) {
        return info.frames > 0 ? WavRepair::Whole : WavRepair::Empty;
    }
    if (!file.open(QIODevice::ReadWrite)) {
        return failure(ErrorKind::Io, QStringLiteral("a recording cannot be mended: ") + file.errorString(), errno);
    }
    const qint64 dataBytes = info.frames * info.format.bytesPerFrame();
    if (isBlank) {
        ROUNDS_RETURN_IF_ERROR(writeAt(file, 0, wavHeader(expected, dataBytes)));
    } else {
        QByteArray riff;
        appendNumber<quint32>(riff, sizeField(info.dataOffset - kChunkHead + dataBytes));
        QByteArray data;
        appendNumber<quint32>(data, sizeField(dataBytes));
        ROUNDS_RETURN_IF_ERROR(writeAt(file, kRiffSizeAt, riff));
        ROUNDS_RETURN_IF_ERROR(writeAt(file, info.dataOffset - 4, data));
    }
    ROUNDS_RETURN_IF_ERROR(flushToDisk(file));
    return info.frames > 0 ? WavRepair::Mended : WavRepair::Empty;
}

} // namespace sevenrounds
