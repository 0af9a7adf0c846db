// SPDX-License-Identifier: MIT
#include "scheduling/leech.h"
#include "scheduling/recallonday.h"

#include <QTest>

using namespace sevenrounds;

namespace {

const QDate kLast(2026, 11, 1);
// 44 days later.
const QDate kDay(2026, 12, 15);

/// Reviewed on kLast, with a stability and the interval that was given.
ItemMemory learned(double stability, int interval)
{
    ItemMemory item;
    item.state = ReviewState::Review;
    item.intervalDays = interval;
    item.memory = { stability, 5.0 };
    item.lastDay = kLast;
    item.dueDay = kLast.addDays(interval);
    item.reps = 3;
    return item;
}

} // namespace

/// Recall on the interview day and the one review that keeps it up. Numbers by hand: R(t, S) = (1 + 0.98034... t/S)^-0.1542.
class TestRecallOnDay : public QObject
{
    Q_OBJECT

private slots:
    void bringsOneReviewForward();
    void neverBeforeTheDayAfterTheChoice();
    void leavesWhatIsReviewedBeforeTheDay();
    void leavesWhatIsStillKnownThen();
    void leavesWhatWasReviewedOnTheDay();
    void expectsTheMean();
    void nothingLearnedIsNoShare();
    void aScaleOfTheOwnCounts();
    void aScaleTakenLaterMovesNothingToItsDay();
    void whatWasDueWhenAScaleWasTakenStaysDue();
    void leechesHaveFailedFourTimes();
};

void TestRecallOnDay::bringsOneReviewForward()
{
    const Scheduler scheduler;
    const ItemMemory item = learned(40.0, 50);
    // R = 0.8933 after 44 days; 15 December minus 40 days.
    QVERIFY(std::abs(scheduler.retrievability(item, kDay) - 0.893319) < 1e-5);
    QCOMPARE(earlyDay(scheduler, item, { kDay, {} }).value_or(QDate()), QDate(2026, 11, 5));
    // From there it is 40 days, over which a stability of 40 keeps 0.9.
    QVERIFY(scheduler.model().retrievability(40, 40.0) >= kRecallOnDay);
}

void TestRecallOnDay::neverBeforeTheDayAfterTheChoice()
{
    const Scheduler scheduler;
    const ItemMemory item = learned(40.0, 50);
    QCOMPARE(earlyDay(scheduler, item, { kDay, QDate(2026, 11, 20) }).value_or(QDate()), QDate(2026, 11, 21));
    QVERIFY(!earlyDay(scheduler, item, { kDay, QDate(2026, 12, 14) }));
}

void TestRecallOnDay::leavesWhatIsReviewedBeforeTheDay()
{
    const Scheduler scheduler;
    QVERIFY(!earlyDay(scheduler, learned(10.0, 10), { kDay, {} }));
    QVERIFY(!earlyDay(scheduler, learned(40.0, 44), { kDay, {} }));
}

void TestRecallOnDay::leavesWhatIsStillKnownThen()
{
    QVERIFY(!earlyDay(Scheduler(), learned(60.0, 60), { kDay, {} }));
    QVERIFY(!earlyDay(Scheduler(), ItemMemory {}, { kDay, {} }));
    QVERIFY(!earlyDay(Scheduler(), learned(40.0, 50), {}));
}

void TestRecallOnDay::leavesWhatWasReviewedOnTheDay()
{
    ItemMemory item = learned(1.0, 5);
    item.lastDay = kDay;
    item.dueDay = kDay.addDays(5);
    QVERIFY(!earlyDay(Scheduler(), item, { kDay, {} }));
}

