// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/quiz/selftestmodel.h"
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

private:
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

QTEST_MAIN(TestSelfTestModel)
#include "tst_selftestmodel.moc"
