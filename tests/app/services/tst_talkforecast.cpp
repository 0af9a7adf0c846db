// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "support/ratingrows.h"

#include <QSignalSpy>

using namespace sevenrounds;

namespace {

const TalkFormatId kFormat { QStringLiteral("paper-20-25") };

} // namespace

/// What is expected of a talk before it begins: kept and compared as a round's is, and of either the readiness learns nothing.
class TestTalkForecast : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsOnceItsTalkIsRated();
    void anUnratedOneCountsNothing();
    void aListenerDecidesWhatCameOfIt();
    void isAPercentage();
    void talksOfBeforeHadNone();
    void aPitchHasNone();
    void standsInTheSameDiagramAsRounds();
    void movesNeitherTheBiasNorAnySkill();
    void theBiasIsMeasuredByTwoRatingsOfOnePractice();

private:
    [[nodiscard]] bool begin(std::optional<int> forecast, quint64 seed = 7)
    {
        return talks().start(kFormat, QStringLiteral("Grokking"), Level::L5, seed, {}, false, {}, forecast).has_value();
    }
    void endAndRate(TalkEventKind rater, int band);
    [[nodiscard]] bool closeAndRead();
    [[nodiscard]] TalkService &talks() { return m_bench->services.talks(); }
    [[nodiscard]] const std::vector<ConfidenceSample> &forecasts()
    {
        return m_bench->services.promptHistory().forecasts();
    }
    [[nodiscard]] const ReadinessReport &report() { return m_bench->services.readiness().report(); }

    std::unique_ptr<ProfileBench> m_bench;
};

void TestTalkForecast::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestTalkForecast::endAndRate(TalkEventKind rater, int band)
{
    if (talks().state().isLive()) {
        QVERIFY(talks().apply(TalkEventKind::Ended, {}, 1));
    }
    for (const Criterion &criterion : talks().rubric()->criteria) {
        QVERIFY(talks().apply(rater, criterion.name, band));
    }
}

bool TestTalkForecast::closeAndRead()
{
    QSignalSpy changed(&m_bench->services.readiness(), &ReadinessService::changed);
    return talks().closeDebrief() && QTest::qWaitFor([&changed] { return changed.size() > 0; }, 20000);
}

void TestTalkForecast::countsOnceItsTalkIsRated()
{
    QVERIFY(begin(30));
    // It outlives a kill in the middle.
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(talks().hasUnfinished());
    QVERIFY(talks().restore());
    QCOMPARE(talks().plan().hireForecast, std::optional(30));
    endAndRate(TalkEventKind::Rated, 4);
    QVERIFY(forecasts().empty());
    QVERIFY(talks().closeDebrief());
    const auto check = [this] {
        // 30 % is 70 % no, and band 4 everywhere is a hire.
        QCOMPARE(forecasts().size(), 1U);
        QCOMPARE(forecasts().front().confidence, 0.7);
        QVERIFY(!forecasts().front().isRight);
    };
    check();
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(!forecasts().empty());
    check();
}

void TestTalkForecast::anUnratedOneCountsNothing()
{
    QVERIFY(begin(90));
    QVERIFY(talks().apply(TalkEventKind::Discarded));
    talks().leave();
    QVERIFY(begin(90));
    QVERIFY(talks().apply(TalkEventKind::Ended, {}, 1));
    talks().leave();
    QVERIFY(begin(std::nullopt));
    endAndRate(TalkEventKind::Rated, 5);
    QVERIFY(talks().closeDebrief());
    QVERIFY(forecasts().empty());
}

void TestTalkForecast::aListenerDecidesWhatCameOfIt()
{
    QVERIFY(begin(90));
    endAndRate(TalkEventKind::Rated, 5);
    endAndRate(TalkEventKind::PeerRated, 2);
    // A second look is no judge.
    endAndRate(TalkEventKind::ReplayRated, 6);
    QVERIFY(talks().closeDebrief());
    QCOMPARE(forecasts().size(), 1U);
    QVERIFY(!forecasts().front().isRight);
}

