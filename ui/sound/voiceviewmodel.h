// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The interviewer's voice, in a round and in the settings.
class VoiceViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RoundViewModel and SoundViewModel")
    Q_PROPERTY(bool isOn READ isOn NOTIFY changed FINAL)
    Q_PROPERTY(bool isSpeaking READ isSpeaking NOTIFY changed FINAL)
    Q_PROPERTY(bool isUnavailable READ isUnavailable NOTIFY changed FINAL)
    /// What the button does now.
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL)
    /// Why nothing is heard; empty where all is well or nothing was tried.
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)

public:
    explicit VoiceViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_voice.isOn(); }
    [[nodiscard]] bool isSpeaking() const { return m_voice.isSpeaking(); }
    [[nodiscard]] bool isUnavailable() const { return m_voice.isUnavailable(); }
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString notice() const;

    /// Says the present question, or falls silent.
    Q_INVOKABLE void toggleSpeech();
    Q_INVOKABLE void setOn(bool on) { m_voice.setOn(on); }

signals:
    void changed();

private:
    sevenrounds::InterviewerVoice &m_voice;
};
