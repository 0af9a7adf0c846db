// SPDX-License-Identifier: MIT
#include "readiness/normaldistribution.h"
#include "readiness/readinessreport.h"
#include "readinesssupport.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::testing;

namespace {

ReadinessQuestion at(double days, Level target = Level::L5)
{
    ReadinessQuestion question;
    question.target = target;
    question.now = day(days);
    return question;
}

double largestDifference(const ReadinessReport &a, const ReadinessReport &b)
{
    double largest = 0.0;
    const auto compare = [&](double x, double y) { largest = std::max(largest, std::abs(x - y)); };
    for (std::size_t i = 0; i < kSkillCount; ++i) {
        compare(a.skills[i].mean, b.skills[i].mean);
        compare(a.skills[i].sd, b.skills[i].sd);
        compare(a.skills[i].gapMean, b.skills[i].gapMean);
        compare(a.skills[i].gapSd, b.skills[i].gapSd);
        compare(a.skills[i].readiness, b.skills[i].readiness);
    }
    compare(a.biasMean, b.biasMean);
    compare(a.biasSd, b.biasSd);
    compare(a.overall.probability, b.overall.probability);
    compare(a.overall.low, b.overall.low);
    compare(a.overall.high, b.overall.high);
    return largest;
}

void shuffle(std::vector<Evidence> &evidence, Random &random)
{
    for (std::size_t i = evidence.size(); i > 1; --i) {
        std::swap(evidence[i - 1], evidence[random.below(i)]);
    }
}

} // namespace

class TestReadinessReport : public QObject
{
    Q_OBJECT

private slots:
    void insertionOrderDoesNotMatter();
    void laterEvidenceIsLeftOut();
    void effectsAddUpFromPriorToReading();
    void effectsNameTheirItems();
    void readinessAndChanceOnTheDayFollowTheirFormulas();
    void countsAndDatesAreKeptByRound();
    void neighborsAloneAreNoMeasurement();
    void coverageIsReadAndNotStored();
    void coverageOpensNoNumber();
    void coverageNeedsAMeasuredRound();
    void oneStandingAnswersEveryQuestion();
    void overallShowsOnceEnoughIsKnown();
};

void TestReadinessReport::insertionOrderDoesNotMatter()
{
    Random random(71);
    for (int round = 0; round < 20; ++round) {
        // Few days, so that many items share a moment.
        std::vector<Evidence> evidence = randomEvidence(random, 120, 10);
        const ReadinessReport sorted = makeReadinessReport(evidence, at(30.0));
        shuffle(evidence, random);
        QVERIFY(largestDifference(makeReadinessReport(evidence, at(30.0)), sorted) < 1e-9);
    }
}

void TestReadinessReport::laterEvidenceIsLeftOut()
{
    const std::vector<Evidence> before { mock(0.0, Skill::Coding, Level::L5, 3.0, true) };
    std::vector<Evidence> all = before;
    all.push_back(mock(9.0, Skill::Coding, Level::L5, 1.0, true));
    QCOMPARE(largestDifference(makeReadinessReport(all, at(8.0)), makeReadinessReport(before, at(8.0))), 0.0);
    QCOMPARE(makeReadinessReport(all, at(8.0)).effects.size(), std::size_t { 1 });
    // An item of the very moment counts.
    QCOMPARE(makeReadinessReport(all, at(9.0)).effects.size(), std::size_t { 2 });
}

void TestReadinessReport::effectsAddUpFromPriorToReading()
{
    Random random(72);
    const std::vector<Evidence> evidence = randomEvidence(random, 200, 120);
    ReadinessQuestion question = at(150.0);
    question.coverage[index(Skill::Ml)] = 0.6;
    const ReadinessReport report = makeReadinessReport(evidence, question);
    const SkillState prior;
    for (const Skill skill : kSkills) {
        const std::size_t i = index(skill);
        double mean = prior.mean(skill) + report.ageingToNow.mean[i] + report.coverage.mean[i];
        double sd = prior.sd(skill) + report.ageingToNow.sd[i] + report.coverage.sd[i];
        for (const EvidenceEffect &effect : report.effects) {
            mean += effect.ageing.mean[i] + effect.evidence.mean[i];
            sd += effect.ageing.sd[i] + effect.evidence.sd[i];
        }
        QVERIFY(std::abs(mean - report.skills[i].mean) < 1e-10);
        QVERIFY(std::abs(sd - report.skills[i].sd) < 1e-10);
    }
}

