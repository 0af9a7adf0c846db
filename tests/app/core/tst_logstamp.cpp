// SPDX-License-Identifier: MIT
#include "core/logstamp.h"
#include "core/manualclock.h"

#include <QTest>

using namespace sevenrounds;

namespace {

const UtcTime kNow = fromEpochMs(1764547200000);

} // namespace

/// The moments of a log of states, whatever the clock does.
class TestLogStamp : public QObject
{
    Q_OBJECT

private slots:
    void followsTheClock();
    void isNeverTwiceTheSame();
    void goesOnWhereTheClockWasSetBack();
    void isNotBeforeWhatWasRead();
    void oneMillisecondMayHoldTwo();
};

void TestLogStamp::followsTheClock()
{
    ManualClock clock(kNow);
    LogStamp stamp;
    QCOMPARE(stamp.next(clock), kNow);
    clock.advance(Milliseconds { 5 });
    QCOMPARE(stamp.next(clock), kNow + Milliseconds { 5 });
    QCOMPARE(stamp.notBefore(clock), kNow + Milliseconds { 5 });
}

void TestLogStamp::isNeverTwiceTheSame()
{
    const ManualClock clock(kNow);
    LogStamp stamp;
    (void)stamp.next(clock);
    QCOMPARE(stamp.next(clock), kNow + Milliseconds { 1 });
}

void TestLogStamp::goesOnWhereTheClockWasSetBack()
{
    ManualClock clock(kNow);
    LogStamp stamp;
    (void)stamp.next(clock);
    clock.stepWall(std::chrono::hours { -1 });
    QCOMPARE(stamp.next(clock), kNow + Milliseconds { 1 });
    QCOMPARE(stamp.notBefore(clock), kNow + Milliseconds { 1 });
    clock.stepWall(std::chrono::hours { 2 });
    QCOMPARE(stamp.next(clock), kNow + std::chrono::hours { 1 });
}

void TestLogStamp::isNotBeforeWhatWasRead()
{
    const ManualClock clock(kNow);
    LogStamp stamp;
    stamp.seen(kNow + std::chrono::hours { 1 });
    stamp.seen(kNow);
    QCOMPARE(stamp.notBefore(clock), kNow + std::chrono::hours { 1 });
    QCOMPARE(stamp.next(clock), kNow + std::chrono::hours { 1 } + Milliseconds { 1 });
}

void TestLogStamp::oneMillisecondMayHoldTwo()
{
    const ManualClock clock(kNow);
    LogStamp stamp;
    QCOMPARE(stamp.notBefore(clock), kNow);
    QCOMPARE(stamp.notBefore(clock), kNow);
}

QTEST_GUILESS_MAIN(TestLogStamp)
#include "tst_logstamp.moc"
