// SPDX-License-Identifier: MIT
#include "ui/story/questionsviewmodel.h"
#include "ui/story/storybench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <memory>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestQuestionsViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void narrowsToAnAudience();
    void starsAndShowsThem();
    void addsOnesOwn();
    void deletesAndTakesItBack();

private:
    [[nodiscard]] QString at(int row, QuestionListModel::Role role)
    {
        return m_questions->questions()->data(m_questions->questions()->index(row), role).toString();
    }

    std::unique_ptr<StoryBench> m_bench;
    std::unique_ptr<QuestionsViewModel> m_questions;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestQuestionsViewModel::init()
{
    m_bench = std::make_unique<StoryBench>();
    QVERIFY(m_bench->open());
    m_questions = std::make_unique<QuestionsViewModel>(m_bench->profile.services);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_questions->questions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestQuestionsViewModel::cleanup()
{
    m_tester.reset();
    m_questions.reset();
    m_bench.reset();
}

void TestQuestionsViewModel::narrowsToAnAudience()
{
    const int all = m_questions->questions()->count();
    QVERIFY(all >= 20);
    QCOMPARE(m_questions->audiences().size(), 6);
    m_questions->chooseAudience(2);
    QVERIFY(m_questions->questions()->count() > 0 && m_questions->questions()->count() < all);
    for (int row = 0; row < m_questions->questions()->count(); ++row) {
        QCOMPARE(at(row, QuestionListModel::AudienceRole), QStringLiteral("Manager"));
    }
    QSignalSpy changed(m_questions.get(), &QuestionsViewModel::filterChanged);
    m_questions->chooseAudience(2);
    m_questions->chooseAudience(9);
    QCOMPARE(changed.size(), 0);
    m_questions->chooseAudience(0);
    QCOMPARE(m_questions->questions()->count(), all);
}

void TestQuestionsViewModel::starsAndShowsThem()
{
    m_questions->setStarredOnly(true);
    QCOMPARE(m_questions->questions()->count(), 0);
    m_questions->setStarredOnly(false);
    m_questions->setStarred(at(3, QuestionListModel::QuestionIdRole), true);
    QVERIFY(m_questions->starredText().contains(QLatin1Char('1')));
    m_questions->setStarredOnly(true);
    QCOMPARE(m_questions->questions()->count(), 1);
    // Unstarred it leaves the list.
    m_questions->setStarred(at(0, QuestionListModel::QuestionIdRole), false);
    QCOMPARE(m_questions->questions()->count(), 0);
}

void TestQuestionsViewModel::addsOnesOwn()
{
    m_questions->chooseAudience(4);
    m_questions->add();
    QVERIFY(!m_questions->canAdd());
    m_questions->setDraft(QStringLiteral("What would you stop?"));
    QVERIFY(m_questions->canAdd());
    QVERIFY(m_questions->addText().contains(QStringLiteral("Researcher")));
    m_questions->add();
    QVERIFY(m_questions->draft().isEmpty());
    QCOMPARE(at(0, QuestionListModel::AskRole), QStringLiteral("What would you stop?"));
    QCOMPARE(at(0, QuestionListModel::AudienceRole), QStringLiteral("Researcher"));
}

void TestQuestionsViewModel::deletesAndTakesItBack()
{
    m_questions->setDraft(QStringLiteral("Why?"));
    m_questions->add();
    const int all = m_questions->questions()->count();
    m_questions->remove(at(0, QuestionListModel::QuestionIdRole));
    QCOMPARE(m_questions->questions()->count(), all - 1);
    QVERIFY(m_questions->removedText().contains(QStringLiteral("Why?")));
    m_questions->remove(at(0, QuestionListModel::QuestionIdRole));
    QCOMPARE(m_questions->questions()->count(), all - 1);
    m_questions->undoRemove();
    QCOMPARE(m_questions->questions()->count(), all);
    QVERIFY(m_questions->removedText().isEmpty());
}

QTEST_GUILESS_MAIN(TestQuestionsViewModel)
#include "tst_questionsviewmodel.moc"
