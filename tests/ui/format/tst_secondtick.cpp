// SPDX-License-Identifier: MIT
#include "ui/format/secondtick.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;
using namespace std::chrono_literals;

class TestSecondTick : public QObject
{
    Q_OBJECT

private slots:
    void waitsForTheNextWholeSecond_data();
    void waitsForTheNextWholeSecond();
    void takesTheFirstOfSeveral();
    void isPrecise();
    void goesOnByItself();
    void followsNothingWhenStopped();
};

static int waitAfter(std::initializer_list<Milliseconds> shown)
{
    SecondTick tick;
    tick.start();
    tick.follow(shown);
    return tick.findChild<QTimer *>()->interval();
}

void TestSecondTick::waitsForTheNextWholeSecond_data()
{
    QTest::addColumn<int>("shown");
    QTest::addColumn<int>("wait");
    QTest::newRow("between") << 1250 << 250;
    QTest::newRow("just changed") << 3000 << 1000;
    QTest::newRow("about to change") << 3001 << 1;
    QTest::newRow("nothing left") << 0 << 1000;
    QTest::newRow("over time") << -250 << 750;
    QTest::newRow("over time, about to change") << -1999 << 1;
}

void TestSecondTick::waitsForTheNextWholeSecond()
{
    QFETCH(int, shown);
    QTEST(waitAfter({ Milliseconds { shown } }), "wait");
}

void TestSecondTick::takesTheFirstOfSeveral()
{
    QCOMPARE(waitAfter({ 5900ms, 61100ms, -400ms }), 100);
}

void TestSecondTick::isPrecise()
{
    const SecondTick tick;
    QCOMPARE(tick.findChild<QTimer *>()->timerType(), Qt::PreciseTimer);
}

void TestSecondTick::goesOnByItself()
{
    SecondTick tick;
    const QSignalSpy ticked(&tick, &SecondTick::ticked);
    tick.start();
    tick.follow({ 1ms });
    QTRY_COMPARE(ticked.size(), 1);
    QVERIFY(tick.isActive());
    QCOMPARE(tick.findChild<QTimer *>()->interval(), 1000);
}

void TestSecondTick::followsNothingWhenStopped()
{
    SecondTick tick;
    tick.follow({ 1ms });
    QVERIFY(!tick.isActive());
}

QTEST_GUILESS_MAIN(TestSecondTick)
#include "tst_secondtick.moc"
