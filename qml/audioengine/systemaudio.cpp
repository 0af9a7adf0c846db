// SPDX-License-Identifier: MIT
#include "systemaudio.h"

#include "devicesink.h"
#include "devicesource.h"
#include "presentdevices.h"
#include "speechvoice.h"

#include <QAudioDevice>

using namespace sevenrounds;

namespace {

/// The device of an id; with none, the system's choice, or the first where it has made none.
QAudioDevice findDevice(const QList<QAudioDevice> &all, const QByteArray &id)
{
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
    , m_present(std::make_shared<PresentDevices>())
{
    connect(m_present.get(), &PresentDevices::inputsChanged, this, &SystemAudio::inputsChanged);
}

QList<AudioInput> SystemAudio::inputs() const
{
    QList<AudioInput> inputs;
    const QList<QAudioDevice> present = m_present->inputs();
    for (const QAudioDevice &device : present) {
        inputs.append({ device.id(), device.description(), device.isDefault() });
    }
    return inputs;
}

std::unique_ptr<PcmSource> SystemAudio::openInput(const QByteArray &id)
{
    if (!m_present->askNow()) {
        return nullptr;
    }
    const QAudioDevice device = findDevice(m_present->inputs(), id);
    return device.isNull() || !m_present->opens(device) ? nullptr : DeviceSource::open(device, m_present);
}

std::unique_ptr<PcmSink> SystemAudio::openOutput(const PcmFormat &format, QIODevice &stream)
{
    if (!m_present->askNow()) {
        return nullptr;
    }
    const QAudioDevice device = findDevice(m_present->outputs(), {});
    return device.isNull() || !m_present->opens(device) ? nullptr : DeviceSink::open(device, m_present, format, stream);
}

std::unique_ptr<SpokenVoice> SystemAudio::makeVoice()
{
    return std::make_unique<SpeechVoice>();
}
