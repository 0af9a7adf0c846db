// SPDX-License-Identifier: MIT
#include "readiness/normaldistribution.h"
#include "readiness/skillstate.h"
#include "readinesssupport.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::testing;

using Row = std::array<double, 8>;
Q_DECLARE_METATYPE(std::vector<sevenrounds::Evidence>)

namespace {

/// Coding, ML, coding gap, bias: mean and spread of each.
Row rowOf(const SkillState &state)
{
    return { state.mean(Skill::Coding), state.sd(Skill::Coding), state.mean(Skill::Ml), state.sd(Skill::Ml),
        state.gapMean(Skill::Coding), state.gapSd(Skill::Coding), state.biasMean(), state.biasSd() };
}

bool isClose(const Row &a, const Row &b, double tolerance)
{
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!(std::abs(a[i] - b[i]) <= tolerance)) {
            return false;
        }
    }
    return true;
}

/// Four of five right. All at one moment: the replay puts the first of every five wrong.
std::vector<Evidence> answers(int count)
{
    std::vector<Evidence> evidence;
    evidence.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        evidence.push_back(quiz(0.0, Skill::Coding, Level::L5, i % 5 != 0, 0.2));
    }
    return evidence;
}

void appendMocks(std::vector<Evidence> &evidence, int count, bool objective, double firstDay)
{
    for (int i = 0; i < count; ++i) {
        evidence.push_back(mock(firstDay + 3.0 * i, Skill::Coding, Level::L5, 2.75, objective));
    }
}

/// A state like those of learners: random evidence over three months.
SkillState randomState(Random &random)
{
    return replayed(randomEvidence(random, random.below(80), 90)).state();
}

} // namespace

class TestSkillState : public QObject
{
    Q_OBJECT

private slots:
    void matchesPublishedVectors();
    void matchesPublishedTable_data();
    void matchesPublishedTable();
    void statedLevelMovesEveryPriorMean();
    void ageingInOneStepOrTwoIsTheSame();
    void ageingEndsAtThePrior();
    void driftInOneStepOrTwoIsTheSame();
    void betterScoreNeverLowersOwnMean();
    void mockNeverRaisesOwnSpread();
    void rightAnswerNeverLowersAndWrongNeverRaises();
    void certainGuessTeachesNothing();
    void updateIsTheExactPosteriorMean();
    void extremeSurprisesMoveTheRightWay();
    void contradictionsKeepTheCovarianceSound();
    void scoreOutsideTheScaleCountsAsItsEnd();
    void roundingAtTheEndOfTheScaleKeepsItOpen();
    void questionSeenBeforeCountsLess();
    void coverageIsAGaussianLookAtKnowledge();
    void coverageOfNothingOrAllStaysFinite();
    void coverageStaysOnTheLadder();
    void aLargerSpreadOfCoverageSaysLess();
    void allResultsThatCouldBeAddUpToOne();
    void learningAndWanderingAreNoEvidence();
};

