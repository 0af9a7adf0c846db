// SPDX-License-Identifier: MIT
#include "ui/sound/soundviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/sound/recordingtext.h"

using namespace sevenrounds;

SoundViewModel::SoundViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_voice(services)
{
    connect(&services.settings(), &SettingsService::changed, this, [this] {
        emit changed();
        emit microphonesChanged();
    });
    connect(&services.recording(), &RecordingService::microphonesChanged, this, [this] {
        if (m_wasAsked) {
            refreshMicrophones();
        }
    });
    connect(&services.recordings(), &RecordingLibrary::changed, this, &SoundViewModel::refreshStock);
}

void SoundViewModel::refresh()
{
    refreshStock();
    if (mayRecord()) {
        refreshMicrophones();
    }
}

void SoundViewModel::refreshMicrophones()
{
    m_wasAsked = true;
    m_microphones = m_services.recording().microphones();
    emit microphonesChanged();
}

void SoundViewModel::refreshStock()
{
    m_services.recordings().list(this, [this](const Result<RecordingStock> &stock) {
        m_problem = stock ? m_removeProblem : wordError(stock.error(), Situation::Working);
        if (stock) {
            m_recordings.setRecordings(stock->recordings);
            const auto count = static_cast<int>(stock->recordings.size());
            m_stockText = count == 0 ? tr("Nothing was recorded.")
                                     : tr("%Ln recordings, %1", nullptr, count).arg(bytesText(stock->totalBytes));
        }
        emit stockChanged();
    });
}

bool SoundViewModel::mayRecord() const
{
    return m_services.settings().mayRecord();
}

bool SoundViewModel::recordsRounds() const
{
    return m_services.settings().recordsRounds();
}

QString SoundViewModel::recordingText() const
{
    return mayRecord() ? tr("From a round's start to its end, but for its pauses.")
                       : tr("Switched on in a round, which says first what is kept and where.");
}

bool SoundViewModel::mayRecordTalks() const
{
    return m_services.settings().mayRecordTalks();
}

bool SoundViewModel::recordsTalks() const
{
    return m_services.settings().recordsTalks();
}

QString SoundViewModel::talkRecordingText() const
{
    return mayRecordTalks() ? tr("From a talk's start to its end, but for its pauses.")
                            : tr("Switched on in a talk, which says first what is kept and where.");
}

void SoundViewModel::setRecordsTalks(bool records)
{
    (void)m_services.recording().setOn(records, SpokenKind::Talk);
}

void SoundViewModel::setRecordsRounds(bool records)
{
    (void)m_services.recording().setOn(records);
}

QStringList SoundViewModel::microphoneNames() const
{
    if (!m_wasAsked) {
        return {};
    }
    QStringList names { tr("The system's choice") };
    for (const AudioInput &input : m_microphones) {
        names.append(input.name);
    }
    return names;
}

int SoundViewModel::microphoneIndex() const
{
    const QByteArray chosen = m_services.settings().microphone().toUtf8();
    for (qsizetype i = 0; i < m_microphones.size(); ++i) {
        if (!chosen.isEmpty() && m_microphones.at(i).id == chosen) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

void SoundViewModel::setMicrophoneIndex(int index)
{
    if (index == 0) {
        m_services.settings().setMicrophone({});
    } else if (index > 0 && index <= m_microphones.size()) {
        m_services.settings().setMicrophone(QString::fromUtf8(m_microphones.at(index - 1).id));
    }
}

QString SoundViewModel::microphoneHint() const
{
    if (m_microphones.isEmpty()) {
        return tr("No microphone was found.");
    }
    const bool isAway = !m_services.settings().microphone().isEmpty() && microphoneIndex() == 0;
    return isAway ? tr("The one you chose is not plugged in; until it is, the system's choice is used.") : QString();
}

void SoundViewModel::chooseRecording(int row)
{
    if (row >= 0 && row < m_recordings.count()) {
        m_chosen = m_recordings.recordings().at(row).practiceId;
        m_chosenTitle = m_recordings.data(m_recordings.index(row), RecordingListModel::TitleRole).toString();
        emit chosenChanged();
    }
}

QString SoundViewModel::removeQuestion() const
{
    return tr("The sound of “%1” is deleted from this machine and cannot be brought back. Your text, marks and "
              "ratings stay.")
        .arg(m_chosenTitle);
}

void SoundViewModel::removeChosen()
{
    if (m_chosen == 0) {
        return;
    }
    m_services.recordings().remove(m_chosen, this, [this](const Result<> &removed) {
        m_removeProblem = removed ? Problem {} : wordError(removed.error(), Situation::Working);
        refreshStock();
    });
    m_chosen = 0;
}
