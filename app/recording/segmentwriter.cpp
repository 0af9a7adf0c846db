// SPDX-License-Identifier: MIT
#include "recording/segmentwriter.h"

#include "core/crashpoint.h"
#include "recording/wavfile.h"

#include <QFile>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace sevenrounds {

namespace {

tl::unexpected<Error> diskError(const QString &what, int cause)
{
    return failure(ErrorKind::Storage, what, cause);
}

/// Writes all of it; answers how much reached the file before an error, with the error's number.
std::pair<qint64, int> writeAll(int descriptor, const char *bytes, qint64 count, qint64 at)
{
    qint64 written = 0;
    while (written < count) {
        const ssize_t now
            = ::pwrite(descriptor, bytes + written, static_cast<std::size_t>(count - written), at + written);
        if (now < 0 && errno == EINTR) {
            continue;
        }
        if (now <= 0) {
            return { written, now < 0 ? errno : ENOSPC };
        }
        written += now;
    }
    return { written, 0 };
}

} // namespace

Result<SegmentWriter> SegmentWriter::create(const QString &path, const PcmFormat &format)
{
    constexpr mode_t kOwnerOnly = 0600;
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly);
    if (descriptor < 0) {
        return errno == EEXIST
            ? failure(ErrorKind::Conflict, QStringLiteral("a recording of this name is there"), errno)
            : diskError(QStringLiteral("a recording cannot be begun"), errno);
    }
    SegmentWriter writer(descriptor, format);
    // The room of the header is taken first, so that a disk that fills up later cannot keep it out.
    ROUNDS_RETURN_IF_ERROR(writer.writeHeader());
    return writer;
}

SegmentWriter::SegmentWriter(int descriptor, const PcmFormat &format)
    : m_descriptor(descriptor)
    , m_format(format)
{
}

SegmentWriter::SegmentWriter(SegmentWriter &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_format(other.m_format)
    , m_bytes(other.m_bytes)
{
}

SegmentWriter &SegmentWriter::operator=(SegmentWriter &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_format, other.m_format);
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

SegmentWriter::~SegmentWriter()
{
    (void)close();
}

Result<> SegmentWriter::writeHeader()
{
    const QByteArray header = wavHeader(m_format, frames() * m_format.bytesPerFrame());
    const auto [written, cause] = writeAll(m_descriptor, header.constData(), header.size(), 0);
    if (cause != 0) {
        return diskError(QStringLiteral("a recording's header was not written"), cause);
    }
    return {};
}

Result<> SegmentWriter::append(const QByteArray &pcm)
{
    const auto [written, cause] = writeAll(m_descriptor, pcm.constData(), pcm.size(), kWavHeaderBytes + m_bytes);
    m_bytes += written;
    if (cause != 0) {
        return diskError(QStringLiteral("sound could not be written"), cause);
    }
    return {};
}

Result<> SegmentWriter::sync()
{
    ROUNDS_RETURN_IF_ERROR(writeHeader());
    if (::fdatasync(m_descriptor) != 0) {
        return diskError(QStringLiteral("sound did not reach the disk"), errno);
    }
    return {};
}

Result<> SegmentWriter::close()
{
    if (m_descriptor < 0) {
        return {};
    }
    crashPoint(CrashPoint::RecordingCloseBefore);
    Result<> synced = sync();
    crashPoint(CrashPoint::RecordingCloseAfter);
    ::close(std::exchange(m_descriptor, -1));
    return synced;
}

} // namespace sevenrounds