void TestSkillState::matchesPublishedVectors()
{
    SkillState state;
    constexpr double kTolerance = 1e-6;
    QVERIFY(isClose(
        rowOf(state), { 4.200000, 1.133578, 4.200000, 1.133578, 0.0, 0.700000, 0.300000, 0.500000 }, kTolerance));
    state.apply(MockEvidence { Skill::Coding, Level::L5, 2.75, true, false });
    QVERIFY(isClose(
        rowOf(state), { 4.932351, 0.686821, 4.520582, 1.062620, 0.0, 0.700000, 0.300000, 0.500000 }, kTolerance));
    state.age(7.0);
    QVERIFY(isClose(
        rowOf(state), { 4.911299, 0.719588, 4.511366, 1.066767, 0.0, 0.700000, 0.300000, 0.500000 }, kTolerance));
    state.apply(MockEvidence { Skill::Coding, Level::L5, 3.5, false, false });
    QVERIFY(isClose(
        rowOf(state), { 5.207860, 0.613804, 4.641184, 1.054022, 0.0, 0.700000, 0.504545, 0.427668 }, kTolerance));
    state.apply(QuizEvidence { Skill::Coding, Level::L4, true, 0.2 });
    QVERIFY(isClose(
        rowOf(state), { 5.277835, 0.597098, 4.671815, 1.052182, 0.091008, 0.675116, 0.486476, 0.426088 }, kTolerance));
    state.apply(QuizEvidence { Skill::Coding, Level::L6, false, 0.2 });
    QVERIFY(isClose(
        rowOf(state), { 5.151877, 0.572130, 4.616678, 1.049520, -0.072811, 0.637495, 0.519001, 0.423797 }, kTolerance));
    state.age(3.0);
    state.apply(MockEvidence { Skill::Coding, Level::L4, 4.0, true, false });
    QVERIFY(isClose(
        rowOf(state), { 5.598316, 0.512913, 4.812103, 1.043638, -0.154421, 0.636345, 0.410010, 0.417890 }, kTolerance));
    state.apply(MockEvidence { Skill::Ml, Level::L5, 1.0, true, false });
    QVERIFY(isClose(
        rowOf(state), { 5.446265, 0.506967, 3.374025, 0.739363, -0.127145, 0.636192, 0.446173, 0.417480 }, kTolerance));
}

void TestSkillState::matchesPublishedTable_data()
{
    QTest::addColumn<std::vector<Evidence>>("evidence");
    QTest::addColumn<double>("restDays");
    QTest::addColumn<Row>("expected"); // mean, spread, P(>= L5), other mean, other spread
    // The layout was found by trying: mocks three days apart, answers all at once, the first of every five wrong; all digits fit.
    std::vector<Evidence> evidence;
    QTest::newRow("none") << evidence << 0.0 << Row { 4.20, 1.13, 0.24, 4.20, 1.13 };
    appendMocks(evidence, 1, true, 0.0);
    QTest::newRow("1 objective") << evidence << 0.0 << Row { 4.93, 0.69, 0.46, 4.52, 1.06 };
    appendMocks(evidence, 2, true, 3.0);
    QTest::newRow("3 objective") << evidence << 0.0 << Row { 5.17, 0.47, 0.64, 4.62, 1.04 };
    appendMocks(evidence, 3, true, 9.0);
    QTest::newRow("6 objective") << evidence << 0.0 << Row { 5.25, 0.39, 0.73, 4.66, 1.03 };
    QTest::newRow("6 objective, 60 days off") << evidence << 60.0 << Row { 5.01, 0.77, 0.51, 4.56, 1.07 };
    evidence.clear();
    appendMocks(evidence, 1, false, 0.0);
    QTest::newRow("1 self-scored") << evidence << 0.0 << Row { 4.55, 0.82, 0.29, 4.35, 1.08 };
    appendMocks(evidence, 5, false, 3.0);
    QTest::newRow("6 self-scored") << evidence << 0.0 << Row { 4.68, 0.68, 0.32, 4.41, 1.06 };
    QTest::newRow("20 answers") << answers(20) << 0.0 << Row { 5.30, 0.67, 0.67, 4.68, 1.06 };
    evidence = answers(100);
    QTest::newRow("100 answers") << evidence << 0.0 << Row { 5.32, 0.61, 0.70, 4.69, 1.05 };
    appendMocks(evidence, 3, true, 3.0);
    QTest::newRow("100 answers, 3 objective") << evidence << 0.0 << Row { 5.32, 0.42, 0.78, 4.69, 1.04 };
}

void TestSkillState::matchesPublishedTable()
{
    QFETCH(std::vector<Evidence>, evidence);
    QFETCH(double, restDays);
    QFETCH(Row, expected);
    SkillState state = replayed(evidence).state();
    state.age(restDays);
    const double readiness = normalBelow((state.mean(Skill::Coding) - 5.0) / state.sd(Skill::Coding));
    const Row found { state.mean(Skill::Coding), state.sd(Skill::Coding), readiness, state.mean(Skill::Ml),
        state.sd(Skill::Ml) };
    QVERIFY(isClose(found, expected, 0.005 + 1e-9));
}

