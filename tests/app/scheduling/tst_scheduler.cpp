// SPDX-License-Identifier: MIT
#include "scheduling/fuzz.h"
#include "scheduling/scheduler.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
const QDate kDay(2026, 11, 21);

ReviewMoment moment(int day, Milliseconds later = Milliseconds { 0 })
{
    return { kStart + std::chrono::days { day } + later, kDay.addDays(day), {} };
}

} // namespace

class TestScheduler : public QObject
{
    Q_OBJECT

private slots:
    void newItemGoesThroughItsSteps();
    void easySkipsTheSteps();
    void failureLeadsThroughRelearning();
    void withoutShortTermEveryIntervalIsDays();
    void keysLeadFurtherOneByOne_data();
    void keysLeadFurtherOneByOne();
    void previewIsWhatReviewDoes();
    void previewChangesNothing();
    void intervalEndsWhereRecallIsAsked();
    void recallFallsWithTime();
    void capHolds();
    void earlierDayCountsAsTheSame();
    void minutesAreDueToTheMinuteAndDaysToTheDay();
    void fuzzMovesTheDayOnly();
    void stepsThatWereTakenAwayEndTheLearning();
    void memoryStaysInItsBounds();
};

void TestScheduler::newItemGoesThroughItsSteps()
{
    const Scheduler scheduler;
    ItemMemory item;
    QVERIFY(!item.isDue(kStart, kDay));
    item = scheduler.review(item, Grade::Good, moment(0));
    QCOMPARE(item.state, ReviewState::Learning);
    QCOMPARE(item.step, 1);
    QCOMPARE(item.due - kStart, Milliseconds(std::chrono::minutes(10)));
    item = scheduler.review(item, Grade::Again, moment(0, std::chrono::minutes(10)));
    QCOMPARE(item.step, 0);
    QCOMPARE(item.lapses, 0);
    item = scheduler.review(item, Grade::Hard, moment(0, std::chrono::minutes(12)));
    QCOMPARE(item.step, 0);
    // Between the first step and the second: 5.5 minutes, rounded up.
    QCOMPARE(item.due - kStart, Milliseconds(std::chrono::minutes(18)));
    item = scheduler.review(item, Grade::Good, moment(0, std::chrono::minutes(20)));
    item = scheduler.review(item, Grade::Good, moment(0, std::chrono::minutes(30)));
    QCOMPARE(item.state, ReviewState::Review);
    QVERIFY(item.intervalDays >= 1);
    QCOMPARE(item.dueDay, kDay.addDays(item.intervalDays));
    QCOMPARE(item.reps, 5);
}

void TestScheduler::easySkipsTheSteps()
{
    const ItemMemory item = Scheduler().review({}, Grade::Easy, moment(0));
    QCOMPARE(item.state, ReviewState::Review);
    QCOMPARE(item.memory.stability, kDefaultWeights[3]);
    QCOMPARE(item.intervalDays, 8);
}

void TestScheduler::failureLeadsThroughRelearning()
{
    const Scheduler scheduler;
    ItemMemory item = scheduler.review({}, Grade::Easy, moment(0));
    const double before = item.memory.stability;
    item = scheduler.review(item, Grade::Again, moment(8));
    QCOMPARE(item.state, ReviewState::Relearning);
    QCOMPARE(item.lapses, 1);
    QVERIFY(item.memory.stability < before);
    item = scheduler.review(item, Grade::Again, moment(8, std::chrono::minutes(10)));
    QCOMPARE(item.lapses, 1);
    item = scheduler.review(item, Grade::Good, moment(8, std::chrono::minutes(20)));
    QCOMPARE(item.state, ReviewState::Review);
}

