// SPDX-License-Identifier: MIT
#include "story/tellingclock.h"

#include <QTest>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

const TellingPlan kPlan { 4, 180s };

struct Step {
    TellingEventKind kind;
    Milliseconds at;
};

TellingState after(const QList<Step> &steps)
{
    TellingState state;
    for (const Step &step : steps) {
        state = reduce(kPlan, state, { step.kind, step.at });
    }
    return state;
}

QList<Milliseconds> laps(std::initializer_list<Milliseconds> list)
{
    return list;
}

} // namespace

class TestTelling : public QObject
{
    Q_OBJECT

private slots:
    void waitsForTheStart();
    void keepsALapForEachPart();
    void endsBehindTheLastPart();
    void leavesPausesOut();
    void goesOnWithTheNextPartOutOfAPause();
    void goesBackIntoTheLapBefore();
    void endsAtAnyTime();
    void isDeafAfterItsEnd();
    void countsOvertimeUp();
    void neverCountsBackwards();
    void sharesOutItsTime();
};

void TestTelling::waitsForTheStart()
{
    const TellingState state = after({ { TellingEventKind::NextPart, 1s }, { TellingEventKind::Ended, 2s } });
    QCOMPARE(state.course, TellingCourse::NotStarted);
    const TellingClock clock = clockAt(kPlan, state, 5s);
    QCOMPARE(clock.elapsed, Milliseconds { 0 });
    QCOMPARE(clock.remaining, Milliseconds { 180s });
    QCOMPARE(clock.laps.size(), 4);
    QVERIFY(!clock.share(2, 2));
}

void TestTelling::keepsALapForEachPart()
{
    const TellingState state = after({ { TellingEventKind::Started, 100s }, { TellingEventKind::NextPart, 120s },
        { TellingEventKind::NextPart, 130s } });
    QCOMPARE(state.part, 2);
    QCOMPARE(clockAt(kPlan, state, 190s).laps, laps({ 20s, 10s, 60s, 0s }));
}

void TestTelling::endsBehindTheLastPart()
{
    const TellingState state = after(
        { { TellingEventKind::Started, 0s }, { TellingEventKind::NextPart, 20s }, { TellingEventKind::NextPart, 30s },
            { TellingEventKind::NextPart, 130s }, { TellingEventKind::NextPart, 160s } });
    QCOMPARE(state.course, TellingCourse::Ended);
    QCOMPARE(state.laps, laps({ 20s, 10s, 100s, 30s }));
    QCOMPARE(clockAt(kPlan, state, 999s).elapsed, Milliseconds { 160s });
}

void TestTelling::leavesPausesOut()
{
    const TellingState state = after({ { TellingEventKind::Started, 0s }, { TellingEventKind::Paused, 10s },
        { TellingEventKind::Paused, 12s }, { TellingEventKind::Resumed, 70s } });
    QCOMPARE(clockAt(kPlan, state, 75s).elapsed, Milliseconds { 15s });
}

void TestTelling::goesOnWithTheNextPartOutOfAPause()
{
    const TellingState state = after(
        { { TellingEventKind::Started, 0s }, { TellingEventKind::Paused, 10s }, { TellingEventKind::NextPart, 60s } });
    QCOMPARE(state.course, TellingCourse::Running);
    QCOMPARE(clockAt(kPlan, state, 65s).laps, laps({ 10s, 5s, 0s, 0s }));
}

void TestTelling::goesBackIntoTheLapBefore()
{
    const TellingState state = after({ { TellingEventKind::Started, 0s }, { TellingEventKind::NextPart, 10s },
        { TellingEventKind::PreviousPart, 12s }, { TellingEventKind::PreviousPart, 13s } });
    QCOMPARE(state.part, 0);
    QCOMPARE(clockAt(kPlan, state, 20s).laps, laps({ 18s, 2s, 0s, 0s }));
}

void TestTelling::endsAtAnyTime()
{
    const TellingState state = after({ { TellingEventKind::Started, 0s }, { TellingEventKind::Ended, 7s } });
    QCOMPARE(state.course, TellingCourse::Ended);
    QCOMPARE(state.laps, laps({ 7s, 0s, 0s, 0s }));
}

void TestTelling::isDeafAfterItsEnd()
{
    const TellingState state = after({ { TellingEventKind::Started, 0s }, { TellingEventKind::Ended, 7s },
        { TellingEventKind::NextPart, 9s }, { TellingEventKind::Resumed, 9s }, { TellingEventKind::Started, 9s },
        { TellingEventKind::PreviousPart, 9s }, { TellingEventKind::Paused, 9s } });
    QCOMPARE(state.course, TellingCourse::Ended);
    QCOMPARE(state.laps, laps({ 7s, 0s, 0s, 0s }));
}

void TestTelling::countsOvertimeUp()
{
    const TellingState state = after({ { TellingEventKind::Started, 0s } });
    QCOMPARE(clockAt(kPlan, state, 194s).remaining, Milliseconds { -14s });
}

void TestTelling::neverCountsBackwards()
{
    const TellingState state = after({ { TellingEventKind::Started, 50s }, { TellingEventKind::NextPart, 40s } });
    QCOMPARE(clockAt(kPlan, state, 30s).elapsed, Milliseconds { 0 });
}

void TestTelling::sharesOutItsTime()
{
    QCOMPARE(shareOf(laps({ 20s, 10s, 60s, 10s }), 2, 2).value_or(-1), 60);
    QCOMPARE(shareOf(laps({ 20s, 10s, 60s, 10s }), 0, 1).value_or(-1), 30);
    QVERIFY(!shareOf({}, 0, 1));
    QVERIFY(!shareOf(laps({ 0s, 0s }), 0, 1));
}

QTEST_GUILESS_MAIN(TestTelling)
#include "tst_telling.moc"
