// SPDX-License-Identifier: MIT
#include "devicesink.h"

#include "presentdevices.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace sevenrounds;

namespace {

/// How far the sink reads ahead: a seek is heard so much later, and a stall of the program so much shorter.
constexpr Milliseconds kAhead { 200 };

} // namespace

std::unique_ptr<DeviceSink> DeviceSink::open(const QAudioDevice &device, const std::shared_ptr<PresentDevices> &present,
    const PcmFormat &format, QIODevice &stream)
{
    QAudioFormat native;
    native.setSampleRate(format.sampleRate);
    native.setChannelCount(format.channels);
    native.setSampleFormat(QAudioFormat::Int16);
    // Not make_unique: only this may make one.
    std::unique_ptr<DeviceSink> sink(new DeviceSink(device, present, native, stream));
    return sink->m_sink.error() == QAudio::OpenError || sink->m_sink.state() == QAudio::StoppedState ? nullptr
                                                                                                     : std::move(sink);
}

DeviceSink::DeviceSink(
    const QAudioDevice &device, std::shared_ptr<PresentDevices> present, const QAudioFormat &format, QIODevice &stream)
    : m_device(device)
    , m_present(std::move(present))
    , m_stream(stream)
    , m_sink(device, format)
{
    m_sink.setBufferSize(format.bytesForDuration(std::chrono::microseconds(kAhead).count()));
    connect(&m_sink, &QAudioSink::stateChanged, this, &DeviceSink::followState);
    connect(m_present.get(), &PresentDevices::outputsChanged, this, &DeviceSink::followDevices);
    m_sink.start(&stream);
}

DeviceSink::~DeviceSink()
{
    m_isOver = true;
    m_sink.reset();
}

Milliseconds DeviceSink::heard() const
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::microseconds(m_sink.processedUSecs()));
}

void DeviceSink::followState(QAudio::State state)
{
    if (m_isOver) {
        return;
    }
    if (state == QAudio::IdleState && m_stream.atEnd()) {
        m_isOver = true;
        emit finished();
    } else if (state == QAudio::StoppedState) {
        m_isOver = true;
        emit lost();
    }
}

void DeviceSink::followDevices()
{
    // The server moves a stream to another loudspeaker by itself; only where none is left is there nothing to hear.
    if (m_present->outputs().isEmpty() && !std::exchange(m_isOver, true)) {
        emit lost();
    }
}
