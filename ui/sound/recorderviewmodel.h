// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

/// The recording of the live round or talk: the chip that is always seen, its meter, and the question that comes before the first time.
class RecorderViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by RoundViewModel and TalkViewModel")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(bool isOn READ isOn NOTIFY changed FINAL)
    /// "Recording 35:19".
    Q_PROPERTY(QString label READ label NOTIFY labelChanged FINAL)
    /// 0 to 1.
    Q_PROPERTY(qreal level READ level NOTIFY levelChanged FINAL)
    /// Louder than can be recorded, a moment ago.
    Q_PROPERTY(bool isTooLoud READ isTooLoud NOTIFY levelChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString keptText READ keptText NOTIFY changed FINAL)
    /// What is said before the person agrees.
    Q_PROPERTY(QStringList consentLines READ consentLines CONSTANT FINAL)
    Q_PROPERTY(QString consentTitle READ consentTitle CONSTANT FINAL)
    Q_PROPERTY(QString consentText READ consentText CONSTANT FINAL)
    /// What the button does, for its tip.
    Q_PROPERTY(QString startText READ startText CONSTANT FINAL)

public:
    enum class State {
        Off,
        Recording,
        Paused,
        Waiting,
    };
    Q_ENUM(State)

    explicit RecorderViewModel(sevenrounds::AppServices &services,
        sevenrounds::SpokenKind kind = sevenrounds::SpokenKind::Round, QObject *parent = nullptr);

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] QString label() const { return m_label; }
    [[nodiscard]] qreal level() const { return m_level; }
    [[nodiscard]] bool isTooLoud() const { return m_isTooLoud; }
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] QString keptText() const;
    [[nodiscard]] QStringList consentLines() const;
    [[nodiscard]] QString consentTitle() const;
    [[nodiscard]] QString consentText() const;
    [[nodiscard]] QString startText() const;

    /// On, off, or consentAsked() where the person has not agreed yet.
    Q_INVOKABLE void toggle();
    /// The person agrees; recording begins.
    Q_INVOKABLE void agree();

signals:
    void changed();
    void labelChanged();
    void levelChanged();
    void consentAsked();

private:
    void follow();
    [[nodiscard]] bool isTalk() const { return m_kind == sevenrounds::SpokenKind::Talk; }
    /// What the service says is about this one.
    [[nodiscard]] bool isSubject() const { return m_recording.subject() == m_kind; }
    void refreshLevel();
    void refreshLabel();

    sevenrounds::AppServices &m_services;
    sevenrounds::RecordingService &m_recording;
    sevenrounds::SpokenKind m_kind;
    QTimer m_meter;
    QString m_label;
    qreal m_level = 0;
    bool m_isTooLoud = false;
    Problem m_problem;
};
