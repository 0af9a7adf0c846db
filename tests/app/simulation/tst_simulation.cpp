// SPDX-License-Identifier: MIT
#include "simulation/acceptance.h"

#include <QSet>
#include <QTest>

using namespace sevenrounds;

namespace {

const Scenario &scenario(const QString &id)
{
    for (const Scenario &one : scenarios()) {
        if (one.id == id) {
            return one;
        }
    }
    qFatal("no scenario %s", qPrintable(id));
}

} // namespace

/// The readiness model on people who were made up, against the marks of its document. The full run is a benchmark.
class TestSimulation : public QObject
{
    Q_OBJECT

private slots:
    void scenariosAreTheDocuments();
    void sameSeedSameFigures();
    void baseMeetsEveryMark();
    void pauseFallsBackToDoubt();
    void stressWorldsMeetTheirMarks_data();
    void stressWorldsMeetTheirMarks();
    void marksCanBeMissed();
    void aKnownMissHasItsBound();
};

void TestSimulation::scenariosAreTheDocuments()
{
    QSet<QString> ids;
    for (const Scenario &one : scenarios()) {
        ids.insert(one.id);
    }
    // The base, twelve stress tests, three pauses.
    QCOMPARE(ids.size(), 16);
    QCOMPARE(scenarios().front().id, QStringLiteral("base"));
}

void TestSimulation::sameSeedSameFigures()
{
    const ScenarioResult one = simulate(scenario(QStringLiteral("base")), 20, 4);
    const ScenarioResult two = simulate(scenario(QStringLiteral("base")), 20, 4);
    const ScenarioResult other = simulate(scenario(QStringLiteral("base")), 20, 5);
    QCOMPARE(one.rounds.model.count, 20U * 6 * 7);
    QCOMPARE(one.loops.joint.count, 20U * 6);
    QVERIFY(one.rounds.model.brier == two.rounds.model.brier);
    QVERIFY(one.loops.joint.logLoss == two.loops.joint.logLoss);
    QVERIFY(one.rounds.model.brier != other.rounds.model.brier);
}

void TestSimulation::baseMeetsEveryMark()
{
    const ScenarioResult result = simulate(scenario(QStringLiteral("base")), kBaseLearners, 1);
    const std::vector<AcceptanceMark> marks = acceptanceMarks(result);
    QCOMPARE(marks.size(), 13U);
    for (const AcceptanceMark &mark : marks) {
        QVERIFY2(mark.isMet(), qPrintable(QStringLiteral("%1: %2").arg(mark.what).arg(mark.value)));
    }
    QVERIFY(result.rounds.modelAtL5.count > result.rounds.model.count / 6);
    QVERIFY(result.rounds.modelAtL5.count < result.rounds.model.count / 4);
    // The classic mistake is far too gloomy, and so worse.
    QVERIFY(result.loops.productOfChances.bias < -0.1);
    QVERIFY(result.loops.joint.brier < result.loops.weakest.brier);
}

void TestSimulation::pauseFallsBackToDoubt()
{
    const ScenarioResult result = simulate(scenario(QStringLiteral("pause-quarter")), 400, 1);
    QCOMPARE(result.rounds.model.count, 400U * 7);
    QCOMPARE(result.loops.joint.count, 0U);
    for (const AcceptanceMark &mark : acceptanceMarks(result)) {
        QVERIFY2(mark.isMet(), qPrintable(QStringLiteral("%1: %2").arg(mark.what).arg(mark.value)));
    }
}

void TestSimulation::stressWorldsMeetTheirMarks_data()
{
    QTest::addColumn<QString>("id");
    // One in which people misjudge themselves, one with little to go by, and one whose miss is known.
    QTest::newRow("twice the bias") << QStringLiteral("twice-the-bias");
    QTest::newRow("sparse") << QStringLiteral("sparse");
    QTest::newRow("prior too low") << QStringLiteral("prior-too-low");
}

void TestSimulation::stressWorldsMeetTheirMarks()
{
    QFETCH(const QString, id);
    const ScenarioResult result = simulate(scenario(id), kStressLearners, 1);
    const std::vector<AcceptanceMark> marks = acceptanceMarks(result);
    QCOMPARE(marks.size(), 7U);
    for (const AcceptanceMark &mark : marks) {
        QVERIFY2(mark.isMet() || mark.isKnownMiss, qPrintable(QStringLiteral("%1: %2").arg(mark.what).arg(mark.value)));
    }
}

void TestSimulation::marksCanBeMissed()
{
    ScenarioResult result = simulate(scenario(QStringLiteral("rich")), 20, 1);
    result.rounds.model.ece = 0.2;
    const std::vector<AcceptanceMark> marks = acceptanceMarks(result);
    QVERIFY(!marks.front().isMet());
    QVERIFY(!marks.front().isKnownMiss);
}

void TestSimulation::aKnownMissHasItsBound()
{
    ScenarioResult result = simulate(scenario(QStringLiteral("rich")), 20, 1);
    result.id = QStringLiteral("prior-too-low");
    // As it was measured, and twice that.
    result.rounds.model.ece = 0.048;
    QVERIFY(!acceptanceMarks(result).front().isMet());
    QVERIFY(acceptanceMarks(result).front().isKnownMiss);
    result.rounds.model.ece = 0.096;
    QVERIFY(!acceptanceMarks(result).front().isKnownMiss);
    // The same figure in another world is no known miss.
    result.rounds.model.ece = 0.048;
    result.id = QStringLiteral("sparse");
    QVERIFY(!acceptanceMarks(result).front().isKnownMiss);
}

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
