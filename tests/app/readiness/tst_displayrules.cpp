// SPDX-License-Identifier: MIT
#include "readiness/displayrules.h"
#include "readiness/readinessreport.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;

namespace {

constexpr std::array kMustBeFair { Skill::Coding, Skill::Ml, Skill::Design };

} // namespace

class TestDisplayRules : public QObject
{
    Q_OBJECT

private slots:
    void labelFollowsTheSpread_data();
    void labelFollowsTheSpread();
    void unmeasuredShowsRangeOnly();
    void thinShowsAWord_data();
    void thinShowsAWord();
    void fairShowsTens();
    void solidShowsFives();
    void rangeHoldsEightCasesOfTen();
    void overallNeedsFairTechnicalRounds();
    void aResearchLoopAsksForTheTalkInstead();
    void overallNeedsFiveRounds();
    void overallIsRoundedToFive();
    void freshProfileNeverShowsANumber();
};

void TestDisplayRules::labelFollowsTheSpread_data()
{
    QTest::addColumn<double>("sd");
    QTest::addColumn<QString>("key");
    QTest::newRow("prior") << 1.1336 << QStringLiteral("unmeasured");
    QTest::newRow("just above one") << 1.0001 << QStringLiteral("unmeasured");
    QTest::newRow("one") << 1.0 << QStringLiteral("thin");
    QTest::newRow("three quarters") << 0.75 << QStringLiteral("thin");
    QTest::newRow("just below three quarters") << 0.7499 << QStringLiteral("fair");
    QTest::newRow("0.55") << 0.55 << QStringLiteral("fair");
    QTest::newRow("just below 0.55") << 0.5499 << QStringLiteral("solid");
    QTest::newRow("certain") << 0.0 << QStringLiteral("solid");
}

void TestDisplayRules::labelFollowsTheSpread()
{
    QFETCH(double, sd);
    QFETCH(QString, key);
    QCOMPARE(confidenceKey(confidenceOf(sd)), key);
}

void TestDisplayRules::unmeasuredShowsRangeOnly()
{
    const ShownReadiness shown = shownReadiness(4.2, 1.1336, 0.24);
    QCOMPARE(shown.confidence, Confidence::Unmeasured);
    QVERIFY(!shown.outlook);
    QVERIFY(!shown.percent);
    QVERIFY(shown.range.low < 4.2 && shown.range.high > 4.2);
}

void TestDisplayRules::thinShowsAWord_data()
{
    QTest::addColumn<double>("readiness");
    QTest::addColumn<Outlook>("outlook");
    QTest::newRow("low") << 0.1 << Outlook::Unlikely;
    QTest::newRow("just below a quarter") << 0.2499 << Outlook::Unlikely;
    QTest::newRow("a quarter") << 0.25 << Outlook::Open;
    QTest::newRow("even") << 0.5 << Outlook::Open;
    QTest::newRow("three quarters") << 0.75 << Outlook::Open;
    QTest::newRow("above three quarters") << 0.7501 << Outlook::Likely;
}

void TestDisplayRules::thinShowsAWord()
{
    QFETCH(double, readiness);
    QFETCH(Outlook, outlook);
    const ShownReadiness shown = shownReadiness(5.0, 0.8, readiness);
    QCOMPARE(shown.confidence, Confidence::Thin);
    QVERIFY(shown.outlook == outlook);
    QVERIFY(!shown.percent);
}

void TestDisplayRules::fairShowsTens()
{
    QCOMPARE(shownReadiness(5.0, 0.6, 0.44).percent, std::optional(40));
    QCOMPARE(shownReadiness(5.0, 0.6, 0.46).percent, std::optional(50));
    QCOMPARE(shownReadiness(5.0, 0.6, 0.04).percent, std::optional(0));
    QCOMPARE(shownReadiness(5.0, 0.6, 0.97).percent, std::optional(100));
    QVERIFY(!shownReadiness(5.0, 0.6, 0.44).outlook);
}

void TestDisplayRules::solidShowsFives()
{
    QCOMPARE(shownReadiness(5.0, 0.4, 0.44).percent, std::optional(45));
    QCOMPARE(shownReadiness(5.0, 0.4, 0.42).percent, std::optional(40));
    QCOMPARE(shownReadiness(5.0, 0.4, 0.99).percent, std::optional(100));
    QVERIFY(!shownReadiness(5.0, 0.4, 0.44).outlook);
}

