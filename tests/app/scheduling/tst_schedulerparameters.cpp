// SPDX-License-Identifier: MIT
#include "scheduling/schedulerparameters.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace sevenrounds;

class TestSchedulerParameters : public QObject
{
    Q_OBJECT

private slots:
    void migratesAndClipsAsTsFsrsDoes();
    void refusesAnotherNumberOfWeights();
    void refusesAWeightThatIsNoNumber();
    void clippingTwiceIsClippingOnce();
    void readsSteps_data();
    void readsSteps();
};

void TestSchedulerParameters::migratesAndClipsAsTsFsrsDoes()
{
    QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/scheduling/parameters.json"));
    QVERIFY(file.open(QFile::ReadOnly));
    const QJsonArray rows
        = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("migrations")).toArray();
    QVERIFY(rows.size() >= 60);
    for (qsizetype number = 0; number < rows.size(); ++number) {
        const QJsonObject row = rows.at(number).toObject();
        std::vector<double> weights;
        for (const QJsonValue &weight : row.value(QStringLiteral("w")).toArray()) {
            weights.push_back(weight.toDouble());
        }
        if (weights.empty()) {
            weights.assign(kDefaultWeights.begin(), kDefaultWeights.end());
        }
        const auto steps = static_cast<std::size_t>(row.value(QStringLiteral("relearning_steps")).toInt());
        const auto migrated = migrateWeights(weights, steps, row.value(QStringLiteral("enable_short_term")).toBool());
        QVERIFY(migrated);
        const QJsonArray wanted = row.value(QStringLiteral("gives")).toArray();
        QCOMPARE(wanted.size(), static_cast<qsizetype>(kWeightCount));
        for (std::size_t i = 0; i < kWeightCount; ++i) {
            // To the last bit, but for the logarithm under the ceiling of w17 and w18, which ends in a rounding to 8 decimals.
            QVERIFY2(std::abs((*migrated)[i] - wanted.at(static_cast<qsizetype>(i)).toDouble()) <= 1e-15,
                qPrintable(QStringLiteral("row %1, w%2: %3").arg(number).arg(i).arg((*migrated)[i], 0, 'g', 17)));
        }
    }
}

void TestSchedulerParameters::refusesAnotherNumberOfWeights()
{
    for (const std::size_t count : { 0U, 1U, 16U, 18U, 20U, 22U, 34U }) {
        const auto refused = migrateWeights(std::vector<double>(count, 1.0), 1, true);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
        QVERIFY(refused.error().context.startsWith(QString::number(count)));
    }
}

void TestSchedulerParameters::refusesAWeightThatIsNoNumber()
{
    for (const double bad : { std::nan(""), std::numeric_limits<double>::infinity() }) {
        Weights weights = kDefaultWeights;
        weights[7] = bad;
        QVERIFY(!migrateWeights(weights, 1, true));
    }
}

void TestSchedulerParameters::clippingTwiceIsClippingOnce()
{
    Weights wild {};
    for (std::size_t i = 0; i < wild.size(); ++i) {
        wild[i] = i % 2 == 0 ? 1000.0 : -1000.0;
    }
    for (const std::size_t steps : { 0U, 1U, 2U, 5U }) {
        const Weights once = clipWeights(wild, steps, true);
        QCOMPARE(clipWeights(once, steps, true), once);
    }
    // The ceiling that several relearning steps bring.
    QVERIFY(clipWeights(kDefaultWeights, 3, true)[17] < clipWeights(kDefaultWeights, 1, true)[17]);
}

void TestSchedulerParameters::readsSteps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes");
    const auto row = [](const char *text, int minutes) { QTest::newRow(text) << QString::fromLatin1(text) << minutes; };
    row("1m", 1);
    row("10m", 10);
    row("0m", 0);
    row("2h", 120);
    row("3d", 4320);
    row("36500d", 52560000);
    row("36501d", -1);
    row("999999999d", -1);
    row("", -1);
    row("10", -1);
    row("m", -1);
    row("10s", -1);
    row("-5m", -1);
    row("1.5h", -1);
    row(" 5m", -1);
    row("5m\n", -1);
    row("5M", -1);
    row("9999999999m", -1);
}

void TestSchedulerParameters::readsSteps()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);
    QCOMPARE(stepMinutes(text).value_or(-1), minutes);
}

QTEST_GUILESS_MAIN(TestSchedulerParameters)
#include "tst_schedulerparameters.moc"
