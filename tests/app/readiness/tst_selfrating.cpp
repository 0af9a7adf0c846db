// SPDX-License-Identifier: MIT
#include "readiness/ownassumptions.h"
#include "readiness/selfrating.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace sevenrounds;

namespace {

constexpr double kUsual = 4.2;

double prior(int rating)
{
    std::array<int, 10> ratings {};
    ratings.fill(rating);
    return priorFromRatings(ratings, kUsual);
}

} // namespace

/// From ten ratings to the level that a person starts from.
class TestSelfRating : public QObject
{
    Q_OBJECT

private slots:
    void isHalfOfWhatIsSaidLessTheBias_data();
    void isHalfOfWhatIsSaidLessTheBias();
    void goesByTheMean();
    void withoutRatingsItIsTheUsual();
    void everyOneMayBeAssumed();
};

void TestSelfRating::isHalfOfWhatIsSaidLessTheBias_data()
{
    QTest::addColumn<int>("rating");
    QTest::addColumn<double>("level");

    // By hand: L3 and up, less 0.3/0.7 levels, half of the way from 4.2.
    QTest::newRow("nothing at all") << 0 << 3.4;
    QTest::newRow("two") << 2 << 4.4;
    QTest::newRow("everything") << 4 << 5.4;
}

void TestSelfRating::isHalfOfWhatIsSaidLessTheBias()
{
    QFETCH(int, rating);
    QFETCH(double, level);
    QCOMPARE(prior(rating), level);
}

void TestSelfRating::goesByTheMean()
{
    QCOMPARE(priorFromRatings(std::array { 0, 4, 1, 3 }, kUsual), prior(2));
    double before = 0.0;
    for (int rating = 0; rating <= kHighestRating; ++rating) {
        QVERIFY(prior(rating) > before);
        before = prior(rating);
    }
    // What a damaged row could hold moves it no farther than the scale.
    QCOMPARE(prior(99), prior(kHighestRating));
    QCOMPARE(prior(-5), prior(0));
}

void TestSelfRating::withoutRatingsItIsTheUsual()
{
    QCOMPARE(priorFromRatings({}, kUsual), kUsual);
}

void TestSelfRating::everyOneMayBeAssumed()
{
    const AssumptionRange range = assumptionRange({ AssumptionKind::PriorLevel });
    for (int rating = 0; rating <= kHighestRating; ++rating) {
        QVERIFY(prior(rating) >= range.low && prior(rating) <= range.high);
    }
}

QTEST_GUILESS_MAIN(TestSelfRating)
#include "tst_selfrating.moc"
