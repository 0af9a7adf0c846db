// SPDX-License-Identifier: MIT
#include "talk/slideplan.h"
#include "talkbuilder.h"

#include <QTest>

#include <numeric>

using namespace sevenrounds;

/// How a deck's time is laid out, kept and learned from.
class SlidePlanTest : public QObject
{
    Q_OBJECT

private slots:
    void sharesTheTimeEvenly();
    void keepsWhatIsSet();
    void partsMakeTheWhole_data();
    void partsMakeTheWhole();
    void passesOverWhatCannotBeKept_data();
    void passesOverWhatCannotBeKept();
    void theLastSlideMayEndBeforeTheTalk();
    void thereAndBack();
    void proposesTheMedian();
    void proposesNothingFromOneRun();
    void anotherDeckIsNoRun();
    void countsWhatWasOnPlan();
};

void SlidePlanTest::sharesTheTimeEvenly()
{
    QCOMPARE(slideLengths(4, minutes(20), {}), QList<Milliseconds>(4, minutes(5)));
    QCOMPARE(slideLengths(1, minutes(20), {}), QList<Milliseconds>({ minutes(20) }));
    QCOMPARE(slideLengths(0, minutes(20), {}), QList<Milliseconds>());
}

void SlidePlanTest::keepsWhatIsSet()
{
    // The second slide is left at 2:00, the fifth at 11:00; the sixth has the rest.
    const LeaveBy set { { 1, minutes(2) }, { 4, minutes(11) } };
    QCOMPARE(slideLengths(6, minutes(20), set),
        QList<Milliseconds>({ minutes(1), minutes(1), minutes(3), minutes(3), minutes(3), minutes(9) }));
}

void SlidePlanTest::partsMakeTheWhole_data()
{
    QTest::addColumn<int>("slides");
    QTest::addColumn<LeaveBy>("set");
    QTest::newRow("seven") << 7 << LeaveBy();
    QTest::newRow("sixty") << 60 << LeaveBy();
    QTest::newRow("sixty, some set") << 60 << LeaveBy { { 3, seconds(61) }, { 4, seconds(62) }, { 30, seconds(1001) } };
}

void SlidePlanTest::partsMakeTheWhole()
{
    QFETCH(int, slides);
    QFETCH(LeaveBy, set);
    const QList<Milliseconds> lengths = slideLengths(slides, minutes(20), set);
    QCOMPARE(lengths.size(), slides);
    QCOMPARE(std::accumulate(lengths.cbegin(), lengths.cend(), Milliseconds { 0 }), minutes(20));
    for (auto one = set.cbegin(); one != set.cend(); ++one) {
        QCOMPARE(std::accumulate(lengths.cbegin(), lengths.cbegin() + one.key() + 1, Milliseconds { 0 }), one.value());
    }
}

void SlidePlanTest::passesOverWhatCannotBeKept_data()
{
    QTest::addColumn<LeaveBy>("set");
    QTest::newRow("nothing") << LeaveBy { { 0, minutes(0) } };
    QTest::newRow("less than nothing") << LeaveBy { { 0, minutes(-1) } };
    QTest::newRow("no time for what comes") << LeaveBy { { 2, minutes(20) } };
    QTest::newRow("after the talk") << LeaveBy { { 3, minutes(21) } };
    QTest::newRow("before the one before") << LeaveBy { { 1, minutes(10) }, { 2, minutes(9) } };
    QTest::newRow("no such slide") << LeaveBy { { 4, minutes(3) }, { -1, minutes(1) } };
}

void SlidePlanTest::passesOverWhatCannotBeKept()
{
    QFETCH(LeaveBy, set);
    QCOMPARE(slideLengths(4, minutes(20), set), QList<Milliseconds>(4, minutes(5)));
}

void SlidePlanTest::theLastSlideMayEndBeforeTheTalk()
{
    QCOMPARE(slideLengths(4, minutes(20), { { 3, minutes(16) } }), QList<Milliseconds>(4, minutes(4)));
}

void SlidePlanTest::thereAndBack()
{
    const QList<Milliseconds> lengths { minutes(1), seconds(90), minutes(7), seconds(1) };
    const LeaveBy leaveBy = leaveByOf(lengths);
    QCOMPARE(leaveBy.value(1), seconds(150));
    QCOMPARE(slideLengths(4, minutes(20), leaveBy), lengths);
}

void SlidePlanTest::proposesTheMedian()
{
    const QList<Milliseconds> newest { minutes(1), minutes(9), minutes(10) };
    const QList<Milliseconds> before { minutes(3), minutes(8), minutes(9) };
    const QList<Milliseconds> first { minutes(2), minutes(11), minutes(7) };
    // 2, 9 and 9 of 20 minutes.
    QCOMPARE(proposedLengths({ newest, before, first }, minutes(20)),
        QList<Milliseconds>({ minutes(2), minutes(9), minutes(9) }));
    // A fourth, older one says nothing any more.
    QCOMPARE(proposedLengths({ newest, before, first, { minutes(20), minutes(20), minutes(20) } }, minutes(20)),
        QList<Milliseconds>({ minutes(2), minutes(9), minutes(9) }));
    // Of two runs the mean: 2, 8.5 and 9.5; in a talk of ten minutes half of it.
    QCOMPARE(proposedLengths({ newest, before }, minutes(10)),
        QList<Milliseconds>({ minutes(1), seconds(255), seconds(285) }));
}

void SlidePlanTest::proposesNothingFromOneRun()
{
    QCOMPARE(proposedLengths({}, minutes(20)), QList<Milliseconds>());
    QCOMPARE(proposedLengths({ { minutes(1), minutes(2) } }, minutes(20)), QList<Milliseconds>());
    QCOMPARE(proposedLengths({ { minutes(0) }, { minutes(0) } }, minutes(20)), QList<Milliseconds>());
}

void SlidePlanTest::anotherDeckIsNoRun()
{
    QCOMPARE(proposedLengths({ { minutes(1), minutes(1) }, { minutes(1) }, { minutes(3), minutes(1) } }, minutes(6)),
        QList<Milliseconds>({ minutes(4), minutes(2) }));
    QCOMPARE(proposedLengths({ { minutes(1), minutes(1) }, { minutes(1) } }, minutes(6)), QList<Milliseconds>());
}

void SlidePlanTest::countsWhatWasOnPlan()
{
    // A fifth of five minutes is a minute; of twenty seconds ten are tolerated.
    const QList<Milliseconds> planned { minutes(5), minutes(5), seconds(20), seconds(20), minutes(5) };
    QCOMPARE(slidesOnPlan(planned, { minutes(6), seconds(239), seconds(30), seconds(9), minutes(4) }), 3);
    QCOMPARE(slidesOnPlan({}, {}), 0);
}

QTEST_GUILESS_MAIN(SlidePlanTest)
#include "tst_slideplan.moc"
