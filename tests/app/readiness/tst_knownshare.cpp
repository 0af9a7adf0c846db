// SPDX-License-Identifier: MIT
#include "readiness/knownshare.h"
#include "readiness/readinessreport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace sevenrounds;

namespace {

constexpr double kExact = 1e-9;

bool isNear(double a, double b)
{
    return std::abs(a - b) <= kExact;
}

} // namespace

/// What is read from cards, against tests/fixtures/readiness/recall.expected.json, which make_recall.py works out by exact fractions in one step.
class TestKnownShare : public QObject
{
    Q_OBJECT

private slots:
    void matchesTheExactNumbers_data();
    void matchesTheExactNumbers();
    void nothingLearnedIsNoObservation();
    void theLeastThatCounts();
    void onlyProportionsOfWeightsMatter();
    void topicsThatMeanNothingAreLeftOut();
    void aRoundSumsItsTopics();
    void noObservationChangesNothing();
};

void TestKnownShare::matchesTheExactNumbers_data()
{
    QTest::addColumn<QJsonObject>("wanted");
    QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/readiness/recall.expected.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(cases.size(), 9);
    for (const QJsonValue &one : cases) {
        QTest::newRow(qPrintable(one.toObject().value(QStringLiteral("name")).toString())) << one.toObject();
    }
}

void TestKnownShare::matchesTheExactNumbers()
{
    QFETCH(QJsonObject, wanted);
    const auto number = [&](const char *key) { return wanted.value(QLatin1String(key)).toDouble(); };
    Assumptions assumptions;
    assumptions.priorLevel = number("prior");
    assumptions.recallSpread = number("spread");
    assumptions.unseenShare = number("unseen");
    RoundCoverage coverage {};
    const QJsonObject rounds = wanted.value(QStringLiteral("rounds")).toObject();
    const QJsonObject shares = wanted.value(QStringLiteral("shares")).toObject();
    for (const QString &key : rounds.keys()) {
        std::vector<TopicRecall> topics;
        for (const QJsonValue &one : rounds.value(key).toArray()) {
            const QJsonArray topic = one.toArray();
            topics.push_back(
                { topic.at(0).toDouble(), topic.at(1).toInt(), topic.at(2).toInt(), topic.at(3).toDouble() });
        }
        const std::optional<double> share = knownShare(topics, assumptions.unseenShare);
        QCOMPARE(share.has_value(), shares.value(key).isDouble());
        QVERIFY(!share || isNear(*share, shares.value(key).toDouble()));
        coverage[index(skillFromKey(key).value())] = share;
    }
    const SkillState state = withCoverage(SkillState(assumptions.priorLevel), coverage, assumptions);
    for (const Skill skill : kSkills) {
        const auto at = [&](const char *key) {
            return wanted.value(QLatin1String(key)).toArray().at(static_cast<int>(index(skill))).toDouble();
        };
        QVERIFY(isNear(state.mean(skill), at("mean")));
        QVERIFY(isNear(state.sd(skill), at("sd")));
        QVERIFY(isNear(state.gapMean(skill), at("gap_mean")));
        QVERIFY(isNear(state.gapSd(skill), at("gap_sd")));
    }
    // Cards say nothing of how kindly somebody rates themselves.
    QCOMPARE(state.biasMean(), SkillState().biasMean());
    QCOMPARE(state.biasSd(), SkillState().biasSd());
}

void TestKnownShare::nothingLearnedIsNoObservation()
{
    QVERIFY(!knownShare({}));
    QVERIFY(!knownShare(std::vector<TopicRecall> { { 18.0, 18, 0, 0.0 } }));
}

void TestKnownShare::theLeastThatCounts()
{
    const auto learned = [](int first, int second) {
        return knownShare(std::vector<TopicRecall> { { 9.0, 9, first, 0.9 }, { 11.0, 11, second, 0.9 } });
    };
    QVERIFY(!learned(9, 0));
    QVERIFY(!learned(4, 5));
    QVERIFY(learned(9, 1));
    QVERIFY(learned(3, 7));
    // By weight: the heavy topic is not learned, though most cards are.
    QVERIFY(!knownShare(std::vector<TopicRecall> { { 1.0, 30, 30, 0.9 }, { 9.0, 10, 1, 0.9 } }));
}

void TestKnownShare::onlyProportionsOfWeightsMatter()
{
    const std::vector<TopicRecall> topics { { 3.0, 10, 8, 0.9 }, { 1.0, 10, 6, 0.7 } };
    std::vector<TopicRecall> scaled = topics;
    for (TopicRecall &topic : scaled) {
        topic.weight *= 250.0;
    }
    const double share = knownShare(topics).value();
    QVERIFY(isNear(share, knownShare(scaled).value()));
    // 3/4 (0.8 0.9 + 0.2 0.15) + 1/4 (0.6 0.7 + 0.4 0.15) = 0.6825, by hand.
    QVERIFY(isNear(share, 0.6825));
}

void TestKnownShare::topicsThatMeanNothingAreLeftOut()
{
    const std::vector<TopicRecall> plain { { 1.0, 20, 20, 0.8 } };
    std::vector<TopicRecall> more = plain;
    more.push_back({ std::numeric_limits<double>::quiet_NaN(), 5, 0, 0.0 });
    more.push_back({ 0.0, 5, 0, 0.0 });
    more.push_back({ -3.0, 5, 5, 1.0 });
    more.push_back({ 4.0, 0, 0, 0.0 });
    QCOMPARE(knownShare(more), knownShare(plain));
    // A count that cannot be is read as the nearest that can.
    QCOMPARE(knownShare(std::vector<TopicRecall> { { 1.0, 20, 50, 7.0 } }), std::optional(1.0));
}

void TestKnownShare::aRoundSumsItsTopics()
{
    const RoundRecall round { { { 9.0, 9, 3, 0.9 }, { 11.0, 11, 1, 0.5 }, { 8.0, 8, 0, 0.0 } } };
    QCOMPARE(round.cards(), 28);
    QCOMPARE(round.learned(), 4);
    QVERIFY(isNear(round.recall(), 0.8));
    QCOMPARE(RoundRecall().recall(), 0.0);
}

void TestKnownShare::noObservationChangesNothing()
{
    const SkillState before(4.7);
    const SkillState after = withCoverage(before, {}, Assumptions());
    for (std::size_t row = 0; row < SkillState::kSize; ++row) {
        for (std::size_t column = 0; column < SkillState::kSize; ++column) {
            QCOMPARE(after.covariance(row, column), before.covariance(row, column));
        }
    }
    for (const Skill skill : kSkills) {
        QCOMPARE(after.mean(skill), before.mean(skill));
    }
}

QTEST_GUILESS_MAIN(TestKnownShare)
#include "tst_knownshare.moc"