void TestScheduler::withoutShortTermEveryIntervalIsDays()
{
    SchedulerParameters parameters;
    parameters.hasShortTerm = false;
    const Scheduler scheduler(parameters);
    ItemMemory item = scheduler.review({}, Grade::Again, moment(0));
    QCOMPARE(item.state, ReviewState::Review);
    QCOMPARE(item.intervalDays, 1);
    QCOMPARE(item.lapses, 0);
    item = scheduler.review(item, Grade::Again, moment(1));
    QCOMPARE(item.state, ReviewState::Review);
    QCOMPARE(item.lapses, 1);
}

void TestScheduler::keysLeadFurtherOneByOne_data()
{
    QTest::addColumn<bool>("hasShortTerm");
    QTest::addColumn<double>("retention");
    for (const double retention : { 0.7, 0.9, 0.97 }) {
        QTest::addRow("steps, %g", retention) << true << retention;
        QTest::addRow("no steps, %g", retention) << false << retention;
    }
}

void TestScheduler::keysLeadFurtherOneByOne()
{
    QFETCH(bool, hasShortTerm);
    QFETCH(double, retention);
    SchedulerParameters parameters;
    parameters.hasShortTerm = hasShortTerm;
    parameters.requestRetention = retention;
    const Scheduler scheduler(parameters);
    ItemMemory item = scheduler.review({}, Grade::Easy, moment(0));
    int day = 0;
    for (int i = 0; i < 12; ++i) {
        day += item.intervalDays;
        const auto keys = scheduler.preview(item, moment(day));
        for (std::size_t key = 1; key < keys.size(); ++key) {
            QVERIFY2(keys[key].due > keys[key - 1].due || (!hasShortTerm && key == 1),
                qPrintable(QStringLiteral("review %1, key %2").arg(i).arg(key)));
        }
        item = keys[static_cast<std::size_t>(i % 3) + 1];
    }
}

void TestScheduler::previewIsWhatReviewDoes()
{
    const Scheduler scheduler;
    const ItemMemory item = scheduler.review({}, Grade::Easy, moment(0));
    const auto keys = scheduler.preview(item, moment(5));
    for (const Grade grade : kGrades) {
        const ItemMemory &shown = keys[static_cast<std::size_t>(grade) - 1];
        const ItemMemory done = scheduler.review(item, grade, moment(5));
        QCOMPARE(done.due, shown.due);
        QCOMPARE(done.memory.stability, shown.memory.stability);
        QCOMPARE(done.memory.difficulty, shown.memory.difficulty);
    }
}

void TestScheduler::previewChangesNothing()
{
    const Scheduler scheduler;
    const ItemMemory item = scheduler.review({}, Grade::Good, moment(0));
    ItemMemory same = item;
    (void)scheduler.preview(same, moment(3));
    QCOMPARE(same.reps, item.reps);
    QCOMPARE(same.due, item.due);
    QCOMPARE(same.memory.stability, item.memory.stability);
}

void TestScheduler::intervalEndsWhereRecallIsAsked()
{
    for (const double retention : { 0.7, 0.85, 0.9, 0.95 }) {
        SchedulerParameters parameters;
        parameters.requestRetention = retention;
        const MemoryModel model(parameters);
        const double days = model.daysUntil(retention, 40.0);
        QVERIFY(std::abs(model.retrievability(days, 40.0) - retention) < 1e-7);
        QCOMPARE(model.intervalDays(40.0), qRound(days));
    }
    // Stability is the interval at 90 percent.
    QCOMPARE(MemoryModel(SchedulerParameters {}).intervalDays(40.0), 40);
}

void TestScheduler::recallFallsWithTime()
{
    const Scheduler scheduler;
    QCOMPARE(scheduler.retrievability({}, kDay), 0.0);
    const ItemMemory item = scheduler.review({}, Grade::Good, moment(0));
    double last = 2.0;
    for (const int day : { 0, 1, 2, 7, 30, 365, 3650 }) {
        const double recall = scheduler.retrievability(item, kDay.addDays(day));
        QVERIFY(recall < last);
        QVERIFY(recall > 0.0);
        last = recall;
    }
    QCOMPARE(scheduler.retrievability(item, kDay), 1.0);
}

