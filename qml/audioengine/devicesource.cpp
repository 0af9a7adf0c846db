// SPDX-License-Identifier: MIT
#include "devicesource.h"

#include "presentdevices.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace sevenrounds;

namespace {

/// A microphone always gives something, if only silence. The sound server of Qt 6.4 does not say that a device is gone: its stream just
/// falls silent (measured on 6.4.2 with PulseAudio 16.1).
constexpr qint64 kLongestSilenceMs = 1500;
constexpr int kWatchEveryMs = 250;
constexpr double kFullScale = 32767.0;

QAudioFormat speechFormat()
{
    const PcmFormat wanted;
    QAudioFormat format;
    format.setSampleRate(wanted.sampleRate);
    format.setChannelCount(wanted.channels);
    format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

std::unique_ptr<DeviceSource> DeviceSource::open(
    const QAudioDevice &device, const std::shared_ptr<PresentDevices> &present)
{
    const QAudioFormat wanted = speechFormat();
    const QAudioFormat native = device.isFormatSupported(wanted) ? wanted : device.preferredFormat();
    if (native.sampleRate() <= 0 || native.channelCount() <= 0) {
        return nullptr;
    }
    // Not make_unique: only this may make one.
    std::unique_ptr<DeviceSource> source(new DeviceSource(device, present, native));
    return source->m_stream == nullptr || !source->m_format.isUsable() ? nullptr : std::move(source);
}

DeviceSource::DeviceSource(
    const QAudioDevice &device, std::shared_ptr<PresentDevices> present, const QAudioFormat &native)
    : m_device(device)
    , m_present(std::move(present))
    , m_native(native)
    , m_format { native.sampleRate(), 1 }
    , m_source(device, native)
{
    m_stream = m_source.start();
    if (m_stream == nullptr) {
        return;
    }
    connect(m_stream, &QIODevice::readyRead, this, &DeviceSource::take);
    connect(m_present.get(), &PresentDevices::inputsChanged, this, &DeviceSource::watch);
    connect(&m_watch, &QTimer::timeout, this, &DeviceSource::watch);
    m_sinceSound.start();
    m_watch.start(kWatchEveryMs);
}

DeviceSource::~DeviceSource()
{
    m_stream = nullptr;
    m_source.stop();
}

void DeviceSource::take()
{
    if (m_stream == nullptr || m_isLost) {
        return;
    }
    m_rest += m_stream->readAll();
    const qsizetype frameBytes = m_native.bytesPerFrame();
    const qsizetype whole = m_rest.size() - m_rest.size() % frameBytes;
    if (whole == 0) {
        return;
    }
    m_sinceSound.restart();
    const QByteArray raw = m_rest.left(whole);
    m_rest.remove(0, whole);
    emit received(toPcm(raw));
}

QByteArray DeviceSource::toPcm(const QByteArray &raw) const
{
    if (m_native.sampleFormat() == QAudioFormat::Int16 && m_native.channelCount() == 1) {
        return raw;
    }
    const int channels = m_native.channelCount();
    const int sampleBytes = m_native.bytesPerSample();
    const qsizetype frames = raw.size() / m_native.bytesPerFrame();
    QByteArray pcm(frames * m_format.bytesPerFrame(), '\0');
    for (qsizetype frame = 0; frame < frames; ++frame) {
        double sum = 0.0;
        for (int channel = 0; channel < channels; ++channel) {
            sum += m_native.normalizedSampleValue(raw.constData() + (frame * channels + channel) * sampleBytes);
        }
        const double mean = std::clamp(sum / channels, -1.0, 1.0);
        qToLittleEndian(
            static_cast<qint16>(std::lround(mean * kFullScale)), pcm.data() + frame * m_format.bytesPerFrame());
    }
    return pcm;
}

void DeviceSource::watch()
{
    // What is there is taken first, and what waits in the stream after a stall of this program counts as sound.
    take();
    const QList<QAudioDevice> present = m_present->inputs();
    const bool isThere = std::any_of(
        present.begin(), present.end(), [this](const QAudioDevice &device) { return device.id() == m_device.id(); });
    if (!isThere || m_stream == nullptr || m_source.error() != QAudio::NoError
        || m_sinceSound.hasExpired(kLongestSilenceMs)) {
        giveUp();
    }
}

void DeviceSource::giveUp()
{
    if (!std::exchange(m_isLost, true)) {
        m_watch.stop();
        emit lost();
    }
}
