// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"

#include <memory>

class PresentDevices;

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
    /// Those that are open hold it too.
    std::shared_ptr<PresentDevices> m_present;
};
