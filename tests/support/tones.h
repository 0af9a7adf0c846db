// SPDX-License-Identifier: MIT
#pragma once

#include "recording/pcmformat.h"

#include <QByteArray>
#include <QList>

namespace sevenrounds::test {

/// A sine of `hertz`, all channels alike; `amplitude` is a share of full scale.
[[nodiscard]] QByteArray tone(double hertz, Milliseconds length, double amplitude = 0.5, const PcmFormat &format = {});
/// One tone after the other, each of `each`.
[[nodiscard]] QByteArray melody(const QList<double> &hertz, Milliseconds each, const PcmFormat &format = {});
[[nodiscard]] QByteArray silence(Milliseconds length, const PcmFormat &format = {});

/// Samples that count, so that each says which one it is: a frame that is missing, twice or elsewhere is noticed. One channel.
[[nodiscard]] QByteArray counted(qint64 first, qint64 frames);
/// Every sample says the number that it should.
[[nodiscard]] bool isCounted(const QByteArray &pcm, qint64 first);

/// The frequency with the most energy between 50 Hz and 2 kHz, to 1 Hz; the mean of the channels is heard. 0 for silence.
[[nodiscard]] double peakHertz(const QByteArray &pcm, const PcmFormat &format = {});

/// A WAV file of the whole.
[[nodiscard]] bool writeWav(const QString &path, const QByteArray &pcm, const PcmFormat &format = {});
/// Its samples, read by nothing of ours but the header's length.
[[nodiscard]] QByteArray samplesOf(const QString &path);

} // namespace sevenrounds::test
