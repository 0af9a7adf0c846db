// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/bank/bankviewmodel.h"
#include "ui/bank/promptviewmodel.h"

using namespace sevenrounds;
using test::PageBench;

/// The question bank and the page of a prompt, by keyboard alone.
class TestBankPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void searchNarrowsAndEnterOpens();
    void nothingFoundOffersTheWayBack();
    void scopesAreKeys();
    void aPromptIsStarredByKey();
    void notesAreTypedAndKept();
    void keysStarAndQueue();
    void practiceIsAKey();
    void strongAnswerIsAskedForByName();
    void attemptsAreTicked();
    void pageWithoutAPromptSaysSo();

private:
    [[nodiscard]] bool showBank(QSize size = { 1224, 900 });
    [[nodiscard]] bool showPrompt(QSize size = { 1224, 900 });
    void attempt(const QString &text);
    [[nodiscard]] SessionService &sessions() { return m_bench->profile.services.sessions(); }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<PromptViewModel> m_prompt;
    std::unique_ptr<BankViewModel> m_bank;
};

void TestBankPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_prompt = std::make_unique<PromptViewModel>(m_bench->profile.services, m_bench->navigation);
    m_bank = std::make_unique<BankViewModel>(m_bench->profile.services, *m_prompt, m_bench->navigation);
}

void TestBankPages::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    m_bank.reset();
    m_prompt.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestBankPages::showBank(QSize size)
{
    return m_bench->show(
        QStringLiteral("Bank/BankPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_bank) } }, size);
}

bool TestBankPages::showPrompt(QSize size)
{
    return m_bench->show(
        QStringLiteral("Bank/PromptPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_prompt) } }, size);
}

void TestBankPages::attempt(const QString &text)
{
    QVERIFY(sessions().startPrompt(PromptId(QStringLiteral("Q-17"))));
    sessions().setDraft(currentItem(sessions().plan(), sessions().state()).id, text);
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    sessions().flush();
    m_bench->profile.clock.advance(std::chrono::hours { 24 });
}

void TestBankPages::everyControlIsReachedAndNamed_data()
{
    QTest::addColumn<bool>("isBank");
    QTest::addColumn<QSize>("size");
    for (const QSize size : { QSize(1224, 900), QSize(1024, 640), QSize(656, 480) }) {
        QTest::addRow("bank, %d", size.width()) << true << size;
        QTest::addRow("prompt, %d", size.width()) << false << size;
    }
}

void TestBankPages::everyControlIsReachedAndNamed()
{
    QFETCH(bool, isBank);
    QFETCH(QSize, size);
    if (!isBank) {
        attempt(QStringLiteral("an answer"));
        m_prompt->open(QStringLiteral("Q-17"));
        QTRY_COMPARE(m_prompt->attempts()->count(), 1);
    } else {
        // A short list: the walk goes through all of it.
        m_bank->setFilter(QStringLiteral("Q-17"));
    }
    QVERIFY(isBank ? showBank(size) : showPrompt(size));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
    QVERIFY(m_bench->view->rootObject()->property("keys").toStringList().size() >= 4);
}

void TestBankPages::searchNarrowsAndEnterOpens()
{
    QVERIFY(showBank());
    m_bench->press(Qt::Key_F, Qt::ControlModifier);
    test::type(*m_bench->view, QStringLiteral("Q-17"));
    QTRY_COMPARE(m_bank->rows()->count(), 1);
    m_bench->press(Qt::Key_Down);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Prompt);
    QVERIFY(m_prompt->hasPrompt());
}

void TestBankPages::nothingFoundOffersTheWayBack()
{
    m_bank->setFilter(QStringLiteral("zebrafish"));
    QVERIFY(showBank());
    QVERIFY(m_bench->pressControl(QStringLiteral("Show all")));
    QVERIFY(m_bank->rows()->count() > 200);
}

void TestBankPages::scopesAreKeys()
{
    QVERIFY(showBank());
    m_bench->press(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(m_bank->scope(), 3);
    m_bench->press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_bank->scope(), 0);
}

void TestBankPages::aPromptIsStarredByKey()
{
    m_bank->setFilter(QStringLiteral("Q-17"));
    QVERIFY(showBank());
    m_bench->press(Qt::Key_F, Qt::ControlModifier);
    m_bench->press(Qt::Key_Down);
    m_bench->press(Qt::Key_S);
    QTRY_VERIFY(m_bench->profile.services.promptNotes().of(PromptId(QStringLiteral("Q-17"))).isStarred);
}

void TestBankPages::notesAreTypedAndKept()
{
    m_prompt->open(QStringLiteral("Q-17"));
    QVERIFY(showPrompt());
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Your notes")));
    test::type(*m_bench->view, QStringLiteral("rule first"));
    QCOMPARE(m_prompt->note(), QStringLiteral("rule first"));
    // Letters are letters there.
    QVERIFY(!m_prompt->isStarred());
    QTRY_VERIFY(!m_bench->profile.services.promptNotes().hasUnsaved());
}

void TestBankPages::keysStarAndQueue()
{
    m_prompt->open(QStringLiteral("Q-17"));
    QVERIFY(showPrompt());
    m_bench->press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_prompt->isStarred());
    m_bench->press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_prompt->isRedo());
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Answer it again")));
    m_bench->press(Qt::Key_Space);
    QVERIFY(!m_prompt->isRedo());
    m_bench->press(Qt::Key_Escape);
    QVERIFY(m_bench->navigation.page() != Navigation::Page::Prompt);
}

void TestBankPages::practiceIsAKey()
{
    m_prompt->open(QStringLiteral("Q-17"));
    QVERIFY(showPrompt());
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Round);
    QCOMPARE(currentItem(sessions().plan(), sessions().state()).prompt, PromptId(QStringLiteral("Q-17")));
}

void TestBankPages::strongAnswerIsAskedForByName()
{
    m_prompt->open(QStringLiteral("Q-17"));
    QVERIFY(showPrompt());
    QVERIFY(m_bench->pressControl(QStringLiteral("Show the strong answer before trying it")));
    QVERIFY(m_prompt->isStrongShown());
    QVERIFY(m_bench->pressControl(QStringLiteral("Hide the strong answer")));
    QVERIFY(!m_prompt->isStrongShown());
}

void TestBankPages::attemptsAreTicked()
{
    attempt(QStringLiteral("one"));
    attempt(QStringLiteral("two"));
    m_prompt->open(QStringLiteral("Q-17"));
    QTRY_COMPARE(m_prompt->attempts()->count(), 2);
    QVERIFY(showPrompt());
    QQuickItem *row = nullptr;
    QTRY_VERIFY((row = m_bench->find(QStringLiteral("attempt1"))) != nullptr);
    row->forceActiveFocus(Qt::TabFocusReason);
    m_bench->press(Qt::Key_Space);
    QCOMPARE(m_prompt->attempts()->shown().size(), 2);
}

void TestBankPages::pageWithoutAPromptSaysSo()
{
    QVERIFY(showPrompt());
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QVERIFY(m_bench->control(QStringLiteral("Practice now · 10 min")) == nullptr);
}

QTEST_MAIN(TestBankPages)
#include "tst_bankpages.moc"