void TestSkillState::statedLevelMovesEveryPriorMean()
{
    SkillState state(6.0);
    for (const Skill skill : kSkills) {
        QCOMPARE(state.mean(skill), 6.0);
        QCOMPARE(state.gapMean(skill), 0.0);
    }
    state.apply(MockEvidence { Skill::Coding, Level::L3, 1.0, true, false });
    state.age(1e6);
    QVERIFY(std::abs(state.mean(Skill::Coding) - 6.0) < 1e-12);
}

void TestSkillState::ageingInOneStepOrTwoIsTheSame()
{
    Random random(11);
    for (int round = 0; round < 50; ++round) {
        SkillState once = randomState(random);
        SkillState twice = once;
        once.age(40.0);
        twice.age(13.0);
        twice.age(27.0);
        for (const Skill skill : kSkills) {
            QVERIFY(std::abs(once.mean(skill) - twice.mean(skill)) < 1e-12);
            QVERIFY(std::abs(once.sd(skill) - twice.sd(skill)) < 1e-12);
            QVERIFY(std::abs(once.gapMean(skill) - twice.gapMean(skill)) < 1e-12);
            QVERIFY(std::abs(once.gapSd(skill) - twice.gapSd(skill)) < 1e-12);
        }
    }
}

void TestSkillState::ageingEndsAtThePrior()
{
    SkillState state;
    const double priorSd = state.sd(Skill::Coding);
    for (int i = 0; i < 6; ++i) {
        state.apply(MockEvidence { Skill::Coding, Level::L6, 3.25, false, false });
    }
    const double bias = state.biasMean();
    const double biasSd = state.biasSd();
    double before = state.sd(Skill::Coding);
    for (int month = 0; month < 600; ++month) {
        state.age(30.0);
        QVERIFY(state.sd(Skill::Coding) >= before);
        QVERIFY(state.sd(Skill::Coding) <= priorSd);
        before = state.sd(Skill::Coding);
    }
    QVERIFY(std::abs(state.mean(Skill::Coding) - kPriorLevel) < 1e-9);
    QVERIFY(std::abs(state.sd(Skill::Coding) - priorSd) < 1e-9);
    // The habit of marking oneself up does not fade.
    QCOMPARE(state.biasMean(), bias);
    QCOMPARE(state.biasSd(), biasSd);
}

void TestSkillState::driftInOneStepOrTwoIsTheSame()
{
    SkillState once;
    SkillState twice;
    once.age(50.0);
    once.drift(Skill::Design, 50.0);
    twice.age(20.0);
    twice.drift(Skill::Design, 20.0);
    twice.age(30.0);
    twice.drift(Skill::Design, 30.0);
    QVERIFY(std::abs(once.mean(Skill::Design) - twice.mean(Skill::Design)) < 1e-12);
    QVERIFY(once.mean(Skill::Design) < kPriorLevel);
    QCOMPARE(once.mean(Skill::Coding), kPriorLevel);
}

void TestSkillState::betterScoreNeverLowersOwnMean()
{
    Random random(21);
    for (int round = 0; round < 150; ++round) {
        const SkillState state = randomState(random);
        const Skill skill = kSkills[random.below(kSkillCount)];
        const Level level = kLevels[random.below(kLevels.size())];
        const bool objective = random.below(2) == 0;
        double before = -100.0;
        for (int step = 0; step <= 60; ++step) {
            SkillState after = state;
            after.apply(MockEvidence { skill, level, 1.0 + step * 0.05, objective, false });
            QVERIFY2(after.mean(skill) >= before, qPrintable(QStringLiteral("round %1, step %2").arg(round).arg(step)));
            before = after.mean(skill);
        }
    }
}

void TestSkillState::mockNeverRaisesOwnSpread()
{
    Random random(22);
    for (int round = 0; round < 400; ++round) {
        const SkillState state = randomState(random);
        const MockEvidence item { kSkills[random.below(kSkillCount)], kLevels[random.below(kLevels.size())],
            1.0 + 3.0 * random.uniform(), random.below(2) == 0, random.below(2) == 0 };
        SkillState after = state;
        after.apply(item);
        QVERIFY(after.sd(item.skill) <= state.sd(item.skill));
    }
}

