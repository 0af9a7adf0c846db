// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/quiz/quizviewmodel.h"
#include "ui/quiz/selftestmodel.h"

using namespace sevenrounds;
using namespace sevenrounds::test;

/// The two quizzes, by key. What the QML engine complains of fails each test.
class TestQuizPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void answersByKey();
    void skipsByKey();
    void optionsAreReadAloud();
    void theResultIsOnTheScreen();
    void ratesByKey();
    void startsFromTheRatingsByKey();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();

private:
    [[nodiscard]] bool showQuiz(QSize size = { 1224, 900 });
    [[nodiscard]] bool showSelfTest(QSize size = { 1224, 900 });
    void answerAll();
    void rateAll();
    [[nodiscard]] QuizService &quizzes() { return m_bench->profile.services.quizzes(); }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<QuizViewModel> m_quiz;
    std::unique_ptr<SelfTestModel> m_selfTest;
};

void TestQuizPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_quiz = std::make_unique<QuizViewModel>(m_bench->profile.services, m_bench->navigation);
    m_selfTest = std::make_unique<SelfTestModel>(m_bench->profile.services, m_bench->navigation);
}

void TestQuizPages::cleanup()
{
    const QStringList warnings = m_bench->warnings;
    m_bench->view.reset();
    m_selfTest.reset();
    m_quiz.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestQuizPages::showQuiz(QSize size)
{
    return m_bench->show(
        QStringLiteral("Quiz/QuizPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_quiz) } }, size);
}

bool TestQuizPages::showSelfTest(QSize size)
{
    return m_bench->show(QStringLiteral("Quiz/SelfTestPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_selfTest) } }, size);
}

void TestQuizPages::answerAll()
{
    while (const QuizQuestion *question = quizzes().next()) {
        QVERIFY(quizzes().answer(question->id, question->correct, 80));
    }
    m_quiz->open();
}

void TestQuizPages::rateAll()
{
    for (const SelfTestItem &item : quizzes().selfTest()->items) {
        QVERIFY(quizzes().rate(item.id, 3));
    }
}

void TestQuizPages::everyControlIsReachedAndNamed_data()
{
    addPageRows({ "question", "why", "result", "self-test", "self-test that is done" }, kWalkedSizes);
}

void TestQuizPages::everyControlIsReachedAndNamed()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    if (which == 1) {
        m_quiz->skip();
    } else if (which == 2) {
        answerAll();
    } else if (which == 4) {
        rateAll();
    }
    QVERIFY(which >= 3 ? showSelfTest(size) : showQuiz(size));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(u'\n'), QString());
}

void TestQuizPages::answersByKey()
{
    QVERIFY(showQuiz());
    m_bench->press(Qt::Key_2);
    QCOMPARE(m_quiz->chosen(), 1);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_quiz->isAnswered());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("How sure are you?")) || tabTo(*m_bench->view, QStringLiteral("50%")));
    m_bench->press(Qt::Key_End);
    QCOMPARE(m_quiz->confidenceIndex(), 5);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_quiz->isAnswered());
    QCOMPARE(quizzes().answered(), 1);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_quiz->isAnswered());
    m_bench->press(Qt::Key_Escape);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Review);
}

void TestQuizPages::skipsByKey()
{
    QVERIFY(showQuiz());
    m_bench->press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_quiz->isAnswered());
    QVERIFY(!m_quiz->isRight());
}

void TestQuizPages::optionsAreReadAloud()
{
    QVERIFY(showQuiz());
    const QString name = QStringLiteral("B: ") + m_quiz->options().at(1);
    QVERIFY(m_bench->pressControl(name));
    QCOMPARE(m_quiz->chosen(), 1);
}

void TestQuizPages::theResultIsOnTheScreen()
{
    answerAll();
    QVERIFY(showQuiz());
    QTRY_VERIFY(m_bench->find(QStringLiteral("reliability")) != nullptr);
    QVERIFY(m_bench->find(QStringLiteral("advance")) == nullptr);
}

void TestQuizPages::ratesByKey()
{
    QVERIFY(showSelfTest());
    QQuickItem *first = m_bench->find(QStringLiteral("rating1"));
    QVERIFY(first != nullptr);
    QVERIFY(tabTo(*m_bench->view, accessibleName(first)));
    m_bench->press(Qt::Key_End);
    QCOMPARE(quizzes().rated(), 1);
    QCOMPARE(quizzes().rating(quizzes().selfTest()->items.first().id).value_or(-1), 4);
}

void TestQuizPages::startsFromTheRatingsByKey()
{
    QVERIFY(showSelfTest());
    QVERIFY(m_bench->find(QStringLiteral("startCard")) == nullptr);
    rateAll();
    QTRY_VERIFY(m_bench->find(QStringLiteral("startCard")) != nullptr);
    QVERIFY(m_bench->pressControl(m_selfTest->startAction()));
    QVERIFY(m_selfTest->isStarted());
    // After another rating both are offered: to start from the new ones, and to take the old ones back.
    m_selfTest->rate(0, 0);
    QTRY_VERIFY(m_bench->find(QStringLiteral("startFromRatings")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Take it back")));
    QVERIFY(!m_selfTest->isStarted());
    QVERIFY(!m_selfTest->canTakeBack());
}

void TestQuizPages::staysInsideTheWindow_data()
{
    addPageRows({ "question", "result", "self-test" }, kFittingSizes);
}

void TestQuizPages::staysInsideTheWindow()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    if (which == 1) {
        answerAll();
    }
    QVERIFY(which == 2 ? showSelfTest(size) : showQuiz(size));
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
}

QTEST_MAIN(TestQuizPages)
#include "tst_quizpages.moc"
