// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

namespace sevenrounds {

/// Signed 16-bit samples, little-endian, channels interleaved. The default is what speech needs: 32 kB a second.
struct PcmFormat {
    int sampleRate = 16000;
    int channels = 1;

    [[nodiscard]] int bytesPerFrame() const { return 2 * channels; }
    [[nodiscard]] Milliseconds durationOf(qint64 frames) const
    {
        return Milliseconds { frames * 1000 / (sampleRate > 0 ? sampleRate : 1) };
    }
    [[nodiscard]] qint64 framesOf(Milliseconds duration) const { return duration.count() * sampleRate / 1000; }
    /// What is recorded and played here; anything else in a file's header is no recording of ours.
    [[nodiscard]] bool isUsable() const
    {
        return sampleRate >= 8000 && sampleRate <= 192000 && channels >= 1 && channels <= 2;
    }

    friend bool operator==(const PcmFormat &a, const PcmFormat &b)
    {
        return a.sampleRate == b.sampleRate && a.channels == b.channels;
    }
};

} // namespace sevenrounds
