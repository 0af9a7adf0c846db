// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "readiness/skillstate.h"
#include "simulation/baseline.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;

/// The opponents get what is theirs: a weak opponent would make a weak model look good.
class TestScoreAverages : public QObject
{
    Q_OBJECT

private slots:
    void emptyIsZeroAndPrior();
    void averagesByHand();
    void spreadIsFoundAgain();
};

void TestScoreAverages::emptyIsZeroAndPrior()
{
    const ScoreAverages averages;
    QVERIFY(averages.isEmpty(Skill::Coding));
    QCOMPARE(averages.rawAverage(Skill::Coding), 0.0);
    QCOMPARE(averages.levelAverage(Skill::Coding), kPriorLevel);
}

void TestScoreAverages::averagesByHand()
{
    ScoreAverages averages;
    averages.add({ .skill = Skill::Ml, .level = Level::L5, .score = 2.5 });
    averages.add({ .skill = Skill::Ml, .level = Level::L4, .score = 4.0 });
    QVERIFY(averages.isEmpty(Skill::Coding));
    QVERIFY(std::abs(averages.rawAverage(Skill::Ml) - 0.75) < 1e-12);
    QVERIFY(std::abs(averages.rawMoving(Skill::Ml) - (0.5 + 0.3 * 0.5)) < 1e-12);
    const double second = 4.0 + 1.5 / 0.7;
    QVERIFY(std::abs(averages.levelAverage(Skill::Ml) - 0.5 * (5.0 + second)) < 1e-12);
    QVERIFY(std::abs(averages.levelMoving(Skill::Ml) - (5.0 + 0.3 * (second - 5.0))) < 1e-12);
}

void TestScoreAverages::spreadIsFoundAgain()
{
    // What is seen lies a normal error of spread 0.8 off the truth, and truths lie so wide that every distance occurs.
    Random random(7);
    std::vector<AveragedLook> looks;
    for (int i = 0; i < 20000; ++i) {
        const double truth = 8.0 * random.uniform() - 4.0;
        looks.push_back({ truth + 0.8 * random.normal(), truth >= 0.0 });
    }
    QVERIFY(std::abs(fittedSpread(looks) - 0.8) < 0.11);
}

QTEST_APPLESS_MAIN(TestScoreAverages)
#include "tst_scoreaverages.moc"