void TestSkillState::rightAnswerNeverLowersAndWrongNeverRaises()
{
    Random random(23);
    for (int round = 0; round < 400; ++round) {
        const SkillState state = randomState(random);
        QuizEvidence item { kSkills[random.below(kSkillCount)], kLevels[random.below(kLevels.size())], true,
            random.uniform() };
        SkillState right = state;
        right.apply(item);
        item.correct = false;
        SkillState wrong = state;
        wrong.apply(item);
        QVERIFY(right.mean(item.skill) >= state.mean(item.skill));
        QVERIFY(wrong.mean(item.skill) < state.mean(item.skill));
    }
}

void TestSkillState::certainGuessTeachesNothing()
{
    SkillState state;
    state.apply(QuizEvidence { Skill::Ml, Level::L5, true, 1.0 });
    QVERIFY(isClose(rowOf(state), rowOf(SkillState()), 0.0));
    // A wrong answer tells the same whatever the guess rate: it was not a lucky guess.
    SkillState sure;
    sure.apply(QuizEvidence { Skill::Ml, Level::L5, false, 1.0 });
    SkillState open;
    open.apply(QuizEvidence { Skill::Ml, Level::L5, false, 0.0 });
    QVERIFY(isClose(rowOf(sure), rowOf(open), 0.0));
    QVERIFY(sure.mean(Skill::Ml) < kPriorLevel);
}

void TestSkillState::updateIsTheExactPosteriorMean()
{
    // Bayes' rule on a fine grid over the one number the item looks at; the likelihoods are written out afresh.
    Random random(31);
    for (int round = 0; round < 40; ++round) {
        const SkillState state = randomState(random);
        const Skill skill = kSkills[random.below(kSkillCount)];
        const int level = static_cast<int>(3 + random.below(5));
        const std::size_t i = index(skill);
        const std::size_t gap = kSkillCount + i;
        const bool asMock = round % 2 == 0;
        const double mean = asMock ? state.mean(skill) : state.mean(skill) + state.gapMean(skill);
        const double sd = asMock
            ? state.sd(skill)
            : std::sqrt(state.covariance(i, i) + state.covariance(gap, gap) + 2.0 * state.covariance(i, gap));
        const double score = 1.25 + 0.25 * static_cast<double>(random.below(11));
        const double guess = 0.5 * random.uniform();
        double mass = 0.0;
        double sum = 0.0;
        for (int step = -8000; step <= 8000; ++step) {
            const double z = step / 1000.0;
            const double value = mean + sd * z;
            const double expected = 2.5 + 0.7 * (value - level);
            const double likelihood = asMock
                ? normalBelow((score + 0.125 - expected) / 0.6) - normalBelow((score - 0.125 - expected) / 0.6)
                : guess + (1.0 - guess) * normalBelow((value - level) / 1.1);
            mass += normalDensity(z) * likelihood;
            sum += normalDensity(z) * likelihood * value;
        }
        SkillState after = state;
        if (asMock) {
            after.apply(MockEvidence { skill, static_cast<Level>(level), score, true, false });
            QVERIFY(std::abs(after.mean(skill) - sum / mass) < 1e-7);
        } else {
            after.apply(QuizEvidence { skill, static_cast<Level>(level), true, guess });
            QVERIFY(std::abs(after.mean(skill) + after.gapMean(skill) - sum / mass) < 1e-7);
        }
    }
}

