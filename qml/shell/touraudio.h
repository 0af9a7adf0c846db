// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "recording/audioengine.h"

#include <QPointer>

/// The sound system of the tour: a microphone that hears a made-up voice on the tour's own clock, and a loudspeaker that nobody hears.
class TourAudio
{
public:
    [[nodiscard]] sevenrounds::AudioEngineMaker maker();

    /// So much is spoken, with its pauses, while the clock goes on.
    void speak(sevenrounds::ManualClock &clock, sevenrounds::Milliseconds length);
    /// As if somebody pulled the plug, or put it in.
    void setPluggedIn(bool isPluggedIn);

private:
    class Engine;

    QPointer<sevenrounds::PcmSource> m_source;
    bool m_isPluggedIn = true;
    qint64 m_spoken = 0;
};
