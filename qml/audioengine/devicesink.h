// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"

#include <QAudioDevice>
#include <QAudioSink>

#include <memory>

class PresentDevices;

/// A loudspeaker.
class DeviceSink : public sevenrounds::PcmSink
{
    Q_OBJECT

public:
    /// Null where the device cannot be opened.
    [[nodiscard]] static std::unique_ptr<DeviceSink> open(const QAudioDevice &device,
        const std::shared_ptr<PresentDevices> &present, const sevenrounds::PcmFormat &format, QIODevice &stream);
    ~DeviceSink() override;

    [[nodiscard]] sevenrounds::Milliseconds heard() const override;

private:
    DeviceSink(const QAudioDevice &device, std::shared_ptr<PresentDevices> present, const QAudioFormat &format,
        QIODevice &stream);
    void followState(QAudio::State state);
    void followDevices();

    QAudioDevice m_device;
    std::shared_ptr<PresentDevices> m_present;
    QIODevice &m_stream;
    QAudioSink m_sink;
    bool m_isOver = false;
};
