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
    void marksCanBeMissed();
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
    QCOMPARE(marks.size(), 10U);
    for (const AcceptanceMark &mark : marks) {
        QVERIFY2(mark.isMet(), qPrintable(QStringLiteral("%1: %2").arg(mark.what).arg(mark.value)));
    }
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

void TestSimulation::marksCanBeMissed()
{
    ScenarioResult result = simulate(scenario(QStringLiteral("rich")), 20, 1);
    result.rounds.model.ece = 0.2;
    const std::vector<AcceptanceMark> marks = acceptanceMarks(result);
    QVERIFY(!marks.front().isMet());
    QVERIFY(!marks.front().isKnownMiss);
    result.id = QStringLiteral("prior-too-low");
    QVERIFY(acceptanceMarks(result).front().isKnownMiss);
}

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
