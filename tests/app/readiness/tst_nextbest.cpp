// SPDX-License-Identifier: MIT
#include "readiness/nextbest.h"

#include <QTest>

#include <numeric>

using namespace sevenrounds;

namespace {

SessionCandidate prompt(Skill skill, int minutes = 10)
{
    return { skill, minutes, SessionEvidence {} };
}

SessionCandidate unmeasured(Skill skill, int minutes = 10)
{
    return { skill, minutes, std::nullopt };
}

NextBestQuestion question(int minutes)
{
    NextBestQuestion question;
    question.minutes = minutes;
    return question;
}

std::vector<SessionCandidate> onePromptEach()
{
    std::vector<SessionCandidate> all;
    all.reserve(kSkills.size());
    for (const Skill skill : kSkills) {
        all.push_back(prompt(skill));
    }
    return all;
}

void know(SkillState *state, Skill skill, double score, int mocks)
{
    for (int i = 0; i < mocks; ++i) {
        state->apply(MockEvidence { skill, Level::L5, score, true, false });
    }
}

} // namespace

/// What the next minutes are best used for.
class TestNextBest : public QObject
{
    Q_OBJECT

private slots:
    void aFastLearnerGainsMoreAndExploresLess();
    void timeIsFilledAndNotOverdrawn_data();
    void timeIsFilledAndNotOverdrawn();
    void unknownRoundsComeFirst();
    void knowingMoreIsWorthMost();
    void eachPickIsJudgedAfterTheOneBefore();
    void notMoreThanTwoOfARound();
    void whatIsAlikeKeepsItsOrder();
    void gainIsTheGainOfItsMinutes();
    void nothingFitsIntoNoTime();
    void farFromTheBarIsNotExplored();
    void aQuizTellsTheMoreTheMoreItAsks();
    void testsTellMoreThanOnesOwnMarks();
};

void TestNextBest::aFastLearnerGainsMoreAndExploresLess()
{
    const std::vector<SessionCandidate> all { prompt(Skill::Ml, 60) };
    NextBestQuestion fast = question(60);
    fast.pace = 2.0;
    NextBestQuestion none = question(60);
    none.pace = 0.0;
    const NextBestPick expected = nextBest(all, question(60)).front();
    const NextBestPick faster = nextBest(all, fast).front();
    QVERIFY(faster.gain > 1.5 * expected.gain);
    QCOMPARE(faster.exploration, expected.exploration);
    QVERIFY(faster.exploration / faster.worth < expected.exploration / expected.worth);
    QCOMPARE(nextBest(all, none).front().gain, 0.0);
}

void TestNextBest::timeIsFilledAndNotOverdrawn_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("picks");

    QTest::newRow("10") << 10 << 1;
    QTest::newRow("25") << 25 << 2;
    QTest::newRow("45") << 45 << 4;
    QTest::newRow("9") << 9 << 0;
}

void TestNextBest::timeIsFilledAndNotOverdrawn()
{
    QFETCH(int, minutes);
    QFETCH(int, picks);
    const std::vector<SessionCandidate> all = onePromptEach();
    const std::vector<NextBestPick> found = nextBest(all, question(minutes));
    QCOMPARE(static_cast<int>(found.size()), picks);
    const int used = std::accumulate(found.begin(), found.end(), 0,
        [&](int sum, const NextBestPick &pick) { return sum + all[pick.candidate].minutes; });
    QVERIFY(used <= minutes);
}

void TestNextBest::unknownRoundsComeFirst()
{
    NextBestQuestion asked = question(10);
    for (const Skill skill : kSkills) {
        if (skill != Skill::Design) {
            know(&asked.state, skill, 2.5, 6);
        }
    }
    const std::vector<SessionCandidate> all = onePromptEach();
    QCOMPARE(all[nextBest(all, asked).front().candidate].skill, Skill::Design);
}

