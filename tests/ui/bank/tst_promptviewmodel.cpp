// SPDX-License-Identifier: MIT
#include "markdown/markdown.h"
#include "support/profilebench.h"
#include "ui/bank/promptviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <memory>

using namespace sevenrounds;

namespace {

/// The row of that id; -1 where none is.
int rowOf(const RelatedListModel &related, const QString &id)
{
    for (int row = 0; row < related.count(); ++row) {
        if (related.item(row).id == id) {
            return row;
        }
    }
    return -1;
}

} // namespace

class TestPromptViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isEmptyBeforeOneIsChosen();
    void strongAnswerIsNotThereUntilAskedFor();
    void anotherPromptHidesItAgain();
    void notesStandOnThePageAndAreSaved();
    void starAndRedoToggle();
    void newestTextIsShownAndTwoSideBySide();
    void aThirdAttemptTakesTheFirstOnesPlace();
    void practiceStartsThisPrompt();
    void practiceIsRefusedWhileARoundIsOpen();
    void whatGoesWithItIsOneStepAway();

private:
    void open(const QString &id = QStringLiteral("Q-17")) { m_prompt->open(id); }
    void attempt(const QString &text);
    [[nodiscard]] QString strongStart() const;
    [[nodiscard]] bool isShown(int row) const
    {
        return m_prompt->attempts()->index(row).data(AttemptListModel::ShownRole).toBool();
    }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<PromptViewModel> m_prompt;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPromptViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_prompt = std::make_unique<PromptViewModel>(m_bench->services, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_prompt->attempts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestPromptViewModel::cleanup()
{
    m_tester.reset();
    m_prompt.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestPromptViewModel::attempt(const QString &text)
{
    SessionService &sessions = m_bench->services.sessions();
    QVERIFY(sessions.startPrompt(PromptId(QStringLiteral("Q-17"))));
    sessions.setDraft(currentItem(sessions.plan(), sessions.state()).id, text);
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    sessions.flush();
    m_bench->clock.advance(std::chrono::hours { 24 });
}

QString TestPromptViewModel::strongStart() const
{
    const Prompt *prompt = m_bench->services.library().findPrompt(PromptId(QStringLiteral("Q-17")));
    return plainText(prompt->strongAnswer).section(QLatin1Char('\n'), 0, 0).left(30);
}

void TestPromptViewModel::isEmptyBeforeOneIsChosen()
{
    QVERIFY(!m_prompt->hasPrompt());
    QVERIFY(m_prompt->document().isEmpty());
    QVERIFY(!m_prompt->canPractice());
    m_prompt->toggleStar();
    m_prompt->toggleRedo();
    m_prompt->practice();
    m_prompt->setNote(QStringLiteral("nowhere"));
    QCOMPARE(m_bench->services.promptNotes().starredCount(), 0);
    QVERIFY(!m_bench->services.sessions().hasSession());
}

void TestPromptViewModel::strongAnswerIsNotThereUntilAskedFor()
{
    open();
    QVERIFY(!strongStart().isEmpty());
    QVERIFY(m_prompt->isUntried());
    QVERIFY(!m_prompt->plainText().contains(strongStart()));
    // Nor a point or a follow-up: they say what the answer holds.
    const Prompt *prompt = m_bench->services.library().findPrompt(PromptId(QStringLiteral("Q-17")));
    QVERIFY(!m_prompt->document().contains(plainText(prompt->points.first()).left(30)));
    m_prompt->toggleStrong();
    QVERIFY(m_prompt->plainText().contains(strongStart()));
    m_prompt->toggleStrong();
    QVERIFY(!m_prompt->plainText().contains(strongStart()));
}

void TestPromptViewModel::anotherPromptHidesItAgain()
{
    open();
    m_prompt->toggleStrong();
    open(QStringLiteral("S2-05"));
    QVERIFY(!m_prompt->isStrongShown());
    open();
    QVERIFY(!m_prompt->isStrongShown());
}

void TestPromptViewModel::notesStandOnThePageAndAreSaved()
{
    open();
    QSignalSpy pages(m_prompt.get(), &PromptViewModel::documentChanged);
    m_prompt->setNote(QStringLiteral("Say the **rule** first."));
    QVERIFY(!pages.isEmpty());
    QVERIFY(m_prompt->plainText().contains(QStringLiteral("Say the rule first.")));
    QCOMPARE(m_prompt->savedText(), QStringLiteral("Saving…"));
    // Leaving the page posts it.
    m_navigation->open(Navigation::Page::Today);
    QCOMPARE(m_prompt->savedText(), QStringLiteral("Saved"));
    QVERIFY(!m_bench->services.promptNotes().hasUnsaved());
}

void TestPromptViewModel::starAndRedoToggle()
{
    open();
    m_prompt->toggleStar();
    m_prompt->toggleRedo();
    QVERIFY(m_prompt->isStarred());
    QVERIFY(m_prompt->isRedo());
    m_prompt->toggleStar();
    m_prompt->toggleRedo();
    QVERIFY(!m_prompt->isStarred());
    QVERIFY(!m_prompt->isRedo());
}

void TestPromptViewModel::newestTextIsShownAndTwoSideBySide()
{
    attempt(QStringLiteral("the first answer"));
    attempt(QStringLiteral("the second answer"));
    open();
    QTRY_COMPARE(m_prompt->attempts()->count(), 2);
    QVERIFY(!m_prompt->isUntried());
    QVERIFY(isShown(0));
    QVERIFY(!isShown(1));
    QVERIFY(m_prompt->plainText().contains(QStringLiteral("the second answer")));
    QVERIFY(!m_prompt->plainText().contains(QStringLiteral("the first answer")));
    QVERIFY(!m_prompt->document().contains(QStringLiteral("\"compare\"")));
    m_prompt->toggleAttempt(1);
    QVERIFY(m_prompt->document().contains(QStringLiteral("\"compare\"")));
    // The older one stands left.
    QVERIFY(m_prompt->plainText().indexOf(QStringLiteral("the first answer"))
        < m_prompt->plainText().indexOf(QStringLiteral("the second answer")));
    m_prompt->toggleAttempt(0);
    m_prompt->toggleAttempt(1);
    QVERIFY(!m_prompt->plainText().contains(QStringLiteral("answer")) || !isShown(0));
    QVERIFY(!m_prompt->plainText().contains(QStringLiteral("the first answer")));
}

void TestPromptViewModel::aThirdAttemptTakesTheFirstOnesPlace()
{
    attempt(QStringLiteral("one"));
    attempt(QStringLiteral("two"));
    attempt(QStringLiteral("three"));
    open();
    QTRY_COMPARE(m_prompt->attempts()->count(), 3);
    m_prompt->toggleAttempt(1);
    m_prompt->toggleAttempt(2);
    QVERIFY(!isShown(0));
    QVERIFY(isShown(1));
    QVERIFY(isShown(2));
    m_prompt->toggleAttempt(9);
    QCOMPARE(m_prompt->attempts()->shown().size(), 2);
}

void TestPromptViewModel::practiceStartsThisPrompt()
{
    open();
    m_prompt->toggleStrong();
    m_prompt->practice();
    QCOMPARE(m_navigation->page(), Navigation::Page::Round);
    const SessionService &sessions = m_bench->services.sessions();
    QCOMPARE(currentItem(sessions.plan(), sessions.state()).prompt, PromptId(QStringLiteral("Q-17")));
    // The answer does not wait on the page behind.
    QVERIFY(!m_prompt->isStrongShown());
    QVERIFY(!m_prompt->canPractice());
}

void TestPromptViewModel::practiceIsRefusedWhileARoundIsOpen()
{
    QVERIFY(m_bench->services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    open();
    QVERIFY(!m_prompt->canPractice());
    m_prompt->practice();
    QVERIFY(m_prompt->problem().exists());
    QCOMPARE(m_navigation->page(), Navigation::Page::Prompt);
    m_prompt->dismissProblem();
    QVERIFY(!m_prompt->problem().exists());
}

void TestPromptViewModel::whatGoesWithItIsOneStepAway()
{
    const QAbstractItemModelTester tester(m_prompt->related(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_prompt->related()->count(), 0);
    // C-07 names this prompt.
    open(QStringLiteral("A-coding-9"));
    QSignalSpy asked(m_prompt.get(), &PromptViewModel::codingProblemAsked);
    m_prompt->openRelated(rowOf(*m_prompt->related(), QStringLiteral("C-07")));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("C-07"));
    m_prompt->openRelated(99);
    m_prompt->openRelated(-1);
    QCOMPARE(asked.size(), 1);

    // D-02 names this prompt, and the prompt another one.
    open(QStringLiteral("S2-13"));
    m_prompt->openRelated(rowOf(*m_prompt->related(), QStringLiteral("D-02")));
    QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
    QCOMPARE(m_bench->services.derivations().current(), DerivationId(QStringLiteral("D-02")));
    for (int row = 0; row < m_prompt->related()->count(); ++row) {
        const QModelIndex index = m_prompt->related()->index(row);
        QVERIFY(!m_prompt->related()->data(index, RelatedListModel::TitleRole).toString().isEmpty());
        QVERIFY(!m_prompt->related()->data(index, RelatedListModel::KindTextRole).toString().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPromptViewModel)
#include "tst_promptviewmodel.moc"
