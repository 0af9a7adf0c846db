// SPDX-License-Identifier: MIT
#include "readiness/ownpace.h"
#include "simulation/learner.h"
#include "simulation/simulation.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace sevenrounds;

namespace {

constexpr std::uint64_t kSeed = 1;
constexpr int kLearners = 24;
constexpr int kSessionsAWeek = 6;
constexpr int kWeek = 7;
constexpr int kDaysOfARound = 2 * kWeek;

/// What was estimated of one learner beside the truth, both as a logarithm.
struct Judged {
    OwnPace pace;
    double truth = 0.0;

    [[nodiscard]] double estimate() const { return std::log(pace.factor); }
    [[nodiscard]] bool isCovered() const { return truth >= std::log(pace.low) && truth <= std::log(pace.high); }
};

enum class Plan {
    InTurns,
    /// Two weeks of one round, then of the next: each lies idle for twelve.
    OneAfterTheOther
};

/// Somebody who takes the rounds by plan, an hour each, judged by the results alone.
Judged study(int number, int weeks, Plan plan)
{
    SimulatedLearner learner(LearnerWorld {}, seedOfLearner(kSeed, number));
    std::vector<Evidence> log;
    int session = 0;
    for (int day = 0; day < weeks * kWeek; ++day) {
        if (day % kWeek < kSessionsAWeek) {
            const int turn = plan == Plan::InTurns ? session++ : day / kDaysOfARound;
            const Skill skill = kSkills[static_cast<std::size_t>(turn) % kSkillCount];
            log.push_back(learner.practice(skill, Level::L5));
            log.push_back({ log.back().time, PracticeEvidence { skill, 1.0 } });
        }
        learner.sleep();
    }
    return { ownPace(log, learner.now(), kPriorLevel), std::log(learner.rate() / LearnerWorld {}.learningRate) };
}

std::vector<Judged> studyAll(int weeks, Plan plan = Plan::InTurns)
{
    std::vector<Judged> all;
    for (int i = 0; i < kLearners; ++i) {
        all.push_back(study(i, weeks, plan));
    }
    return all;
}

double correlation(const std::vector<Judged> &all)
{
    const auto n = static_cast<double>(all.size());
    double x = 0.0;
    double y = 0.0;
    for (const Judged &one : all) {
        x += one.estimate() / n;
        y += one.truth / n;
    }
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (const Judged &one : all) {
        xx += (one.estimate() - x) * (one.estimate() - x);
        yy += (one.truth - y) * (one.truth - y);
        xy += (one.estimate() - x) * (one.truth - y);
    }
    return xy / std::sqrt(xx * yy);
}

double meanError(const std::vector<Judged> &all)
{
    double sum = 0.0;
    for (const Judged &one : all) {
        sum += one.estimate() - one.truth;
    }
    return sum / static_cast<double>(all.size());
}

double squaredError(const std::vector<Judged> &all, bool isExpected)
{
    double sum = 0.0;
    for (const Judged &one : all) {
        const double off = (isExpected ? 0.0 : one.estimate()) - one.truth;
        sum += off * off;
    }
    return sum / static_cast<double>(all.size());
}

} // namespace

/// How well the pace of people who are made up is found: their rates are known, and they are built otherwise than the model.
class TestPace : public QObject
{
    Q_OBJECT

private slots:
    void eightWeeksTellLittleAndClaimNoMore();
    void halfAYearTellsFastFromSlow();
    void whatIdleRoundsLoseIsNotTakenForSlowLearning();
};

void TestPace::eightWeeksTellLittleAndClaimNoMore()
{
    const std::vector<Judged> all = studyAll(8);
    qInfo("correlation %.2f, mean error %+.2f, squared %.3f against %.3f", correlation(all), meanError(all),
        squaredError(all, false), squaredError(all, true));
    // 48 hours over seven rounds: the range stays wide, so that nobody is planned for by it.
    for (const Judged &one : all) {
        QVERIFY(!one.pace.isKnown());
        QCOMPARE(one.pace.counted(), 1.0);
    }
    QVERIFY(correlation(all) > 0.0);
}

void TestPace::halfAYearTellsFastFromSlow()
{
    const std::vector<Judged> all = studyAll(26);
    int known = 0;
    int covered = 0;
    for (const Judged &one : all) {
        known += one.pace.isKnown() ? 1 : 0;
        covered += one.isCovered() ? 1 : 0;
    }
    qInfo("known %d, covered %d of %d, correlation %.2f, mean error %+.2f, squared %.3f against %.3f", known, covered,
        kLearners, correlation(all), meanError(all), squaredError(all, false), squaredError(all, true));
    QVERIFY(known > kLearners / 2);
    QVERIFY(correlation(all) > 0.6);
    // Eight in ten, as far as so few can tell, and better than taking everybody for average.
    QVERIFY(covered >= kLearners * 6 / 10);
    QVERIFY(squaredError(all, false) < squaredError(all, true));
}

void TestPace::whatIdleRoundsLoseIsNotTakenForSlowLearning()
{
    const std::vector<Judged> all = studyAll(52, Plan::OneAfterTheOther);
    const auto covered = std::count_if(all.begin(), all.end(), [](const Judged &one) { return one.isCovered(); });
    qInfo("covered %d of %d, mean error %+.2f, squared %.3f", static_cast<int>(covered), kLearners, meanError(all),
        squaredError(all, false));
    // A year that is read without the loss is a fifth too slow.
    QVERIFY(std::abs(meanError(all)) < 0.12);
    QVERIFY(covered >= kLearners * 6 / 10);
}

QTEST_APPLESS_MAIN(TestPace)
#include "tst_pace.moc"
