// SPDX-License-Identifier: MIT
#pragma once

#include "core/volumewatch.h"
#include "recording/audioengine.h"
#include "recording/recordingtimeline.h"
#include "recording/recordingwriter.h"
#include "recording/soundlevel.h"
#include "services/recordinglibrary.h"
#include "services/settingsservice.h"
#include "services/spokenpractice.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace sevenrounds {

enum class RecordingState {
    Off,
    Recording,
    Paused, ///< the practice is paused, and goes on being recorded when it goes on
    Waiting, ///< it should be recording and cannot; obstacle() says why, and it begins by itself when that is over
};

enum class RecordingObstacle {
    None,
    NoEngine, ///< the part of the program that knows sound is missing
    NoMicrophone,
    MicrophoneRefused, ///< there is one, and the system lets nobody here hear it
    MicrophoneLost, ///< it was heard in this practice
    DiskFull,
    DiskFailed,
    ReadOnly, ///< nothing of the practice is saved
};

/// Records the live round or talk while the person wants it and has agreed to it. The practice never waits for it: whatever happens to microphone or
/// disk, it goes on, what was recorded is kept, and recording goes on when it can. Of two that run the newer one is recorded.
class RecordingService : public QObject
{
    Q_OBJECT

public:
    /// A segment longer than this is followed by the next one, so that little hangs on one file, and the samples' clock is set by the
    /// practice's again (a sound card may be off by 100 ppm: 60 ms in this time). App default.
    static constexpr Milliseconds kLongestSegment { std::chrono::minutes { 10 } };
    /// How far the samples may lag behind the practice before sound is taken to be missing: the machine slept, or the card stood still.
    static constexpr Milliseconds kLargestLag { 2000 };
    /// Recording does not begin with less room on the disk, and ends at half of it, so that the answers can still be saved: ten
    /// minutes of sound, and as much for the database. App default.
    static constexpr qint64 kLeastRoom = qint64 { 40 } * 1000 * 1000;
    /// How often what stands in the way is looked at again.
    static constexpr Milliseconds kRetryEvery { 1000 };

    /// `room` is asked for what is left on the disk of the recordings.
    RecordingService(SessionService &sessions, TalkService &talks, SettingsService &settings, StorageThread &storage,
        const Clock &clock, RecordingLibrary &library, AudioEngineSlot &engines, const VolumeFinder &room = findRoom,
        QObject *parent = nullptr);
    ~RecordingService() override;

    /// Switches recording on or off for this round and those to come, or for talks. Fails with Conflict where the person has not agreed.
    [[nodiscard]] Result<> setOn(bool on, SpokenKind kind = SpokenKind::Round);
    [[nodiscard]] bool isOn(SpokenKind kind = SpokenKind::Round) const;
    /// Whether what is said of state, obstacle and length is about a round or a talk.
    [[nodiscard]] SpokenKind subject() const { return m_subject->kind(); }
    [[nodiscard]] RecordingState state() const { return m_state; }
    [[nodiscard]] RecordingObstacle obstacle() const { return m_obstacle; }
    /// Of this practice, since the program was started.
    [[nodiscard]] Milliseconds length() const;
    [[nodiscard]] SoundLevel level() const { return m_level; }
    /// Loads the engine, and with it the sound system's client.
    [[nodiscard]] QList<AudioInput> microphones();
    /// What is left on the disk of the recordings, in bytes; -1 where it cannot be said.
    [[nodiscard]] qint64 freeBytes();
    /// Where that disk is mounted; empty where it cannot be said.
    [[nodiscard]] QString volume();

    /// Ends the segment and waits until it is on the disk; for quitting.
    void flush();

signals:
    void changed();
    void levelChanged();
    void microphonesChanged();
    /// A row could not be written; the file is kept and finds its round again by its name.
    void refused(const sevenrounds::Error &error);

private:
    void follow();
    void chooseSubject();
    void setSubject(SpokenPractice &practice);
    void begun(SpokenPractice &practice);
    void listen();
    void take(const QByteArray &pcm);
    void beginSegment(Milliseconds begins);
    void endSegment(SegmentEnd reason);
    void stopListening(SegmentEnd reason);
    void loseMicrophone();
    void takeFailure(const QString &file, const Error &error);
    void setState(RecordingState state, RecordingObstacle obstacle);
    void note(RecordingRecord row);
    [[nodiscard]] AudioEngine *engine();
    [[nodiscard]] bool isWanted() const;
    [[nodiscard]] bool isDiskNearlyFull();

    SpokenRound m_round;
    SpokenTalk m_talk;
    SpokenPractice *m_subject = &m_round;
    SettingsService &m_settings;
    StorageThread &m_storage;
    const Clock &m_clock;
    RecordingLibrary &m_library;
    AudioEngineSlot &m_engines;
    VolumeWatch m_room;
    VolumeWatch m_volume { findVolume };
    RecordingWriter m_writer;
    QTimer m_retry;
    PracticeHandle m_practice;
    std::unique_ptr<PcmSource> m_source;
    RecordingState m_state = RecordingState::Off;
    RecordingObstacle m_obstacle = RecordingObstacle::None;
    bool m_hasHeard = false;
    bool m_isFollowingEngine = false;
    SoundLevel m_level;
    // The segment that is open; none where the name is empty.
    QString m_file;
    PcmFormat m_format;
    Milliseconds m_begins { 0 };
    qint64 m_frames = 0;
    /// Where the one before it ended.
    Milliseconds m_lastEnd { 0 };
    Milliseconds m_ended { 0 };
    QString m_lastName;
};

} // namespace sevenrounds
