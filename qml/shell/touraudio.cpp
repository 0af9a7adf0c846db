// SPDX-License-Identifier: MIT
#include "touraudio.h"

#include <QtEndian>

#include <cmath>

using namespace sevenrounds;

namespace {

constexpr Milliseconds kBlock { 100 };

class Source : public PcmSource
{
public:
    [[nodiscard]] PcmFormat format() const override { return {}; }
};

class Sink : public PcmSink
{
public:
    [[nodiscard]] Milliseconds heard() const override { return Milliseconds { 0 }; }
};

/// A hum that swells with words and rests between sentences; always the same.
QByteArray voice(qint64 first, qint64 frames)
{
    QByteArray pcm(2 * frames, '\0');
    for (qint64 i = 0; i < frames; ++i) {
        const double at = static_cast<double>(first + i) / PcmFormat {}.sampleRate;
        const double word = 0.5 + 0.5 * std::sin(7.0 * at);
        const double sentence = std::sin(0.31 * at) + 0.4 * std::sin(1.7 * at) > -0.4 ? 1.0 : 0.02;
        const double value = 0.4 * word * sentence * std::sin(900.0 * at);
        qToLittleEndian(static_cast<qint16>(std::lround(value * 32767.0)), pcm.data() + 2 * i);
    }
    return pcm;
}

} // namespace

class TourAudio::Engine : public AudioEngine
{
public:
    explicit Engine(TourAudio &owner)
        : m_owner(owner)
    {
    }

    [[nodiscard]] QList<AudioInput> inputs() const override
    {
        return m_owner.m_isPluggedIn ? QList<AudioInput> { { "built-in", QStringLiteral("Built-in microphone"), true },
            { "headset", QStringLiteral("Headset"), false } }
                                     : QList<AudioInput>();
    }
    [[nodiscard]] std::unique_ptr<PcmSource> openInput(const QByteArray &id) override
    {
        Q_UNUSED(id)
        if (!m_owner.m_isPluggedIn) {
            return nullptr;
        }
        auto source = std::make_unique<Source>();
        m_owner.m_source = source.get();
        return source;
    }
    [[nodiscard]] std::unique_ptr<PcmSink> openOutput(const PcmFormat &format, QIODevice &stream) override
    {
        Q_UNUSED(format)
        Q_UNUSED(stream)
        return std::make_unique<Sink>();
    }
    [[nodiscard]] std::unique_ptr<SpokenVoice> makeVoice() override { return nullptr; }

private:
    TourAudio &m_owner;
};

AudioEngineMaker TourAudio::maker()
{
    return [this] { return std::make_unique<Engine>(*this); };
}

void TourAudio::speak(ManualClock &clock, Milliseconds length)
{
    const qint64 frames = PcmFormat {}.framesOf(kBlock);
    for (Milliseconds spoken { 0 }; spoken < length; spoken += kBlock) {
        clock.advance(kBlock);
        if (m_source) {
            emit m_source->received(voice(m_spoken, frames));
        }
        m_spoken += frames;
    }
}

void TourAudio::setPluggedIn(bool isPluggedIn)
{
    m_isPluggedIn = isPluggedIn;
    if (!isPluggedIn && m_source) {
        emit m_source->lost();
    }
}
