// SPDX-License-Identifier: MIT
#include "services/interviewservice.h"
#include "support/profilebench.h"
#include "ui/bank/bankviewmodel.h"
#include "ui/bank/promptviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>
#include <memory>

using namespace sevenrounds;

class TestBankViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsEveryPromptByRound();
    void searchLooksAtTheQuestionAndTheNote();
    void roundAndLevelNarrow();
    void aRoundThatComesInLeavesTheChosenOne();
    void scopesFollowWhatIsKept();
    void belowHalfIsToBeDoneAgain();
    void numbersAndRowsFollow();
    void showAllTakesEverythingBack();
    void opensAPrompt();

private:
    [[nodiscard]] QVariant at(int row, PromptListModel::Role role) const;
    [[nodiscard]] int rowOf(const QString &id) const;
    /// Answers a prompt with none of its points made.
    void answerBadly(const PromptId &id);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<PromptViewModel> m_prompt;
    std::unique_ptr<BankViewModel> m_bank;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestBankViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_prompt = std::make_unique<PromptViewModel>(m_bench->services, *m_navigation);
    m_bank = std::make_unique<BankViewModel>(m_bench->services, *m_prompt, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_bank->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestBankViewModel::cleanup()
{
    m_tester.reset();
    m_bank.reset();
    m_prompt.reset();
    m_navigation.reset();
    m_bench.reset();
}

QVariant TestBankViewModel::at(int row, PromptListModel::Role role) const
{
    return m_bank->rows()->index(row).data(role);
}

int TestBankViewModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_bank->rows()->count(); ++row) {
        if (at(row, PromptListModel::PromptIdRole).toString() == id) {
            return row;
        }
    }
    return -1;
}

void TestBankViewModel::answerBadly(const PromptId &id)
{
    SessionService &sessions = m_bench->services.sessions();
    QVERIFY(sessions.startPrompt(id));
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    for (const Criterion &criterion : sessions.rubric()->criteria) {
        QVERIFY(sessions.apply(SessionEventKind::Rated, criterion.name, 2));
    }
    QVERIFY(sessions.closeDebrief());
}

void TestBankViewModel::listsEveryPromptByRound()
{
    const auto all = static_cast<int>(m_bench->services.library().prompts().size());
    QVERIFY(all > 260);
    QCOMPARE(m_bank->rows()->count(), all);
    QVERIFY(m_bank->summary().startsWith(QString::number(all)));
    QStringList headings;
    for (int row = 0; row < all; ++row) {
        if (const QString heading = at(row, PromptListModel::HeadingRole).toString(); !heading.isEmpty()) {
            headings.append(heading);
        }
    }
    // One heading a round, as in the filter.
    QCOMPARE(headings, m_bank->rounds().mid(1));
    QCOMPARE(at(0, PromptListModel::ResultRole).toString(), QStringLiteral("not answered yet"));
}

void TestBankViewModel::searchLooksAtTheQuestionAndTheNote()
{
    m_bank->setFilter(QStringLiteral("q-17 BETTER"));
    QCOMPARE(m_bank->rows()->count(), 1);
    QCOMPARE(at(0, PromptListModel::PromptIdRole).toString(), QStringLiteral("Q-17"));
    m_bank->setFilter(QStringLiteral("zebrafish"));
    QCOMPARE(m_bank->rows()->count(), 0);
    m_bench->services.promptNotes().setNote(
        PromptId(QStringLiteral("Q-17")), QStringLiteral("Think of the zebrafish."));
    QCOMPARE(m_bank->rows()->count(), 1);
}

void TestBankViewModel::roundAndLevelNarrow()
{
    const auto design = static_cast<int>(
        m_bank->rounds().indexOf(m_bench->services.library().findRound(RoundId(QStringLiteral("design")))->title));
    QVERIFY(design > 0);
    m_bank->setRound(design);
    QCOMPARE(m_bank->rows()->count(),
        static_cast<int>(m_bench->services.library().promptsOf(RoundId(QStringLiteral("design"))).size()));
    const int before = m_bank->rows()->count();
    m_bank->setLevel(3);
    QVERIFY(m_bank->rows()->count() > 0);
    QVERIFY(m_bank->rows()->count() < before);
    for (int row = 0; row < m_bank->rows()->count(); ++row) {
        QCOMPARE(at(row, PromptListModel::LevelRole).toString(), m_bank->levels().at(3));
    }
    m_bank->setLevel(99);
    m_bank->setRound(-1);
    QCOMPARE(m_bank->levelIndex(), 3);
    QCOMPARE(m_bank->roundIndex(), design);
}

