// SPDX-License-Identifier: MIT
#include "session/rubricscore.h"

#include <QTest>

using namespace sevenrounds;

class TestRubricScore : public QObject
{
    Q_OBJECT

private slots:
    void bandsSpanOneToFour();
    void hireLineLiesBetweenBandsThreeAndFour();
    void noScoreUntilEveryCriterionHasABand();
};

void TestRubricScore::bandsSpanOneToFour()
{
    QCOMPARE(bandScore(1), 1.0);
    QCOMPARE(bandScore(6), 4.0);
    for (int band = 2; band <= 6; ++band) {
        QVERIFY(qAbs(bandScore(band) - bandScore(band - 1) - 0.6) < 1e-12);
    }
}

void TestRubricScore::hireLineLiesBetweenBandsThreeAndFour()
{
    QCOMPARE(kHireBand, 4);
    QVERIFY(bandScore(kHireBand - 1) < kHireLine);
    QVERIFY(bandScore(kHireBand) > kHireLine);
}

void TestRubricScore::noScoreUntilEveryCriterionHasABand()
{
    Rubric rubric;
    QVERIFY(!rubricScore(rubric, {}));
    rubric.criteria = { Criterion { QStringLiteral("a"), {} }, Criterion { QStringLiteral("b"), {} } };
    QVERIFY(!rubricScore(rubric, { { QStringLiteral("a"), 6 } }));
    const std::optional<double> score = rubricScore(
        rubric, { { QStringLiteral("a"), 6 }, { QStringLiteral("b"), 3 }, { QStringLiteral("gone"), 1 } });
    QVERIFY(score);
    QCOMPARE(*score, (4.0 + 2.2) / 2);
}

QTEST_GUILESS_MAIN(TestRubricScore)
#include "tst_rubricscore.moc"
