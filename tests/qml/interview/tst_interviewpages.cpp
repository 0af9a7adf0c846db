// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/interview/interviewsviewmodel.h"
#include "ui/interview/lastsheetviewmodel.h"
#include "ui/interview/pipelineviewmodel.h"
#include "ui/round/sheetviewmodel.h"

#include <QSignalSpy>

using namespace sevenrounds;
using namespace sevenrounds::test;

/// Real interviews, by key. What the QML engine complains of fails each test.
class TestInterviewPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void aLoopIsRecordedByKey();
    void aQuestionIsTypedAndOpenedInTheBank();
    void aDayIsMendedWhereItIsTyped();
    void aRoundIsAddedByKey();
    void theLatestChangeIsTakenBackByKey();
    void escapeGoesBack();
    void theSheetIsWrittenAndShownByKey();
    void aStageHasItsDayByKey();
    void anOfferThatMovesKeepsTheKeyboard();
    void takingOutLeavesTheKeyboardNearby();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();

private:
    [[nodiscard]] bool show(QSize size = { 1224, 900 });
    void fill();
    /// The page as the rows of addPageRows() name it.
    void prepare(int which);

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<InterviewsViewModel> m_interviews;
    std::unique_ptr<SheetViewModel> m_sheet;
    std::unique_ptr<LastSheetViewModel> m_last;
    std::unique_ptr<PipelineViewModel> m_pipeline;
};

void TestInterviewPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_interviews = std::make_unique<InterviewsViewModel>(m_bench->profile.services, m_bench->navigation);
    m_sheet = std::make_unique<SheetViewModel>(m_bench->profile.services, m_bench->navigation);
    m_last = std::make_unique<LastSheetViewModel>(m_bench->profile.services, *m_sheet);
    m_pipeline = std::make_unique<PipelineViewModel>(m_bench->profile.services);
}

void TestInterviewPages::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    m_pipeline.reset();
    m_last.reset();
    m_sheet.reset();
    m_interviews.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestInterviewPages::show(QSize size)
{
    return m_bench->show(QStringLiteral("Interviews/InterviewsPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_interviews) },
            { QStringLiteral("sheet"), PageBench::property(*m_last) },
            { QStringLiteral("pipeline"), PageBench::property(*m_pipeline) } },
        size);
}

void TestInterviewPages::fill()
{
    m_interviews->addLoop();
    m_interviews->addLoop();
    m_interviews->addRound(1);
    m_interviews->addRound(2);
    m_interviews->addAsked();
    m_interviews->setAsk(0, QStringLiteral("Why?"));
}

void TestInterviewPages::prepare(int which)
{
    if (which == 1) {
        fill();
    } else if (which > 1) {
        m_interviews->chooseView(which - 1);
        m_pipeline->chooseAccount(2);
        m_pipeline->setDay(1, QStringLiteral("2026-11-02"));
        m_pipeline->addDeadline();
    }
}

void TestInterviewPages::everyControlIsReachedAndNamed_data()
{
    addPageRows({ "empty", "filled", "sheet", "pipeline" }, kWalkedSizes);
}

void TestInterviewPages::everyControlIsReachedAndNamed()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    prepare(which);
    QVERIFY(show(size));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(u'\n'), QString());
}

void TestInterviewPages::aLoopIsRecordedByKey()
{
    QVERIFY(show());
    m_bench->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_interviews->hasLoop());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Where")));
    type(*m_bench->view, QStringLiteral("London"));
    QCOMPARE(m_interviews->loopTitle(), QStringLiteral("London"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("How it ended")) || tabTo(*m_bench->view, QStringLiteral("Pending")));
    m_bench->press(Qt::Key_End);
    QCOMPARE(m_interviews->outcomeIndex(), static_cast<int>(LoopOutcome::Withdrawn));
}

void TestInterviewPages::aQuestionIsTypedAndOpenedInTheBank()
{
    fill();
    m_interviews->addAsked();
    QVERIFY(show());
    QSignalSpy asked(m_interviews.get(), &InterviewsViewModel::promptAsked);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Question 2: what they asked")));
    type(*m_bench->view, QStringLiteral("Derive it"));
    QCOMPARE(m_interviews->asked()->item(1).ask, QStringLiteral("Derive it"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Question 2 in the bank")));
    QCOMPARE(asked.size(), 1);
    QVERIFY(m_bench->profile.services.library().findPrompt(PromptId(asked.first().first().toString())) != nullptr);
}

void TestInterviewPages::aDayIsMendedWhereItIsTyped()
{
    fill();
    QVERIFY(show());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("First day")));
    m_bench->press(Qt::Key_A, Qt::ControlModifier);
    type(*m_bench->view, QStringLiteral("someday"));
    m_bench->press(Qt::Key_Return);
    QVERIFY(!m_interviews->loopDayError().isEmpty());
    // The wrong entry stays to be mended.
    QCOMPARE(m_bench->find(QStringLiteral("loopDay"))->property("text").toString(), QStringLiteral("someday"));
    const QString before = m_interviews->loopDay();
    m_bench->press(Qt::Key_Up);
    QVERIFY(m_interviews->loopDayError().isEmpty());
    QVERIFY(m_interviews->loopDay() != before);
}

