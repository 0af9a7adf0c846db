// SPDX-License-Identifier: MIT
#include "services/interviewervoice.h"

#include "markdown/spokentext.h"

#include <utility>

namespace sevenrounds {

InterviewerVoice::InterviewerVoice(
    SessionService &sessions, SettingsService &settings, AudioEngineSlot &engines, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_settings(settings)
    , m_engines(engines)
{
    connect(&m_sessions, &SessionService::stateChanged, this, &InterviewerVoice::follow);
}

void InterviewerVoice::setOn(bool on)
{
    m_settings.setReadsAloud(on);
    if (!on) {
        stop();
    }
    emit changed();
}

SpokenVoice *InterviewerVoice::voice()
{
    if (!std::exchange(m_isTried, true)) {
        AudioEngine *engine = m_engines.engine();
        m_voice = engine == nullptr ? nullptr : engine->makeVoice();
        if (m_voice) {
            connect(m_voice.get(), &SpokenVoice::stateChanged, this, &InterviewerVoice::changed);
        }
        emit changed();
    }
    return isUnavailable() ? nullptr : m_voice.get();
}

bool InterviewerVoice::isSpeaking() const
{
    return m_voice && m_voice->state() == SpokenVoice::State::Speaking;
}

bool InterviewerVoice::isUnavailable() const
{
    return m_isTried && (!m_voice || m_voice->state() == SpokenVoice::State::Unavailable);
}

void InterviewerVoice::say()
{
    if (!m_sessions.hasSession() || m_sessions.state().status != SessionStatus::Running) {
        return;
    }
    if (SpokenVoice *known = voice()) {
        known->say(spokenText(currentItem(m_sessions.plan(), m_sessions.state()).ask));
    }
}

void InterviewerVoice::stop()
{
    if (m_voice) {
        m_voice->stop();
    }
}

void InterviewerVoice::follow()
{
    const bool isLive = m_sessions.hasSession() && m_sessions.state().isLive();
    const QString item = isLive ? currentItem(m_sessions.plan(), m_sessions.state()).id : QString();
    const std::shared_ptr<qint64> practice = m_sessions.practice().shared();
    const bool isNew = item != m_item || practice != m_practice;
    const bool isRunning = isLive && m_sessions.state().status == SessionStatus::Running;
    if (isNew || !isRunning) {
        stop();
    }
    m_item = item;
    m_practice = practice;
    if (isNew && isRunning && isOn()) {
        say();
    }
}

} // namespace sevenrounds
