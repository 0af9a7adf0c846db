// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/sound/recordinglistmodel.h"
#include "ui/sound/voiceviewmodel.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

Q_MOC_INCLUDE("recordinglistmodel.h")
Q_MOC_INCLUDE("voiceviewmodel.h")

/// Voice, microphone and what was recorded, in the settings. The sound system is asked only by somebody who records.
class SoundViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SettingsViewModel")
    Q_PROPERTY(VoiceViewModel *voice READ voice CONSTANT FINAL)
    Q_PROPERTY(bool mayRecord READ mayRecord NOTIFY changed FINAL)
    Q_PROPERTY(bool recordsRounds READ recordsRounds NOTIFY changed FINAL)
    Q_PROPERTY(bool mayRecordTalks READ mayRecordTalks NOTIFY changed FINAL)
    Q_PROPERTY(bool recordsTalks READ recordsTalks NOTIFY changed FINAL)
    Q_PROPERTY(QString talkRecordingText READ talkRecordingText NOTIFY changed FINAL)
    Q_PROPERTY(QString recordingText READ recordingText NOTIFY changed FINAL)
    /// The system's choice first; empty until the sound system was asked.
    Q_PROPERTY(QStringList microphoneNames READ microphoneNames NOTIFY microphonesChanged FINAL)
    Q_PROPERTY(int microphoneIndex READ microphoneIndex WRITE setMicrophoneIndex NOTIFY microphonesChanged FINAL)
    Q_PROPERTY(QString microphoneHint READ microphoneHint NOTIFY microphonesChanged FINAL)
    Q_PROPERTY(RecordingListModel *recordings READ recordings CONSTANT FINAL)
    /// "3 recordings, 214.0 MB".
    Q_PROPERTY(QString stockText READ stockText NOTIFY stockChanged FINAL)
    Q_PROPERTY(QString removeQuestion READ removeQuestion NOTIFY chosenChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY stockChanged FINAL)

public:
    explicit SoundViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] VoiceViewModel *voice() { return &m_voice; }
    [[nodiscard]] bool mayRecord() const;
    [[nodiscard]] bool recordsRounds() const;
    [[nodiscard]] bool mayRecordTalks() const;
    [[nodiscard]] bool recordsTalks() const;
    [[nodiscard]] QString talkRecordingText() const;
    [[nodiscard]] QString recordingText() const;
    [[nodiscard]] QStringList microphoneNames() const;
    [[nodiscard]] int microphoneIndex() const;
    void setMicrophoneIndex(int index);
    [[nodiscard]] QString microphoneHint() const;
    [[nodiscard]] RecordingListModel *recordings() { return &m_recordings; }
    [[nodiscard]] QString stockText() const { return m_stockText; }
    [[nodiscard]] QString removeQuestion() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Recording can be switched off here at any time; on, once it was agreed to in a round.
    Q_INVOKABLE void setRecordsRounds(bool records);
    Q_INVOKABLE void setRecordsTalks(bool records);
    Q_INVOKABLE void chooseRecording(int row);
    /// Deletes the sound of the chosen one; there is no way back.
    Q_INVOKABLE void removeChosen();

    /// Looks at what there is; when the page is opened.
    void refresh();

signals:
    void changed();
    void microphonesChanged();
    void stockChanged();
    void chosenChanged();

private:
    void refreshMicrophones();
    void refreshStock();

    sevenrounds::AppServices &m_services;
    VoiceViewModel m_voice;
    RecordingListModel m_recordings;
    QList<sevenrounds::AudioInput> m_microphones;
    bool m_wasAsked = false;
    QString m_stockText;
    qint64 m_chosen = 0;
    QString m_chosenTitle;
    Problem m_problem;
    Problem m_removeProblem;
};
