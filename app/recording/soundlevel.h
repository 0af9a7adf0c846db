// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace sevenrounds {

/// How loud a stretch of sound is, as shares of full scale, 0 to 1.
struct SoundLevel {
    double rms = 0.0;
    double peak = 0.0;

    /// A sample stood at the end of the scale: louder than can be written.
    [[nodiscard]] bool isClipped() const;
    /// Where a meter stands, 0 to 1: decibels from -60 (a quiet room) to 0, because ears hear ratios.
    [[nodiscard]] double meter() const;
};

[[nodiscard]] SoundLevel measureLevel(const QByteArray &pcm);

} // namespace sevenrounds
