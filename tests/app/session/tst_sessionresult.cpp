// SPDX-License-Identifier: MIT
#include "session/sessiondraw.h"
#include "session/sessionreducer.h"
#include "session/sessionresult.h"
#include "support/samplecontent.h"

#include <QTest>

using namespace sevenrounds;
using Kind = SessionEventKind;

class TestSessionResult : public QObject
{
    Q_OBJECT

private slots:
    void countsPointsOfPromptsThatWereAsked();
    void aRungIsHeldWithAllItsPointsAndNoHelp_data();
    void aRungIsHeldWithAllItsPointsAndNoHelp();
    void survivesJson();
    void olderRowsHoldNone();
    void theListenersRatingDecidesTheSide();
    void keepsTheForecastOfThePlan();
};

void TestSessionResult::countsPointsOfPromptsThatWereAsked()
{
    const QList<Prompt> prompts { sample::prompt(QStringLiteral("P-1")), sample::prompt(QStringLiteral("P-2")) };
    const SessionPlan plan = drawRound(sample::round(), { { &prompts[0], &prompts[1] } }, { 1, Level::L5 }).value();
    const SessionState state = replay(plan,
        { SessionEvent {}, { Kind::NextPhase, {}, {}, 0 }, { Kind::HintTaken, {}, {}, 0 },
            { Kind::Ended, std::chrono::seconds { 90 }, {}, 1 },
            { Kind::PointTicked, std::chrono::seconds { 100 }, QStringLiteral("main-1#1"),
                1 } }).value();
    const SessionResult result = resultOf(
        plan, state, [](const PlanItem &item) { return item.kind == PhaseKind::Prompts ? 2 : 0; }, 2.2);
    QCOMPARE(result.prompts.size(), 1);
    QCOMPARE(result.prompts.first().prompt, plan.phases.at(1).items.first().prompt);
    QCOMPARE(result.prompts.first().made, 1);
    QCOMPARE(result.prompts.first().points, 2);
    QCOMPARE(result.prompts.first().hints, 1);
    // From being asked to the end; what is ticked afterwards takes no time.
    QCOMPARE(result.prompts.first().took, std::optional(Milliseconds(std::chrono::seconds { 90 })));
    QCOMPARE(result.hints, 1);
    QVERIFY(result.ladders.isEmpty());
}

void TestSessionResult::aRungIsHeldWithAllItsPointsAndNoHelp_data()
{
    QTest::addColumn<QList<int>>("made");
    QTest::addColumn<int>("hintAt");
    QTest::addColumn<int>("held");
    QTest::newRow("all of three rungs") << QList<int> { 3, 3, 3 } << -1 << 3;
    QTest::newRow("a point missing in the second") << QList<int> { 3, 2, 3 } << -1 << 1;
    QTest::newRow("a hint in the third") << QList<int> { 3, 3, 3 } << 2 << 2;
    QTest::newRow("nothing") << QList<int> { 0, 0, 0 } << -1 << 0;
}

void TestSessionResult::aRungIsHeldWithAllItsPointsAndNoHelp()
{
    QFETCH(QList<int>, made);
    QFETCH(int, hintAt);
    QFETCH(int, held);
    const Ladder ladder = sample::ladder(QStringLiteral("L-1"));
    const SessionPlan plan = ladderRound(sample::round(), ladder, { 1, Level::L5 });
    QList<SessionEvent> log { SessionEvent {} };
    for (int rung = 0; rung < made.size(); ++rung) {
        if (rung > 0) {
            log.append({ Kind::Deeper, {}, {}, 0 });
        }
        if (rung == hintAt) {
            log.append({ Kind::HintTaken, {}, {}, 0 });
        }
    }
    log.append({ Kind::Ended, {}, {}, 1 });
    for (int rung = 0; rung < made.size(); ++rung) {
        for (int point = 0; point < made.at(rung); ++point) {
            log.append({ Kind::PointTicked, {},
                QStringLiteral("%1#%2").arg(plan.phases.first().items.at(rung).id).arg(point), 1 });
        }
    }
    const SessionResult result = resultOf(
        plan, replay(plan, log).value(), [](const PlanItem &) { return 3; }, std::nullopt);
    QCOMPARE(result.ladders.size(), 1);
    QCOMPARE(result.ladders.first().climbed, 3);
    QCOMPARE(result.ladders.first().held, held);
}

void TestSessionResult::survivesJson()
{
    SessionResult result;
    result.prompts = { { PromptId(QStringLiteral("P")), 3, 7, 1 } };
    result.ladders = { { LadderId(QStringLiteral("L")), 2, 4 } };
    result.score = 2.75;
    result.hints = 1;
    result.mistakes = { QStringLiteral("m") };
    const std::optional<SessionResult> back = SessionResult::fromJson(result.toJson());
    QVERIFY(back);
    QCOMPARE(back->toJson(), result.toJson());
    QCOMPARE(back->ladders.first().held, 2);
    QCOMPARE(back->score, result.score);
}

void TestSessionResult::olderRowsHoldNone()
{
    QVERIFY(!SessionResult::fromJson({}));
}

void TestSessionResult::theListenersRatingDecidesTheSide()
{
    SessionResult result;
    QVERIFY(!result.isHireSide());
    result.score = 2.5;
    QCOMPARE(result.isHireSide(), std::optional(true));
    result.score = 2.4999;
    QCOMPARE(result.isHireSide(), std::optional(false));
    result.peerScore = 2.6;
    QCOMPARE(result.isHireSide(), std::optional(true));
    result.score.reset();
    result.peerScore = 1.0;
    QCOMPARE(result.isHireSide(), std::optional(false));
}

void TestSessionResult::keepsTheForecastOfThePlan()
{
    const Ladder ladder = sample::ladder(QStringLiteral("L-1"));
    SessionPlan plan = ladderRound(sample::round(), ladder, { 1, Level::L5 });
    QVERIFY(!SessionPlan::fromJson(plan.toJson())->hireForecast);
    const auto back = [&] {
        const SessionResult result = resultOf(
            plan, replay(plan, { SessionEvent {} }).value(), [](const PlanItem &) { return 0; }, 3.0);
        return SessionResult::fromJson(result.toJson())->hireForecast;
    };
    QVERIFY(!back());
    // Nothing and none of a hundred are two things.
    for (const int percent : { 0, 70, 100 }) {
        plan.hireForecast = percent;
        QCOMPARE(SessionPlan::fromJson(plan.toJson())->hireForecast, std::optional(percent));
        QCOMPARE(back(), std::optional(percent));
    }
    for (const QJsonValue &odd :
        { QJsonValue(-1), QJsonValue(101), QJsonValue(70.5), QJsonValue(QStringLiteral("70")) }) {
        QJsonObject json = plan.toJson();
        json.insert(QStringLiteral("hire_forecast"), odd);
        QVERIFY(!SessionPlan::fromJson(json)->hireForecast);
    }
}

QTEST_GUILESS_MAIN(TestSessionResult)
#include "tst_sessionresult.moc"
