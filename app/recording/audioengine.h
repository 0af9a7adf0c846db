// SPDX-License-Identifier: MIT
#pragma once

#include "recording/pcmformat.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace sevenrounds {

/// A microphone as the system names it.
struct AudioInput {
    /// The system's own id; not for people.
    QByteArray id;
    QString name;
    bool isDefault = false;

    friend bool operator==(const AudioInput &a, const AudioInput &b)
    {
        return a.id == b.id && a.name == b.name && a.isDefault == b.isDefault;
    }
};

/// Sound coming in. Ends with its destruction.
class PcmSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual PcmFormat format() const = 0;

signals:
    /// Whole frames, in order.
    void received(const QByteArray &pcm);
    /// The device is gone, or nothing has come from it for too long. Nothing more follows.
    void lost();
};

/// Sound going out, pulled from a stream of 16-bit samples. Ends with its destruction.
class PcmSink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// How much of the stream has been heard.
    [[nodiscard]] virtual Milliseconds heard() const = 0;

signals:
    /// The stream was heard to its end.
    void finished();
    /// The device is gone.
    void lost();
};

/// The interviewer's voice.
class SpokenVoice : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Starting, ///< not known yet whether there is a voice
        Silent, ///< there is one; it says nothing
        Speaking,
        Unavailable,
    };

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    /// Stops what is being said and says this; a voice that is still starting says it when it is there.
    virtual void say(const QString &text) = 0;
    virtual void stop() = 0;

signals:
    void stateChanged();
};

/// Everything that knows a sound device. The real one links Qt Multimedia and Qt TextToSpeech and is loaded at its first use.
class AudioEngine : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<AudioInput> inputs() const = 0;
    /// Begins to listen; an empty id means the system's choice. Null where there is no such microphone.
    [[nodiscard]] virtual std::unique_ptr<PcmSource> openInput(const QByteArray &id) = 0;
    /// Begins to play `stream`, which must outlive the sink. Null where there is no loudspeaker.
    [[nodiscard]] virtual std::unique_ptr<PcmSink> openOutput(const PcmFormat &format, QIODevice &stream) = 0;
    [[nodiscard]] virtual std::unique_ptr<SpokenVoice> makeVoice() = 0;

signals:
    void inputsChanged();
};

/// Makes the engine; null where its part of the program is missing.
using AudioEngineMaker = std::function<std::unique_ptr<AudioEngine>()>;

/// Makes the engine when it is first asked for, once, so that a program that is never heard never loads it.
class AudioEngineSlot
{
public:
    explicit AudioEngineSlot(AudioEngineMaker make)
        : m_make(std::move(make))
    {
    }

    [[nodiscard]] AudioEngine *engine()
    {
        if (!m_isMade) {
            m_isMade = true;
            m_engine = m_make ? m_make() : nullptr;
        }
        return m_engine.get();
    }

private:
    AudioEngineMaker m_make;
    bool m_isMade = false;
    std::unique_ptr<AudioEngine> m_engine;
};

} // namespace sevenrounds
