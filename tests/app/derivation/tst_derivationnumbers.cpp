// SPDX-License-Identifier: MIT
#include "derivation/compare.h"
#include "derivation/draws.h"
#include "derivation/number.h"

#include <QTest>

#include <functional>

using namespace sevenrounds::derive;

namespace {

using One = Dual<double>;
using Two = Dual<Dual<double>>;

template <typename T>
T sample(const T &x)
{
    const T inner = exponential(T(x * T(0.5))) + logarithm(T(x + T(2.0))) * hyperbolicTangent(x);
    return divide(inner, squareRoot(T(x * x + T(1.0)))) + power(x, T(3.0)) * sine(x) - absolute(cosine(x));
}

} // namespace

class TestDerivationNumbers : public QObject
{
    Q_OBJECT

private slots:
    void slopesAgreeWithDifferences();
    void secondSlopesAgreeWithDifferences();
    void carriesAllDirectionsAtOnce();
    void zeroTimesLogZeroIsZeroOnlyForAnExactZero();
    void divisionByZeroHasNoValue();
    void logarithmsOfNegativesHaveNoValue();
    void wholePowersTakeNegativeBases();
    void branchesThatMeetWithOtherSlopesHaveNone();
    void agreesWithinRoundingOnly();
    void drawsAreFixed();
};

void TestDerivationNumbers::slopesAgreeWithDifferences()
{
    for (const double at : { -1.3, 0.4, 1.7 }) {
        One x(at);
        x.count = 1;
        x.tangents[0] = 1.0;
        constexpr double kStep = 1e-5;
        const double difference = (sample(at + kStep) - sample(at - kStep)) / (2.0 * kStep);
        QVERIFY(std::fabs(sample(x).tangents[0] - difference) < 1e-8);
        QCOMPARE(sample(x).value, sample(at));
    }
}

void TestDerivationNumbers::secondSlopesAgreeWithDifferences()
{
    const double at = 0.7;
    Two x(at);
    x.value.count = 1;
    x.value.tangents[0] = 1.0;
    x.count = 1;
    x.tangents[0] = One(1.0);
    constexpr double kStep = 1e-4;
    const double difference = (sample(at + kStep) - 2.0 * sample(at) + sample(at - kStep)) / (kStep * kStep);
    QVERIFY(std::fabs(sample(x).tangents[0].tangents[0] - difference) < 1e-5);
}

void TestDerivationNumbers::carriesAllDirectionsAtOnce()
{
    One x(2.0);
    x.count = 1;
    x.tangents[0] = 1.0;
    One y(3.0);
    y.count = 2;
    y.tangents[1] = 1.0;
    const One product = x * y + divide(x, y);
    QCOMPARE(product.count, 2);
    QCOMPARE(product.tangents[0], 3.0 + 1.0 / 3.0);
    QCOMPARE(product.tangents[1], 2.0 - 2.0 / 9.0);
}

void TestDerivationNumbers::zeroTimesLogZeroIsZeroOnlyForAnExactZero()
{
    QCOMPARE(times(0.0, logarithm(0.0)), 0.0);
    QVERIFY(std::isinf(times(1e-300, logarithm(0.0))));
    QVERIFY(std::isnan(times(0.0, divide(0.0, 0.0))));
}

void TestDerivationNumbers::divisionByZeroHasNoValue()
{
    QVERIFY(std::isnan(divide(1.0, 0.0)));
    QVERIFY(std::isnan(divide(One(1.0), One(0.0)).value));
}

void TestDerivationNumbers::logarithmsOfNegativesHaveNoValue()
{
    QVERIFY(std::isnan(logarithm(-1.0)));
    QVERIFY(std::isnan(squareRoot(-1.0)));
    QVERIFY(std::isnan(power(-2.0, 0.5)));
}

void TestDerivationNumbers::wholePowersTakeNegativeBases()
{
    QCOMPARE(power(-2.0, 3.0), -8.0);
    QCOMPARE(power(2.0, -2.0), 0.25);
    QCOMPARE(power(0.0, 0.0), 1.0);
}

void TestDerivationNumbers::branchesThatMeetWithOtherSlopesHaveNone()
{
    const auto line = [](double value, double slope) {
        Dual<double> number(value);
        number.tangents[0] = slope;
        number.count = 1;
        return number;
    };
    QVERIFY(isCorner(line(1.0, 2.0), Dual<double>(1.0)));
    QVERIFY(isCorner(line(1.0, 2.0), line(1.0, -2.0)));
    QVERIFY(!isCorner(line(1.0, 2.0), line(1.0, 2.0)));
    QVERIFY(!isCorner(line(1.0, 2.0), line(1.1, -2.0)));
    QVERIFY(!isCorner(1.0, 1.0));
}

void TestDerivationNumbers::agreesWithinRoundingOnly()
{
    QVERIFY(agree(1.0, 1.0 + 1e-12, 1.0));
    QVERIFY(!agree(1.0, 1.0 + 1e-7, 1.0));
    // Both sides vanish: what counts is the size of what they are made of.
    QVERIFY(agree(1e-14, -2e-14, 1.0));
    QVERIFY(!agree(1e-14, -2e-14, 1e-6));
    QVERIFY(!agree(kNotANumber, kNotANumber, 1.0));
}

void TestDerivationNumbers::drawsAreFixed()
{
    Draws draws(seedOf("D-01"));
    QCOMPARE(draws.next(), Draws(seedOf("D-01")).next());
    Draws first(42);
    QCOMPARE(first.next(), std::uint64_t { 13679457532755275413ULL });
    for (int i = 0; i < 1000; ++i) {
        const double value = first.uniform();
        QVERIFY(value >= 0.0 && value < 1.0);
        const int whole = first.whole(-2, 3);
        QVERIFY(whole >= -2 && whole <= 3);
    }
}

QTEST_GUILESS_MAIN(TestDerivationNumbers)
#include "tst_derivationnumbers.moc"
