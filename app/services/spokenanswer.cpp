// SPDX-License-Identifier: MIT
#include "services/spokenanswer.h"

namespace sevenrounds {

SpokenAnswer::SpokenAnswer(StudyService &study, SettingsService &settings, AudioEngineSlot &engines, QObject *parent)
    : QObject(parent)
    , m_study(study)
    , m_settings(settings)
    , m_engines(engines)
{
    connect(&m_study, &StudyService::sessionChanged, this, &SpokenAnswer::followCard);
}

Milliseconds SpokenAnswer::length() const
{
    return m_format.durationOf(m_pcm.size() / m_format.bytesPerFrame());
}

void SpokenAnswer::followCard()
{
    const Card *card = m_study.current();
    const QString id = card == nullptr ? QString() : card->id.value();
    if (id != m_card) {
        m_card = id;
        clear();
    } else if (m_state == State::Listening && m_study.isRevealed()) {
        // Who reads the answer no longer says it from memory.
        stop();
    }
}

void SpokenAnswer::listen()
{
    const Card *card = m_study.current();
    if (card == nullptr || m_study.isRevealed()) {
        return;
    }
    clear();
    m_card = card->id.value();
    AudioEngine *engine = m_engines.engine();
    if (engine == nullptr) {
        m_obstacle = RecordingObstacle::NoEngine;
        emit changed();
        return;
    }
    m_source = engine->openInput(m_settings.microphone().toUtf8());
    if (!m_source && !m_settings.microphone().isEmpty()) {
        // The chosen one is not plugged in.
        m_source = engine->openInput({});
    }
    if (!m_source) {
        m_obstacle
            = engine->inputs().isEmpty() ? RecordingObstacle::NoMicrophone : RecordingObstacle::MicrophoneRefused;
        emit changed();
        return;
    }
    m_format = m_source->format();
    connect(m_source.get(), &PcmSource::received, this, &SpokenAnswer::take);
    // A source must not go while it speaks.
    connect(m_source.get(), &PcmSource::lost, this, &SpokenAnswer::loseMicrophone, Qt::QueuedConnection);
    setState(State::Listening);
}

void SpokenAnswer::take(const QByteArray &pcm)
{
    if (m_state != State::Listening) {
        return;
    }
    const qint64 room = m_format.framesOf(kLongest) * m_format.bytesPerFrame() - m_pcm.size();
    m_pcm.append(pcm.left(room));
    m_level = measureLevel(pcm);
    emit heard();
    if (pcm.size() >= room) {
        // After the source has spoken: it must not go meanwhile.
        QMetaObject::invokeMethod(this, &SpokenAnswer::stop, Qt::QueuedConnection);
    }
}

void SpokenAnswer::loseMicrophone()
{
    if (sender() != m_source.get()) {
        return;
    }
    // A sound server that refuses lets one begin and then ends it without a sound.
    m_obstacle = m_pcm.isEmpty() ? RecordingObstacle::MicrophoneRefused : RecordingObstacle::MicrophoneLost;
    stop();
}

void SpokenAnswer::stop()
{
    m_source.reset();
    m_sink.reset();
    m_stream.close();
    m_level = {};
    setState(m_pcm.isEmpty() ? State::Empty : State::Kept);
}

void SpokenAnswer::play()
{
    if (m_state == State::Listening) {
        stop();
    }
    if (m_state != State::Kept) {
        return;
    }
    AudioEngine *engine = m_engines.engine();
    m_stream.setData(m_pcm);
    m_stream.open(QIODevice::ReadOnly);
    m_sink = engine == nullptr ? nullptr : engine->openOutput(m_format, m_stream);
    m_hasNoSound = m_sink == nullptr;
    if (!m_sink) {
        m_stream.close();
        emit changed();
        return;
    }
    const auto end = [this](bool isLost) {
        if (sender() == m_sink.get()) {
            m_hasNoSound = isLost;
            stop();
        }
    };
    // Queued: a sink must not go while it speaks.
    connect(
        m_sink.get(), &PcmSink::finished, this, [end] { end(false); }, Qt::QueuedConnection);
    connect(
        m_sink.get(), &PcmSink::lost, this, [end] { end(true); }, Qt::QueuedConnection);
    setState(State::Playing);
}

void SpokenAnswer::clear()
{
    m_obstacle = RecordingObstacle::None;
    m_hasNoSound = false;
    m_pcm.clear();
    stop();
}

void SpokenAnswer::setState(State state)
{
    m_state = state;
    emit changed();
}

} // namespace sevenrounds
