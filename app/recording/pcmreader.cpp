// SPDX-License-Identifier: MIT
#include "recording/pcmreader.h"

#include "recording/wavfile.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sevenrounds {

namespace {

constexpr qsizetype kSampleBytes = 2;

/// One channel of a frame, or the mean of two.
double sampleAt(const QByteArray &raw, const PcmFormat &format, qint64 frame)
{
    const qsizetype at = frame * format.bytesPerFrame();
    if (at + format.bytesPerFrame() > raw.size()) {
        return 0.0;
    }
    double sum = 0.0;
    for (int channel = 0; channel < format.channels; ++channel) {
        sum += qFromLittleEndian<qint16>(raw.constData() + at + channel * kSampleBytes);
    }
    return sum / format.channels;
}

} // namespace

PcmReader::PcmReader(QString folder, RecordingTimeline timeline)
    : m_folder(std::move(folder))
    , m_timeline(std::move(timeline))
{
}

void PcmReader::seek(Milliseconds position)
{
    m_position = std::clamp<qint64>(kFormat.framesOf(position), 0, frames());
}

QByteArray PcmReader::read(qint64 count)
{
    QByteArray pcm;
    while (pcm.size() < count * kSampleBytes && !isAtEnd()) {
        const qsizetype segment = m_timeline.segmentAt(kFormat.durationOf(m_position));
        if (segment < 0) {
            break;
        }
        const qint64 start = kFormat.framesOf(m_timeline.start(segment));
        const qint64 end = kFormat.framesOf(m_timeline.start(segment) + m_timeline.segments().at(segment).length());
        const qint64 left = std::min(count - pcm.size() / kSampleBytes, std::max<qint64>(1, end - m_position));
        pcm += readWithin(segment, m_position - start, left);
        m_position += left;
    }
    return pcm;
}

QByteArray PcmReader::readWithin(qsizetype segment, qint64 first, qint64 count)
{
    const PcmFormat &format = m_timeline.segments().at(segment).format;
    if (format == kFormat) {
        QByteArray raw = readRaw(segment, first, count);
        return raw.append(count * kSampleBytes - raw.size(), '\0');
    }
    // Between two samples a line is near enough for speech that is heard again.
    const double step = static_cast<double>(format.sampleRate) / kFormat.sampleRate;
    const auto rawFirst = static_cast<qint64>(std::floor(static_cast<double>(first) * step));
    const auto rawCount = static_cast<qint64>(std::ceil(static_cast<double>(count) * step)) + 2;
    const QByteArray raw = readRaw(segment, rawFirst, rawCount);
    QByteArray pcm(count * kSampleBytes, '\0');
    for (qint64 i = 0; i < count; ++i) {
        const double at = static_cast<double>(first + i) * step - static_cast<double>(rawFirst);
        const auto before = static_cast<qint64>(std::floor(at));
        const double share = at - static_cast<double>(before);
        const double value = (1.0 - share) * sampleAt(raw, format, before) + share * sampleAt(raw, format, before + 1);
        qToLittleEndian(static_cast<qint16>(std::lround(value)), pcm.data() + i * kSampleBytes);
    }
    return pcm;
}

QByteArray PcmReader::readRaw(qsizetype segment, qint64 first, qint64 count)
{
    const RecordedSegment &recorded = m_timeline.segments().at(segment);
    if (m_openSegment != segment) {
        m_file.close();
        m_openSegment = segment;
        const QString path = m_folder + QLatin1Char('/') + recorded.file;
        const Result<WavInfo> info = readWav(path);
        m_file.setFileName(path);
        if (!info || !m_file.open(QIODevice::ReadOnly)) {
            return {};
        }
        m_dataOffset = info->dataOffset;
    }
    const int frameBytes = recorded.format.bytesPerFrame();
    const qint64 available = std::clamp<qint64>(recorded.frames - first, 0, count);
    if (!m_file.isOpen() || !m_file.seek(m_dataOffset + first * frameBytes)) {
        return {};
    }
    return m_file.read(available * frameBytes);
}

} // namespace sevenrounds