void TestInterviewPages::aRoundIsAddedByKey()
{
    m_interviews->addLoop();
    QVERIFY(show());
    QVERIFY(m_bench->pressControl(m_interviews->roundChoices().at(2)));
    QVERIFY(m_interviews->hasRound());
    QCOMPARE(m_interviews->roundTitle(), m_interviews->roundChoices().at(2));
    QVERIFY(m_bench->pressControl(QStringLiteral("Note a question")));
    QCOMPARE(m_interviews->asked()->count(), 1);
}

void TestInterviewPages::theLatestChangeIsTakenBackByKey()
{
    fill();
    QVERIFY(show());
    QVERIFY(m_bench->pressControl(QStringLiteral("Take the round out")));
    QCOMPARE(m_interviews->rounds()->count(), 1);
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_interviews->rounds()->count(), 2);
}

void TestInterviewPages::escapeGoesBack()
{
    m_bench->navigation.open(Navigation::Page::Plan);
    m_interviews->open();
    QVERIFY(show());
    m_bench->press(Qt::Key_Escape);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Plan);
}

void TestInterviewPages::theSheetIsWrittenAndShownByKey()
{
    QVERIFY(show());
    m_bench->press(Qt::Key_2, Qt::AltModifier);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Why here")));
    type(*m_bench->view, QStringLiteral("The compiler"));
    QCOMPARE(m_last->data(m_last->index(1), LastSheetViewModel::TextRole).toString(), QStringLiteral("The compiler"));
    QVERIFY(m_bench->find(QStringLiteral("gapsCard")) != nullptr);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Sheet);
    QVERIFY(m_sheet->plainText().contains(QStringLiteral("The compiler")));
}

void TestInterviewPages::aStageHasItsDayByKey()
{
    m_pipeline->chooseAccount(2);
    QVERIFY(show());
    m_bench->press(Qt::Key_3, Qt::AltModifier);
    const QString stage = m_pipeline->data(m_pipeline->index(1), PipelineViewModel::TitleRole).toString();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Day of: ") + stage));
    m_bench->press(Qt::Key_Down);
    QVERIFY(!m_pipeline->data(m_pipeline->index(1), PipelineViewModel::DayRole).toString().isEmpty());
    // Stepping leaves the hand where it is.
    const QString before = m_pipeline->data(m_pipeline->index(1), PipelineViewModel::DayRole).toString();
    m_bench->press(Qt::Key_Down);
    QVERIFY(m_pipeline->data(m_pipeline->index(1), PipelineViewModel::DayRole).toString() != before);
    QVERIFY(m_bench->find(QStringLiteral("silenceCard")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Add an offer")));
    QCOMPARE(m_pipeline->deadlines()->count(), 1);
    QVERIFY(m_bench->pressControl(QStringLiteral("Take offer 1 out")));
    QCOMPARE(m_pipeline->deadlines()->count(), 0);
}

void TestInterviewPages::anOfferThatMovesKeepsTheKeyboard()
{
    m_pipeline->addDeadline();
    m_pipeline->addDeadline();
    QVERIFY(show());
    m_bench->press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Offer 2: to be answered by")));
    const auto days = [this] {
        QStringList said;
        for (int row = 0; row < 2; ++row) {
            said.append(m_pipeline->deadlines()->index(row).data(DeadlineListModel::DayRole).toString());
        }
        return said;
    };
    const QString other = days().first();
    // The first press brings it before the other one, the second finds it there.
    m_bench->press(Qt::Key_Down);
    QCOMPARE(days().last(), other);
    const QString before = days().first();
    m_bench->press(Qt::Key_Down);
    QVERIFY(days().first() != before);
    QCOMPARE(days().last(), other);
    QCOMPARE(m_bench->view->activeFocusItem()->objectName(), QStringLiteral("deadline0"));
}

void TestInterviewPages::takingOutLeavesTheKeyboardNearby()
{
    fill();
    m_interviews->addAsked();
    m_interviews->addAsked();
    for (int i = 0; i < 3; ++i) {
        m_pipeline->addDeadline();
    }
    QVERIFY(show());
    const auto hasFocus = [this](const char *name) {
        return m_bench->find(QString::fromLatin1(name))->property("activeFocus").toBool();
    };
    QVERIFY(m_bench->pressControl(QStringLiteral("Take Question 2 out")));
    QCOMPARE(m_interviews->asked()->count(), 2);
    QTRY_VERIFY(hasFocus("ask1"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Take Question 2 out")));
    QTRY_VERIFY(hasFocus("ask0"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Take Question 1 out")));
    QCOMPARE(m_interviews->asked()->count(), 0);
    QVERIFY(hasFocus("addAsked"));
    m_bench->press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(m_bench->pressControl(QStringLiteral("Take offer 2 out")));
    QTRY_VERIFY(hasFocus("offer1"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Take offer 2 out")));
    QTRY_VERIFY(hasFocus("offer0"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Take offer 1 out")));
    QVERIFY(hasFocus("addDeadline"));
}

void TestInterviewPages::staysInsideTheWindow_data()
{
    addPageRows({ "empty", "filled", "sheet", "pipeline" }, kFittingSizes);
}

void TestInterviewPages::staysInsideTheWindow()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    prepare(which);
    QVERIFY(show(size));
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
}

QTEST_MAIN(TestInterviewPages)
#include "tst_interviewpages.moc"
