// SPDX-License-Identifier: MIT
#include "services/recordingservice.h"

#include "core/logging.h"
#include "recording/segmentname.h"
#include "storage/recordingrepository.h"

#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace sevenrounds {

namespace {

/// How far a joint may move the samples' clock back to the practice's: more than a sound card drifts in kLongestSegment, less than
/// one hears.
constexpr Milliseconds kLargestStep { 100 };
/// How often the room on the disk is looked at.
constexpr Milliseconds kLookEvery { 2000 };

} // namespace

RecordingService::RecordingService(SessionService &sessions, TalkService &talks, SettingsService &settings,
    StorageThread &storage, const Clock &clock, RecordingLibrary &library, AudioEngineSlot &engines,
    const VolumeFinder &room, QObject *parent)
    : QObject(parent)
    , m_round(sessions)
    , m_talk(talks)
    , m_settings(settings)
    , m_storage(storage)
    , m_clock(clock)
    , m_library(library)
    , m_engines(engines)
    , m_room(room)
    , m_writer(library.folder())
{
    m_retry.setInterval(kRetryEvery);
    connect(&m_retry, &QTimer::timeout, this, &RecordingService::follow);
    connect(&sessions, &SessionService::sessionStarted, this, [this] { begun(m_round); });
    connect(&sessions, &SessionService::stateChanged, this, &RecordingService::follow);
    connect(&talks, &TalkService::talkStarted, this, [this] { begun(m_talk); });
    connect(&talks, &TalkService::stateChanged, this, &RecordingService::follow);
    connect(&m_settings, &SettingsService::changed, this, &RecordingService::follow);
    connect(&m_writer, &RecordingWriter::failed, this, &RecordingService::takeFailure);
}

RecordingService::~RecordingService()
{
    stopListening(SegmentEnd::Stopped);
}

Result<> RecordingService::setOn(bool on, SpokenKind kind)
{
    const bool isTalk = kind == SpokenKind::Talk;
    if (on && !(isTalk ? m_settings.mayRecordTalks() : m_settings.mayRecord())) {
        return failure(ErrorKind::Conflict, QStringLiteral("the person has not agreed to be recorded"));
    }
    isTalk ? m_settings.setRecordsTalks(on) : m_settings.setRecordsRounds(on);
    return {};
}

bool RecordingService::isOn(SpokenKind kind) const
{
    return kind == SpokenKind::Talk ? m_settings.recordsTalks() : m_settings.recordsRounds();
}

Milliseconds RecordingService::length() const
{
    return m_ended + (m_file.isEmpty() ? Milliseconds { 0 } : m_format.durationOf(m_frames));
}

AudioEngine *RecordingService::engine()
{
    AudioEngine *engine = m_engines.engine();
    if (engine != nullptr && !std::exchange(m_isFollowingEngine, true)) {
        connect(engine, &AudioEngine::inputsChanged, this, [this] {
            emit microphonesChanged();
            if (m_state == RecordingState::Waiting) {
                follow();
            }
        });
    }
    return engine;
}

QList<AudioInput> RecordingService::microphones()
{
    const AudioEngine *known = engine();
    return known == nullptr ? QList<AudioInput>() : known->inputs();
}

qint64 RecordingService::freeBytes()
{
    return m_room.at(m_library.folder()).freeBytes;
}

QString RecordingService::volume()
{
    return m_volume.at(m_library.folder()).name;
}

bool RecordingService::isWanted() const
{
    return isOn(m_subject->kind()) && m_subject->isLive();
}

void RecordingService::setState(RecordingState state, RecordingObstacle obstacle)
{
    state == RecordingState::Waiting ? m_retry.start() : m_retry.stop();
    if (m_state != state || m_obstacle != obstacle) {
        m_state = state;
        m_obstacle = obstacle;
        emit changed();
    }
}

void RecordingService::begun(SpokenPractice &practice)
{
    setSubject(practice);
    follow();
}

void RecordingService::setSubject(SpokenPractice &practice)
{
    if (m_subject != &practice) {
        stopListening(m_subject->isOver() ? SegmentEnd::Over : SegmentEnd::Stopped);
        m_subject = &practice;
        // Whoever shows the other one has nothing to show any more, even if the state stays what it is.
        emit changed();
    }
}

/// One that rests gives way to one that runs.
void RecordingService::chooseSubject()
{
    SpokenPractice *other = m_subject == &m_talk ? static_cast<SpokenPractice *>(&m_round) : &m_talk;
    if (!m_subject->isRunning() && other->isRunning()) {
        setSubject(*other);
    }
}

void RecordingService::follow()
{
    chooseSubject();
    if (m_subject->isOpen() && m_practice.shared() != m_subject->handle().shared()) {
        stopListening(SegmentEnd::Stopped);
        m_practice = m_subject->handle();
        m_hasHeard = false;
        m_ended = m_lastEnd = Milliseconds { 0 };
    }
    if (!isWanted()) {
        stopListening(m_subject->isOver() ? SegmentEnd::Over : SegmentEnd::Stopped);
        setState(RecordingState::Off, RecordingObstacle::None);
    } else if (m_storage.isReadOnly()) {
        setState(RecordingState::Waiting, RecordingObstacle::ReadOnly);
    } else if (m_subject->isPaused()) {
        stopListening(SegmentEnd::Paused);
        setState(RecordingState::Paused, RecordingObstacle::None);
    } else if (!m_source) {
        listen();
    }
}

