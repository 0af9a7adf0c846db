// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"
#include "services/sessionservice.h"
#include "services/settingsservice.h"

#include <QObject>

#include <memory>

namespace sevenrounds {

/// Reads what is asked aloud, where the person wants it: each question as it is shown, once. Falls silent when another is shown, when the
/// round pauses and when it ends. Says so where there is no voice, and stays silent.
class InterviewerVoice : public QObject
{
    Q_OBJECT

public:
    InterviewerVoice(
        SessionService &sessions, SettingsService &settings, AudioEngineSlot &engines, QObject *parent = nullptr);

    /// Reads each question when it is shown, from now on.
    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_settings.readsAloud(); }
    [[nodiscard]] bool isSpeaking() const;
    /// It was tried, and there is no voice.
    [[nodiscard]] bool isUnavailable() const;

    /// Says the present question once more, or for the first time, whether each is read or not.
    void say();
    void stop();

signals:
    void changed();

private:
    void follow();
    [[nodiscard]] SpokenVoice *voice();

    SessionService &m_sessions;
    SettingsService &m_settings;
    AudioEngineSlot &m_engines;
    std::unique_ptr<SpokenVoice> m_voice;
    bool m_isTried = false;
    /// The practice and item whose question was shown last.
    std::shared_ptr<qint64> m_practice;
    QString m_item;
};

} // namespace sevenrounds
