// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"

#include <QThread>

#include <memory>

/// The voice of speech-dispatcher. Looking for it may start its server and take a second, so that it lives on a thread of its own.
class SpeechVoice : public sevenrounds::SpokenVoice
{
    Q_OBJECT

public:
    explicit SpeechVoice(QObject *parent = nullptr);
    ~SpeechVoice() override;

    [[nodiscard]] State state() const override { return m_state; }
    void say(const QString &text) override;
    void stop() override;

private:
    class Speaker;
    struct Link;

    void setState(State state);

    /// What both threads know of each other.
    std::shared_ptr<Link> m_link;
    // Both end by themselves when the thread does: looking for voices cannot be interrupted, and nobody is to wait for it.
    QThread *m_thread = nullptr;
    Speaker *m_speaker = nullptr;
    State m_state = State::Starting;
};
