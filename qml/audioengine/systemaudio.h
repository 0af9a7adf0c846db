// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"

#include <QMediaDevices>
#include <QTimer>

/// The sound system of the desktop (PulseAudio, or PipeWire in its place), through Qt Multimedia.
class SystemAudio : public sevenrounds::AudioEngine
{
    Q_OBJECT

public:
    explicit SystemAudio(QObject *parent = nullptr);

    [[nodiscard]] QList<sevenrounds::AudioInput> inputs() const override;
    [[nodiscard]] std::unique_ptr<sevenrounds::PcmSource> openInput(const QByteArray &id) override;
    [[nodiscard]] std::unique_ptr<sevenrounds::PcmSink> openOutput(
        const sevenrounds::PcmFormat &format, QIODevice &stream) override;
    [[nodiscard]] std::unique_ptr<sevenrounds::SpokenVoice> makeVoice() override;

private:
    void lookAtInputs();

    QMediaDevices m_devices;
    QTimer m_look;
    QList<QByteArray> m_known;
};
