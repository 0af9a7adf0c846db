// SPDX-License-Identifier: MIT
#include "ui/review/spokenanswerviewmodel.h"

#include "ui/format/durationtext.h"
#include "ui/sound/recordingtext.h"

using namespace sevenrounds;

namespace {

constexpr std::chrono::milliseconds kSpokenMeterEvery { 100 };

} // namespace

SpokenAnswerViewModel::SpokenAnswerViewModel(SpokenAnswer &spoken, QObject *parent)
    : QObject(parent)
    , m_spoken(spoken)
{
    m_meter.setSingleShot(true);
    m_meter.setInterval(kSpokenMeterEvery);
    const auto draw = [this] {
        emit textChanged();
        emit levelChanged();
    };
    connect(&m_meter, &QTimer::timeout, this, draw);
    connect(&m_spoken, &SpokenAnswer::heard, this, [this] {
        if (!m_meter.isActive()) {
            m_meter.start();
        }
    });
    connect(&m_spoken, &SpokenAnswer::changed, this, [this, draw] {
        emit changed();
        draw();
    });
}

QString SpokenAnswerViewModel::sayText() const
{
    if (isListening()) {
        return tr("Stop (%1)").arg(elapsedText(m_spoken.length()));
    }
    return hasSound() ? tr("Say it anew") : tr("Say it aloud");
}

QString SpokenAnswerViewModel::hearText() const
{
    return isPlaying() ? tr("Stop") : tr("Hear what you said (%1)").arg(elapsedText(m_spoken.length()));
}

Problem SpokenAnswerViewModel::problem() const
{
    if (m_spoken.hasNoSound()) {
        return wordNoLoudspeaker();
    }
    const QString again
        = tr("Then press the key again. An answer that is said without being heard again counts the same.");
    switch (m_spoken.obstacle()) {
    case RecordingObstacle::NoEngine:
        return { tr("Nothing can be heard here"),
            tr("The part of the program that knows microphones is missing. Install Seven Rounds again.") };
    case RecordingObstacle::NoMicrophone:
        return { tr("No microphone was found"), tr("Plug one in, or allow this program to use it. %1").arg(again) };
    case RecordingObstacle::MicrophoneRefused:
        return { tr("The microphone may not be used"),
            tr("It is there, but the system does not let this program hear it. Allow it where your desktop or its "
               "sound settings ask for that. %1")
                .arg(again) };
    case RecordingObstacle::MicrophoneLost:
        return { tr("The microphone is gone"), tr("What you said until then is kept for this card.") };
    case RecordingObstacle::None:
    case RecordingObstacle::DiskFull:
    case RecordingObstacle::DiskFailed:
    case RecordingObstacle::ReadOnly:
        break;
    }
    return {};
}

void SpokenAnswerViewModel::toggleListening()
{
    isListening() ? m_spoken.stop() : m_spoken.listen();
}

void SpokenAnswerViewModel::togglePlaying()
{
    isPlaying() ? m_spoken.stop() : m_spoken.play();
}

void SpokenAnswerViewModel::leave()
{
    if (isListening() || isPlaying()) {
        m_spoken.stop();
    }
}
