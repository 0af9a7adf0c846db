// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"
#include "recording/soundlevel.h"
#include "services/recordingservice.h"
#include "services/settingsservice.h"
#include "services/studyservice.h"

#include <QBuffer>
#include <QObject>

#include <memory>

namespace sevenrounds {

/// What a person says aloud for the card of a sitting, to be heard again beside its answer. It is held in memory and is gone with its card: no file, no
/// row, nothing that a backup or an export could hold. The microphone is open only from the person's key until their next one, and never without the
/// question before them.
class SpokenAnswer : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,
        Listening,
        Kept,
        Playing,
    };

    /// Listening ends by itself here. App default: three minutes are the length of a spoken derivation, and at most 35 MB.
    static constexpr Milliseconds kLongest { std::chrono::minutes { 3 } };

    SpokenAnswer(StudyService &study, SettingsService &settings, AudioEngineSlot &engines, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// None, or one of NoEngine, NoMicrophone, MicrophoneRefused and MicrophoneLost.
    [[nodiscard]] RecordingObstacle obstacle() const { return m_obstacle; }
    /// It was to be heard and there is no loudspeaker.
    [[nodiscard]] bool hasNoSound() const { return m_hasNoSound; }
    /// Of what was said.
    [[nodiscard]] Milliseconds length() const;
    [[nodiscard]] SoundLevel level() const { return m_level; }

    /// Begins anew, in place of what was said before. Nothing without an unanswered card.
    void listen();
    /// Ends listening or playing; what was said stays.
    void stop();
    void play();
    void clear();

signals:
    void changed();
    /// Level or length, many times a second.
    void heard();

private:
    void followCard();
    void take(const QByteArray &pcm);
    void loseMicrophone();
    void setState(State state);

    StudyService &m_study;
    SettingsService &m_settings;
    AudioEngineSlot &m_engines;
    QString m_card;
    State m_state = State::Empty;
    RecordingObstacle m_obstacle = RecordingObstacle::None;
    bool m_hasNoSound = false;
    PcmFormat m_format;
    QByteArray m_pcm;
    SoundLevel m_level;
    std::unique_ptr<PcmSource> m_source;
    // The sink pulls from the stream, so it goes first.
    QBuffer m_stream;
    std::unique_ptr<PcmSink> m_sink;
};

} // namespace sevenrounds