void TestSkillState::extremeSurprisesMoveTheRightWay()
{
    SkillState strong(40.0);
    const double before = strong.mean(Skill::Coding);
    strong.apply(MockEvidence { Skill::Coding, Level::L3, 4.0, true, false });
    QVERIFY(std::abs(strong.mean(Skill::Coding) - before) < 1e-9);
    strong.apply(MockEvidence { Skill::Coding, Level::L7, 1.0, true, false });
    QVERIFY(strong.mean(Skill::Coding) < before - 1.0);
    strong.apply(QuizEvidence { Skill::Coding, Level::L3, false, 0.0 });
    QVERIFY(std::isfinite(strong.mean(Skill::Coding)) && smallestPivot(strong) > 0.0);

    SkillState weak(-40.0);
    weak.apply(MockEvidence { Skill::Coding, Level::L7, 1.0, true, false });
    QVERIFY(std::abs(weak.mean(Skill::Coding) + 40.0) < 1e-9);
    weak.apply(MockEvidence { Skill::Coding, Level::L3, 2.5, true, false });
    QVERIFY(weak.mean(Skill::Coding) > -39.0);
    const double middle = weak.mean(Skill::Coding);
    weak.apply(QuizEvidence { Skill::Coding, Level::L7, true, 0.0 });
    QVERIFY(weak.mean(Skill::Coding) > middle);
    QVERIFY(std::isfinite(weak.mean(Skill::Coding)) && smallestPivot(weak) > 0.0);
    // With any chance of guessing, a right answer from someone hopeless is a guess and moves nothing.
    const double after = weak.mean(Skill::Coding);
    weak.apply(QuizEvidence { Skill::Coding, Level::L7, true, 1e-6 });
    QVERIFY(std::abs(weak.mean(Skill::Coding) - after) < 1e-6);
}

void TestSkillState::contradictionsKeepTheCovarianceSound()
{
    SkillState state;
    for (int i = 0; i < 200; ++i) {
        const bool up = i % 2 == 0;
        if (i % 3 == 0) {
            state.apply(QuizEvidence { Skill::Coding, up ? Level::L7 : Level::L3, up, 0.01 });
        } else {
            state.apply(MockEvidence { Skill::Coding, up ? Level::L7 : Level::L3, up ? 4.0 : 1.0, i % 5 != 0, false });
        }
        QVERIFY(isSymmetric(state));
        QVERIFY2(smallestPivot(state) > 0.0, qPrintable(QString::number(i)));
        QVERIFY(std::isfinite(state.mean(Skill::Coding)));
    }
    Random random(41);
    const SkillState busy = replayed(randomEvidence(random, 5000, 700)).state();
    QVERIFY(isSymmetric(busy));
    QVERIFY(smallestPivot(busy) > 0.0);
}

void TestSkillState::scoreOutsideTheScaleCountsAsItsEnd()
{
    SkillState inside;
    inside.apply(MockEvidence { Skill::Ml, Level::L5, 4.0, true, false });
    SkillState outside;
    outside.apply(MockEvidence { Skill::Ml, Level::L5, 9.0, true, false });
    QVERIFY(isClose(rowOf(inside), rowOf(outside), 0.0));
}

void TestSkillState::roundingAtTheEndOfTheScaleKeepsItOpen()
{
    SkillState exact;
    exact.apply(MockEvidence { Skill::Ml, Level::L3, 4.0, true, false });
    SkillState rounded;
    rounded.apply(MockEvidence { Skill::Ml, Level::L3, 4.0 - 1e-13, true, false });
    QVERIFY(isClose(rowOf(exact), rowOf(rounded), 1e-9));
}

void TestSkillState::questionSeenBeforeCountsLess()
{
    SkillState fresh;
    fresh.apply(MockEvidence { Skill::Coding, Level::L6, 3.0, true, false });
    SkillState seen;
    seen.apply(MockEvidence { Skill::Coding, Level::L6, 3.0, true, true });
    QVERIFY(seen.mean(Skill::Coding) > kPriorLevel);
    QVERIFY(seen.mean(Skill::Coding) < fresh.mean(Skill::Coding));
    QVERIFY(seen.sd(Skill::Coding) > fresh.sd(Skill::Coding));
}

void TestSkillState::coverageIsAGaussianLookAtKnowledge()
{
    SkillState state;
    state.applyCoverage(Skill::Coding, 0.8);
    const double seen = 4.0 + 0.9 * std::log(4.0);
    const double skillVariance = 0.5625 + 0.7225;
    const double total = skillVariance + 0.49 + 0.81;
    QVERIFY(std::abs(state.mean(Skill::Coding) - (4.2 + skillVariance / total * (seen - 4.2))) < 1e-12);
    QVERIFY(std::abs(state.gapMean(Skill::Coding) - 0.49 / total * (seen - 4.2)) < 1e-12);
    QVERIFY(
        std::abs(state.sd(Skill::Coding) - std::sqrt(skillVariance - skillVariance * skillVariance / total)) < 1e-12);
}

