// SPDX-License-Identifier: MIT
#include "readiness/ownpace.h"
#include "readinesssupport.h"

#include <QTest>

#include <algorithm>

using namespace sevenrounds;
using namespace sevenrounds::testing;

namespace {

constexpr double kEnd = 1000.0;

Evidence hours(double days, Skill skill, double count)
{
    return { day(days), PracticeEvidence { skill, count } };
}

/// One round, a mock and its hours every other day; the score rises by so much from the first mock to the last.
std::vector<Evidence> rising(int mocks, double by, Skill skill = Skill::Coding, double each = 1.0)
{
    std::vector<Evidence> all;
    for (int i = 0; i < mocks; ++i) {
        all.push_back(mock(2.0 * i, skill, Level::L5, 2.2 + by * i / mocks, true));
        all.push_back(hours(2.0 * i + 0.1, skill, each));
    }
    return all;
}

OwnPace paceOf(const std::vector<Evidence> &evidence, double days = kEnd)
{
    return ownPace(evidence, day(days), kPriorLevel);
}

} // namespace

/// How fast somebody learns, read from hours and results.
class TestOwnPace : public QObject
{
    Q_OBJECT

private slots:
    void slopeFallsWithTheSkill();
    void withoutHoursItIsThePrior();
    void hoursWithoutALaterResultTellNothing();
    void risingScoresAreAFastLearners();
    void fewHoursStayNearThePrior();
    void itIsKnownFromEnoughHoursOn();
    void untilItIsKnownEverybodyLearnsAsExpected();
    void roundsAreReadTogether();
    void answersTellToo();
    void someDoubtIsLeft();
    void theOrderDoesNotMatter();
    void whatIsToComeDoesNotCount();
    void theEstimateOfTheSkillsIsLeftAlone();
};

void TestOwnPace::slopeFallsWithTheSkill()
{
    QCOMPARE(expectedSlope(4.5), 0.06);
    QVERIFY(expectedSlope(3.0) > expectedSlope(5.0));
    QCOMPARE(expectedSlope(7.5), 0.006);
    QCOMPARE(expectedSlope(9.0), 0.006);
}

void TestOwnPace::withoutHoursItIsThePrior()
{
    for (const std::vector<Evidence> &evidence :
        { std::vector<Evidence> {}, std::vector<Evidence> { mock(0.0, Skill::Ml, Level::L5, 3.0, true) } }) {
        const OwnPace pace = paceOf(evidence);
        QCOMPARE(pace.factor, 1.0);
        QCOMPARE(pace.sd, kPaceSpread);
        QVERIFY(std::abs(pace.low * pace.high - 1.0) < 1e-12);
        QVERIFY(std::abs(pace.low - 0.527) < 0.001);
        QCOMPARE(pace.hours, 0.0);
        QCOMPARE(pace.results, 0);
        QVERIFY(!pace.since);
        QVERIFY(!pace.isKnown());
    }
}

void TestOwnPace::hoursWithoutALaterResultTellNothing()
{
    const OwnPace pace = paceOf({ hours(0.0, Skill::Ml, 9.0), mock(1.0, Skill::Ml, Level::L5, 3.0, true),
        hours(2.0, Skill::Ml, 30.0), mock(3.0, Skill::Design, Level::L5, 3.0, true) });
    QCOMPARE(pace.hours, 0.0);
    QCOMPARE(pace.factor, 1.0);
}

void TestOwnPace::risingScoresAreAFastLearners()
{
    // Two levels and a quarter, in thirty hours that are expected to bring one and a half.
    const OwnPace fast = paceOf(rising(60, 1.6, Skill::Coding, 0.5));
    const OwnPace slow = paceOf(rising(60, 0.0));
    QVERIFY2(fast.factor > 1.1, qPrintable(QString::number(fast.factor)));
    QVERIFY2(slow.factor < 0.7, qPrintable(QString::number(slow.factor)));
    QVERIFY(fast.low < fast.factor && fast.factor < fast.high);
    QVERIFY(fast.sd < kPaceSpread);
    QCOMPARE(fast.hours, 29.5);
    QCOMPARE(fast.results, 60);
    QCOMPARE(*fast.since, day(0.0));
}

void TestOwnPace::fewHoursStayNearThePrior()
{
    const OwnPace pace = paceOf(rising(4, 1.6));
    QVERIFY2(std::abs(std::log(pace.factor)) < 0.15, qPrintable(QString::number(pace.factor)));
    QVERIFY(pace.sd > 0.45);
    QVERIFY(!pace.isKnown());
}

