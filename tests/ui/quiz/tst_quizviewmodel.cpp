// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/quiz/quizviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

/// The placement quiz, question by question, to its result.
class TestQuizViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asksTheFirstQuestion();
    void wantsAnAnswerAndAConfidence();
    void saysWhyAfterwards();
    void skipsWithoutConfidence();
    void comesBackToTheOpenQuestion();
    void theResultSaysWhatMoved();
    void theDiagramStandsFromTwentyAnswersOn();

private:
    void answer(bool isRight, int confidence);
    [[nodiscard]] const QuizQuestion &open() { return *m_bench->services.quizzes().next(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<QuizViewModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestQuizViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<QuizViewModel>(m_bench->services, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model->result(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestQuizViewModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestQuizViewModel::answer(bool isRight, int confidence)
{
    const int right = open().correct;
    m_model->choose(isRight ? right : (right + 1) % 4);
    m_model->setConfidence(confidence);
    m_model->advance();
    QVERIFY(m_model->isAnswered());
    m_model->advance();
    QVERIFY(!m_model->isAnswered());
}

void TestQuizViewModel::asksTheFirstQuestion()
{
    QVERIFY(m_model->exists() && !m_model->isDone() && !m_model->isBegun());
    QCOMPARE(m_model->progressText(), QStringLiteral("Question 1 of 40"));
    QCOMPARE(m_model->letters().size(), 4);
    QCOMPARE(m_model->options().size(), 4);
    QCOMPARE(m_model->confidences().size(), 6);
    QVERIFY(m_model->plainText().contains(m_model->options().first()));
    QVERIFY(!m_model->document().contains(QStringLiteral("\"why\"")));
    QCOMPARE(m_model->result()->count(), 0);
}

void TestQuizViewModel::wantsAnAnswerAndAConfidence()
{
    m_model->advance();
    QVERIFY(!m_model->isAnswered());
    m_model->choose(7);
    QCOMPARE(m_model->chosen(), -1);
    m_model->choose(2);
    QVERIFY(!m_model->canAnswer());
    m_model->setConfidence(9);
    QCOMPARE(m_model->confidenceIndex(), -1);
    m_model->setConfidence(3);
    QVERIFY(m_model->canAnswer());
    QSignalSpy chosen(m_model.get(), &QuizViewModel::chosenChanged);
    m_model->choose(2);
    m_model->setConfidence(3);
    QCOMPARE(chosen.size(), 0);
}

void TestQuizViewModel::saysWhyAfterwards()
{
    m_model->choose((open().correct + 1) % 4);
    m_model->setConfidence(5);
    m_model->advance();
    QVERIFY(m_model->isAnswered() && !m_model->isRight());
    QVERIFY(m_model->verdictText().contains(QStringLiteral("100% sure")));
    QVERIFY(m_model->document().contains(QStringLiteral("\"why\"")));
    QCOMPARE(m_model->progressText(), QStringLiteral("Question 1 of 40"));
    m_model->choose(0);
    QVERIFY(!m_model->canAnswer());
    m_model->advance();
    QCOMPARE(m_model->progressText(), QStringLiteral("Question 2 of 40"));
    QCOMPARE(m_model->chosen(), -1);
}

void TestQuizViewModel::skipsWithoutConfidence()
{
    m_model->skip();
    QVERIFY(m_model->isAnswered() && !m_model->isRight());
    QVERIFY(m_model->verdictText().startsWith(QStringLiteral("Skipped.")));
    m_model->skip();
    QCOMPARE(m_bench->services.quizzes().answered(), 1);
}

void TestQuizViewModel::comesBackToTheOpenQuestion()
{
    answer(true, 3);
    m_model->leave();
    QCOMPARE(m_navigation->page(), Navigation::Page::Review);
    QVERIFY(m_model->stateText().startsWith(QStringLiteral("1 of 40")));
    m_model->open();
    QCOMPARE(m_navigation->page(), Navigation::Page::Quiz);
    QCOMPARE(m_model->progressText(), QStringLiteral("Question 2 of 40"));
}

void TestQuizViewModel::theResultSaysWhatMoved()
{
    while (!m_model->isDone()) {
        answer(true, 4);
    }
    QCOMPARE(m_model->result()->count(), 7);
    const auto at = [this](int row, QuizResultModel::Role role) {
        return m_model->result()->data(m_model->result()->index(row), role).toString();
    };
    QTRY_VERIFY(!at(1, QuizResultModel::ChangeRole).startsWith(QStringLiteral("moved by +0.00")));
    QVERIFY(at(1, QuizResultModel::ChangeRole).startsWith(QStringLiteral("moved by +")));
    QCOMPARE(at(1, QuizResultModel::RightRole), QStringLiteral("9 of 9"));
    QVERIFY(at(1, QuizResultModel::LevelsRole).contains(QStringLiteral("L3 ")));
    QCOMPARE(m_model->progressText(), QStringLiteral("All 40 answered"));
}

void TestQuizViewModel::theDiagramStandsFromTwentyAnswersOn()
{
    for (int i = 0; i < 19; ++i) {
        answer(i % 2 == 0, i % 6);
    }
    QVERIFY(!m_model->hasReliability());
    QVERIFY(m_model->predicted().isEmpty());
    answer(true, 5);
    QVERIFY(m_model->hasReliability());
    QCOMPARE(m_model->predicted().size(), 5);
    QCOMPARE(m_model->observed().size(), 5);
    QCOMPARE(m_model->counts().size(), 5);
    QVERIFY(m_model->reliabilityText().contains(QStringLiteral("Brier")));
    // 1 - Brier / (m (1 - m)), of eleven in twenty that were right.
    const std::optional<ConfidenceReport> report = m_bench->services.quizzes().confidence();
    QVERIFY(report && report->skill);
    QVERIFY2(m_model->reliabilityText().contains(
                 QStringLiteral("Skill %1:").arg(QLocale().toString(*report->skill, 'f', 2))),
        qPrintable(m_model->reliabilityText()));
}

QTEST_MAIN(TestQuizViewModel)
#include "tst_quizviewmodel.moc"
