// SPDX-License-Identifier: MIT
#include "support/profilebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

/// A loop from its beginning to its packet, over breaks, kills and second thoughts.
class TestLoopService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beginsWithItsFirstRound();
    void aRoundGoesThroughItsStages();
    void theBreakCountsDownAndPastItsEnd();
    void aKillBetweenRoundsLosesNothing();
    void aKillInARoundLeavesItRunning();
    void aDiscardedRoundIsAheadAgain();
    void aRoundTakenAgainCounts();
    void thePacketNamesWhatWasMissed();
    void aListenersBandsStandInThePacket();
    void puttingAwayIsTakenBack();
    void unknownLoopIsAnError();
    void aLoopOfRoundsThatWereToldIsOneLikeAnyOther();
    void oneRoundAtATime();

private:
    [[nodiscard]] LoopService &loops() { return m_bench->services.loops(); }
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }
    [[nodiscard]] LoopStage stage(qsizetype place) { return loops().places().value(place).stage; }
    [[nodiscard]] bool areRead()
    {
        return QTest::qWaitFor([this] { return !loops().places().isEmpty(); });
    }
    void takeRound(qsizetype place, int band, bool isPeer = false);

    std::unique_ptr<ProfileBench> m_bench;
    const LoopFormatId m_format { QStringLiteral("engineer-day") };
};

void TestLoopService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestLoopService::takeRound(qsizetype place, int band, bool isPeer)
{
    const Result<> begun = loops().beginRound(place);
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().context));
    m_bench->clock.advance(std::chrono::minutes { 40 });
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(isPeer ? SessionEventKind::PeerRated : SessionEventKind::Rated, criterion.name, band));
    }
    QVERIFY(sessions().closeDebrief());
    sessions().leave();
    QTRY_COMPARE(stage(place), LoopStage::Rated);
}

void TestLoopService::beginsWithItsFirstRound()
{
    QVERIFY(loops().all().isEmpty());
    QVERIFY(loops().begin(m_format, Level::L6, true));
    QVERIFY(areRead());
    QCOMPARE(loops().all().size(), 1);
    QCOMPARE(loops().current()->level, Level::L6);
    QCOMPARE(loops().places().size(), 5);
    QCOMPARE(loops().nextPlace().value_or(-1), 0);
    QVERIFY(!loops().breakLeft());
    for (const LoopPlace &place : loops().places()) {
        QCOMPARE(place.stage, LoopStage::Ahead);
        QVERIFY(!place.round.title.isEmpty());
    }
    QVERIFY(loops().beginRound(0));
    QVERIFY(sessions().plan().rules.isStrict);
    QCOMPARE(sessions().plan().level, Level::L6);
    QCOMPARE(sessions().plan().round, RoundId(QStringLiteral("coding")));
}

void TestLoopService::aRoundGoesThroughItsStages()
{
    QVERIFY(loops().begin(m_format, Level::L5, false));
    QVERIFY(areRead());
    QVERIFY(loops().beginRound(1));
    QTRY_COMPARE(stage(1), LoopStage::Running);
    QCOMPARE(loops().nextPlace().value_or(-1), 0);
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QTRY_COMPARE(stage(1), LoopStage::Unrated);
    QVERIFY(!loops().places().at(1).round.isRated());
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, criterion.name, 4));
    }
    QVERIFY(sessions().closeDebrief());
    QTRY_COMPARE(stage(1), LoopStage::Rated);
    QCOMPARE(loops().places().at(1).round.score(), *sessions().score());
    QCOMPARE(loops().packet({}).rated, 1);
}

void TestLoopService::theBreakCountsDownAndPastItsEnd()
{
    QVERIFY(loops().begin(m_format, Level::L5, false));
    QVERIFY(areRead());
    takeRound(0, 4);
    QCOMPARE(loops().breakLeft().value_or(Milliseconds {}), Milliseconds(std::chrono::minutes { 15 }));
    m_bench->clock.advance(std::chrono::minutes { 20 });
    QCOMPARE(loops().breakLeft().value_or(Milliseconds {}), Milliseconds(-std::chrono::minutes { 5 }));
    // A loop over days has no breaks.
    QVERIFY(loops().begin(LoopFormatId(QStringLiteral("seven-over-days")), Level::L5, false));
    QVERIFY(areRead());
    takeRound(0, 4);
    QVERIFY(!loops().breakLeft());
}

void TestLoopService::aKillBetweenRoundsLosesNothing()
{
    QVERIFY(loops().begin(m_format, Level::L5, true));
    QVERIFY(areRead());
    takeRound(0, 5);
    QVERIFY(m_bench->reopen());
    QVERIFY(areRead());
    QCOMPARE(loops().all().size(), 1);
    QVERIFY(loops().current()->isStrict);
    QCOMPARE(stage(0), LoopStage::Rated);
    QCOMPARE(loops().nextPlace().value_or(-1), 1);
    QCOMPARE(loops().breakLeft().value_or(Milliseconds {}), Milliseconds(std::chrono::minutes { 15 }));
}