void RecordingService::listen()
{
    AudioEngine *known = engine();
    if (known == nullptr) {
        setState(RecordingState::Waiting, RecordingObstacle::NoEngine);
        return;
    }
    const qint64 room = freeBytes();
    if (room >= 0 && room < kLeastRoom) {
        setState(RecordingState::Waiting, RecordingObstacle::DiskFull);
        return;
    }
    m_source = known->openInput(m_settings.microphone().toUtf8());
    if (!m_source && !m_settings.microphone().isEmpty()) {
        // The chosen one is not plugged in; any is better than silence, and the chip says that it records.
        m_source = known->openInput({});
    }
    if (!m_source) {
        const RecordingObstacle never
            = known->inputs().isEmpty() ? RecordingObstacle::NoMicrophone : RecordingObstacle::MicrophoneRefused;
        setState(RecordingState::Waiting, m_hasHeard ? RecordingObstacle::MicrophoneLost : never);
        return;
    }
    connect(m_source.get(), &PcmSource::received, this, &RecordingService::take);
    // A source must not go while it speaks.
    connect(m_source.get(), &PcmSource::lost, this, &RecordingService::loseMicrophone, Qt::QueuedConnection);
    setState(RecordingState::Recording, RecordingObstacle::None);
}

void RecordingService::loseMicrophone()
{
    if (sender() != m_source.get()) {
        return;
    }
    stopListening(SegmentEnd::Lost);
    // A sound server that refuses lets one begin and then ends it without a sound.
    setState(
        RecordingState::Waiting, m_hasHeard ? RecordingObstacle::MicrophoneLost : RecordingObstacle::MicrophoneRefused);
}

void RecordingService::take(const QByteArray &pcm)
{
    if (!m_source || pcm.isEmpty()) {
        return;
    }
    m_hasHeard = true;
    const PcmFormat format = m_source->format();
    const qint64 frames = pcm.size() / format.bytesPerFrame();
    // The block was spoken before it arrived.
    const Milliseconds arrived = std::max(Milliseconds { 0 }, m_subject->at() - format.durationOf(frames));
    if (!m_file.isEmpty()) {
        const Milliseconds heard = m_begins + m_format.durationOf(m_frames + frames);
        if (m_subject->at() - heard > kLargestLag) {
            endSegment(SegmentEnd::Lost);
        } else if (m_format.durationOf(m_frames) >= kLongestSegment) {
            endSegment(SegmentEnd::Rolled);
            const Milliseconds seamless = std::clamp(arrived, m_lastEnd - kLargestStep, m_lastEnd + kLargestStep);
            beginSegment(std::max(Milliseconds { 0 }, seamless));
        }
    }
    if (m_file.isEmpty()) {
        m_format = format;
        beginSegment(std::max(m_lastEnd, arrived));
    }
    if ((m_frames + frames) / m_format.framesOf(kLookEvery) != m_frames / m_format.framesOf(kLookEvery)
        && isDiskNearlyFull()) {
        stopListening(SegmentEnd::DiskFull);
        setState(RecordingState::Waiting, RecordingObstacle::DiskFull);
        return;
    }
    m_frames += frames;
    m_writer.append(pcm);
    m_level = measureLevel(pcm);
    emit levelChanged();
}

bool RecordingService::isDiskNearlyFull()
{
    const qint64 room = freeBytes();
    return room >= 0 && room < kLeastRoom / 2;
}

void RecordingService::beginSegment(Milliseconds begins)
{
    SegmentName name;
    name.at = m_clock.now();
    name.begins = begins;
    while (
        name.fileName() == m_lastName || QFileInfo::exists(m_library.folder() + QLatin1Char('/') + name.fileName())) {
        ++name.number;
    }
    m_file = m_lastName = name.fileName();
    m_begins = name.begins;
    m_frames = 0;
    m_library.setActive(m_file);
    m_writer.begin(m_file, m_format);
    RecordingRecord row;
    row.file = m_file;
    row.elapsed = m_begins;
    row.sampleRate = m_format.sampleRate;
    row.channels = m_format.channels;
    note(row);
}

void RecordingService::endSegment(SegmentEnd reason)
{
    if (m_file.isEmpty()) {
        return;
    }
    m_writer.end();
    const Milliseconds length = m_format.durationOf(m_frames);
    m_ended += length;
    m_lastEnd = m_begins + length;
    RecordingRecord row;
    row.file = std::exchange(m_file, QString());
    row.event = RecordingEvent::Ended;
    row.elapsed = m_lastEnd;
    row.reason = segmentEndKey(reason);
    note(row);
    m_library.setActive({});
}

void RecordingService::stopListening(SegmentEnd reason)
{
    if (m_source) {
        m_source->disconnect(this);
        m_source.reset();
    }
    endSegment(reason);
    if (m_level.rms > 0.0 || m_level.peak > 0.0) {
        m_level = {};
        emit levelChanged();
    }
}

void RecordingService::takeFailure(const QString &file, const Error &error)
{
    qCWarning(lcServices).noquote() << describe(error);
    if (file != m_file) {
        return;
    }
    const bool isFull = error.cause == ENOSPC || error.cause == EDQUOT;
    stopListening(SegmentEnd::DiskFull);
    setState(RecordingState::Waiting, isFull ? RecordingObstacle::DiskFull : RecordingObstacle::DiskFailed);
}

void RecordingService::note(RecordingRecord row)
{
    row.at = m_clock.now();
    const auto work = [row, id = m_practice.shared()](Database &database) -> Result<> {
        RecordingRecord known = row;
        known.practiceId = *id;
        return RecordingRepository(database).append(known);
    };
    m_storage.write(this, work, [this](const Result<> &written) {
        if (!written) {
            emit refused(written.error());
        }
    });
}

void RecordingService::flush()
{
    stopListening(SegmentEnd::Stopped);
    m_writer.flush();
}

} // namespace sevenrounds
