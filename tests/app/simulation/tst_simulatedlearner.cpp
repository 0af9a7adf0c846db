// SPDX-License-Identifier: MIT
#include "simulation/learner.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace sevenrounds;

namespace {

double meanOf(int count, const std::function<double(int)> &value)
{
    double sum = 0.0;
    for (int i = 0; i < count; ++i) {
        sum += value(i);
    }
    return sum / count;
}

LearnerWorld quiet()
{
    LearnerWorld world;
    world.learningRate = 0.0;
    return world;
}

} // namespace

/// People who are made up are what their world says.
class TestSimulatedLearner : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameLife();
    void skillsSpreadAsTheWorldSays();
    void scoresLieAroundTheSkill();
    void evidenceIsWithinItsBounds();
    void practiceTeachesAndRestForgets();
    void pauseTakesTimeAndSkill();
};

void TestSimulatedLearner::sameSeedSameLife()
{
    SimulatedLearner one({}, 5);
    SimulatedLearner two({}, 5);
    SimulatedLearner other({}, 6);
    bool differs = false;
    for (int day = 0; day < 60; ++day) {
        const std::vector<Evidence> first = one.liveOneDay();
        const std::vector<Evidence> second = two.liveOneDay();
        differs = differs || first.size() != other.liveOneDay().size();
        QCOMPARE(first.size(), second.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(first[i].time, second[i].time);
            QCOMPARE(first[i].what.index(), second[i].what.index());
        }
    }
    QCOMPARE(one.skill(Skill::Design), two.skill(Skill::Design));
    QVERIFY(differs);
}

void TestSimulatedLearner::skillsSpreadAsTheWorldSays()
{
    constexpr int kPeople = 20000;
    std::vector<double> coding;
    std::vector<double> design;
    for (int i = 0; i < kPeople; ++i) {
        const SimulatedLearner learner({}, static_cast<std::uint64_t>(i));
        coding.push_back(learner.skill(Skill::Coding));
        design.push_back(learner.skill(Skill::Design));
    }
    const auto at
        = [](const std::vector<double> &of) { return [&of](int i) { return of[static_cast<std::size_t>(i)]; }; };
    const double mean = meanOf(kPeople, at(coding));
    const double otherMean = meanOf(kPeople, at(design));
    QVERIFY(std::abs(mean - kPriorLevel) < 0.03);
    const double variance = meanOf(kPeople, [&](int i) { return std::pow(at(coding)(i) - mean, 2); });
    const double shared = meanOf(kPeople, [&](int i) { return (at(coding)(i) - mean) * (at(design)(i) - otherMean); });
    QVERIFY(std::abs(variance - (0.75 * 0.75 + 0.85 * 0.85)) < 0.04);
    QVERIFY(std::abs(shared - 0.75 * 0.75) < 0.03);
}

void TestSimulatedLearner::scoresLieAroundTheSkill()
{
    SimulatedLearner learner({}, 3);
    const double skill = learner.skill(Skill::Ml);
    QVERIFY(std::abs(meanOf(20000, [&](int) { return learner.drawScore(Skill::Ml, skill); }) - 2.5) < 0.02);
    QVERIFY(std::abs(meanOf(20000, [&](int) { return learner.drawScore(Skill::Ml, skill - 1.0); }) - 3.25) < 0.02);
}

void TestSimulatedLearner::evidenceIsWithinItsBounds()
{
    int selfScored = 0;
    int mocks = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        SimulatedLearner learner({}, seed);
        for (int day = 0; day < 84; ++day) {
            const UtcTime morning = learner.now();
            for (const Evidence &one : learner.liveOneDay()) {
                QVERIFY(one.time > morning && one.time < morning + std::chrono::days(1));
                if (const auto *mock = std::get_if<MockEvidence>(&one.what)) {
                    QVERIFY(mock->score >= 1.0 && mock->score <= 4.0);
                    QCOMPARE(std::fmod(mock->score, 0.25), 0.0);
                    QVERIFY(mock->level >= Level::L3 && mock->level <= Level::L7);
                    ++mocks;
                    selfScored += mock->objective ? 0 : 1;
                }
            }
        }
    }
    // 1.65 a week on average.
    QVERIFY(mocks > 200 * 12 * 1.5 && mocks < 200 * 12 * 1.8);
    QVERIFY(std::abs(selfScored / static_cast<double>(mocks) - 0.7) < 0.03);
}

void TestSimulatedLearner::practiceTeachesAndRestForgets()
{
    const auto gain = [](const LearnerWorld &world) {
        return meanOf(300, [&](int i) {
            SimulatedLearner learner(world, static_cast<std::uint64_t>(i));
            const double before = learner.skill(Skill::Coding);
            for (int day = 0; day < 84; ++day) {
                (void)learner.liveOneDay();
            }
            return learner.skill(Skill::Coding) - before;
        });
    };
    QVERIFY(gain(LearnerWorld {}) > 0.1);
    QVERIFY(gain(quiet()) < 0.0);
}

void TestSimulatedLearner::pauseTakesTimeAndSkill()
{
    SimulatedLearner learner({}, 1);
    const double before = learner.skill(Skill::Manager);
    learner.pause(84, 0.25);
    QCOMPARE(learner.now(), UtcTime {} + std::chrono::days(84));
    QVERIFY(std::abs(before - learner.skill(Skill::Manager) - 0.25) < 1e-12);
}

QTEST_APPLESS_MAIN(TestSimulatedLearner)
#include "tst_simulatedlearner.moc"
