// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/round/roundviewmodel.h"

#include <QInputMethodEvent>

using namespace sevenrounds;
using test::PageBench;

namespace {

const QString kAgree = QStringLiteral("agreeButton");
constexpr std::chrono::milliseconds kPastThePhase = std::chrono::minutes { 30 } + std::chrono::seconds { 1 };
constexpr std::chrono::milliseconds kPastTheRound = std::chrono::hours { 3 };

} // namespace

/// F27: the clock runs out while a question of the program stands in front of the answer.
class TestDeadlinePages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void F27_thePhaseEndsBehindTheQuestionAndKeepsTheText_data();
    void F27_thePhaseEndsBehindTheQuestionAndKeepsTheText();
    void F27_theRoundEndsBehindTheQuestionAndLocks();

private:
    [[nodiscard]] SessionService &sessions() { return m_bench->profile.services.sessions(); }
    [[nodiscard]] const SessionState &state() { return sessions().state(); }
    void askForTheEnd();

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<RoundViewModel> m_round;
    QString m_item;
};

void TestDeadlinePages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_round = std::make_unique<RoundViewModel>(m_bench->profile.services, m_bench->navigation);
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7, { true, 100 }));
    m_item = currentItem(sessions().plan(), state()).id;
    QVERIFY(m_bench->show(
        QStringLiteral("Rounds/RoundPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_round) } }));
}

void TestDeadlinePages::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    m_round.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

void TestDeadlinePages::askForTheEnd()
{
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(kAgree) != nullptr && m_bench->find(kAgree)->hasActiveFocus());
}

void TestDeadlinePages::F27_thePhaseEndsBehindTheQuestionAndKeepsTheText_data()
{
    QTest::addColumn<QString>("composed");
    QTest::newRow("typed") << QString();
    QTest::newRow("half of it composed by an input method") << QStringLiteral("a thought");
}

void TestDeadlinePages::F27_thePhaseEndsBehindTheQuestionAndKeepsTheText()
{
    QFETCH(QString, composed);
    test::type(*m_bench->view, QStringLiteral("half "));
    if (!composed.isEmpty()) {
        QInputMethodEvent composing(composed, {});
        QCoreApplication::sendEvent(m_bench->view->activeFocusItem(), &composing);
    }
    askForTheEnd();
    m_bench->profile.clock.advance(kPastThePhase);
    QTRY_COMPARE(state().phase, 1);
    QCOMPARE(sessions().draft(m_item), QStringLiteral("half ") + composed);
    // The next answer is empty, and takes what is typed once the question is out of the way.
    QCOMPARE(m_round->answer(), QString());
    m_bench->press(Qt::Key_Escape);
    QTRY_VERIFY(m_bench->find(kAgree) == nullptr);
    test::type(*m_bench->view, QStringLiteral("next"));
    QCOMPARE(m_round->answer(), QStringLiteral("next"));
    QCOMPARE(sessions().draft(m_item), QStringLiteral("half ") + composed);
}

void TestDeadlinePages::F27_theRoundEndsBehindTheQuestionAndLocks()
{
    test::type(*m_bench->view, QStringLiteral("in time"));
    askForTheEnd();
    m_bench->profile.clock.advance(kPastTheRound);
    QTRY_COMPARE(state().status, SessionStatus::Ended);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Debrief);
    // In the same turn of the loop in which it ended nothing more is taken, and the clock has stopped at the round's own length.
    m_round->setAnswer(QStringLiteral("too late"));
    m_round->setComposed(QStringLiteral("too late"));
    QCOMPARE(sessions().draft(m_item), QStringLiteral("in time"));
    Milliseconds length { 0 };
    for (const PlanPhase &phase : sessions().plan().phases) {
        length += phase.length;
    }
    QCOMPARE(state().elapsed, length);
    // Who answers the question now ends nothing a second time: the round came to its own end.
    if (m_bench->find(kAgree) != nullptr) {
        m_bench->press(Qt::Key_Return);
    }
    QCOMPARE(state().status, SessionStatus::Ended);
    QVERIFY(!state().endedEarly);
}

QTEST_MAIN(TestDeadlinePages)
#include "tst_deadlinepages.moc"
