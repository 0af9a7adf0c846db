// SPDX-License-Identifier: MIT
#include "support/tones.h"

#include "recording/wavfile.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace sevenrounds::test {

namespace {

constexpr double kLowest = 50.0;
constexpr double kHighest = 2000.0;
/// Prime, so that a block that is left out is noticed anywhere.
constexpr qint64 kCountTo = 29989;

/// The energy at one frequency (Goertzel), over a window that falls off at both ends.
double energyAt(const std::vector<double> &samples, double hertz, double rate)
{
    const double turn = 2.0 * std::cos(2.0 * std::numbers::pi * hertz / rate);
    double last = 0.0;
    double before = 0.0;
    for (const double sample : samples) {
        const double now = sample + turn * last - before;
        before = last;
        last = now;
    }
    return last * last + before * before - turn * last * before;
}

} // namespace

QByteArray tone(double hertz, Milliseconds length, double amplitude, const PcmFormat &format)
{
    const qint64 frames = format.framesOf(length);
    QByteArray pcm(frames * format.bytesPerFrame(), '\0');
    for (qint64 frame = 0; frame < frames; ++frame) {
        const double phase = 2.0 * std::numbers::pi * hertz * static_cast<double>(frame) / format.sampleRate;
        const auto sample = static_cast<qint16>(std::lround(amplitude * 32767.0 * std::sin(phase)));
        for (int channel = 0; channel < format.channels; ++channel) {
            qToLittleEndian(sample, pcm.data() + frame * format.bytesPerFrame() + qsizetype { 2 } * channel);
        }
    }
    return pcm;
}

QByteArray melody(const QList<double> &hertz, Milliseconds each, const PcmFormat &format)
{
    QByteArray pcm;
    for (const double one : hertz) {
        pcm += tone(one, each, 0.5, format);
    }
    return pcm;
}

QByteArray silence(Milliseconds length, const PcmFormat &format)
{
    return QByteArray(format.framesOf(length) * format.bytesPerFrame(), '\0');
}

QByteArray counted(qint64 first, qint64 frames)
{
    QByteArray pcm(2 * frames, '\0');
    for (qint64 i = 0; i < frames; ++i) {
        qToLittleEndian(static_cast<qint16>((first + i) % kCountTo), pcm.data() + 2 * i);
    }
    return pcm;
}

bool isCounted(const QByteArray &pcm, qint64 first)
{
    for (qsizetype i = 0; i < pcm.size() / 2; ++i) {
        if (qFromLittleEndian<qint16>(pcm.constData() + 2 * i) != (first + i) % kCountTo) {
            return false;
        }
    }
    return true;
}

double peakHertz(const QByteArray &pcm, const PcmFormat &format)
{
    // A second from the middle: its tones are 1 Hz apart, so that steps of 1 Hz miss none.
    const qsizetype all = pcm.size() / format.bytesPerFrame();
    const qsizetype frames = std::min<qsizetype>(all, format.sampleRate);
    const qsizetype first = (all - frames) / 2;
    std::vector<double> samples(static_cast<std::size_t>(frames));
    for (qsizetype frame = 0; frame < frames; ++frame) {
        double sum = 0.0;
        for (int channel = 0; channel < format.channels; ++channel) {
            sum += qFromLittleEndian<qint16>(
                pcm.constData() + (first + frame) * format.bytesPerFrame() + qsizetype { 2 } * channel);
        }
        const double fall
            = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * static_cast<double>(frame) / static_cast<double>(frames));
        samples[static_cast<std::size_t>(frame)] = fall * sum;
    }
    double best = 0.0;
    double most = 1.0;
    for (double hertz = kLowest; hertz <= kHighest; hertz += 1.0) {
        const double energy = energyAt(samples, hertz, format.sampleRate);
        if (energy > most) {
            most = energy;
            best = hertz;
        }
    }
    return best;
}

bool writeWav(const QString &path, const QByteArray &pcm, const PcmFormat &format)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(wavHeader(format, pcm.size())) == kWavHeaderBytes
        && file.write(pcm) == pcm.size();
}

QByteArray samplesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll().mid(kWavHeaderBytes) : QByteArray();
}

} // namespace sevenrounds::test
