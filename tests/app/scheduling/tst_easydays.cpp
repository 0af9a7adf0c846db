// SPDX-License-Identifier: MIT
#include "scheduling/easydays.h"
#include "scheduling/fuzz.h"

#include <QTest>

#include <set>

using namespace sevenrounds;

namespace {

// A Saturday.
const QDate kSaturday(2026, 12, 19);
constexpr int kCap = 36500;

/// Due on `day` after an interval.
ItemMemory dueOn(QDate day, int interval)
{
    ItemMemory item;
    item.state = ReviewState::Review;
    item.intervalDays = interval;
    item.dueDay = day;
    item.lastDay = day.addDays(-interval);
    return item;
}

EasyDays weekend(QDate since = {})
{
    return { EasyDays::weekday(Qt::Saturday) | EasyDays::weekday(Qt::Sunday), since };
}

} // namespace

/// Easy days move what may be moved, spread it, and leave what is due alone.
class TestEasyDays : public QObject
{
    Q_OBJECT

private slots:
    void movesOffAnEasyDayWithinTheRange();
    void spreadsOverTheRange();
    void leavesOtherDaysAlone();
    void leavesWhatWasDueWhenTheyWereChosen();
    void neverMovesOntoADayThatHasPassedThen();
    void shortIntervalsStay();
    void everyDayEasyMovesNothing();
    void stepsOfMinutesStay();
};

void TestEasyDays::movesOffAnEasyDayWithinTheRange()
{
    const FuzzRange range = fuzzRange(20, 0, kCap);
    for (int i = 0; i < 100; ++i) {
        const QDate day = easedDay(dueOn(kSaturday, 20), weekend(), kCap, i / 100.0);
        QVERIFY(day.dayOfWeek() < Qt::Saturday);
        const auto moved = static_cast<int>(kSaturday.daysTo(day));
        QVERIFY(20 + moved >= range.low && 20 + moved <= range.high);
    }
}

void TestEasyDays::spreadsOverTheRange()
{
    // 20 days may become 17 to 23: Wednesday to Tuesday, of which the two easy ones fall out.
    std::set<QDate> days;
    for (int i = 0; i < 100; ++i) {
        days.insert(easedDay(dueOn(kSaturday, 20), weekend(), kCap, i / 100.0));
    }
    QCOMPARE(days.size(), 5U);
    QCOMPARE(*days.begin(), QDate(2026, 12, 16));
    QCOMPARE(*days.rbegin(), QDate(2026, 12, 22));
}

void TestEasyDays::leavesOtherDaysAlone()
{
    const QDate friday = kSaturday.addDays(-1);
    QCOMPARE(easedDay(dueOn(friday, 20), weekend(), kCap, 0.5), friday);
    QCOMPARE(easedDay(dueOn(kSaturday, 20), EasyDays {}, kCap, 0.5), kSaturday);
}

void TestEasyDays::leavesWhatWasDueWhenTheyWereChosen()
{
    QCOMPARE(easedDay(dueOn(kSaturday, 20), weekend(kSaturday), kCap, 0.5), kSaturday);
    QCOMPARE(easedDay(dueOn(kSaturday, 20), weekend(kSaturday.addDays(3)), kCap, 0.5), kSaturday);
}

void TestEasyDays::neverMovesOntoADayThatHasPassedThen()
{
    // Chosen on Friday: of Wednesday to Tuesday only Monday and Tuesday are left.
    for (int i = 0; i < 100; ++i) {
        const QDate day = easedDay(dueOn(kSaturday, 20), weekend(kSaturday.addDays(-1)), kCap, i / 100.0);
        QVERIFY(day > kSaturday);
    }
}

void TestEasyDays::shortIntervalsStay()
{
    QCOMPARE(easedDay(dueOn(kSaturday, 1), weekend(), kCap, 0.5), kSaturday);
    QCOMPARE(easedDay(dueOn(kSaturday, 2), weekend(), kCap, 0.5), kSaturday);
    QVERIFY(easedDay(dueOn(kSaturday, 3), weekend(), kCap, 0.5) != kSaturday);
}

void TestEasyDays::everyDayEasyMovesNothing()
{
    QCOMPARE(easedDay(dueOn(kSaturday, 20), { 0x7f, {} }, kCap, 0.5), kSaturday);
}

void TestEasyDays::stepsOfMinutesStay()
{
    QCOMPARE(easedDay(dueOn(kSaturday, 0), weekend(), kCap, 0.5), kSaturday);
}

QTEST_GUILESS_MAIN(TestEasyDays)
#include "tst_easydays.moc"
