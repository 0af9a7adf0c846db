// SPDX-License-Identifier: MIT
#include "readiness/evidencereplay.h"
#include "readinesssupport.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::testing;

namespace {

double meanAfter(const std::vector<Evidence> &evidence, double days, Skill skill = Skill::Coding)
{
    EvidenceReplay replay = replayed(evidence);
    replay.advanceTo(day(days));
    return replay.state().mean(skill);
}

/// What ageing alone leaves of one mock after `days`.
double agedMean(double days)
{
    SkillState state;
    state.apply(MockEvidence { Skill::Coding, Level::L5, 3.0, true, false });
    state.age(days);
    return state.mean(Skill::Coding);
}

const std::vector<Evidence> kOneMock { mock(0.0, Skill::Coding, Level::L5, 3.0, true) };

} // namespace

class TestEvidenceReplay : public QObject
{
    Q_OBJECT

private slots:
    void timeBeforeTheFirstItemChangesNothing();
    void fourteenDaysOffCostNoDrift();
    void longerPauseDriftsFromTheFifteenthDay();
    void driftOfAnEndlessPauseEnds();
    void practiceKeepsARoundFromDrifting();
    void practiceAloneMovesNothing();
    void roundNeverTouchedDoesNotDrift();
    void lookingInBetweenChangesNothing();
    void evidenceOfAnotherRoundLeavesTheDriftAlone();
    void withAPaceIdleDaysCostTheSameHoweverTheyAreCut();
    void earlierTimeChangesNothing();
    void orderWithinAMomentIsFixed();
    void resultsOfOneMomentAlternateInProportion();
};

void TestEvidenceReplay::timeBeforeTheFirstItemChangesNothing()
{
    EvidenceReplay replay;
    replay.advanceTo(day(5000.0));
    for (const Skill skill : kSkills) {
        QCOMPARE(replay.state().mean(skill), kPriorLevel);
        QVERIFY(!replay.lastActivity(skill));
    }
}

void TestEvidenceReplay::fourteenDaysOffCostNoDrift()
{
    QCOMPARE(meanAfter(kOneMock, 14.0), agedMean(14.0));
}

void TestEvidenceReplay::longerPauseDriftsFromTheFifteenthDay()
{
    // Ten idle days, faded like everything else: a little less than ten times 0.003.
    const double loss = agedMean(24.0) - meanAfter(kOneMock, 24.0);
    QVERIFY(std::abs(loss - 0.72 * (1.0 - std::exp(-10.0 / 240.0))) < 1e-12);
    QVERIFY(loss > 0.029 && loss < 0.030);
}

void TestEvidenceReplay::driftOfAnEndlessPauseEnds()
{
    QVERIFY(std::abs(meanAfter(kOneMock, 20000.0) - (kPriorLevel - 0.72)) < 1e-9);
}

void TestEvidenceReplay::practiceKeepsARoundFromDrifting()
{
    std::vector<Evidence> evidence = kOneMock;
    evidence.push_back(practice(10.0, Skill::Coding));
    evidence.push_back(practice(20.0, Skill::Coding));
    QVERIFY(std::abs(meanAfter(evidence, 34.0) - agedMean(34.0)) < 1e-12);
    QVERIFY(meanAfter(evidence, 36.0) < agedMean(36.0) - 0.005);
}

void TestEvidenceReplay::practiceAloneMovesNothing()
{
    const EvidenceReplay replay = replayed({ practice(0.0, Skill::Ml), practice(9.0, Skill::Ml) });
    QCOMPARE(replay.state().mean(Skill::Ml), kPriorLevel);
    QCOMPARE(replay.state().sd(Skill::Ml), SkillState().sd(Skill::Ml));
    QCOMPARE(replay.lastActivity(Skill::Ml), std::optional(day(9.0)));
}

void TestEvidenceReplay::roundNeverTouchedDoesNotDrift()
{
    SkillState state;
    state.apply(MockEvidence { Skill::Coding, Level::L5, 3.0, true, false });
    state.age(200.0);
    QCOMPARE(meanAfter(kOneMock, 200.0, Skill::Design), state.mean(Skill::Design));
}

void TestEvidenceReplay::lookingInBetweenChangesNothing()
{
    EvidenceReplay often = replayed(kOneMock);
    for (int step = 1; step <= 100; ++step) {
        often.advanceTo(day(step * 0.9));
    }
    QVERIFY(std::abs(often.state().mean(Skill::Coding) - meanAfter(kOneMock, 90.0)) < 1e-12);
}

