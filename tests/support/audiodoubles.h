// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"

#include <QPointer>
#include <QStringList>

namespace sevenrounds::test {

/// A microphone that hears what the test says.
class FakeSource : public PcmSource
{
    Q_OBJECT

public:
    explicit FakeSource(const PcmFormat &format)
        : m_format(format)
    {
    }

    [[nodiscard]] PcmFormat format() const override { return m_format; }

private:
    PcmFormat m_format;
};

/// A loudspeaker that plays as much as the test lets it.
class FakeSink : public PcmSink
{
    Q_OBJECT

public:
    FakeSink(const PcmFormat &format, QIODevice &stream)
        : m_format(format)
        , m_stream(stream)
    {
    }

    [[nodiscard]] Milliseconds heard() const override
    {
        return m_format.durationOf(played.size() / m_format.bytesPerFrame());
    }

    void play(Milliseconds length)
    {
        played += m_stream.read(m_format.framesOf(length) * m_format.bytesPerFrame());
        if (m_stream.atEnd()) {
            emit finished();
        }
    }

    QByteArray played;

private:
    PcmFormat m_format;
    QIODevice &m_stream;
};

/// A voice that writes down what it was told.
class FakeVoice : public SpokenVoice
{
    Q_OBJECT

public:
    FakeVoice(QStringList &log, State state)
        : m_log(log)
        , m_state(state)
    {
    }

    [[nodiscard]] State state() const override { return m_state; }
    void say(const QString &text) override
    {
        m_log.append(QStringLiteral("say ") + text);
        setState(State::Speaking);
    }
    void stop() override
    {
        if (m_state == State::Speaking) {
            m_log.append(QStringLiteral("stop"));
            setState(State::Silent);
        }
    }
    void setState(State state)
    {
        m_state = state;
        emit stateChanged();
    }

private:
    QStringList &m_log;
    State m_state;
};

/// A sound system in the test's hands. `source` and `sink` are what the program holds of it now, or null.
class FakeAudio : public AudioEngine
{
    Q_OBJECT

public:
    struct Setup {
        QList<AudioInput> inputs { { "mic", QStringLiteral("Microphone"), true } };
        PcmFormat format;
        bool hasOutput = true;
        /// Microphones are listed, and none may be opened.
        bool isRefusing = false;
        SpokenVoice::State voice = SpokenVoice::State::Silent;
        QStringList spoken;
        QByteArrayList opened;
        int engines = 0;
        QPointer<FakeAudio> engine;
        QPointer<FakeSource> source;
        QPointer<FakeSink> sink;
        QPointer<FakeVoice> speaker;

        /// What AppOptions takes.
        [[nodiscard]] AudioEngineMaker maker()
        {
            return [this] {
                ++engines;
                auto made = std::make_unique<FakeAudio>(*this);
                engine = made.get();
                return made;
            };
        }
        /// Sound arrives in blocks of 20 ms.
        void hear(const QByteArray &pcm)
        {
            const qsizetype block = format.framesOf(Milliseconds { 20 }) * format.bytesPerFrame();
            for (qsizetype at = 0; at < pcm.size() && source; at += block) {
                emit source->received(pcm.mid(at, block));
            }
        }
        void plugIn(const QList<AudioInput> &list)
        {
            inputs = list;
            if (engine) {
                emit engine->inputsChanged();
            }
        }
        void unplug()
        {
            inputs.clear();
            if (source) {
                emit source->lost();
            }
            if (engine) {
                emit engine->inputsChanged();
            }
        }
    };

    explicit FakeAudio(Setup &setup)
        : m_setup(setup)
    {
    }

    [[nodiscard]] QList<AudioInput> inputs() const override { return m_setup.inputs; }
    [[nodiscard]] std::unique_ptr<PcmSource> openInput(const QByteArray &id) override
    {
        for (const AudioInput &input : m_setup.inputs) {
            if (!m_setup.isRefusing && (id.isEmpty() ? input.isDefault : input.id == id)) {
                m_setup.opened.append(input.id);
                auto source = std::make_unique<FakeSource>(m_setup.format);
                m_setup.source = source.get();
                return source;
            }
        }
        return nullptr;
    }
    [[nodiscard]] std::unique_ptr<PcmSink> openOutput(const PcmFormat &format, QIODevice &stream) override
    {
        if (!m_setup.hasOutput) {
            return nullptr;
        }
        auto sink = std::make_unique<FakeSink>(format, stream);
        m_setup.sink = sink.get();
        return sink;
    }
    [[nodiscard]] std::unique_ptr<SpokenVoice> makeVoice() override
    {
        auto voice = std::make_unique<FakeVoice>(m_setup.spoken, m_setup.voice);
        m_setup.speaker = voice.get();
        return voice;
    }

private:
    Setup &m_setup;
};

} // namespace sevenrounds::test