void TestOwnPace::itIsKnownFromEnoughHoursOn()
{
    OwnPace pace;
    pace.sd = kPaceKnownBelow;
    pace.hours = kLeastPaceHours;
    QVERIFY(pace.isKnown());
    pace.hours = kLeastPaceHours - 0.1;
    QVERIFY(!pace.isKnown());
    pace.hours = 500.0;
    pace.sd = kPaceKnownBelow + 0.01;
    QVERIFY(!pace.isKnown());
    QVERIFY(paceOf(rising(60, 1.6)).isKnown());
    QVERIFY(!paceOf(rising(20, 1.6)).isKnown());
}

void TestOwnPace::untilItIsKnownEverybodyLearnsAsExpected()
{
    OwnPace pace = paceOf(rising(60, 0.0));
    QVERIFY(pace.isKnown());
    QCOMPARE(pace.counted(), pace.factor);
    pace.hours = 1.0;
    QCOMPARE(pace.counted(), 1.0);
}

void TestOwnPace::roundsAreReadTogether()
{
    std::vector<Evidence> two = rising(30, 0.8);
    const double alone = paceOf(two).sd;
    const std::vector<Evidence> other = rising(30, 0.8, Skill::Design);
    two.insert(two.end(), other.begin(), other.end());
    const OwnPace both = paceOf(two);
    QVERIFY(both.sd < alone);
    QCOMPARE(both.hours, 58.0);
    QCOMPARE(both.results, 60);
}

void TestOwnPace::answersTellToo()
{
    // Wrong at first and right in the end, with an hour in between each time.
    std::vector<Evidence> all;
    for (int i = 0; i < 60; ++i) {
        all.push_back(quiz(i, Skill::Ml, Level::L5, i >= 30, 0.25));
        all.push_back(hours(i + 0.5, Skill::Ml, 1.0));
    }
    const OwnPace pace = paceOf(all);
    QVERIFY2(pace.factor > 1.0, qPrintable(QString::number(pace.factor)));
    QVERIFY(std::abs(pace.hours - (59.0 + 59.0 * kHoursAnAnswer)) < 1e-9);
}

void TestOwnPace::someDoubtIsLeft()
{
    const OwnPace pace = paceOf(rising(2000, 0.5), 1e5);
    QVERIFY(pace.sd >= 0.05);
    QVERIFY(pace.low < pace.factor && pace.factor < pace.high);
}

void TestOwnPace::theOrderDoesNotMatter()
{
    Random random(5);
    std::vector<Evidence> evidence = randomEvidence(random, 120, 60);
    for (int i = 0; i < 40; ++i) {
        evidence.push_back(
            hours(static_cast<double>(random.below(240)) / 4.0, kSkills[random.below(kSkillCount)], 0.75));
    }
    const OwnPace first = paceOf(evidence);
    for (int turn = 0; turn < 5; ++turn) {
        for (std::size_t i = evidence.size() - 1; i > 0; --i) {
            std::swap(evidence[i], evidence[random.below(i + 1)]);
        }
        const OwnPace again = paceOf(evidence);
        QVERIFY(std::abs(again.factor - first.factor) < 1e-9);
        QVERIFY(std::abs(again.sd - first.sd) < 1e-9);
        QVERIFY(std::abs(again.hours - first.hours) < 1e-9);
        QCOMPARE(again.results, first.results);
        QCOMPARE(again.since, first.since);
    }
}

void TestOwnPace::whatIsToComeDoesNotCount()
{
    const std::vector<Evidence> all = rising(60, 1.6);
    const OwnPace then = paceOf(all, 40.05);
    const OwnPace early = paceOf({ all.begin(), all.begin() + 41 });
    QCOMPARE(then.results, 21);
    QCOMPARE(then.factor, early.factor);
}

void TestOwnPace::theEstimateOfTheSkillsIsLeftAlone()
{
    // Study time by itself moves nothing: only tested evidence does.
    std::vector<Evidence> evidence = rising(10, 0.8);
    const EvidenceReplay with = replayed(evidence);
    for (Evidence &one : evidence) {
        if (auto *practiced = std::get_if<PracticeEvidence>(&one.what)) {
            practiced->hours = 0.0;
        }
    }
    const EvidenceReplay without = replayed(evidence);
    QCOMPARE(with.state().mean(Skill::Coding), without.state().mean(Skill::Coding));
    QCOMPARE(with.state().sd(Skill::Coding), without.state().sd(Skill::Coding));
    QCOMPARE(with.logEvidence(), 0.0);
}

QTEST_GUILESS_MAIN(TestOwnPace)
#include "tst_ownpace.moc"