void TestEvidenceReplay::evidenceOfAnotherRoundLeavesTheDriftAlone()
{
    // An answer that teaches nothing, in another round, only cuts the pause in two.
    std::vector<Evidence> evidence = kOneMock;
    evidence.push_back(quiz(30.0, Skill::Design, Level::L5, true, 1.0));
    QVERIFY(std::abs(meanAfter(evidence, 60.0) - meanAfter(kOneMock, 60.0)) < 1e-12);
}

void TestEvidenceReplay::withAPaceIdleDaysCostTheSameHoweverTheyAreCut()
{
    EvidenceReplay once(kPriorLevel, 1.0);
    once.apply(kOneMock.front());
    const double before = once.state().mean(Skill::Coding);
    EvidenceReplay daily = once;
    once.advanceTo(day(14.0));
    QCOMPARE(once.state().mean(Skill::Coding), before);
    // Sixty idle days of 0.003, and the spread still grows.
    const double spread = once.state().sd(Skill::Coding);
    once.advanceTo(day(74.0));
    QVERIFY(std::abs(before - once.state().mean(Skill::Coding) - 0.18) < 1e-12);
    QVERIFY(once.state().sd(Skill::Coding) > spread);
    // Answers that teach nothing, in another round, only cut the pause.
    for (int i = 1; i < 74; ++i) {
        daily.apply(quiz(i, Skill::Design, Level::L5, true, 1.0));
    }
    daily.advanceTo(day(74.0));
    QVERIFY(std::abs(daily.state().mean(Skill::Coding) - once.state().mean(Skill::Coding)) < 1e-12);
    QVERIFY(std::abs(daily.state().sd(Skill::Coding) - once.state().sd(Skill::Coding)) < 1e-12);
}

void TestEvidenceReplay::earlierTimeChangesNothing()
{
    EvidenceReplay replay = replayed(kOneMock);
    replay.advanceTo(day(30.0));
    const double mean = replay.state().mean(Skill::Coding);
    replay.advanceTo(day(10.0));
    QCOMPARE(replay.state().mean(Skill::Coding), mean);
    // Handed in late and out of order, an item counts at the present moment and does not move the last activity back.
    replay.apply(practice(-5.0, Skill::Coding));
    QCOMPARE(replay.lastActivity(Skill::Coding), std::optional(day(0.0)));
    QCOMPARE(replay.state().mean(Skill::Coding), mean);
}

void TestEvidenceReplay::orderWithinAMomentIsFixed()
{
    const std::vector<Evidence> expected { mock(0.0, Skill::Manager, Level::L7, 4.0, true),
        mock(1.0, Skill::Coding, Level::L4, 4.0, true), mock(1.0, Skill::Coding, Level::L5, 2.0, true),
        mock(1.0, Skill::Ml, Level::L3, 1.0, false), quiz(1.0, Skill::Coding, Level::L3, false, 0.3),
        quiz(1.0, Skill::Coding, Level::L3, true, 0.2), practice(1.0, Skill::Coding), practice(1.0, Skill::Ml),
        quiz(1.0, Skill::Coding, Level::L3, true, 0.3), mock(2.0, Skill::Ml, Level::L5, 3.0, false),
        mock(2.0, Skill::Ml, Level::L5, 3.0, true, false), mock(2.0, Skill::Ml, Level::L5, 3.0, true, true) };
    Random random(3);
    std::vector<std::size_t> places(expected.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i] = i;
    }
    for (int round = 0; round < 200; ++round) {
        for (std::size_t i = places.size(); i > 1; --i) {
            std::swap(places[i - 1], places[random.below(i)]);
        }
        std::vector<Evidence> shuffled;
        shuffled.reserve(places.size());
        for (const std::size_t place : places) {
            shuffled.push_back(expected[place]);
        }
        const std::vector<std::size_t> order = replayOrder(shuffled);
        for (std::size_t i = 0; i < order.size(); ++i) {
            QCOMPARE(places[order[i]], i);
        }
    }
}

void TestEvidenceReplay::resultsOfOneMomentAlternateInProportion()
{
    std::vector<Evidence> evidence;
    evidence.reserve(20);
    for (int i = 0; i < 20; ++i) {
        evidence.push_back(quiz(0.0, Skill::Coding, Level::L5, i < 16, 0.2));
    }
    const std::vector<std::size_t> order = replayOrder(evidence);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool isRight = std::get<QuizEvidence>(evidence[order[i]].what).correct;
        QCOMPARE(isRight, i % 5 != 0);
    }
}

QTEST_GUILESS_MAIN(TestEvidenceReplay)
#include "tst_evidencereplay.moc"
