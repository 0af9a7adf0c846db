// SPDX-License-Identifier: MIT
#pragma once

#include "services/spokenanswer.h"
#include "ui/context/problem.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

/// One's own answer to a card, said aloud: one key to say it, one to hear it beside the answer.
class SpokenAnswerViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by StudyViewModel")
    Q_PROPERTY(bool isListening READ isListening NOTIFY changed FINAL)
    Q_PROPERTY(bool isPlaying READ isPlaying NOTIFY changed FINAL)
    /// Something was said for this card.
    Q_PROPERTY(bool hasSound READ hasSound NOTIFY changed FINAL)
    /// What the key that listens does now: "Say it aloud", "Stop (0:07)".
    Q_PROPERTY(QString sayText READ sayText NOTIFY textChanged FINAL)
    /// What the key that plays does now: "Hear what you said (0:12)".
    Q_PROPERTY(QString hearText READ hearText NOTIFY textChanged FINAL)
    /// Where the meter stands, 0 to 1.
    Q_PROPERTY(qreal level READ level NOTIFY levelChanged FINAL)
    Q_PROPERTY(bool isTooLoud READ isTooLoud NOTIFY levelChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY changed FINAL)

public:
    explicit SpokenAnswerViewModel(sevenrounds::SpokenAnswer &spoken, QObject *parent = nullptr);

    [[nodiscard]] bool isListening() const { return m_spoken.state() == sevenrounds::SpokenAnswer::State::Listening; }
    [[nodiscard]] bool isPlaying() const { return m_spoken.state() == sevenrounds::SpokenAnswer::State::Playing; }
    [[nodiscard]] bool hasSound() const { return m_spoken.state() != sevenrounds::SpokenAnswer::State::Empty; }
    [[nodiscard]] QString sayText() const;
    [[nodiscard]] QString hearText() const;
    [[nodiscard]] qreal level() const { return m_spoken.level().meter(); }
    [[nodiscard]] bool isTooLoud() const { return m_spoken.level().isClipped(); }
    [[nodiscard]] Problem problem() const;

    /// Begins to listen, or ends it.
    Q_INVOKABLE void toggleListening();
    /// Begins to play from the beginning, or ends it.
    Q_INVOKABLE void togglePlaying();
    /// The microphone is closed and nothing is heard any more; what was said stays.
    void leave();

signals:
    void changed();
    void textChanged();
    void levelChanged();

private:
    sevenrounds::SpokenAnswer &m_spoken;
    /// Sound comes in blocks of 10 ms and more; nothing need be drawn as often.
    QTimer m_meter;
};
