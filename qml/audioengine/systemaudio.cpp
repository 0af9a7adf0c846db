// SPDX-License-Identifier: MIT
#include "systemaudio.h"

#include "devicesink.h"
#include "devicesource.h"
#include "speechvoice.h"

#include <QAudioDevice>

#include <chrono>
#include <utility>

using namespace sevenrounds;

namespace {

constexpr std::chrono::milliseconds kLookEvery { 1000 };

QList<QByteArray> inputIds()
{
    QList<QByteArray> ids;
    const QList<QAudioDevice> all = QMediaDevices::audioInputs();
    for (const QAudioDevice &device : all) {
        ids.append(device.id());
    }
    return ids;
}

/// The device of an id; with none, the system's choice, or the first where it has made none.
QAudioDevice findInput(const QByteArray &id)
{
    const QList<QAudioDevice> all = QMediaDevices::audioInputs();
    for (const QAudioDevice &device : all) {
        if (!id.isEmpty() ? device.id() == id : device.isDefault()) {
            return device;
        }
    }
    return id.isEmpty() && !all.isEmpty() ? all.first() : QAudioDevice();
}

} // namespace

SystemAudio::SystemAudio(QObject *parent)
    : AudioEngine(parent)
{
    m_known = inputIds();
    connect(&m_devices, &QMediaDevices::audioInputsChanged, this, &SystemAudio::lookAtInputs);
    // Qt 6.4 tells of a PulseAudio source that comes, and not of one that goes.
    connect(&m_look, &QTimer::timeout, this, &SystemAudio::lookAtInputs);
    m_look.start(kLookEvery);
}

void SystemAudio::lookAtInputs()
{
    QList<QByteArray> now = inputIds();
    if (now != m_known) {
        m_known = std::move(now);
        emit inputsChanged();
    }
}

QList<AudioInput> SystemAudio::inputs() const
{
    QList<AudioInput> inputs;
    for (const QAudioDevice &device : QMediaDevices::audioInputs()) {
        inputs.append({ device.id(), device.description(), device.isDefault() });
    }
    return inputs;
}

std::unique_ptr<PcmSource> SystemAudio::openInput(const QByteArray &id)
{
    const QAudioDevice device = findInput(id);
    return device.isNull() ? nullptr : DeviceSource::open(device);
}

std::unique_ptr<PcmSink> SystemAudio::openOutput(const PcmFormat &format, QIODevice &stream)
{
    QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() && !QMediaDevices::audioOutputs().isEmpty()) {
        device = QMediaDevices::audioOutputs().first();
    }
    return device.isNull() ? nullptr : DeviceSink::open(device, format, stream);
}

std::unique_ptr<SpokenVoice> SystemAudio::makeVoice()
{
    return std::make_unique<SpeechVoice>();
}
