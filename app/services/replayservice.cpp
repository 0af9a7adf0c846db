// SPDX-License-Identifier: MIT
#include "services/replayservice.h"

#include "core/logging.h"
#include "recording/waveform.h"
#include "services/sessionlog.h"
#include "services/talkruns.h"
#include "services/talksound.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

constexpr std::chrono::milliseconds kTickEvery { 100 };
constexpr double kSlowest = 0.5;
constexpr double kFastest = 2.0;

} // namespace

ReplayService::ReplayService(RecordingLibrary &library, AudioEngineSlot &engines, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_engines(engines)
{
    m_tick.setInterval(kTickEvery);
    m_outliner.setMaxThreadCount(1);
    connect(&m_tick, &QTimer::timeout, this, &ReplayService::moved);
}

ReplayService::~ReplayService()
{
    halt();
    if (m_isStale) {
        *m_isStale = true;
    }
    m_outliner.waitForDone();
}

void ReplayService::open(const PracticeHandle &practice)
{
    close();
    m_library.load(practice, this, [this, opening = m_opening](Result<RecordedPractice> recorded) {
        if (opening != m_opening) {
            return;
        }
        if (!recorded) {
            qCWarning(lcServices).noquote() << describe(recorded.error());
            emit opened();
            return;
        }
        take(std::move(*recorded));
    });
}

void ReplayService::close()
{
    ++m_opening;
    halt();
    if (m_isStale) {
        *m_isStale = true;
    }
    m_isStale = std::make_shared<std::atomic_bool>(false);
    const bool wasOpen = std::exchange(m_recorded, std::nullopt).has_value();
    m_timeline = {};
    m_plan.reset();
    m_moments.clear();
    m_talkPlan.reset();
    m_spans.clear();
    m_talkMoments.clear();
    m_speech.reset();
    m_outline.clear();
    m_at = Milliseconds { 0 };
    m_hasNoSound = false;
    if (wasOpen) {
        emit opened();
    }
}

void ReplayService::take(RecordedPractice recorded)
{
    m_timeline = recorded.timeline;
    m_recorded = std::move(recorded);
    m_recorded->practice.kind == PracticeKind::Talk ? takeTalk() : takeRound();
    if (!m_timeline.isEmpty()) {
        makeOutline();
        measureSpeech();
    }
    emit opened();
}

void ReplayService::takeRound()
{
    Result<SessionPlan> plan = SessionPlan::fromJson(m_recorded->practice.plan);
    if (!plan) {
        return;
    }
    const auto moments = [&]() -> Result<QList<SessionMoment>> {
        ROUNDS_ASSIGN_OR_RETURN(const QList<SessionEvent> events, readSessionLog(m_recorded->log));
        return sessionMoments(*plan, events);
    }();
    m_moments = moments.value_or(QList<SessionMoment>());
    m_plan = std::move(*plan);
}

void ReplayService::takeTalk()
{
    Result<TalkPlan> plan = TalkPlan::fromJson(m_recorded->practice.plan);
    const Result<QList<TalkEvent>> log = readTalkLog(m_recorded->log);
    if (!plan || !log) {
        return;
    }
    m_talkMoments = sevenrounds::talkMoments(*plan, *log).value_or(QList<TalkMoment>());
    m_spans = sevenrounds::talkSpans(*plan, *log).value_or(QList<TalkSpan>());
    m_talkPlan = std::move(*plan);
}

void ReplayService::measureSpeech()
{
    if (!m_talkPlan) {
        return;
    }
    m_outliner.start([this, opening = m_opening, isStale = m_isStale, folder = m_library.folder(),
                         timeline = m_timeline, plan = *m_talkPlan, spans = m_spans] {
        const QList<HeardStretch> heard = hearTalk(folder, timeline, *isStale);
        if (*isStale) {
            return;
        }
        QMetaObject::invokeMethod(this, [this, opening, speech = measureTalkSpeech(plan, spans, heard)] {
            if (opening == m_opening && !speech.isEmpty()) {
                m_speech = speech;
                emit speechMeasured();
            }
        });
    });
}

void ReplayService::makeOutline()
{
    // The disk is not waited for on this thread.
    m_outliner.start([this, opening = m_opening, folder = m_library.folder(), timeline = m_timeline] {
        QList<double> bars = waveform(folder, timeline, kBars);
        QMetaObject::invokeMethod(this, [this, opening, bars = std::move(bars)] {
            if (opening == m_opening) {
                m_outline = bars;
                emit outlineMade();
            }
        });
    });
}

void ReplayService::start()
{
    AudioEngine *engine = m_engines.engine();
    if (engine == nullptr || m_timeline.isEmpty()) {
        m_hasNoSound = !m_timeline.isEmpty();
        return;
    }
    m_stream = std::make_unique<ReplayStream>(m_library.folder(), m_timeline, m_at, m_speed);
    m_sink = engine->openOutput(PcmReader::kFormat, *m_stream);
    m_hasNoSound = m_sink == nullptr;
    if (m_sink) {
        m_tick.start();
        // Queued: a sink must not go while it speaks.
        connect(m_sink.get(), &PcmSink::finished, this, &ReplayService::endReached, Qt::QueuedConnection);
        connect(m_sink.get(), &PcmSink::lost, this, &ReplayService::loseSound, Qt::QueuedConnection);
    }
}

void ReplayService::endReached()
{
    if (sender() == m_sink.get()) {
        halt();
        m_at = m_timeline.length();
        emit playingChanged();
        emit moved();
    }
}

void ReplayService::loseSound()
{
    if (sender() == m_sink.get()) {
        m_hasNoSound = true;
        pause();
    }
}

void ReplayService::halt()
{
    m_at = position();
    m_tick.stop();
    m_sink.reset();
    m_stream.reset();
}

void ReplayService::play()
{
    if (isPlaying()) {
        return;
    }
    if (m_at >= m_timeline.length()) {
        m_at = Milliseconds { 0 };
    }
    start();
    emit playingChanged();
    emit moved();
}

void ReplayService::pause()
{
    if (isPlaying()) {
        halt();
        emit playingChanged();
        emit moved();
    }
}

void ReplayService::seek(Milliseconds position)
{
    const bool wasPlaying = isPlaying();
    halt();
    m_at = std::clamp(position, Milliseconds { 0 }, m_timeline.length());
    if (wasPlaying) {
        start();
        if (!isPlaying()) {
            emit playingChanged();
        }
    }
    emit moved();
}

void ReplayService::setSpeed(double speed)
{
    const double allowed = std::clamp(speed, kSlowest, kFastest);
    if (allowed == m_speed) {
        return;
    }
    const Milliseconds at = position();
    m_speed = allowed;
    seek(at);
}

Milliseconds ReplayService::position() const
{
    return m_sink ? m_stream->positionAfter(m_sink->heard()) : m_at;
}

} // namespace sevenrounds
