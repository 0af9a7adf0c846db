// SPDX-License-Identifier: MIT
#include "scheduling/itemlog.h"
#include "scheduling/reviewitem.h"

#include <QTest>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
const QDate kDay(2026, 11, 21);

GradedReview review(int day, Grade grade)
{
    return { kStart + std::chrono::days { day }, kDay.addDays(day), grade };
}

} // namespace

class TestItemLog : public QObject
{
    Q_OBJECT

private slots:
    void reviewsStandInOrderOfTime();
    void laterAddedOfOneMomentStandsLater();
    void takesBackOneReviewOnly();
    void takesBackNothingOfAnotherMoment();
    void replayIsTheScheduler();
    void emptyLogIsANewItem();
    void kindsHaveKeysOfTheirOwn();
};

void TestItemLog::reviewsStandInOrderOfTime()
{
    ItemLog log;
    log.add(review(9, Grade::Hard));
    log.add(review(0, Grade::Easy));
    log.add(review(4, Grade::Good));
    QCOMPARE(log.reviews().size(), 3U);
    QCOMPARE(log.reviews()[0].grade, Grade::Easy);
    QCOMPARE(log.reviews()[1].grade, Grade::Good);
    QCOMPARE(log.reviews()[2].grade, Grade::Hard);
}

void TestItemLog::laterAddedOfOneMomentStandsLater()
{
    ItemLog log;
    log.add(review(0, Grade::Again));
    log.add(review(0, Grade::Easy));
    QCOMPARE(log.reviews().back().grade, Grade::Easy);
    QVERIFY(log.takeBack(kStart));
    QCOMPARE(log.reviews().size(), 1U);
    QCOMPARE(log.reviews().back().grade, Grade::Again);
}

void TestItemLog::takesBackOneReviewOnly()
{
    ItemLog log;
    for (int day = 0; day < 3; ++day) {
        log.add(review(day, Grade::Good));
    }
    QVERIFY(log.takeBack(kStart + std::chrono::days { 1 }));
    QCOMPARE(log.reviews().size(), 2U);
    QCOMPARE(log.reviews()[0].day, kDay);
    QCOMPARE(log.reviews()[1].day, kDay.addDays(2));
}

void TestItemLog::takesBackNothingOfAnotherMoment()
{
    ItemLog log;
    QVERIFY(!log.takeBack(kStart));
    log.add(review(0, Grade::Good));
    QVERIFY(!log.takeBack(kStart + Milliseconds { 1 }));
    QCOMPARE(log.reviews().size(), 1U);
}

void TestItemLog::replayIsTheScheduler()
{
    const Scheduler scheduler;
    for (const std::optional<quint64> seed : { std::optional<quint64>(), std::optional<quint64>(77) }) {
        ItemLog log;
        ItemMemory memory;
        for (const auto &[day, grade] : { std::pair(0, Grade::Easy), std::pair(8, Grade::Good),
                 std::pair(40, Grade::Again), std::pair(40, Grade::Good) }) {
            const GradedReview one = review(day, grade);
            log.add(one);
            memory = scheduler.review(memory, grade, reviewMoment(memory, one.at, one.day, seed));
        }
        const ItemMemory replayed = log.replay(scheduler, seed);
        QCOMPARE(replayed.due, memory.due);
        QCOMPARE(replayed.memory.stability, memory.memory.stability);
        QCOMPARE(replayed.lapses, 1);
    }
}

void TestItemLog::emptyLogIsANewItem()
{
    QCOMPARE(ItemLog().replay(Scheduler(), 5).state, ReviewState::New);
}

void TestItemLog::kindsHaveKeysOfTheirOwn()
{
    for (const ReviewItemKind kind : kReviewItemKinds) {
        QCOMPARE(reviewItemKindFromKey(reviewItemKindKey(kind)), std::optional(kind));
    }
    QVERIFY(!reviewItemKindFromKey(QStringLiteral("dream")));
    QVERIFY(!reviewItemKindFromKey(QString()));
}

QTEST_GUILESS_MAIN(TestItemLog)
#include "tst_itemlog.moc"