void TestRecallOnDay::expectsTheMean()
{
    const Scheduler scheduler;
    // R(10, 40) = 0.966763, R(10, 10) = 0.9, and a new one.
    std::vector<WeighedItem> items { { learned(40.0, 40) }, { learned(10.0, 10) }, { ItemMemory {} } };
    const std::optional<double> share = expectedRecall(scheduler, items, kLast.addDays(10));
    QVERIFY(share && std::abs(*share - (0.966763 + 0.9) / 3.0) < 1e-5);
    // By weights: (3 * 0.966763 + 1 * 0.9) / 5.
    items[0].weight = 3.0;
    const std::optional<double> weighed = expectedRecall(scheduler, items, kLast.addDays(10));
    QVERIFY(weighed && std::abs(*weighed - (3.0 * 0.966763 + 0.9) / 5.0) < 1e-5);
}

void TestRecallOnDay::nothingLearnedIsNoShare()
{
    QVERIFY(!expectedRecall(Scheduler(), {}, kDay));
    const std::vector<WeighedItem> weightless { { learned(40.0, 40), 0.0 } };
    QVERIFY(!expectedRecall(Scheduler(), weightless, kDay));
}

void TestRecallOnDay::aScaleOfTheOwnCounts()
{
    SchedulerParameters parameters;
    parameters.scales = { { kLast, 1.5 } };
    const Scheduler scheduler(parameters);
    // 60 days until 0.9 instead of 40: still known on the day.
    QVERIFY(std::abs(scheduler.daysUntil(0.9, learned(40.0, 50), kDay) - 60.0) < 1e-5);
    QVERIFY(!earlyDay(scheduler, learned(40.0, 50), { kDay, {} }));
}

void TestRecallOnDay::aScaleTakenLaterMovesNothingToItsDay()
{
    // Without a scale one of these is still known on the day. With half the memory 30 days keep 0.9, which were over on 15 November.
    const ItemMemory item = learned(60.0, 60);
    QVERIFY(!earlyDay(Scheduler(), item, { kDay, {} }));
    SchedulerParameters parameters;
    parameters.scales = { { QDate(2026, 11, 10), 0.5 } };
    QCOMPARE(earlyDay(Scheduler(parameters), item, { kDay, {} }).value_or(QDate()), QDate(2026, 11, 15));
    parameters.scales = { { QDate(2026, 11, 20), 0.5 } };
    QCOMPARE(earlyDay(Scheduler(parameters), item, { kDay, {} }).value_or(QDate()), QDate(2026, 11, 21));
    // Back to the average learner: it is known on the day again.
    parameters.scales.push_back({ QDate(2026, 11, 20), 1.0 });
    QVERIFY(!earlyDay(Scheduler(parameters), item, { kDay, {} }));
    // One that begins after the day itself says nothing of it.
    parameters.scales = { { kDay.addDays(1), 0.5 } };
    QVERIFY(!earlyDay(Scheduler(parameters), item, { kDay, {} }));
}

void TestRecallOnDay::whatWasDueWhenAScaleWasTakenStaysDue()
{
    // By the average learner it comes on 5 November. A scale of the 8th finds it due and does not put it off, whichever way it goes.
    const ItemMemory item = learned(40.0, 50);
    for (const double factor : { 0.5, 1.5 }) {
        SchedulerParameters parameters;
        parameters.scales = { { QDate(2026, 11, 8), factor } };
        QCOMPARE(earlyDay(Scheduler(parameters), item, { kDay, {} }).value_or(QDate()), QDate(2026, 11, 5));
    }
    // One of the 4th finds nothing due yet.
    SchedulerParameters parameters;
    parameters.scales = { { QDate(2026, 11, 4), 1.5 } };
    QVERIFY(!earlyDay(Scheduler(parameters), item, { kDay, {} }));
}

void TestRecallOnDay::leechesHaveFailedFourTimes()
{
    ItemMemory item = learned(1.0, 1);
    item.lapses = 3;
    QVERIFY(!isLeech(item));
    item.lapses = 4;
    QVERIFY(isLeech(item));
}

QTEST_GUILESS_MAIN(TestRecallOnDay)
#include "tst_recallonday.moc"
