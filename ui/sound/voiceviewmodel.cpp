// SPDX-License-Identifier: MIT
#include "ui/sound/voiceviewmodel.h"

using namespace sevenrounds;

VoiceViewModel::VoiceViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_voice(services.voice())
{
    connect(&m_voice, &InterviewerVoice::changed, this, &VoiceViewModel::changed);
}

QString VoiceViewModel::label() const
{
    return isSpeaking() ? tr("Stop reading") : tr("Read aloud");
}

QString VoiceViewModel::notice() const
{
    return isUnavailable()
        ? tr("There is no voice on this machine, so nothing is read aloud. Install speech-dispatcher with "
             "espeak-ng and start Seven Rounds again.")
        : QString();
}

void VoiceViewModel::toggleSpeech()
{
    isSpeaking() ? m_voice.stop() : m_voice.say();
}
