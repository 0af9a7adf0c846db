// SPDX-License-Identifier: MIT
#include "scheduling/studyload.h"

#include <QTest>

using namespace sevenrounds;

namespace {

const QDate kToday(2026, 11, 21);

ItemMemory dueIn(int days)
{
    ItemMemory item;
    item.state = ReviewState::Review;
    item.intervalDays = 4;
    item.dueDay = kToday.addDays(days);
    return item;
}

} // namespace

class TestStudyLoad : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLateComesToday();
    void whatLiesBeyondIsLeftOut();
    void newOnesAreNotGuessed();
    void usualTimeUntilFiveAreMeasured();
    void medianOfOddAndEvenNumbers();
    void oneLongAbsenceCountsAsTenMinutes();
};

void TestStudyLoad::whatIsLateComesToday()
{
    const std::vector<ItemMemory> items { dueIn(-9), dueIn(-1), dueIn(0), dueIn(1), dueIn(3), dueIn(3) };
    QCOMPARE(loadForecast(items, kToday, 5), (std::vector<int> { 3, 1, 0, 2, 0 }));
}

void TestStudyLoad::whatLiesBeyondIsLeftOut()
{
    QCOMPARE(loadForecast(std::vector { dueIn(30), dueIn(29) }, kToday, 30).back(), 1);
    QVERIFY(loadForecast(std::vector { dueIn(0) }, kToday, 0).empty());
}

void TestStudyLoad::newOnesAreNotGuessed()
{
    QCOMPARE(loadForecast(std::vector { ItemMemory {} }, kToday, 2), (std::vector<int> { 0, 0 }));
}

void TestStudyLoad::usualTimeUntilFiveAreMeasured()
{
    QCOMPARE(typicalReview({}), kUsualReview);
    QCOMPARE(typicalReview(std::vector<Milliseconds>(4, Milliseconds { 1000 })), kUsualReview);
    QCOMPARE(typicalReview(std::vector<Milliseconds>(5, Milliseconds { 1000 })), Milliseconds { 1000 });
}

void TestStudyLoad::medianOfOddAndEvenNumbers()
{
    using std::chrono::seconds;
    const auto median = [](std::initializer_list<int> values) {
        std::vector<Milliseconds> times;
        for (const int value : values) {
            times.emplace_back(seconds { value });
        }
        return typicalReview(times);
    };
    QCOMPARE(median({ 9, 1, 5, 30, 2 }), Milliseconds(seconds { 5 }));
    QCOMPARE(median({ 9, 1, 5, 30, 2, 7 }), Milliseconds(seconds { 6 }));
}

void TestStudyLoad::oneLongAbsenceCountsAsTenMinutes()
{
    const std::vector<Milliseconds> all(5, std::chrono::hours { 3 });
    QCOMPARE(typicalReview(all), kLongestReview);
}

QTEST_GUILESS_MAIN(TestStudyLoad)
#include "tst_studyload.moc"
