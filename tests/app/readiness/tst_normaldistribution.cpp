// SPDX-License-Identifier: MIT
#include "readiness/normaldistribution.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace sevenrounds;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Slope and curvature by adding up the density in 400,000 slices, relative to the nearer end so that the far tail does not
/// vanish.
TailResponse summedResponse(double low, double high)
{
    const double nearest = low > 0.0 ? low : high < 0.0 ? high : 0.0;
    const double from = std::max(low, nearest - 12.0);
    const double to = std::min(high, nearest + 12.0);
    constexpr int kSlices = 400000;
    double mass = 0.0;
    double first = 0.0;
    double second = 0.0;
    for (int i = 0; i < kSlices; ++i) {
        const double x = from + (to - from) * (i + 0.5) / kSlices;
        const double weight = std::exp(-0.5 * (x - nearest) * (x + nearest));
        mass += weight;
        first += weight * (x - nearest);
        second += weight * (x - nearest) * (x - nearest);
    }
    const double mean = first / mass;
    return { nearest + mean, 1.0 - (second / mass - mean * mean) };
}

} // namespace

class TestNormalDistribution : public QObject
{
    Q_OBJECT

private slots:
    void matchesKnownValues();
    void hazardIsSmoothWhereTheMethodChanges();
    void hazardStaysFiniteInTheFarTails();
    void quantileInvertsTheDistribution();
    void intervalResponseMatchesAdding_data();
    void intervalResponseMatchesAdding();
    void mirroredIntervalsAnswerMirrored();
    void probabilityOfAnIntervalStaysANumber();
    void farIntervalsKeepSignAndRange();
};

void TestNormalDistribution::matchesKnownValues()
{
    QVERIFY(std::abs(normalDensity(0.0) - 0.3989422804014327) < 1e-16);
    QVERIFY(std::abs(normalBelow(1.959963984540054) - 0.975) < 1e-15);
    QVERIFY(std::abs(normalHazard(0.0) - 0.7978845608028654) < 1e-15);
    QVERIFY(std::abs(normalHazard(2.0) - 2.3732155328228409) < 1e-13);
}

void TestNormalDistribution::hazardIsSmoothWhereTheMethodChanges()
{
    const double step = 1e-6;
    const double below = normalHazard(8.0 - step);
    const double above = normalHazard(8.0);
    // The derivative of the hazard h is h (h - x).
    QVERIFY(std::abs(above - below - step * above * (above - 8.0)) < 1e-11);
}

void TestNormalDistribution::hazardStaysFiniteInTheFarTails()
{
    for (const double x : { 30.0, 40.0, 1e3, 1e6 }) {
        QVERIFY(normalHazard(x) >= x);
        QVERIFY(normalHazard(x) <= x + 1.0 / x);
        QVERIFY(normalHazard(-x) >= 0.0);
        QVERIFY(normalHazard(-x) < 1e-100);
    }
}

void TestNormalDistribution::quantileInvertsTheDistribution()
{
    for (const double p : { 1e-12, 1e-9, 0.001, 0.1, 0.5, 0.9, 0.999, 1.0 - 1e-12 }) {
        QVERIFY(std::abs(normalBelow(normalQuantile(p)) / p - 1.0) < 1e-12);
    }
}

void TestNormalDistribution::intervalResponseMatchesAdding_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("around the peak") << -0.2 << 0.15;
    QTest::newRow("wide") << -3.0 << 1.0;
    QTest::newRow("right") << 1.0 << 1.3;
    QTest::newRow("left") << -2.1 << -1.9;
    QTest::newRow("from the peak on") << 0.0 << 0.4;
    QTest::newRow("open above") << 0.7 << kInfinity;
    QTest::newRow("open above, far in") << -1.2 << kInfinity;
    QTest::newRow("open below") << -kInfinity << -0.4;
    QTest::newRow("open below, far in") << -kInfinity << 2.2;
    QTest::newRow("far right") << 30.0 << 30.3;
    QTest::newRow("far right, open") << 45.0 << kInfinity;
    QTest::newRow("far left") << -60.2 << -60.0;
    QTest::newRow("open on both sides") << -kInfinity << kInfinity;
}

void TestNormalDistribution::intervalResponseMatchesAdding()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const TailResponse response = intervalResponse(low, high);
    const TailResponse expected = summedResponse(low, high);
    QVERIFY2(std::abs(response.slope - expected.slope) < 1e-8, qPrintable(QString::number(response.slope, 'g', 17)));
    QVERIFY2(std::abs(response.curvature - expected.curvature) < 1e-8,
        qPrintable(QString::number(response.curvature, 'g', 17)));
}

void TestNormalDistribution::mirroredIntervalsAnswerMirrored()
{
    for (const double low : { 0.0, 0.5, 3.0, 9.0, 50.0 }) {
        const TailResponse right = intervalResponse(low, low + 0.25);
        const TailResponse left = intervalResponse(-low - 0.25, -low);
        QCOMPARE(left.slope, -right.slope);
        QCOMPARE(left.curvature, right.curvature);
    }
}

void TestNormalDistribution::probabilityOfAnIntervalStaysANumber()
{
    QVERIFY(std::abs(logBetween(-kInfinity, 0.0) - std::log(0.5)) < 1e-12);
    QCOMPARE(logBetween(-kInfinity, kInfinity), 0.0);
    for (const double low : { -3.0, -0.5, 0.0, 0.5, 3.0, 7.9 }) {
        for (const double width : { 0.2, 5.0, kInfinity }) {
            const double direct = std::log(normalBelow(-low) - normalBelow(-low - width));
            QVERIFY(std::abs(logBetween(low, low + width) - direct) < 1e-9);
            QCOMPARE(logBetween(-low - width, -low), logBetween(low, low + width));
        }
    }
    for (const double low : { 10.0, 40.0, 200.0, 1e4 }) {
        const double found = logBetween(low, low + 0.25);
        QVERIFY(std::isfinite(found));
        QVERIFY(found < -0.5 * low * low && found > -0.5 * low * low - 2.0 * std::log(low) - 3.0);
    }
}

void TestNormalDistribution::farIntervalsKeepSignAndRange()
{
    for (const double low : { 10.0, 40.0, 200.0, 1e4, 1e7 }) {
        for (const double width : { 1e-3, 0.2, 5.0, kInfinity }) {
            const TailResponse response = intervalResponse(low, low + width);
            QVERIFY(response.slope >= low);
            QVERIFY(response.slope <= low + std::min(width, 1.0 / low) * 1.001);
            QVERIFY(response.curvature >= 0.0 && response.curvature <= 1.0);
        }
    }
}

QTEST_GUILESS_MAIN(TestNormalDistribution)
#include "tst_normaldistribution.moc"
