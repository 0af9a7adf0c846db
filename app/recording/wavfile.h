// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "recording/pcmformat.h"

#include <QByteArray>
#include <QString>

namespace sevenrounds {

/// Bytes of the header that stands before the samples in every file of ours.
inline constexpr qint64 kWavHeaderBytes = 44;

/// A WAV file as it stands on the disk.
struct WavInfo {
    PcmFormat format;
    /// Where the samples begin.
    qint64 dataOffset = 0;
    /// Whole frames that are there, whatever the header says: a program that was killed wrote more than it had noted.
    qint64 frames = 0;
    bool isHeaderTrue = false;
};

enum class WavRepair {
    Whole, ///< nothing was to be done
    Mended,
    Empty, ///< no sound is in it
};

/// The header of a file with `dataBytes` of samples; what does not fit into its 32 bits is noted as the most that does.
[[nodiscard]] QByteArray wavHeader(const PcmFormat &format, qint64 dataBytes);

/// Reads a header that begins a file of `fileBytes`; `head` may be its first few kilobytes. Fails with InvalidInput for anything but
/// 16-bit PCM in a format that isUsable(). Numbers in it are never trusted for reading beyond the file.
[[nodiscard]] Result<WavInfo> parseWav(const QByteArray &head, qint64 fileBytes);
[[nodiscard]] Result<WavInfo> readWav(const QString &path);

/// Makes the header say what is there, after a crash. A header that never reached the disk (zeros) is written anew for `expected`. No
/// sample is touched and the file's length stays. Fails with InvalidInput, changing nothing, where it is no recording of ours.
[[nodiscard]] Result<WavRepair> repairWav(const QString &path, const PcmFormat &expected);

} // namespace sevenrounds
