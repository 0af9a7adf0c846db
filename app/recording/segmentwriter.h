// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "recording/pcmformat.h"

#include <QByteArray>
#include <QString>

namespace sevenrounds {

/// One WAV file that is being written. Samples are only ever appended; the header is brought up to date at every sync, so that the file can
/// be played at any moment, and by parseWav() to its very end. Blocks on the disk: not for the GUI thread.
class SegmentWriter
{
public:
    /// Fails with Conflict where the file is there: no recording is ever written over.
    [[nodiscard]] static Result<SegmentWriter> create(const QString &path, const PcmFormat &format);
    SegmentWriter(SegmentWriter &&other) noexcept;
    SegmentWriter &operator=(SegmentWriter &&other) noexcept;
    SegmentWriter(const SegmentWriter &) = delete;
    SegmentWriter &operator=(const SegmentWriter &) = delete;
    ~SegmentWriter();

    /// Fails with Storage; `cause` is the errno, ENOSPC for a full disk. What fitted is in the file and counts.
    [[nodiscard]] Result<> append(const QByteArray &pcm);
    /// Waits until the samples are on the disk and the header says how many.
    [[nodiscard]] Result<> sync();
    [[nodiscard]] Result<> close();
    /// Whole frames written.
    [[nodiscard]] qint64 frames() const { return m_bytes / m_format.bytesPerFrame(); }

private:
    SegmentWriter(int descriptor, const PcmFormat &format);
    [[nodiscard]] Result<> writeHeader();

    int m_descriptor = -1;
    PcmFormat m_format;
    qint64 m_bytes = 0;
};

} // namespace sevenrounds