void TestTalkForecast::isAPercentage()
{
    for (const int percent : { -1, 101 }) {
        const Result<> started
            = talks().start(kFormat, QStringLiteral("Grokking"), Level::L5, 7, {}, false, {}, percent);
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::InvalidInput);
    }
    QVERIFY(!talks().hasTalk());
}

void TestTalkForecast::talksOfBeforeHadNone()
{
    QVERIFY(begin(70));
    QJsonObject plan = talks().plan().toJson();
    QCOMPARE(TalkPlan::fromJson(plan)->hireForecast, std::optional(70));
    // As a plan was written before there were any, and as a file that somebody edited may have it.
    plan.remove(QStringLiteral("hire_forecast"));
    QVERIFY(!TalkPlan::fromJson(plan)->hireForecast);
    for (const QJsonValue &wrong : { QJsonValue(101), QJsonValue(QStringLiteral("70")), QJsonValue() }) {
        plan.insert(QStringLiteral("hire_forecast"), wrong);
        QVERIFY(TalkPlan::fromJson(plan));
        QVERIFY(!TalkPlan::fromJson(plan)->hireForecast);
    }
}

void TestTalkForecast::aPitchHasNone()
{
    QVERIFY(talks().startPitch(QStringLiteral("Me"), QStringLiteral("A number"), Level::L5));
    QVERIFY(talks().apply(TalkEventKind::Ended));
    QVERIFY(talks().closeDebrief());
    QVERIFY(!talks().plan().toJson().contains(QStringLiteral("hire_forecast")));
    QVERIFY(!talks().result().isHireSide());
    QVERIFY(forecasts().empty());
}

void TestTalkForecast::standsInTheSameDiagramAsRounds()
{
    QuizService &quizzes = m_bench->services.quizzes();
    for (int i = 0; i < 19; ++i) {
        QVERIFY(quizzes.answer(quizzes.next()->id, quizzes.next()->correct, 80));
    }
    QVERIFY(!quizzes.confidence());
    QVERIFY(begin(90));
    endAndRate(TalkEventKind::Rated, 5);
    QVERIFY(talks().closeDebrief());
    QVERIFY(quizzes.confidence());
    QCOMPARE(quizzes.forecasts(), 1);
}

void TestTalkForecast::movesNeitherTheBiasNorAnySkill()
{
    // The same talk, rated alike, once with a forecast that was far too high: a chance is no score, so all that is learned of the person is the same.
    QList<ReadinessReport> reports;
    for (const std::optional<int> said : { std::optional<int>(), std::optional(90) }) {
        m_bench = std::make_unique<ProfileBench>();
        QVERIFY(m_bench->open());
        QVERIFY(begin(said));
        endAndRate(TalkEventKind::Rated, 4);
        endAndRate(TalkEventKind::PeerRated, 2);
        QVERIFY(closeAndRead());
        reports.append(report());
        QCOMPARE(test::evidenceRows(m_bench->services).size(), 2);
    }
    QCOMPARE(reports.at(1).biasMean, reports.at(0).biasMean);
    QCOMPARE(reports.at(1).biasSd, reports.at(0).biasSd);
    for (const Skill skill : kSkills) {
        QCOMPARE(reports.at(1).skills[index(skill)].mean, reports.at(0).skills[index(skill)].mean);
    }
}

void TestTalkForecast::theBiasIsMeasuredByTwoRatingsOfOnePractice()
{
    const double before = report().biasSd;
    QVERIFY(begin(90));
    endAndRate(TalkEventKind::Rated, 5);
    QVERIFY(closeAndRead());
    const double alone = before - report().biasSd;
    talks().leave();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    QVERIFY(begin(90));
    endAndRate(TalkEventKind::Rated, 5);
    endAndRate(TalkEventKind::PeerRated, 3);
    QVERIFY(closeAndRead());
    QVERIFY(report().biasMean > 0.3);
    QVERIFY(before - report().biasSd > alone);
}

QTEST_GUILESS_MAIN(TestTalkForecast)
#include "tst_talkforecast.moc"
