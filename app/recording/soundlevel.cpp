// SPDX-License-Identifier: MIT
#include "recording/soundlevel.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace sevenrounds {

namespace {

constexpr double kFullScale = 32768.0;
constexpr double kClipped = 32767.0 / kFullScale;
constexpr double kQuietest = -60.0;
constexpr double kDecibels = 20.0;

} // namespace

bool SoundLevel::isClipped() const
{
    return peak >= kClipped;
}

double SoundLevel::meter() const
{
    if (rms <= 0.0) {
        return 0.0;
    }
    return std::clamp((kDecibels * std::log10(rms) - kQuietest) / -kQuietest, 0.0, 1.0);
}

SoundLevel measureLevel(const QByteArray &pcm)
{
    const qsizetype samples = pcm.size() / 2;
    if (samples == 0) {
        return {};
    }
    double sum = 0.0;
    int peak = 0;
    for (qsizetype i = 0; i < samples; ++i) {
        const int sample = qFromLittleEndian<qint16>(pcm.constData() + 2 * i);
        sum += static_cast<double>(sample) * sample;
        peak = std::max(peak, std::abs(sample));
    }
    return { std::sqrt(sum / static_cast<double>(samples)) / kFullScale, peak / kFullScale };
}

} // namespace sevenrounds
