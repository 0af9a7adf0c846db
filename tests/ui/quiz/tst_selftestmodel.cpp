// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/quiz/selftestmodel.h"
#include "ui/readiness/readinesstext.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

/// Ratings beside what was measured.
class TestSelfTestModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsTenStatements();
    void ratesAndTellsOnce();
    void showsWhatWasMeasured();
    void tellsWhereTheTwoAreApart();
    void allTenCanSetTheStart();
    void theStartIsTakenBackToWhatStoodBefore();
    void otherRatingsDoNotForgetWhatStoodBefore();
    void theStartOutlivesARestart();
    void otherRatingsAfterARestartLeaveItToBeTakenBack();

private:
    void rateAll(int rating);
    [[nodiscard]] ReadinessService &readiness() { return m_bench->services.readiness(); }
    [[nodiscard]] QVariant at(int row, SelfTestModel::Role role) { return m_model->data(m_model->index(row), role); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<SelfTestModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSelfTestModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<SelfTestModel>(m_bench->services, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestSelfTestModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestSelfTestModel::listsTenStatements()
{
    QCOMPARE(m_model->count(), 10);
    QVERIFY(!m_model->title().isEmpty() && !m_model->about().isEmpty());
    QCOMPARE(at(0, SelfTestModel::RatingRole).toInt(), -1);
    QCOMPARE(at(0, SelfTestModel::AnchorsRole).toStringList().size(), 5);
    QCOMPARE(at(0, SelfTestModel::MeasuredRole).toString(), QStringLiteral("nothing measured yet"));
    QVERIFY(!at(0, SelfTestModel::EvidenceRole).toString().isEmpty());
}

void TestSelfTestModel::ratesAndTellsOnce()
{
    QSignalSpy told(m_model.get(), &SelfTestModel::ratedChanged);
    m_model->rate(2, 3);
    QCOMPARE(told.size(), 1);
    QCOMPARE(at(2, SelfTestModel::RatingRole).toInt(), 3);
    m_model->rate(2, 3);
    QCOMPARE(told.size(), 1);
    m_model->rate(99, 1);
    m_model->rate(2, 9);
    QCOMPARE(at(2, SelfTestModel::RatingRole).toInt(), 3);
    QCOMPARE(m_model->stateText(), QStringLiteral("1 of 10 rated"));
}

void TestSelfTestModel::showsWhatWasMeasured()
{
    QuizService &quizzes = m_bench->services.quizzes();
    for (const QuizQuestion &question : quizzes.quiz()->questions) {
        QVERIFY(quizzes.answer(question.id, question.correct, 90));
    }
    QTRY_VERIFY(at(0, SelfTestModel::MeasuredRole).toString().startsWith(QStringLiteral("measured in this round: L")));
}

void TestSelfTestModel::tellsWhereTheTwoAreApart()
{
    QuizService &quizzes = m_bench->services.quizzes();
    m_model->rate(0, 0);
    QVERIFY(!at(0, SelfTestModel::IsApartRole).toBool());
    for (const QuizQuestion &question : quizzes.quiz()->questions) {
        QVERIFY(quizzes.answer(question.id, question.correct, 90));
    }
    // All right at every level is far above what 0 stands for.
    QTRY_VERIFY(at(0, SelfTestModel::IsApartRole).toBool());
    m_model->rate(0, 3);
    QVERIFY(!at(0, SelfTestModel::IsApartRole).toBool());
}

void TestSelfTestModel::rateAll(int rating)
{
    for (int row = 0; row < m_model->count(); ++row) {
        m_model->rate(row, rating);
    }
}

void TestSelfTestModel::allTenCanSetTheStart()
{
    for (int row = 0; row < m_model->count(); ++row) {
        QVERIFY(!m_model->hasStart());
        m_model->startFromRatings();
        QCOMPARE(readiness().ownAssumptions(), 0);
        m_model->rate(row, 4);
    }
    QVERIFY(m_model->hasStart() && !m_model->isStarted());
    QCOMPARE(m_model->startAction(), QStringLiteral("Start from L5.4"));
    QVERIFY2(m_model->startText().contains(QStringLiteral("assumption")), qPrintable(m_model->startText()));
    QVERIFY(m_model->startText().contains(QStringLiteral("L4.2")));
    const double before = readiness().report().skills.front().mean;
    QSignalSpy told(m_model.get(), &SelfTestModel::startChanged);
    m_model->startFromRatings();
    QVERIFY(!told.isEmpty());
    QVERIFY(m_model->isStarted());
    QCOMPARE(readiness().assumptions().priorLevel, 5.4);
    QCOMPARE(readiness().ownAssumptions(), 1);
    QVERIFY(readiness().report().skills.front().mean > before + 1.0);
    // Nothing was measured, and nothing says that it was.
    for (const SkillReading &reading : readiness().report().skills) {
        QCOMPARE(reading.count.total(), 0);
        QVERIFY(!isMeasured(reading));
    }
    // Other ratings are another start, which is offered and not taken.
    m_model->rate(0, 0);
    QVERIFY(!m_model->isStarted());
    QCOMPARE(readiness().assumptions().priorLevel, 5.4);
}

void TestSelfTestModel::theStartIsTakenBackToWhatStoodBefore()
{
    rateAll(1);
    m_model->takeStartBack();
    QCOMPARE(readiness().assumptions().priorLevel, 4.2);
    m_model->startFromRatings();
    m_model->takeStartBack();
    QCOMPARE(readiness().ownAssumptions(), 0);
    QVERIFY(readiness().assume({ AssumptionKind::PriorLevel }, 6.0));
    QVERIFY(readiness().assume({ AssumptionKind::DayNoise }, 0.9));
    m_model->startFromRatings();
    QVERIFY(readiness().assumptions().priorLevel < 4.2);
    m_model->takeStartBack();
    QCOMPARE(readiness().assumptions().priorLevel, 6.0);
    QCOMPARE(readiness().assumptions().dayNoise, 0.9);
}

void TestSelfTestModel::otherRatingsDoNotForgetWhatStoodBefore()
{
    QVERIFY(readiness().assume({ AssumptionKind::PriorLevel }, 6.0));
    rateAll(4);
    QVERIFY(!m_model->canTakeBack());
    m_model->startFromRatings();
    m_model->rate(0, 0);
    QVERIFY(!m_model->isStarted());
    QVERIFY(m_model->canTakeBack());
    m_model->startFromRatings();
    QVERIFY(m_model->isStarted());
    m_model->rate(1, 0);
    m_model->takeStartBack();
    QCOMPARE(readiness().assumptions().priorLevel, 6.0);
    QVERIFY(!m_model->canTakeBack());
    // What the person sets by hand in between is what stood before.
    m_model->startFromRatings();
    QVERIFY(readiness().assume({ AssumptionKind::PriorLevel }, 6.5));
    QVERIFY(!m_model->canTakeBack());
    m_model->startFromRatings();
    m_model->takeStartBack();
    QCOMPARE(readiness().assumptions().priorLevel, 6.5);
}

void TestSelfTestModel::theStartOutlivesARestart()
{
    rateAll(0);
    m_model->startFromRatings();
    m_tester.reset();
    m_model.reset();
    QVERIFY(m_bench->reopen());
    m_model = std::make_unique<SelfTestModel>(m_bench->services, *m_navigation);
    QVERIFY(m_model->isStarted());
    QCOMPARE(readiness().assumptions().priorLevel, 3.4);
    m_model->takeStartBack();
    QCOMPARE(readiness().ownAssumptions(), 0);
}

void TestSelfTestModel::otherRatingsAfterARestartLeaveItToBeTakenBack()
{
    rateAll(0);
    m_model->startFromRatings();
    m_tester.reset();
    m_model.reset();
    QVERIFY(m_bench->reopen());
    m_model = std::make_unique<SelfTestModel>(m_bench->services, *m_navigation);
    m_model->rate(0, 4);
    QVERIFY(!m_model->isStarted());
    QVERIFY(m_model->canTakeBack());
    m_model->takeStartBack();
    QCOMPARE(readiness().ownAssumptions(), 0);
}

QTEST_MAIN(TestSelfTestModel)
#include "tst_selftestmodel.moc"