void TestReadinessReport::effectsNameTheirItems()
{
    const std::vector<Evidence> evidence { mock(7.0, Skill::Ml, Level::L5, 1.5, true),
        mock(0.0, Skill::Coding, Level::L5, 3.5, true), practice(3.0, Skill::Coding) };
    const ReadinessReport report = makeReadinessReport(evidence, at(10.0));
    QCOMPARE(report.effects.size(), std::size_t { 3 });
    QCOMPARE(report.effects[0].position, std::size_t { 1 });
    QCOMPARE(report.effects[1].position, std::size_t { 2 });
    QCOMPARE(report.effects[2].position, std::size_t { 0 });
    QVERIFY(report.effects[2].time == day(7.0));
    const std::size_t coding = index(Skill::Coding);
    QVERIFY(report.effects[0].evidence.mean[coding] > 0.5);
    QVERIFY(report.effects[0].evidence.sd[coding] < -0.3);
    QCOMPARE(report.effects[0].ageing.mean[coding], 0.0);
    QCOMPARE(report.effects[1].evidence.mean[coding], 0.0);
    QVERIFY(report.effects[1].ageing.mean[coding] < 0.0);
    QVERIFY(report.effects[1].ageing.sd[coding] > 0.0);
    QVERIFY(report.effects[2].evidence.mean[index(Skill::Ml)] < 0.0);
    QVERIFY(report.ageingToNow.sd[coding] > 0.0);
}

void TestReadinessReport::readinessAndChanceOnTheDayFollowTheirFormulas()
{
    const ReadinessReport report
        = makeReadinessReport(std::vector { mock(0.0, Skill::Recruiter, Level::L5, 3.25, true) }, at(0.0, Level::L6));
    const SkillReading &reading = report.skills[index(Skill::Recruiter)];
    QCOMPARE(reading.bar, 5.0);
    QCOMPARE(reading.readiness, normalBelow((reading.mean - 5.0) / reading.sd));
    QVERIFY(
        std::abs(reading.chanceOnTheDay - normalBelow((reading.mean - 5.0) / std::sqrt(reading.sd * reading.sd + 1.0)))
        < 1e-15);
    QVERIFY(std::abs(reading.chanceOnTheDay - 0.5) < std::abs(reading.readiness - 0.5));
}

void TestReadinessReport::countsAndDatesAreKeptByRound()
{
    const std::vector<Evidence> evidence { mock(0.0, Skill::Coding, Level::L5, 3.0, true),
        mock(1.0, Skill::Coding, Level::L5, 3.0, false), quiz(2.0, Skill::Coding, Level::L5, true, 0.2),
        quiz(3.0, Skill::Coding, Level::L5, false, 0.2), practice(4.0, Skill::Coding), practice(4.0, Skill::Design) };
    const ReadinessReport report = makeReadinessReport(evidence, at(5.0));
    const SkillReading &coding = report.skills[index(Skill::Coding)];
    QCOMPARE(coding.count.objectiveMocks, 1);
    QCOMPARE(coding.count.selfMocks, 1);
    QCOMPARE(coding.count.quizzes, 2);
    QCOMPARE(coding.count.total(), 4);
    // Practice is no evidence.
    QVERIFY(coding.lastEvidence == day(3.0));
    QCOMPARE(report.skills[index(Skill::Design)].count.total(), 0);
    QVERIFY(!report.skills[index(Skill::Design)].lastEvidence);
    QCOMPARE(report.measuredRounds, 1);
}

void TestReadinessReport::neighborsAloneAreNoMeasurement()
{
    std::vector<Evidence> evidence;
    for (const Skill skill : { Skill::Coding, Skill::Ml, Skill::Design, Skill::Presentation, Skill::Recruiter }) {
        for (int i = 0; i < 5; ++i) {
            evidence.push_back(mock(i, skill, Level::L5, 3.0, true));
        }
    }
    const ReadinessReport report = makeReadinessReport(evidence, at(5.0));
    QCOMPARE(report.skills[index(Skill::Manager)].confidence, Confidence::Thin);
    QCOMPARE(report.measuredRounds, 5);
}

void TestReadinessReport::coverageIsReadAndNotStored()
{
    const std::vector<Evidence> evidence { mock(0.0, Skill::Coding, Level::L5, 3.0, true) };
    const ReadinessReport plain = makeReadinessReport(evidence, at(2.0));
    ReadinessQuestion question = at(2.0);
    question.coverage[index(Skill::Coding)] = 0.9;
    const ReadinessReport covered = makeReadinessReport(evidence, question);
    const std::size_t coding = index(Skill::Coding);
    QVERIFY(covered.skills[coding].mean > plain.skills[coding].mean);
    QVERIFY(covered.overall.probability > plain.overall.probability);
    QCOMPARE(covered.effects[0].evidence.mean[coding], plain.effects[0].evidence.mean[coding]);
    QCOMPARE(covered.skills[coding].count.total(), 1);
    QCOMPARE(plain.coverage.mean[coding], 0.0);
    QCOMPARE(makeReadinessReport(evidence, question).skills[coding].mean, covered.skills[coding].mean);
}

