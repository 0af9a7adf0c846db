// SPDX-License-Identifier: MIT
#include "ui/sound/recorderviewmodel.h"

#include "ui/format/durationtext.h"
#include "ui/sound/recordingtext.h"

#include <QDir>

using namespace sevenrounds;

namespace {

/// Sound comes in blocks of 10 ms and more; the meter need not be drawn as often.
constexpr std::chrono::milliseconds kMeterEvery { 100 };
/// The meter moves in steps, so that a quiet room is not redrawn for nothing.
constexpr qreal kLevelStep = 0.02;

static_assert(static_cast<int>(RecorderViewModel::State::Off) == static_cast<int>(RecordingState::Off));
static_assert(static_cast<int>(RecorderViewModel::State::Recording) == static_cast<int>(RecordingState::Recording));
static_assert(static_cast<int>(RecorderViewModel::State::Paused) == static_cast<int>(RecordingState::Paused));
static_assert(static_cast<int>(RecorderViewModel::State::Waiting) == static_cast<int>(RecordingState::Waiting));

} // namespace

RecorderViewModel::RecorderViewModel(AppServices &services, SpokenKind kind, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_recording(services.recording())
    , m_kind(kind)
{
    m_meter.setSingleShot(true);
    m_meter.setInterval(kMeterEvery);
    connect(&m_meter, &QTimer::timeout, this, &RecorderViewModel::refreshLevel);
    connect(&m_recording, &RecordingService::levelChanged, this, [this] {
        if (!m_meter.isActive()) {
            m_meter.start();
        }
    });
    connect(&m_recording, &RecordingService::changed, this, &RecorderViewModel::follow);
    connect(&services.settings(), &SettingsService::changed, this, &RecorderViewModel::follow);
    follow();
}

RecorderViewModel::State RecorderViewModel::state() const
{
    return isSubject() ? static_cast<State>(m_recording.state()) : State::Off;
}

bool RecorderViewModel::isOn() const
{
    return m_recording.isOn(m_kind);
}

void RecorderViewModel::follow()
{
    const RecordingObstacle obstacle = isSubject() ? m_recording.obstacle() : RecordingObstacle::None;
    const bool isFull = obstacle == RecordingObstacle::DiskFull;
    m_problem = wordObstacle(obstacle, isFull ? m_recording.freeBytes() : 0, isFull ? m_recording.volume() : QString());
    refreshLevel();
    refreshLabel();
    emit changed();
}

void RecorderViewModel::refreshLevel()
{
    const SoundLevel now = isSubject() ? m_recording.level() : SoundLevel {};
    const qreal level = qRound(now.meter() / kLevelStep) * kLevelStep;
    if (!qFuzzyCompare(1 + level, 1 + m_level) || now.isClipped() != m_isTooLoud) {
        m_level = level;
        m_isTooLoud = now.isClipped();
        emit levelChanged();
    }
    refreshLabel();
}

void RecorderViewModel::refreshLabel()
{
    QString label;
    switch (state()) {
    case State::Off:
        label = tr("Record");
        break;
    case State::Recording:
        label = tr("Recording %1").arg(elapsedText(m_recording.length()));
        break;
    case State::Paused:
        label = tr("Recording paused");
        break;
    case State::Waiting:
        label = tr("Not recording");
        break;
    }
    if (label != m_label) {
        m_label = label;
        emit labelChanged();
    }
}

QString RecorderViewModel::keptText() const
{
    if (!isSubject() || m_recording.obstacle() == RecordingObstacle::None) {
        return {};
    }
    if (isTalk()) {
        return m_recording.length().count() > 0
            ? tr("The talk goes on. %1 of sound are kept.").arg(elapsedText(m_recording.length()))
            : tr("The talk goes on.");
    }
    return m_recording.length().count() > 0
        ? tr("The round goes on. %1 of sound are kept.").arg(elapsedText(m_recording.length()))
        : tr("The round goes on.");
}

QStringList RecorderViewModel::consentLines() const
{
    return {
        tr("Kept: what your microphone hears while a round or a talk runs that you record. Not while it is paused, "
           "and never outside of one."),
        tr("Where: in %1, as WAV files that any player opens.")
            .arg(QDir::toNativeSeparators(m_services.options().paths.recordings())),
        tr("It never leaves this machine. No export holds it, nothing is sent, nobody listens but you."),
        tr("About 2 MB a minute. You delete a recording in Settings; nothing deletes it otherwise."),
        tr("If somebody else is to be heard, ask them first.")
    };
}

QString RecorderViewModel::consentTitle() const
{
    return isTalk() ? tr("Record your talks?") : tr("Record your rounds?");
}

QString RecorderViewModel::consentText() const
{
    return isTalk() ? tr("You can hear yourself again beside the rating, slide by slide, and the report says how much "
                         "of the time you "
                         "spoke.")
                    : tr("You can hear yourself again in the debrief, answer by answer.");
}

QString RecorderViewModel::startText() const
{
    return isTalk() ? tr("Record this talk") : tr("Record this round");
}

void RecorderViewModel::toggle()
{
    const SettingsService &settings = m_services.settings();
    if (!isOn() && !(isTalk() ? settings.mayRecordTalks() : settings.mayRecord())) {
        emit consentAsked();
        return;
    }
    (void)m_recording.setOn(!isOn(), m_kind);
}

void RecorderViewModel::agree()
{
    // What was agreed to names both.
    m_services.settings().setMayRecord(true);
    m_services.settings().setMayRecordTalks(true);
    (void)m_recording.setOn(true, m_kind);
}
