// SPDX-License-Identifier: MIT
#include "recording/replaystream.h"

#include <algorithm>
#include <cstring>

namespace sevenrounds {

ReplayStream::ReplayStream(const QString &folder, const RecordingTimeline &timeline, Milliseconds from, double speed)
    : m_reader(folder, timeline)
    , m_from(from)
    , m_speed(speed)
    , m_stretch([this](qint64 frames) { return m_reader.read(frames); }, speed)
{
    m_reader.seek(from);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

Milliseconds ReplayStream::positionAfter(Milliseconds heard) const
{
    const auto passed = static_cast<qint64>(static_cast<double>(heard.count()) * m_speed);
    return std::min(m_from + Milliseconds { passed }, m_reader.timeline().length());
}

qint64 ReplayStream::bytesAvailable() const
{
    // Who asks wants to know whether to read on, not how much there is.
    return m_isOver ? 0 : PcmReader::kFormat.sampleRate * PcmReader::kFormat.bytesPerFrame();
}

qint64 ReplayStream::readData(char *data, qint64 maxSize)
{
    const QByteArray pcm = m_stretch.read(maxSize / PcmReader::kFormat.bytesPerFrame());
    if (pcm.isEmpty() && maxSize >= PcmReader::kFormat.bytesPerFrame()) {
        m_isOver = true;
        return 0;
    }
    std::memcpy(data, pcm.constData(), static_cast<std::size_t>(pcm.size()));
    return pcm.size();
}

qint64 ReplayStream::writeData(const char *data, qint64 maxSize)
{
    Q_UNUSED(data)
    Q_UNUSED(maxSize)
    return -1;
}

} // namespace sevenrounds
