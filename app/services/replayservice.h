// SPDX-License-Identifier: MIT
#pragma once

#include "recording/audioengine.h"
#include "recording/replaystream.h"
#include "services/recordinglibrary.h"
#include "session/sessionmoments.h"
#include "talk/talkspeech.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace sevenrounds {

/// Plays the recording of a practice and tells, all the while, which moment of the practice one hears: whoever draws what was done then (a
/// board, the marks) follows practiceTime().
class ReplayService : public QObject
{
    Q_OBJECT

public:
    /// How many bars the outline has.
    static constexpr int kBars = 160;

    ReplayService(RecordingLibrary &library, AudioEngineSlot &engines, QObject *parent = nullptr);
    ~ReplayService() override;

    /// Loads the recording; `opened` tells when, also where there is none.
    void open(const PracticeHandle &practice);
    void close();

    [[nodiscard]] bool isOpen() const { return m_recorded.has_value(); }
    [[nodiscard]] const RecordingTimeline &timeline() const { return m_timeline; }
    /// Where phases and items began and marks were set; those of a time without sound too.
    [[nodiscard]] const QList<SessionMoment> &moments() const { return m_moments; }
    [[nodiscard]] const std::optional<SessionPlan> &plan() const { return m_plan; }
    /// Of a talk: where slides changed, questions came in between, and what else one may go to. A round has none of these, and a talk none of those.
    [[nodiscard]] const QList<TalkMoment> &talkMoments() const { return m_talkMoments; }
    /// kBars heights from 0 to 1; empty until they were made.
    [[nodiscard]] const QList<double> &outline() const { return m_outline; }
    /// Of a talk: how it was spoken; none until it was measured, and where nothing was recorded.
    [[nodiscard]] const std::optional<TalkSpeech> &speech() const { return m_speech; }

    void play();
    void pause();
    /// Goes on playing where it played.
    void seek(Milliseconds position);
    /// To the sound of a moment of the practice.
    void seekPractice(Milliseconds practice) { seek(m_timeline.positionAt(practice)); }
    /// 0.5 to 2, at the voice's own pitch.
    void setSpeed(double speed);

    [[nodiscard]] bool isPlaying() const { return m_sink != nullptr; }
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] Milliseconds position() const;
    [[nodiscard]] Milliseconds practiceTime() const { return m_timeline.practiceAt(position()); }
    /// It was to play and there is no loudspeaker.
    [[nodiscard]] bool hasNoSound() const { return m_hasNoSound; }

signals:
    void opened();
    void outlineMade();
    void speechMeasured();
    void playingChanged();
    /// Ten times a second while it plays, and at every jump.
    void moved();

private:
    void take(RecordedPractice recorded);
    void takeRound();
    void takeTalk();
    void makeOutline();
    void measureSpeech();
    void start();
    void halt();
    void endReached();
    void loseSound();

    RecordingLibrary &m_library;
    AudioEngineSlot &m_engines;
    QTimer m_tick;
    QThreadPool m_outliner;
    int m_opening = 0;
    std::optional<RecordedPractice> m_recorded;
    RecordingTimeline m_timeline;
    std::optional<SessionPlan> m_plan;
    QList<SessionMoment> m_moments;
    std::optional<TalkPlan> m_talkPlan;
    QList<TalkSpan> m_spans;
    QList<TalkMoment> m_talkMoments;
    std::optional<TalkSpeech> m_speech;
    /// What is being read of an opening that is over need not be read to its end.
    std::shared_ptr<std::atomic_bool> m_isStale;
    QList<double> m_outline;
    double m_speed = 1.0;
    Milliseconds m_at { 0 };
    bool m_hasNoSound = false;
    // The sink pulls from the stream, so it goes first.
    std::unique_ptr<ReplayStream> m_stream;
    std::unique_ptr<PcmSink> m_sink;
};

} // namespace sevenrounds
