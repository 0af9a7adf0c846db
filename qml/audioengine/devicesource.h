// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"

#include <QAudioDevice>
#include <QAudioSource>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <memory>

class PresentDevices;

/// A microphone. Asks for 16 kHz mono, which the sound server makes of anything; takes what the device gives where there is none.
class DeviceSource : public sevenrounds::PcmSource
{
    Q_OBJECT

public:
    /// Null where the device cannot be opened.
    [[nodiscard]] static std::unique_ptr<DeviceSource> open(
        const QAudioDevice &device, const std::shared_ptr<PresentDevices> &present);
    ~DeviceSource() override;

    [[nodiscard]] sevenrounds::PcmFormat format() const override { return m_format; }

private:
    DeviceSource(const QAudioDevice &device, std::shared_ptr<PresentDevices> present, const QAudioFormat &native);
    void take();
    void watch();
    void giveUp();
    [[nodiscard]] QByteArray toPcm(const QByteArray &raw) const;

    QAudioDevice m_device;
    std::shared_ptr<PresentDevices> m_present;
    QAudioFormat m_native;
    sevenrounds::PcmFormat m_format;
    QAudioSource m_source;
    /// The source takes it away when the sound server is gone.
    QPointer<QIODevice> m_stream;
    QByteArray m_rest;
    QTimer m_watch;
    QElapsedTimer m_sinceSound;
    bool m_isLost = false;
};
