// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "storage/practicerepository.h"
#include "support/fullload.h"
#include "support/profilebench.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace sevenrounds;

namespace {

constexpr quint64 kSeed = 20261130;
/// F26's limit, over 45 minutes.
constexpr Milliseconds kMaxDrift { 100 };
constexpr Milliseconds kRound { std::chrono::minutes { 45 } };
const RoundId kSubject { QStringLiteral("ml") };

} // namespace

/// The clock of a round against time itself: what steps of the wall clock, sleep, late looks and a busy machine take from it or add to it.
class TestRoundClock : public QObject
{
    Q_OBJECT

private slots:
    void F23_stepsOfTheWallClockMoveNothing();
    void F23_stepsAreNotedInTheLogAndReadPast();
    void F24_strictRoundCountsItsSleep();
    void F24_practiceStopsWhereTheMachineFellAsleep();
    void F26_lateLooksAddUpToNothing();
    void F26_loadTakesNothingFromIt();
};

void TestRoundClock::F23_stepsOfTheWallClockMoveNothing()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.start(kSubject, Level::L5, kSeed));
    bench.clock.advance(std::chrono::minutes { 10 });
    const SessionClock before = sessions.clock();
    const UtcTime now = bench.clock.now();
    for (const UtcTime wall : { now + std::chrono::hours { 1 }, now - std::chrono::hours { 1 }, fromEpochMs(0),
             UtcTime { std::chrono::sys_days { std::chrono::year { 2040 } / 1 / 1 } } }) {
        bench.clock.stepWall(wall - bench.clock.now());
        QVERIFY(sessions.apply(SessionEventKind::Marked));
        QCOMPARE(sessions.clock().elapsed, before.elapsed);
        QCOMPARE(sessions.clock().remaining, before.remaining);
        QCOMPARE(sessions.clock().phaseElapsed, before.phaseElapsed);
        QCOMPARE(sessions.state().marks.last().elapsed, before.elapsed);
    }
    bench.clock.advance(std::chrono::minutes { 1 });
    QCOMPARE(sessions.clock().elapsed, before.elapsed + std::chrono::minutes { 1 });
}

void TestRoundClock::F23_stepsAreNotedInTheLogAndReadPast()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.start(kSubject, Level::L5, kSeed));
    bench.clock.advance(std::chrono::minutes { 10 });
    // Time that passes and a machine that sleeps are no steps, nor is what the two clocks differ by in a moment.
    bench.clock.sleep(std::chrono::seconds { 10 });
    QVERIFY(sessions.apply(SessionEventKind::Marked));
    bench.clock.stepWall(Milliseconds { 400 });
    QVERIFY(sessions.apply(SessionEventKind::Marked));
    bench.clock.stepWall(std::chrono::hours { 1 });
    QVERIFY(sessions.apply(SessionEventKind::Marked));
    bench.clock.stepWall(-std::chrono::hours { 1 });
    QVERIFY(sessions.apply(SessionEventKind::Marked));
    QList<qint64> steps;
    bench.services.storage().read(
        this, [](Database &database) { return PracticeRepository(database).loadLog(1); },
        [&steps](const Result<QList<PracticeEventRecord>> &log) {
            for (const PracticeEventRecord &event : log.value_or(QList<PracticeEventRecord>())) {
                steps.append(event.body.value(QStringLiteral("wall-step")).toInteger());
            }
        });
    constexpr qint64 kHourMs = 3'600'000;
    QTRY_COMPARE(steps, (QList<qint64> { 0, 0, 0, kHourMs, -kHourMs }));
    // Whoever reads the log passes over it: the round comes back as it was.
    const Milliseconds elapsed = sessions.clock().elapsed;
    sessions.flush();
    QVERIFY(bench.reopen());
    SessionService &again = bench.services.sessions();
    QTRY_VERIFY(again.hasUnfinished());
    QVERIFY(again.restore());
    QCOMPARE(again.clock().elapsed, elapsed);
    QCOMPARE(again.state().marks.size(), 4);
}

void TestRoundClock::F24_strictRoundCountsItsSleep()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.start(kSubject, Level::L5, kSeed, { true, 100 }));
    bench.clock.advance(std::chrono::minutes { 5 });
    // The clock that a round is measured by goes on in suspend.
    bench.clock.sleep(std::chrono::minutes { 10 });
    sessions.keepPace();
    QCOMPARE(sessions.clock().elapsed, Milliseconds(std::chrono::minutes { 15 }));
}

