// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "recording/wavfile.h"
#include "services/appservices.h"
#include "support/tones.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr quint64 kSeed = 20261121;
constexpr int kKeyMs = 15;
/// F01's goal, which the middle one of the kills must keep; its limit, twice that, is every kill's: a machine that is busy with other tests
/// stands between a key, its line on the pipe and its commit.
constexpr qint64 kGoalMs = 500;
constexpr qint64 kMaxLossMs = 2 * kGoalMs;
/// What the machine may add to the heartbeat.
constexpr qint64 kSlackMs = 250;
/// F64's limit. What is handed over reaches the file at once, so that far less is lost.
constexpr qint64 kMaxSilenceMs = 5000;

struct LastLine {
    int characters = 0;
    int phase = 0;
    qint64 elapsed = 0;
    int strokes = 0;
    qint64 lastPoint = 0;
    qint64 frames = 0;
};

LastLine lastLine(const QByteArray &output)
{
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
    const QList<QByteArray> parts = lines.last().split(' ');
    return { parts.value(0).toInt(), parts.value(1).toInt(), parts.value(2).toLongLong(), parts.value(3).toInt(),
        parts.value(4).toLongLong(), parts.value(5).toLongLong() };
}

/// When the last point that came back was drawn; 0 where none did.
qint64 lastPointOf(const WhiteboardState &board)
{
    const QList<Stroke> &strokes = board.current().strokes;
    return strokes.isEmpty() ? 0 : strokes.last().points.last().at.count();
}

/// The recording of the practice that was cut off.
RecordedPractice loadRecorded(AppServices &services)
{
    std::optional<Result<RecordedPractice>> found;
    services.recordings().load(
        services.sessions().practice(), &services, [&](Result<RecordedPractice> result) { found = std::move(result); });
    return QTest::qWaitFor([&] { return found.has_value(); }) && *found ? **found : RecordedPractice {};
}

} // namespace

class TestKilledRound : public QObject
{
    Q_OBJECT

private slots:
    void F01_F64_comesBackWithTextStrokesSoundPhaseAndTime();
};

void TestKilledRound::F01_F64_comesBackWithTextStrokesSoundPhaseAndTime()
{
    const int asked = qEnvironmentVariableIntValue("SEVENROUNDS_KILLS");
    const int kills = asked > 0 ? asked : 6;
    Random random(kSeed);
    QList<qint64> losses;
    QList<qint64> inks;
    qint64 worstTime = 0;
    qint64 worstSilence = 0;
    for (int run = 0; run < kills; ++run) {
        const QTemporaryDir folder;
        QProcess typer;
        typer.start(QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/roundtyper"), { folder.path() });
        QVERIFY(typer.waitForStarted());
        QByteArray output;
        const qint64 lifeMs = 600 + static_cast<qint64>(random.below(1500));
        QElapsedTimer life;
        // Its life begins with the first key.
        while (output.isEmpty()) {
            QVERIFY(typer.waitForReadyRead(20000));
            output += typer.readAllStandardOutput();
        }
        life.start();
        while (life.elapsed() < lifeMs) {
            typer.waitForReadyRead(10);
            output += typer.readAllStandardOutput();
        }
        ::kill(static_cast<pid_t>(typer.processId()), SIGKILL);
        typer.waitForFinished();
        output += typer.readAllStandardOutput();
        const LastLine typed = lastLine(output);

        const QDir recordings(folder.filePath(QStringLiteral("recordings")));
        const QStringList files = recordings.entryList({ QStringLiteral("*.wav") }, QDir::Files);
        QCOMPARE(files.size(), 1);
        const QString file = recordings.filePath(files.first());
        // As it lies there: every sample is the one that was heard, and none is missing before the end.
        const QByteArray sound = samplesOf(file);
        QVERIFY(isCounted(sound, 0));

        const SystemClock clock;
        AppServices services(
            { ProfilePaths { folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock);
        QElapsedTimer start;
        start.start();
        services.openNow();
        QTRY_VERIFY2(services.stage() == AppStage::Ready && services.sessions().hasUnfinished(), "no offer to go on");
        QVERIFY2(start.elapsed() < 2000, "the offer came late");
        QVERIFY(services.sessions().restore());
        const SessionService &sessions = services.sessions();
        QCOMPARE(sessions.state().phase, typed.phase);
        const auto kept = sessions.draft(currentItem(sessions.plan(), sessions.state()).id).size();
        const qint64 loss = (typed.characters - kept) * kKeyMs;
        const qint64 time = qAbs(typed.elapsed - sessions.state().elapsed.count());
        losses.append(loss);
        worstTime = qMax(worstTime, time);
        QVERIFY2(loss <= kMaxLossMs, qPrintable(QStringLiteral("run %1 lost %2 ms of typing").arg(run).arg(loss)));
        const WhiteboardState &board = services.whiteboard().state();
        const qint64 ink = typed.lastPoint - lastPointOf(board);
        inks.append(ink);
        QCOMPARE(services.whiteboard().lostEvents(), 0);
        QVERIFY2(ink <= kMaxLossMs, qPrintable(QStringLiteral("run %1 lost %2 ms of drawing").arg(run).arg(ink)));
        // At most the stroke that had just begun; no stroke that was finished before.
        QVERIFY(board.strokeCount >= typed.strokes - 1);
        const RecordedPractice recorded = loadRecorded(services);
        QCOMPARE(recorded.timeline.segments().size(), 1);
        const qint64 frames = recorded.timeline.segments().first().frames;
        QCOMPARE(frames, sound.size() / 2);
        // A player that trusts the header plays all of it.
        const Result<WavInfo> info = readWav(file);
        QVERIFY(info && info->isHeaderTrue);
        QCOMPARE(info->frames, frames);
        const qint64 silence = (typed.frames - frames) / 16;
        worstSilence = qMax(worstSilence, silence);
        QVERIFY2(
            silence <= kMaxSilenceMs, qPrintable(QStringLiteral("run %1 lost %2 ms of sound").arg(run).arg(silence)));
        // The heartbeat is a second apart.
        QVERIFY2(time <= 1000 + kSlackMs,
            qPrintable(QStringLiteral("run %1: the clock is off by %2 ms").arg(run).arg(time)));
    }
    std::sort(losses.begin(), losses.end());
    std::sort(inks.begin(), inks.end());
    qInfo("%d kills: at most %lld ms of typing, %lld ms of drawing and %lld ms of sound lost, clock off by at most "
          "%lld ms",
        kills, losses.last(), inks.last(), worstSilence, worstTime);
    QVERIFY(losses.at(kills / 2) <= kGoalMs);
    QVERIFY(inks.at(kills / 2) <= kGoalMs);
}

QTEST_GUILESS_MAIN(TestKilledRound)
#include "tst_killedround.moc"