void TestNextBest::knowingMoreIsWorthMost()
{
    // The same round and the same time, measured and not.
    const std::vector<SessionCandidate> all { unmeasured(Skill::Ml), prompt(Skill::Ml) };
    const std::vector<NextBestPick> found = nextBest(all, question(10));
    QCOMPARE(found.front().candidate, std::size_t { 1 });
    QVERIFY(found.front().exploration > 0.0);
    QVERIFY(found.front().sdDrop > 0.1);
    QVERIFY(found.front().worth > found.front().exploration);
    const std::vector<NextBestPick> alone = nextBest(std::span(all).first(1), question(10));
    QCOMPARE(alone.front().exploration, 0.0);
}

void TestNextBest::eachPickIsJudgedAfterTheOneBefore()
{
    const std::vector<SessionCandidate> all { prompt(Skill::Ml), prompt(Skill::Ml), prompt(Skill::Design) };
    const std::vector<NextBestPick> found = nextBest(all, question(20));
    QCOMPARE(found.size(), std::size_t { 2 });
    QVERIFY(all[found[0].candidate].skill != all[found[1].candidate].skill);
}

void TestNextBest::notMoreThanTwoOfARound()
{
    const std::vector<SessionCandidate> all(5, prompt(Skill::Coding));
    QCOMPARE(nextBest(all, question(60)).size(), std::size_t { 2 });
    NextBestQuestion later = question(60);
    later.doneToday[index(Skill::Coding)] = 1;
    QCOMPARE(nextBest(all, later).size(), std::size_t { 1 });
    later.doneToday[index(Skill::Coding)] = 3;
    QVERIFY(nextBest(all, later).empty());
}

void TestNextBest::whatIsAlikeKeepsItsOrder()
{
    const std::vector<SessionCandidate> all { prompt(Skill::Ml, 45), prompt(Skill::Ml, 10) };
    QCOMPARE(nextBest(all, question(45)).front().candidate, std::size_t { 0 });
    QCOMPARE(nextBest(all, question(25)).front().candidate, std::size_t { 1 });
}

void TestNextBest::gainIsTheGainOfItsMinutes()
{
    const std::vector<SessionCandidate> brief { prompt(Skill::Ml, 10) };
    const std::vector<SessionCandidate> lengthy { prompt(Skill::Ml, 40) };
    const double one = nextBest(brief, question(60)).front().gain;
    const double four = nextBest(lengthy, question(60)).front().gain;
    QVERIFY(one > 0.0);
    QVERIFY(std::abs(four - 4.0 * one) < 1e-12);
}

void TestNextBest::nothingFitsIntoNoTime()
{
    QVERIFY(nextBest(onePromptEach(), question(0)).empty());
    QVERIFY(nextBest({}, question(45)).empty());
    const std::vector<SessionCandidate> empty { prompt(Skill::Ml, 0) };
    QVERIFY(nextBest(empty, question(45)).empty());
}

void TestNextBest::farFromTheBarIsNotExplored()
{
    NextBestQuestion near = question(10);
    know(&near.state, Skill::Ml, 2.5, 1);
    NextBestQuestion far = question(10);
    far.target = Level::L3;
    far.state = near.state;
    const std::vector<SessionCandidate> all { prompt(Skill::Ml) };
    QVERIFY(nextBest(all, far).front().exploration < nextBest(all, near).front().exploration);
}

void TestNextBest::aQuizTellsTheMoreTheMoreItAsks()
{
    const auto dropOf = [](std::size_t questions, double guess) {
        SessionEvidence evidence;
        evidence.questions.assign(questions, Level::L4);
        evidence.guess = guess;
        const std::vector<SessionCandidate> quiz { { Skill::Ml, 20, evidence } };
        return nextBest(quiz, question(20)).front().sdDrop;
    };
    QVERIFY(dropOf(1, 0.25) > 0.0);
    QVERIFY(dropOf(10, 0.25) > dropOf(3, 0.25));
    QVERIFY(dropOf(10, 0.0) > dropOf(10, 0.25));
}

void TestNextBest::testsTellMoreThanOnesOwnMarks()
{
    const std::vector<SessionCandidate> all { prompt(Skill::Coding, 30),
        { Skill::Coding, 30, SessionEvidence { Level::L5, true } } };
    QCOMPARE(nextBest(all, question(30)).front().candidate, std::size_t { 1 });
}

QTEST_GUILESS_MAIN(TestNextBest)
#include "tst_nextbest.moc"