void TestReadinessReport::coverageOpensNoNumber()
{
    std::vector<Evidence> evidence;
    for (const Skill skill : { Skill::Coding, Skill::Ml, Skill::Design, Skill::Presentation, Skill::Recruiter }) {
        evidence.push_back(mock(0.0, skill, Level::L5, 2.5, false));
    }
    const ReadinessReport plain = makeReadinessReport(evidence, at(1.0));
    ReadinessQuestion question = at(1.0);
    for (const Skill skill : { Skill::Coding, Skill::Ml, Skill::Design }) {
        question.coverage[index(skill)] = 0.95;
    }
    const ReadinessReport covered = makeReadinessReport(evidence, question);
    const std::size_t coding = index(Skill::Coding);
    // The spread alone would have another label, and the whole loop a number.
    QCOMPARE(plain.skills[coding].confidence, Confidence::Thin);
    QCOMPARE(confidenceOf(covered.skills[coding].sd), Confidence::Fair);
    QCOMPARE(covered.confidences(), plain.confidences());
    QVERIFY(!covered.isOverallShown);
    QCOMPARE(covered.measuredRounds, plain.measuredRounds);
    QVERIFY(covered.skills[coding].readiness > plain.skills[coding].readiness);
}

void TestReadinessReport::coverageNeedsAMeasuredRound()
{
    RecallByRound recall;
    recall.fill({ { { 20.0, 20, 18, 0.9 } } });
    const auto read = [&](std::span<const Evidence> evidence, double days) {
        return coverageOf(standingOf(evidence, day(days), kPriorLevel), recall, Assumptions());
    };
    QCOMPARE(read({}, 0.0), RoundCoverage());
    // One answer is evidence, and leaves the round unmeasured.
    QCOMPARE(read(std::vector { quiz(0.0, Skill::Coding, Level::L5, true, 0.25) }, 0.0), RoundCoverage());
    const std::vector<Evidence> one { mock(0.0, Skill::Coding, Level::L5, 2.5, true) };
    for (const Skill skill : kSkills) {
        QCOMPARE(read(one, 1.0)[index(skill)].has_value(), skill == Skill::Coding);
    }
    // Evidence that has faded measures nothing, and cards do not make up for it.
    QCOMPARE(read(one, 2000.0), RoundCoverage());
}

void TestReadinessReport::oneStandingAnswersEveryQuestion()
{
    Random random(73);
    const std::vector<Evidence> evidence = randomEvidence(random, 60, 90);
    const EvidenceStanding standing = standingOf(evidence, day(100.0), kPriorLevel);
    for (const Level level : { Level::L3, Level::L6 }) {
        ReadinessQuestion question = at(100.0, level);
        question.coverage[index(Skill::Design)] = 0.7;
        const ReadinessReport whole = makeReadinessReport(evidence, question);
        const ReadinessReport report = reportOfStanding(standing, question);
        QCOMPARE(largestDifference(report, whole), 0.0);
        QCOMPARE(report.overall.probability, whole.overall.probability);
        QCOMPARE(report.measuredRounds, whole.measuredRounds);
        QCOMPARE(report.effects.size(), whole.effects.size());
    }
}

void TestReadinessReport::overallShowsOnceEnoughIsKnown()
{
    std::vector<Evidence> evidence;
    for (const Skill skill : { Skill::Coding, Skill::Ml }) {
        for (int i = 0; i < 4; ++i) {
            evidence.push_back(mock(i, skill, Level::L5, 3.0, true));
        }
    }
    QVERIFY(!makeReadinessReport(evidence, at(4.0)).isOverallShown);
    for (const Skill skill : { Skill::Design, Skill::Presentation, Skill::Behavioral }) {
        for (int i = 0; i < 4; ++i) {
            evidence.push_back(mock(i, skill, Level::L5, 3.0, true));
        }
    }
    QVERIFY(makeReadinessReport(evidence, at(4.0)).isOverallShown);
    // A year later nothing of it is fresh enough.
    QVERIFY(!makeReadinessReport(evidence, at(369.0)).isOverallShown);
}

QTEST_GUILESS_MAIN(TestReadinessReport)
#include "tst_readinessreport.moc"