void TestDisplayRules::rangeHoldsEightCasesOfTen()
{
    const LevelRange range = likelyRange(5.0, 0.5);
    QVERIFY(std::abs(range.low - (5.0 - 0.64077578)) < 1e-7);
    QVERIFY(std::abs(range.high - (5.0 + 0.64077578)) < 1e-7);
}

void TestDisplayRules::overallNeedsFairTechnicalRounds()
{
    std::array<Confidence, kSkillCount> all {};
    all.fill(Confidence::Fair);
    QVERIFY(isOverallShown(all, kMustBeFair));
    for (const Skill skill : { Skill::Coding, Skill::Ml, Skill::Design }) {
        std::array<Confidence, kSkillCount> one = all;
        one[index(skill)] = Confidence::Thin;
        QVERIFY(!isOverallShown(one, kMustBeFair));
    }
    for (const Skill skill : { Skill::Recruiter, Skill::Presentation, Skill::Manager, Skill::Behavioral }) {
        std::array<Confidence, kSkillCount> one = all;
        one[index(skill)] = Confidence::Thin;
        QVERIFY(isOverallShown(one, kMustBeFair));
    }
}

void TestDisplayRules::aResearchLoopAsksForTheTalkInstead()
{
    std::array<Confidence, kSkillCount> all {};
    all.fill(Confidence::Fair);
    all[index(Skill::Design)] = Confidence::Unmeasured;
    QVERIFY(isOverallShown(all, usualAssumptions(Loop::Scientist).mustBeFair));
    QVERIFY(!isOverallShown(all, usualAssumptions(Loop::AiEngineer).mustBeFair));
    all[index(Skill::Design)] = Confidence::Solid;
    all[index(Skill::Presentation)] = Confidence::Thin;
    QVERIFY(!isOverallShown(all, usualAssumptions(Loop::Senior).mustBeFair));
    QVERIFY(isOverallShown(all, usualAssumptions(Loop::Both).mustBeFair));
}

void TestDisplayRules::overallNeedsFiveRounds()
{
    std::array<Confidence, kSkillCount> all {};
    all.fill(Confidence::Solid);
    all[index(Skill::Recruiter)] = Confidence::Unmeasured;
    all[index(Skill::Manager)] = Confidence::Unmeasured;
    QVERIFY(isOverallShown(all, kMustBeFair));
    all[index(Skill::Behavioral)] = Confidence::Unmeasured;
    QVERIFY(!isOverallShown(all, kMustBeFair));
}

void TestDisplayRules::overallIsRoundedToFive()
{
    std::array<Confidence, kSkillCount> all {};
    all.fill(Confidence::Solid);
    const OverallChance chance { 0.463, 0.31, 0.62 };
    const ShownOverall shown = shownOverall(chance, isOverallShown(all, kMustBeFair));
    QCOMPARE(shown.percent, std::optional(45));
    QCOMPARE(shown.low, 0.31);
    QCOMPARE(shown.high, 0.62);
    all[index(Skill::Coding)] = Confidence::Thin;
    QVERIFY(!shownOverall(chance, isOverallShown(all, kMustBeFair)).percent);
    QCOMPARE(shownOverall(chance, isOverallShown(all, kMustBeFair)).high, 0.62);
}

void TestDisplayRules::freshProfileNeverShowsANumber()
{
    for (const Level target : kLevels) {
        for (const double prior : { 3.0, kPriorLevel, 7.0 }) {
            ReadinessQuestion question;
            question.target = target;
            question.assumptions.priorLevel = prior;
            const ReadinessReport report = makeReadinessReport({}, question);
            QVERIFY(!report.isOverallShown);
            QVERIFY(!shownOverall(report.overall, report.isOverallShown).percent);
            QCOMPARE(report.measuredRounds, 0);
            for (const SkillReading &reading : report.skills) {
                const ShownReadiness shown = shownReadiness(reading.mean, reading.sd, reading.readiness);
                QCOMPARE(shown.confidence, Confidence::Unmeasured);
                QVERIFY(!shown.percent && !shown.outlook);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestDisplayRules)
#include "tst_displayrules.moc"