void TestBankViewModel::aRoundThatComesInLeavesTheChosenOne()
{
    const QStringList before = m_bank->rounds();
    const ContentLibrary &library = m_bench->services.library();
    // One that has no prompts yet, and a chosen one that stands behind it.
    const auto bare = std::find_if(library.rounds().cbegin(), library.rounds().cend(),
        [&](const Round &round) { return library.promptsOf(round.id).isEmpty(); });
    QVERIFY(bare != library.rounds().cend());
    m_bank->setRound(static_cast<int>(before.size()) - 1);
    const QString chosen = before.constLast();
    const int rows = m_bank->rows()->count();
    InterviewService &interviews = m_bench->services.interviews();
    const RealRoundId asked = interviews.addRound(interviews.addLoop(Level::L5), bare->id);
    (void)interviews.addAsked(asked);
    AskedItem item = interviews.asked(asked).first();
    item.ask = QStringLiteral("What would you change about us?");
    interviews.setAsked(item);
    QVERIFY(m_bank->rounds() != before);
    QCOMPARE(m_bank->rounds().at(m_bank->roundIndex()), chosen);
    QCOMPARE(m_bank->rows()->count(), rows);
}

void TestBankViewModel::scopesFollowWhatIsKept()
{
    m_bank->setScope(1);
    QCOMPARE(m_bank->rows()->count(), 0);
    m_bank->toggleStar(QStringLiteral("S2-05"));
    QCOMPARE(m_bank->rows()->count(), 1);
    QVERIFY(at(0, PromptListModel::StarredRole).toBool());
    QVERIFY(m_bank->scopes().at(1).endsWith(QStringLiteral(" 1")));
    m_bank->toggleStar(QStringLiteral("S2-05"));
    QCOMPARE(m_bank->rows()->count(), 0);
    m_bank->setScope(2);
    m_bench->services.promptNotes().setRedo(PromptId(QStringLiteral("Q-17")), true);
    QCOMPARE(m_bank->rows()->count(), 1);
    QVERIFY(m_bank->summary().contains(QStringLiteral("1 to do again")));
}

void TestBankViewModel::belowHalfIsToBeDoneAgain()
{
    const PromptId prompt(QStringLiteral("Q-17"));
    answerBadly(prompt);
    QVERIFY(m_bench->services.promptNotes().of(prompt).isRedo);
    m_bank->setScope(4);
    QCOMPARE(m_bank->rows()->count(), 1);
    const auto points = m_bench->services.library().findPrompt(prompt)->points.size();
    QCOMPARE(at(0, PromptListModel::ResultRole).toString(), QStringLiteral("0 of %1 points · today").arg(points));
    m_bank->setScope(3);
    QCOMPARE(rowOf(prompt.value()), -1);
}

void TestBankViewModel::numbersAndRowsFollow()
{
    QSignalSpy standing(m_bank.get(), &BankViewModel::standingChanged);
    QSignalSpy rows(m_bank->rows(), &QAbstractItemModel::dataChanged);
    m_bench->services.promptNotes().setNote(PromptId(QStringLiteral("Q-17")), QStringLiteral("n"));
    QVERIFY(!standing.isEmpty());
    QVERIFY(!rows.isEmpty());
    QVERIFY(at(rowOf(QStringLiteral("Q-17")), PromptListModel::NotedRole).toBool());
}

void TestBankViewModel::showAllTakesEverythingBack()
{
    const int all = m_bank->rows()->count();
    m_bank->setFilter(QStringLiteral("gradient"));
    m_bank->setScope(3);
    m_bank->setRound(2);
    m_bank->setLevel(1);
    m_bank->showAll();
    QCOMPARE(m_bank->rows()->count(), all);
    QVERIFY(m_bank->filter().isEmpty());
    QCOMPARE(m_bank->scope(), 0);
}

void TestBankViewModel::opensAPrompt()
{
    m_bank->openBank();
    QCOMPARE(m_navigation->page(), Navigation::Page::Bank);
    m_bank->open(QStringLiteral("Q-17"));
    QCOMPARE(m_navigation->page(), Navigation::Page::Prompt);
    QVERIFY(m_prompt->hasPrompt());
    m_bank->open(QStringLiteral("no such prompt"));
    QVERIFY(m_prompt->hasPrompt());
}

QTEST_GUILESS_MAIN(TestBankViewModel)
#include "tst_bankviewmodel.moc"