void TestScheduler::capHolds()
{
    SchedulerParameters parameters;
    parameters.maximumInterval = 30;
    const Scheduler scheduler(parameters);
    ItemMemory item = scheduler.review({}, Grade::Easy, moment(0));
    int day = 0;
    for (int i = 0; i < 10; ++i) {
        day += item.intervalDays;
        item = scheduler.review(item, Grade::Good, moment(day));
        // Good stands one day above Hard, which is capped too.
        QVERIFY(item.intervalDays <= 31);
    }
    QCOMPARE(item.intervalDays, 31);
}

void TestScheduler::earlierDayCountsAsTheSame()
{
    const Scheduler scheduler;
    ItemMemory item = scheduler.review({}, Grade::Easy, moment(5));
    const ItemMemory sameDay = scheduler.review(item, Grade::Good, moment(5));
    const ItemMemory earlier = scheduler.review(item, Grade::Good, moment(3));
    QCOMPARE(earlier.memory.stability, sameDay.memory.stability);
    // And the day does not run back.
    QCOMPARE(earlier.lastDay, kDay.addDays(5));
}

void TestScheduler::minutesAreDueToTheMinuteAndDaysToTheDay()
{
    const Scheduler scheduler;
    const ItemMemory step = scheduler.review({}, Grade::Again, moment(0));
    QVERIFY(!step.isDue(kStart + std::chrono::seconds(59), kDay));
    QVERIFY(step.isDue(kStart + std::chrono::seconds(60), kDay));
    // In the evening of the first day and in the morning of the ninth.
    const ItemMemory days = scheduler.review({}, Grade::Easy, moment(0, std::chrono::hours(12)));
    QVERIFY(!days.isDue(kStart + std::chrono::days(7), kDay.addDays(7)));
    QVERIFY(days.isDue(kStart + std::chrono::days(8), kDay.addDays(8)));
}

void TestScheduler::fuzzMovesTheDayOnly()
{
    const Scheduler scheduler;
    const ItemMemory item = scheduler.review({}, Grade::Easy, moment(0));
    const ItemMemory plain = scheduler.review(item, Grade::Good, moment(8));
    const FuzzRange range = fuzzRange(plain.intervalDays, 8, 36500);
    QVERIFY(range.high > range.low);
    for (const double draw : { 0.0, 0.3, 0.999 }) {
        ReviewMoment fuzzy = moment(8);
        fuzzy.fuzz = draw;
        const ItemMemory moved = scheduler.review(item, Grade::Good, fuzzy);
        QCOMPARE(moved.memory.stability, plain.memory.stability);
        QVERIFY(moved.intervalDays >= range.low && moved.intervalDays <= range.high);
        QCOMPARE(moved.dueDay, kDay.addDays(8 + moved.intervalDays));
    }
}

void TestScheduler::stepsThatWereTakenAwayEndTheLearning()
{
    SchedulerParameters parameters;
    parameters.learningSteps = { 1, 10, 60 };
    ItemMemory item = Scheduler(parameters).review({}, Grade::Good, moment(0));
    item = Scheduler(parameters).review(item, Grade::Good, moment(0, std::chrono::minutes(10)));
    QCOMPARE(item.step, 2);
    for (const Grade grade : kGrades) {
        const ItemMemory after = Scheduler().review(item, grade, moment(1));
        QCOMPARE(after.state, ReviewState::Review);
        QCOMPARE(after.step, 0);
    }
}

void TestScheduler::memoryStaysInItsBounds()
{
    for (const Grade grade : kGrades) {
        const MemoryModel model { SchedulerParameters {} };
        MemoryState memory;
        for (int i = 0; i < 400; ++i) {
            memory = model.next(memory, i % 3 == 0 ? 0 : 5000, grade);
            QVERIFY(memory.stability >= 0.001 && memory.stability <= 36500.0);
            QVERIFY(memory.difficulty >= 1.0 && memory.difficulty <= 10.0);
        }
    }
}

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
