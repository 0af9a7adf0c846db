// SPDX-License-Identifier: MIT
// Types into a round of a real profile, draws on its whiteboard and is recorded until it is killed. After each key it says what it has typed,
// where the round stands, how far the hand had come, how much the microphone has heard, and how long the machine has kept anything waiting:
// "<characters> <phase> <elapsed ms> <strokes> <ms of the last point> <frames> <ms of waiting>". The microphone counts, so that each sample says
// which one it is.
#include "services/appservices.h"
#include "support/audiodoubles.h"
#include "support/tones.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <deque>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr int kSamplesAStroke = 40;
constexpr Milliseconds kKey { 15 };

/// What the machine, not the program's rhythm, puts between a key and its commit: how long what was posted to the storage thread has waited for what
/// was posted before it, and how late a key came itself.
class WaitWatch : public QObject
{
public:
    explicit WaitWatch(const Clock &clock)
        : m_clock(clock)
    {
    }

    void noteKey(StorageThread &storage)
    {
        const Milliseconds now = m_clock.monotonic();
        if (m_lastKey.count() > 0) {
            m_latestKey = std::max(m_latestKey, now - m_lastKey - kKey);
        }
        m_lastKey = now;
        m_posted.push_back(now);
        storage.read(
            this, [](Database &) -> Result<> { return {}; },
            [this](const Result<> &) {
                m_longest = std::max(m_longest, m_clock.monotonic() - m_posted.front());
                m_posted.pop_front();
            });
    }
    /// The worst of both together so far.
    [[nodiscard]] Milliseconds worst() const
    {
        const Milliseconds oldest = m_posted.empty() ? Milliseconds { 0 } : m_clock.monotonic() - m_posted.front();
        return std::max(m_longest, oldest) + m_latestKey;
    }

private:
    const Clock &m_clock;
    std::deque<Milliseconds> m_posted;
    Milliseconds m_lastKey { 0 };
    Milliseconds m_latestKey { 0 };
    Milliseconds m_longest { 0 };
};

/// A wave, stroke below stroke, as somebody might draw while the other hand types.
void drawOn(WhiteboardService &board, int sample)
{
    const int place = sample % kSamplesAStroke;
    const StrokePoint point { 12.0 * place, 20.0 * (place % 2) + sample, kNoPressure, {} };
    if (place == 0) {
        board.beginStroke({}, point, 0.3);
    } else {
        board.extendStroke(point);
    }
    if (place + 1 == kSamplesAStroke) {
        board.finishStroke();
    }
}

/// A round that is being recorded, in its second phase.
bool begin(AppServices &services)
{
    services.settings().setMayRecord(true);
    return services.recording().setOn(true) && services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1)
        && services.sessions().apply(SessionEventKind::NextPhase);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const SystemClock clock;
    FakeAudio::Setup audio;
    AppServices services({ ProfilePaths { QCoreApplication::arguments().value(1) },
                             QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"), audio.maker() },
        clock);
    Milliseconds begun { 0 };
    qint64 frames = 0;
    QString text;
    WaitWatch waits(clock);
    QTimer keys;
    keys.setTimerType(Qt::PreciseTimer);
    keys.setInterval(kKey);
    QObject::connect(&keys, &QTimer::timeout, [&] {
        SessionService &sessions = services.sessions();
        // As much sound as time has passed, so that a busy machine does not make the microphone slow.
        if (const qint64 due = audio.format.framesOf(clock.monotonic() - begun); due > frames && audio.source) {
            emit audio.source->received(counted(frames, due - frames));
            frames = due;
        }
        text += QLatin1Char('a');
        sessions.setDraft(currentItem(sessions.plan(), sessions.state()).id, text);
        drawOn(services.whiteboard(), static_cast<int>(text.size()) - 1);
        waits.noteKey(services.storage());
        std::printf("%d %d %lld %d %lld %lld %lld\n", static_cast<int>(text.size()), sessions.state().phase,
            static_cast<long long>(sessions.clock().elapsed.count()), services.whiteboard().state().strokeCount,
            static_cast<long long>(sessions.run().at().count()), static_cast<long long>(frames),
            static_cast<long long>(waits.worst().count()));
        std::fflush(stdout);
    });
    QObject::connect(&services, &AppServices::stageChanged, [&] {
        if (services.stage() != AppStage::Ready) {
            return;
        }
        if (!begin(services)) {
            QCoreApplication::exit(1);
            return;
        }
        begun = clock.monotonic();
        keys.start();
    });
    services.open();
    return QCoreApplication::exec();
}
