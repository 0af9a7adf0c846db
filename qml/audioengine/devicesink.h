// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>

/// A loudspeaker.
class DeviceSink : public sevenrounds::PcmSink
{
    Q_OBJECT

public:
    /// Null where the device cannot be opened.
    [[nodiscard]] static std::unique_ptr<DeviceSink> open(
        const QAudioDevice &device, const sevenrounds::PcmFormat &format, QIODevice &stream);
    ~DeviceSink() override;

    [[nodiscard]] sevenrounds::Milliseconds heard() const override;

private:
    DeviceSink(const QAudioDevice &device, const QAudioFormat &format, QIODevice &stream);
    void followState(QAudio::State state);
    void followDevices();

    QAudioDevice m_device;
    QIODevice &m_stream;
    QAudioSink m_sink;
    QMediaDevices m_devices;
    bool m_isOver = false;
};