void TestLoopService::aKillInARoundLeavesItRunning()
{
    QVERIFY(loops().begin(m_format, Level::L5, false));
    QVERIFY(areRead());
    QVERIFY(loops().beginRound(0));
    m_bench->clock.advance(std::chrono::minutes { 7 });
    sessions().flush();
    QVERIFY(m_bench->reopen());
    QVERIFY(areRead());
    QCOMPARE(stage(0), LoopStage::Running);
    QVERIFY(!loops().breakLeft());
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().plan().loop, loops().current()->id.value());
    QCOMPARE(sessions().plan().loopPlace, 0);
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QTRY_COMPARE(stage(0), LoopStage::Unrated);
}

void TestLoopService::aDiscardedRoundIsAheadAgain()
{
    QVERIFY(loops().begin(m_format, Level::L5, false));
    QVERIFY(areRead());
    QVERIFY(loops().beginRound(0));
    QTRY_COMPARE(stage(0), LoopStage::Running);
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    sessions().leave();
    QTRY_COMPARE(stage(0), LoopStage::Ahead);
    QCOMPARE(loops().nextPlace().value_or(-1), 0);
}

void TestLoopService::aRoundTakenAgainCounts()
{
    QVERIFY(loops().begin(m_format, Level::L5, false));
    QVERIFY(areRead());
    takeRound(0, 2);
    const double first = loops().places().at(0).round.score();
    m_bench->clock.advance(std::chrono::hours { 1 });
    takeRound(0, 5);
    QTRY_VERIFY(loops().places().at(0).round.score() > first);
}

void TestLoopService::thePacketNamesWhatWasMissed()
{
    QVERIFY(loops().begin(m_format, Level::L5, false));
    QVERIFY(areRead());
    for (qsizetype place = 0; place < 5; ++place) {
        takeRound(place, place == 2 ? 2 : 4);
    }
    const Packet packet = loops().packet({});
    QVERIFY(packet.isComplete());
    QVERIFY(!packet.passes());
    QCOMPARE(packet.clause, PacketClause::HardFloor);
    QCOMPARE(packet.objection, 2);
    const PacketRound &objected = packet.rounds.at(2);
    QCOMPARE(objected.round, RoundId(QStringLiteral("design")));
    QVERIFY(objected.points > 0);
    QCOMPARE(objected.pointsMade, 0);
    QVERIFY(!objected.missed.isEmpty() && !objected.missed.first().points.first().isEmpty());
    QVERIFY(objected.day.isValid());
    QVERIFY(!packet.change.isEmpty());
    QVERIFY(!loops().nextPlace());
}

void TestLoopService::aListenersBandsStandInThePacket()
{
    QVERIFY(loops().begin(m_format, Level::L5, false));
    QVERIFY(areRead());
    takeRound(0, 5, true);
    QVERIFY(loops().places().at(0).round.isListeners);
    QCOMPARE(loops().places().at(0).round.criteria.first().band, 5);
}

void TestLoopService::puttingAwayIsTakenBack()
{
    QVERIFY(loops().begin(m_format, Level::L5, false));
    QVERIFY(areRead());
    takeRound(0, 4);
    const MockLoopId id = loops().current()->id;
    loops().putAway(id);
    QVERIFY(loops().all().isEmpty() && loops().current() == nullptr && loops().places().isEmpty());
    QVERIFY(loops().canRestore());
    loops().restore();
    QVERIFY(areRead());
    QCOMPARE(loops().current()->id, id);
    QCOMPARE(stage(0), LoopStage::Rated);
    loops().putAway(id);
    QVERIFY(m_bench->reopen());
    QVERIFY(loops().all().isEmpty());
}

void TestLoopService::unknownLoopIsAnError()
{
    const Result<> begun = loops().begin(LoopFormatId(QStringLiteral("none")), Level::L5, false);
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, ErrorKind::NotFound);
    QCOMPARE(loops().beginRound(0).error().kind, ErrorKind::NotFound);
}

void TestLoopService::aLoopOfRoundsThatWereToldIsOneLikeAnyOther()
{
    LoopFormat told;
    told.id = LoopFormatId(QStringLiteral("told-onsite"));
    told.title = QStringLiteral("As told");
    told.rounds = { RoundId(QStringLiteral("theory")), RoundId(QStringLiteral("coding")) };
    told.breakMinutes = 15;
    QVERIFY(loops().begin(told, Level::L6, false));
    QVERIFY(areRead());
    takeRound(0, 4);
    // No content knows it: after a kill it stands in the profile alone.
    QVERIFY(m_bench->reopen());
    QVERIFY(areRead());
    QCOMPARE(loops().current()->title, QStringLiteral("As told"));
    QCOMPARE(loops().current()->rounds, told.rounds);
    QCOMPARE(stage(0), LoopStage::Rated);
    QCOMPARE(loops().nextPlace().value_or(-1), 1);
    told.rounds.append(RoundId(QStringLiteral("lunch")));
    QVERIFY(!loops().begin(told, Level::L6, false));
    told.rounds.clear();
    QVERIFY(!loops().begin(told, Level::L6, false));
    QCOMPARE(loops().all().size(), 1);
}

void TestLoopService::oneRoundAtATime()
{
    QVERIFY(loops().begin(m_format, Level::L5, false));
    QVERIFY(loops().beginRound(0));
    QCOMPARE(loops().beginRound(1).error().kind, ErrorKind::Conflict);
    QCOMPARE(loops().beginRound(9).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestLoopService)
#include "tst_loopservice.moc"
