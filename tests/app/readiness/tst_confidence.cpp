// SPDX-License-Identifier: MIT
#include "readiness/confidence.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;

namespace {

/// `count` answers at one confidence, the first `right` of them right.
std::vector<ConfidenceSample> answers(double confidence, int count, int right)
{
    std::vector<ConfidenceSample> samples;
    samples.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        samples.push_back({ confidence, i < right });
    }
    return samples;
}

} // namespace

/// How sure against how often right; the numbers are worked out by hand.
class TestConfidence : public QObject
{
    Q_OBJECT

private slots:
    void saysNothingBelowTwentyAnswers();
    void honestAnswersLieOnTheDiagonal();
    void tooSureIsPositiveAndShrunk();
    void allRightHasNoSkill();
    void binsRunFromHalfToOne();
    void aForecastIsHowSureOneIsOfItsSide_data();
    void aForecastIsHowSureOneIsOfItsSide();
};

void TestConfidence::saysNothingBelowTwentyAnswers()
{
    QVERIFY(!reportConfidence(answers(0.7, 19, 10)));
    QVERIFY(reportConfidence(answers(0.7, 20, 10)));
}

void TestConfidence::honestAnswersLieOnTheDiagonal()
{
    const auto report = reportConfidence(answers(0.7, 20, 14));
    QVERIFY(report && std::abs(report->overconfidence) < 1e-12);
    // 14 (0.3)^2 + 6 (0.7)^2 over 20, which is what a constant guess at the mean costs too.
    QVERIFY(std::abs(report->brier - 0.21) < 1e-12);
    QVERIFY(std::abs(report->skill.value_or(9.0)) < 1e-12);
    QCOMPARE(report->bins.size(), 1U);
    QVERIFY(std::abs(report->bins[0].predicted - report->bins[0].observed) < 1e-12);
}

void TestConfidence::tooSureIsPositiveAndShrunk()
{
    // 20 answers at 0.9, 10 right: the sum of p - y is 8, over 30.
    const auto report = reportConfidence(answers(0.9, 20, 10));
    QVERIFY(report && std::abs(report->overconfidence - 8.0 / 30.0) < 1e-12);
    QVERIFY(report->skill.value_or(0.0) < 0.0);
}

void TestConfidence::allRightHasNoSkill()
{
    const auto report = reportConfidence(answers(1.0, 20, 20));
    QVERIFY(report && !report->skill && report->brier == 0.0);
}

void TestConfidence::binsRunFromHalfToOne()
{
    std::vector<ConfidenceSample> samples;
    for (const double confidence : { 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1.0 }) {
        const std::vector<ConfidenceSample> some = answers(confidence, 4, 2);
        samples.insert(samples.end(), some.begin(), some.end());
    }
    const auto report = reportConfidence(samples);
    QVERIFY(report.has_value());
    QCOMPARE(report->bins.size(), 5U);
    QCOMPARE(report->bins.front().count, 8);
    QCOMPARE(report->bins.back().count, 8);
    QVERIFY(std::abs(report->bins.back().predicted - 0.95) < 1e-12);
}

void TestConfidence::aForecastIsHowSureOneIsOfItsSide_data()
{
    QTest::addColumn<double>("chance");
    QTest::addColumn<bool>("hasHappened");
    QTest::addColumn<double>("confidence");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("yes, and it was") << 0.9 << true << 0.9 << true;
    QTest::newRow("yes, and it was not") << 0.9 << false << 0.9 << false;
    QTest::newRow("no, and it was") << 0.3 << true << 0.7 << false;
    QTest::newRow("no, and it was not") << 0.3 << false << 0.7 << true;
    QTest::newRow("neither") << 0.5 << true << 0.5 << true;
}

void TestConfidence::aForecastIsHowSureOneIsOfItsSide()
{
    QFETCH(double, chance);
    QFETCH(bool, hasHappened);
    const ConfidenceSample sample = forecastSample(chance, hasHappened);
    QTEST(sample.confidence, "confidence");
    QTEST(sample.isRight, "isRight");
    // Told from either side it costs the same.
    const double off = chance - (hasHappened ? 1.0 : 0.0);
    const double folded = sample.confidence - (sample.isRight ? 1.0 : 0.0);
    QVERIFY(std::abs(off * off - folded * folded) < 1e-12);
}

QTEST_GUILESS_MAIN(TestConfidence)
#include "tst_confidence.moc"