void TestRoundClock::F24_practiceStopsWhereTheMachineFellAsleep()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.start(kSubject, Level::L5, kSeed));
    bench.clock.advance(std::chrono::minutes { 5 });
    bench.clock.sleep(std::chrono::minutes { 10 });
    // The heartbeat sees it, and whoever comes back is asked to go on.
    QTRY_COMPARE(sessions.state().status, SessionStatus::Paused);
    QCOMPARE(sessions.clock().elapsed, Milliseconds(std::chrono::minutes { 5 }));
    QVERIFY(sessions.apply(SessionEventKind::Resumed));
    bench.clock.advance(std::chrono::minutes { 1 });
    QCOMPARE(sessions.clock().elapsed, Milliseconds(std::chrono::minutes { 6 }));
    QCOMPARE(sessions.state().paused, Milliseconds(std::chrono::minutes { 10 }));
}

void TestRoundClock::F26_lateLooksAddUpToNothing()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.start(kSubject, Level::L5, kSeed));
    Random random(kSeed);
    Milliseconds ran { 0 };
    Milliseconds rested { 0 };
    while (ran < kRound) {
        // An event loop that is held up, each time for as long as it happens.
        const Milliseconds step { static_cast<qint64>(1 + random.below(700)) };
        const bool isPaused = sessions.state().status == SessionStatus::Paused;
        bench.clock.advance(step);
        (isPaused ? rested : ran) += step;
        switch (random.below(40)) {
        case 0:
            QVERIFY(sessions.apply(isPaused ? SessionEventKind::Resumed : SessionEventKind::Paused));
            break;
        case 1:
            QVERIFY(sessions.apply(SessionEventKind::Marked));
            break;
        default:
            break;
        }
    }
    QVERIFY(rested > Milliseconds { 0 });
    QVERIFY(std::chrono::abs(sessions.clock().elapsed - ran) <= kMaxDrift);
    QVERIFY(std::chrono::abs(sessions.at() - ran - rested) <= kMaxDrift);
    // What is read back from the log has not drifted either.
    sessions.flush();
    QVERIFY(bench.reopen());
    SessionService &again = bench.services.sessions();
    QTRY_VERIFY(again.hasUnfinished());
    QVERIFY(again.restore());
    QVERIFY(std::chrono::abs(again.clock().elapsed - ran) <= kMaxDrift);
}

void TestRoundClock::F26_loadTakesNothingFromIt()
{
    const int minutes = qEnvironmentVariableIntValue("SEVENROUNDS_ROUND_MINUTES");
    const Milliseconds length = minutes > 0 ? Milliseconds(std::chrono::minutes { minutes }) : Milliseconds { 2000 };
    const QTemporaryDir folder;
    const SystemClock clock;
    AppServices services({ ProfilePaths { folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock);
    services.openNow();
    QTRY_VERIFY_WITH_TIMEOUT(services.stage() == AppStage::Ready, 20000);
    SessionService &sessions = services.sessions();

    const test::FullLoad load;
    // CLOCK_MONOTONIC, which is not what a round is measured by. Between two looks at two clocks the machine may do something else, so each
    // look at the round stands between two at the reference.
    QElapsedTimer reference;
    reference.start();
    QVERIFY(sessions.start(kSubject, Level::L5, kSeed));
    const Milliseconds begun { reference.elapsed() };
    Random random(kSeed);
    QString text;
    QTimer hand;
    QObject::connect(&hand, &QTimer::timeout, &hand, [&] {
        text += QLatin1Char('a');
        sessions.setDraft(currentItem(sessions.plan(), sessions.state()).id, text);
        if (text.size() % 50 == 0) {
            (void)sessions.apply(SessionEventKind::Marked);
            QTest::qSleep(static_cast<int>(1 + random.below(300)));
        }
    });
    hand.start(50);
    QTest::qWait(static_cast<int>(length.count()));

    const Milliseconds least = Milliseconds { reference.elapsed() } - begun;
    const Milliseconds shown = sessions.clock().elapsed;
    QVERIFY(sessions.apply(SessionEventKind::Ended, {}, 1));
    const Milliseconds most { reference.elapsed() };
    const Milliseconds logged = sessions.state().elapsed;
    qInfo("%lld ms under load: the round says %lld and logs %lld, the reference %lld to %lld",
        static_cast<long long>(length.count()), static_cast<long long>(shown.count()),
        static_cast<long long>(logged.count()), static_cast<long long>(least.count()),
        static_cast<long long>(most.count()));
    for (const Milliseconds said : { shown, logged }) {
        QVERIFY(said >= least - kMaxDrift);
        QVERIFY(said <= most + kMaxDrift);
    }
}

QTEST_GUILESS_MAIN(TestRoundClock)
#include "tst_roundclock.moc"