void TestSkillState::coverageOfNothingOrAllStaysFinite()
{
    for (const double share : { 0.0, 1.0, -3.0, 7.0 }) {
        SkillState state;
        state.applyCoverage(Skill::Coding, share);
        QVERIFY(std::isfinite(state.mean(Skill::Coding)));
        QCOMPARE(state.mean(Skill::Coding) > kPriorLevel, share > 0.5);
    }
}

void TestSkillState::coverageStaysOnTheLadder()
{
    const double total = 0.5625 + 0.7225 + 0.49 + 0.81;
    for (const double share : { 0.0, 1.0 }) {
        SkillState state;
        state.applyCoverage(Skill::Coding, share);
        // The level that was looked at, read back from the gain.
        const double level = kPriorLevel + (state.mean(Skill::Coding) - kPriorLevel) * total / 1.285;
        QVERIFY(std::abs(level - (share > 0.5 ? 7.0 : 1.0)) < 0.002);
    }
}

void TestSkillState::aLargerSpreadOfCoverageSaysLess()
{
    SkillState usual;
    usual.applyCoverage(Skill::Coding, 0.8);
    SkillState wide;
    wide.applyCoverage(Skill::Coding, 0.8, 3.0);
    QVERIFY(wide.mean(Skill::Coding) > kPriorLevel && wide.mean(Skill::Coding) < usual.mean(Skill::Coding));
    QVERIFY(wide.sd(Skill::Coding) > usual.sd(Skill::Coding));
}

void TestSkillState::allResultsThatCouldBeAddUpToOne()
{
    SkillState state;
    state.apply(MockEvidence { Skill::Ml, Level::L5, 2.0, false, false });
    for (const bool isObjective : { true, false }) {
        // The ends are open and the steps of a quarter meet each other.
        double all = 0.0;
        for (int quarter = 4; quarter <= 16; ++quarter) {
            all += std::exp(state.logEvidence(MockEvidence { Skill::Ml, Level::L5, quarter / 4.0, isObjective, true }));
        }
        QVERIFY2(std::abs(all - 1.0) < 1e-9, qPrintable(QString::number(all)));
    }
    for (const double guess : { 0.0, 0.25, 0.9 }) {
        const double right = std::exp(state.logEvidence(QuizEvidence { Skill::Ml, Level::L4, true, guess }));
        const double wrong = std::exp(state.logEvidence(QuizEvidence { Skill::Ml, Level::L4, false, guess }));
        QVERIFY(std::abs(right + wrong - 1.0) < 1e-12);
        QVERIFY(right > guess);
    }
    QVERIFY(state.logEvidence(MockEvidence { Skill::Ml, Level::L7, 4.0, true, false })
        < state.logEvidence(MockEvidence { Skill::Ml, Level::L3, 4.0, true, false }));
}

void TestSkillState::learningAndWanderingAreNoEvidence()
{
    SkillState state;
    state.learn(Skill::Ml, 0.5);
    QCOMPARE(state.mean(Skill::Ml), kPriorLevel + 0.5);
    QCOMPARE(state.mean(Skill::Design), kPriorLevel);
    QCOMPARE(state.sd(Skill::Ml), SkillState().sd(Skill::Ml));
    state.wander(0.3);
    QVERIFY(std::abs(state.sd(Skill::Ml) * state.sd(Skill::Ml) - (0.75 * 0.75 + 0.85 * 0.85 + 0.3)) < 1e-12);
    QCOMPARE(state.mean(Skill::Ml), kPriorLevel + 0.5);
    QCOMPARE(state.biasSd(), SkillState().biasSd());
}

QTEST_GUILESS_MAIN(TestSkillState)
#include "tst_skillstate.moc"
