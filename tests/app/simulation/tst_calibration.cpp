// SPDX-License-Identifier: MIT
#include "simulation/calibration.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;

/// Scores of forecasts; the numbers are worked out by hand.
class TestCalibration : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsNoScore();
    void fourForecasts();
    void certainMistakeCostsMuchAndNotEverything();
    void equalForecastsTellNothingApart();
    void aForecastOfOneFallsIntoTheLastBin();
};

void TestCalibration::nothingIsNoScore()
{
    const Calibration nothing = calibrationOf({});
    QCOMPARE(nothing.count, 0U);
    QCOMPARE(nothing.brier, 0.0);
    QCOMPARE(nothing.auc, 0.5);
}

void TestCalibration::fourForecasts()
{
    const Calibration four = calibrationOf({ { 0.15, false }, { 0.65, true }, { 0.85, true }, { 0.75, false } });
    QCOMPARE(four.count, 4U);
    QVERIFY(std::abs(four.brier - (0.0225 + 0.1225 + 0.0225 + 0.5625) / 4) < 1e-12);
    // Each is alone in its bin.
    QVERIFY(std::abs(four.ece - (0.15 + 0.35 + 0.15 + 0.75) / 4) < 1e-12);
    QVERIFY(std::abs(four.bias - 0.1) < 1e-12);
    QVERIFY(std::abs(four.logLoss + (std::log(0.85) + std::log(0.65) + std::log(0.85) + std::log(0.25)) / 4) < 1e-12);
    // Of four pairs of hit and miss, only 0.65 against 0.75 stands the wrong way round.
    QVERIFY(std::abs(four.auc - 0.75) < 1e-12);
}

void TestCalibration::certainMistakeCostsMuchAndNotEverything()
{
    const Calibration mistake = calibrationOf({ { 1.0, false } });
    QVERIFY(std::isfinite(mistake.logLoss));
    QVERIFY(mistake.logLoss > 13.0);
    QCOMPARE(mistake.brier, 1.0);
}

void TestCalibration::equalForecastsTellNothingApart()
{
    QCOMPARE(calibrationOf({ { 0.5, true }, { 0.5, false }, { 0.5, false } }).auc, 0.5);
    QCOMPARE(calibrationOf({ { 0.9, true }, { 0.2, true } }).auc, 0.5);
}

void TestCalibration::aForecastOfOneFallsIntoTheLastBin()
{
    const Calibration two = calibrationOf({ { 1.0, true }, { 0.95, false } });
    QVERIFY(std::abs(two.ece - std::abs(1.95 - 1.0) / 2) < 1e-12);
}

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
