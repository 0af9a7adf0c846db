// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "readiness/barshift.h"
#include "readiness/committee.h"
#include "readiness/gridposterior.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace sevenrounds;

namespace {

/// Every round known to 0.4 levels, so far above the assumed bar.
SkillBelief beliefAt(double above)
{
    const Assumptions assumptions;
    SkillBelief belief;
    for (const Skill skill : kSkills) {
        belief.mean[index(skill)] = barOf(skill, Level::L5, assumptions) + above;
        belief.covariance[index(skill)][index(skill)] = 0.16;
    }
    return belief;
}

/// Loops as they end where the bars really lie `shift` above the assumed ones.
std::vector<DecidedLoop> loopsAt(double shift, int count, std::uint64_t seed)
{
    Random random(seed);
    Assumptions real;
    real.barShift = shift;
    std::vector<DecidedLoop> loops;
    for (int i = 0; i < count; ++i) {
        const SkillBelief belief = beliefAt(-0.2 + 1.6 * random.uniform());
        loops.push_back({ belief, Level::L5, random.uniform() < overallChance(belief, Level::L5, real).probability });
    }
    return loops;
}

} // namespace

/// Where real outcomes put the bar.
class TestBarShift : public QObject
{
    Q_OBJECT

private slots:
    void belowTwentyOutcomesNothingIsSaid();
    void findsAShiftThatIsThere_data();
    void findsAShiftThatIsThere();
    void offersLowerAndRefusalsRaiseIt();
    void fewOutcomesStayNearWhatIsAssumed();
    void theOrderDoesNotMatter();
    void whatWasTakenBringsUpNoMore();
    void oneSurpriseDoesNotMoveItByMuch();
    void aGridGivesMeanAndSpread();
    void aShiftMovesEveryBar();
};

void TestBarShift::belowTwentyOutcomesNothingIsSaid()
{
    const std::vector<DecidedLoop> loops = loopsAt(0.0, static_cast<int>(kBarOutcomes), 1);
    QVERIFY(!fitBarShift({}, {}));
    QVERIFY(!fitBarShift(std::span(loops).first(kBarOutcomes - 1), {}));
    const std::optional<BarShift> fit = fitBarShift(loops, {});
    QVERIFY(fit);
    QCOMPARE(fit->outcomes, kBarOutcomes);
}

void TestBarShift::findsAShiftThatIsThere_data()
{
    QTest::addColumn<double>("shift");
    QTest::newRow("higher") << 0.6;
    QTest::newRow("as assumed") << 0.0;
    QTest::newRow("lower") << -0.6;
}

void TestBarShift::findsAShiftThatIsThere()
{
    QFETCH(double, shift);
    const std::optional<BarShift> fit = fitBarShift(loopsAt(shift, 80, 3), {});
    QVERIFY(fit);
    QVERIFY2(std::abs(fit->mean - shift) < 0.25, qPrintable(QString::number(fit->mean)));
    QVERIFY(std::abs(fit->mean - shift) < 3.0 * fit->sd);
    QVERIFY(fit->sd > 0.02 && fit->sd < 0.2);
}

void TestBarShift::offersLowerAndRefusalsRaiseIt()
{
    std::vector<DecidedLoop> loops(20, DecidedLoop { beliefAt(0.5), Level::L5, true });
    const double offers = fitBarShift(loops, {})->mean;
    std::for_each(loops.begin(), loops.end(), [](DecidedLoop &loop) { loop.isOffer = false; });
    const double refusals = fitBarShift(loops, {})->mean;
    QVERIFY(offers < -0.3);
    QVERIFY(refusals > 0.3);
}

void TestBarShift::fewOutcomesStayNearWhatIsAssumed()
{
    const std::optional<BarShift> few = fitBarShift(loopsAt(1.0, 20, 9), {});
    const std::optional<BarShift> many = fitBarShift(loopsAt(1.0, 80, 9), {});
    QVERIFY(few->sd > many->sd);
    QVERIFY(few->sd < kBarSpread);
    QVERIFY(few->mean < many->mean + 0.05);
}

void TestBarShift::theOrderDoesNotMatter()
{
    std::vector<DecidedLoop> loops = loopsAt(0.3, 30, 4);
    const std::optional<BarShift> there = fitBarShift(loops, {});
    std::reverse(loops.begin(), loops.end());
    const std::optional<BarShift> back = fitBarShift(loops, {});
    QVERIFY(std::abs(there->mean - back->mean) < 1e-9);
    QVERIFY(std::abs(there->sd - back->sd) < 1e-9);
}

void TestBarShift::whatWasTakenBringsUpNoMore()
{
    const std::vector<DecidedLoop> loops = loopsAt(0.6, 40, 2);
    Assumptions taken;
    taken.barShift = fitBarShift(loops, {})->mean;
    QCOMPARE(fitBarShift(loops, taken)->mean, fitBarShift(loops, {})->mean);
}

void TestBarShift::oneSurpriseDoesNotMoveItByMuch()
{
    std::vector<DecidedLoop> loops = loopsAt(0.0, 40, 6);
    const double before = fitBarShift(loops, {})->mean;
    loops.push_back({ beliefAt(-2.5), Level::L5, true });
    QVERIFY(std::abs(fitBarShift(loops, {})->mean - before) < 0.15);
}

void TestBarShift::aGridGivesMeanAndSpread()
{
    std::vector<double> nodes;
    std::vector<double> weights;
    for (double node = -3.0; node < 5.0; node += 0.1) {
        nodes.push_back(node);
        weights.push_back(-1000.0 - (node - 0.7) * (node - 0.7) / (2.0 * 0.3 * 0.3));
    }
    const Spread spread = gridPosterior(nodes, weights);
    QVERIFY(std::abs(spread.mean - 0.7) < 1e-6);
    QVERIFY(std::abs(spread.sd - 0.3) < 1e-6);
    const std::array<double, 1> alone { 2.0 };
    QCOMPARE(gridPosterior(alone, alone).mean, 2.0);
    QCOMPARE(gridPosterior(alone, alone).sd, 0.0);
}

void TestBarShift::aShiftMovesEveryBar()
{
    Assumptions shifted;
    shifted.barShift = 0.25;
    for (const Skill skill : kSkills) {
        QCOMPARE(barOf(skill, Level::L5, shifted), barOf(skill, Level::L5, {}) + 0.25);
    }
    shifted.barShift = 9.0;
    QVERIFY(!checkAssumptions(shifted));
}

QTEST_GUILESS_MAIN(TestBarShift)
#include "tst_barshift.moc"
