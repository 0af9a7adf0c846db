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
    void usualTimeGoesByKindAndContent();
    void usualPaceUntilFiveAreMeasured();
    void medianOfOddAndEvenNumbers();
    void paceIsOfTheItem();
    void oneLongAbsenceCountsAsItsItemsLongest();
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

void TestStudyLoad::usualTimeGoesByKindAndContent()
{
    using std::chrono::minutes;
    QCOMPARE(usualReview(ReviewItemKind::Card), kUsualReview);
    // A card says nothing of its time, a story is as long as any.
    QCOMPARE(usualReview(ReviewItemKind::Card, minutes { 9 }), kUsualReview);
    QCOMPARE(usualReview(ReviewItemKind::Story), Milliseconds(minutes { 3 }));
    QCOMPARE(usualReview(ReviewItemKind::Problem, minutes { 45 }), Milliseconds(minutes { 45 }));
    QCOMPARE(usualReview(ReviewItemKind::Problem), Milliseconds(minutes { 30 }));
    QCOMPARE(usualReview(ReviewItemKind::Derivation, minutes { 15 }), Milliseconds(minutes { 15 }));
    QCOMPARE(usualReview(ReviewItemKind::Derivation), Milliseconds(minutes { 10 }));
    QCOMPARE(usualReview(ReviewItemKind::Prompt), Milliseconds(minutes { 10 }));
    QCOMPARE(usualReview(ReviewItemKind::Line), Milliseconds(minutes { 1 }));
}

void TestStudyLoad::usualPaceUntilFiveAreMeasured()
{
    const MeasuredReview fast { kUsualReview / 4, kUsualReview };
    QCOMPARE(paceOf({}), 1.0);
    QCOMPARE(paceOf(std::vector<MeasuredReview>(4, fast)), 1.0);
    QCOMPARE(paceOf(std::vector<MeasuredReview>(5, fast)), 0.25);
}

void TestStudyLoad::medianOfOddAndEvenNumbers()
{
    using std::chrono::seconds;
    const auto median = [](std::initializer_list<int> values) {
        std::vector<MeasuredReview> times;
        for (const int value : values) {
            times.push_back({ seconds { value }, seconds { 10 } });
        }
        return paceOf(times);
    };
    QCOMPARE(median({ 9, 1, 5, 30, 2 }), 0.5);
    QCOMPARE(median({ 9, 1, 5, 30, 2, 7 }), 0.6);
}

void TestStudyLoad::paceIsOfTheItem()
{
    using std::chrono::minutes;
    // Twice what each of them is said to take, however long that is.
    std::vector<MeasuredReview> measured;
    for (const int usual : { 10, 20, 30, 45, 60 }) {
        measured.push_back({ minutes { 2 * usual }, minutes { usual } });
    }
    QCOMPARE(paceOf(measured), 2.0);
}

void TestStudyLoad::oneLongAbsenceCountsAsItsItemsLongest()
{
    using std::chrono::hours;
    using std::chrono::minutes;
    QCOMPARE(longestReview(kUsualReview), kLongestReview);
    QCOMPARE(longestReview(minutes { 45 }), Milliseconds(minutes { 135 }));
    QCOMPARE(paceOf(std::vector<MeasuredReview>(5, { hours { 3 }, kUsualReview })), 30.0);
    // An hour on a problem of 45 minutes is work.
    QCOMPARE(paceOf(std::vector<MeasuredReview>(5, { hours { 1 }, minutes { 45 } })), 4.0 / 3.0);
    QCOMPARE(paceOf(std::vector<MeasuredReview>(5, { hours { 9 }, minutes { 45 } })), 3.0);
}

QTEST_GUILESS_MAIN(TestStudyLoad)
#include "tst_studyload.moc"
