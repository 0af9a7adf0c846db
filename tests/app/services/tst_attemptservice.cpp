// SPDX-License-Identifier: MIT
#include "support/profilebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

namespace {

using Kind = AttemptEventKind;

const DerivationId kElbo(QStringLiteral("D-01"));
const DerivationId kPolicyGradient(QStringLiteral("D-02"));
const QString kDraft = QStringLiteral("line");
constexpr int kElboLines = 7;

} // namespace

/// Attempts at derivations: their log, their history, their grades, and what a restart leaves of them.
class TestAttemptService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beginsWithTheFirstAct();
    void comesBackAfterARestart();
    void keepsAttemptsApart();
    void pausesWhatIsLeft();
    void startsAgain();
    void gradesLinesIntoTheReviewLog();
    void undoesTheGradeLastGiven();
    void finishesAndKeepsTheHistory();
    void F24_sleepIsNoWork();
    void itsDayIsTheOneItEndedOn();
    void gradesTheLinesOfABlankPage();
    void leavesOldLinesAlone();
    void refusesWhatDoesNotFit();

private:
    void writeLine(int step, Grade grade);
    void writeAll();
    [[nodiscard]] AttemptService &attempts() { return m_bench->services.attempts(); }
    [[nodiscard]] ReviewService &reviews() { return m_bench->services.reviews(); }
    [[nodiscard]] static ReviewItem line(int step)
    {
        static const QStringList ids { QStringLiteral("marginal"), QStringLiteral("insert-q"),
            QStringLiteral("expectation"), QStringLiteral("jensen"), QStringLiteral("factor-prior"),
            QStringLiteral("reconstruction"), QStringLiteral("energy") };
        return ReviewItem::line(kElbo, ids.at(step));
    }

    std::unique_ptr<ProfileBench> m_bench;
};

void TestAttemptService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestAttemptService::cleanup()
{
    QVERIFY(m_bench->services.shutDown(Milliseconds { 5000 }));
    m_bench.reset();
}

void TestAttemptService::writeLine(int step, Grade grade)
{
    m_bench->clock.advance(std::chrono::seconds { 20 });
    QVERIFY(attempts().apply(Kind::LineAccepted, QStringLiteral("equal"), step, QStringLiteral("= own")));
    QVERIFY(attempts().gradeLine(grade));
}

void TestAttemptService::writeAll()
{
    for (int step = 0; step < kElboLines; ++step) {
        writeLine(step, Grade::Good);
    }
}

void TestAttemptService::beginsWithTheFirstAct()
{
    QVERIFY(!attempts().hasAttempt());
    QSignalSpy current(&attempts(), &AttemptService::currentChanged);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(current.size(), 1);
    QVERIFY(attempts().hasAttempt());
    QVERIFY(!attempts().isBegun());
    m_bench->clock.advance(std::chrono::minutes { 3 });
    QCOMPARE(attempts().worked(), Milliseconds { 0 });
    attempts().setDraft(kDraft, QString());
    QVERIFY(!attempts().isBegun());
    attempts().setDraft(kDraft, QStringLiteral("= x"));
    QVERIFY(attempts().isBegun());
    QVERIFY(attempts().isOpen(kElbo));
    QCOMPARE(attempts().openMode(kElbo), std::optional(AttemptMode::Recall));
    m_bench->clock.advance(std::chrono::seconds { 5 });
    QCOMPARE(attempts().worked(), Milliseconds { 5000 });
}

void TestAttemptService::comesBackAfterARestart()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(attempts().apply(Kind::LineRefused, QStringLiteral("wrong"), 0, QStringLiteral("= 0")));
    writeLine(0, Grade::Hard);
    attempts().setDraft(kDraft, QStringLiteral("= \\half a th"));
    attempts().flush();
    const AttemptState before = attempts().state();
    QVERIFY(m_bench->reopen());
    QVERIFY(!attempts().hasAttempt());
    QVERIFY(attempts().isOpen(kElbo));
    // An hour in which the program was not there is nobody's work.
    m_bench->clock.advance(std::chrono::hours { 1 });
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(attempts().isBegun());
    QCOMPARE(attempts().draft(kDraft), QStringLiteral("= \\half a th"));
    QCOMPARE(attempts().state().next, 1);
    QCOMPARE(attempts().state().path.size(), before.path.size());
    QCOMPARE(attempts().state().path.first().tex, QStringLiteral("= own"));
    QCOMPARE(attempts().state().steps.at(0).wrong, 1);
    QCOMPARE(attempts().state().steps.at(0).grade, std::optional(Grade::Hard));
    QCOMPARE(attempts().worked(), before.worked);
    writeLine(1, Grade::Good);
}

void TestAttemptService::keepsAttemptsApart()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    writeLine(0, Grade::Good);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Order));
    const QString row = attempts().state().rows.first();
    QVERIFY(attempts().apply(Kind::RowMoved, row, 3));
    QVERIFY(attempts().enter(kPolicyGradient, AttemptMode::Recall));
    QCOMPARE(attempts().state().next, 0);
    QVERIFY(!attempts().isBegun());
    QVERIFY(m_bench->reopen());
    QVERIFY(!attempts().isOpen(kPolicyGradient));
    QVERIFY(attempts().enter(kElbo, AttemptMode::Order));
    QCOMPARE(attempts().state().rows.at(3), row);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(attempts().state().next, 1);
}

void TestAttemptService::pausesWhatIsLeft()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    writeLine(0, Grade::Good);
    m_bench->clock.advance(std::chrono::seconds { 7 });
    attempts().leave();
    QVERIFY(!attempts().hasAttempt());
    m_bench->clock.advance(std::chrono::minutes { 30 });
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(!attempts().state().isPaused);
    // The first twenty seconds passed before it began.
    QCOMPARE(attempts().worked(), Milliseconds { 7000 });
}

void TestAttemptService::startsAgain()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    writeLine(0, Grade::Good);
    attempts().setDraft(kDraft, QStringLiteral("= y"));
    QVERIFY(attempts().restart());
    QVERIFY(attempts().hasAttempt());
    QVERIFY(!attempts().isBegun());
    QCOMPARE(attempts().state().next, 0);
    QCOMPARE(attempts().draft(kDraft), QString());
    QVERIFY(m_bench->reopen());
    QVERIFY(!attempts().isOpen(kElbo));
    QVERIFY(attempts().history(kElbo).isEmpty());
}

void TestAttemptService::gradesLinesIntoTheReviewLog()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(!attempts().gradeLine(Grade::Good));
    writeLine(0, Grade::Good);
    writeLine(1, Grade::Again);
    QCOMPARE(reviews().history(line(0)).size(), std::size_t { 1 });
    QCOMPARE(reviews().history(line(0)).front().grade, Grade::Good);
    QCOMPARE(reviews().history(line(1)).front().grade, Grade::Again);
    QCOMPARE(attempts().dueLines(kElbo), 0);
    m_bench->clock.advance(std::chrono::minutes { 2 });
    QCOMPARE(attempts().dueLines(kElbo), 1);
    m_bench->clock.advance(std::chrono::hours { 24 * 40 });
    QCOMPARE(attempts().dueLines(kElbo), 2);
    QCOMPARE(attempts().dueLines(kPolicyGradient), 0);
}

void TestAttemptService::undoesTheGradeLastGiven()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(!attempts().canUndoGrade());
    writeLine(0, Grade::Good);
    QVERIFY(attempts().canUndoGrade());
    QVERIFY(attempts().undoGrade());
    QCOMPARE(attempts().state().pending, std::optional(0));
    QVERIFY(reviews().history(line(0)).empty());
    QVERIFY(!attempts().canUndoGrade());
    QVERIFY(attempts().gradeLine(Grade::Hard));
    QCOMPARE(reviews().history(line(0)).front().grade, Grade::Hard);
    // Something else was reviewed since: that one is the last.
    QVERIFY(reviews().grade({ ReviewItemKind::Card, QStringLiteral("c") }, Grade::Good));
    QVERIFY(!attempts().canUndoGrade());
    QVERIFY(!attempts().undoGrade());
}

void TestAttemptService::finishesAndKeepsTheHistory()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(!attempts().finish(Grade::Good));
    writeAll();
    QSignalSpy history(&attempts(), &AttemptService::historyChanged);
    QVERIFY(attempts().finish(Grade::Good));
    QCOMPARE(history.size(), 1);
    QVERIFY(!attempts().isOpen(kElbo));
    QCOMPARE(reviews().history({ ReviewItemKind::Derivation, kElbo.value() }).size(), std::size_t { 1 });
    const auto check = [this] {
        const DerivationScore score = attempts().score(kElbo);
        QCOMPARE(score.runs, 1);
        QCOMPARE(score.cleanRuns, 1);
        // Six pauses between seven lines; the first was written before it began.
        QCOMPARE(score.best, std::optional(Milliseconds { 120000 }));
        QCOMPARE(score.recallPercent, 100);
        QCOMPARE(score.last, std::optional(m_bench->clock.now()));
    };
    check();
    QVERIFY(m_bench->reopen());
    check();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(!attempts().isBegun());
}

void TestAttemptService::F24_sleepIsNoWork()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    writeLine(0, Grade::Good);
    m_bench->clock.advance(std::chrono::seconds { 7 });
    m_bench->clock.sleep(std::chrono::hours { 8 });
    // The heartbeat sees it, and the work goes on by itself.
    QTRY_COMPARE(attempts().worked(), Milliseconds { 7000 });
    QVERIFY(!attempts().state().isPaused);
    m_bench->clock.advance(std::chrono::seconds { 5 });
    QCOMPARE(attempts().worked(), Milliseconds { 12000 });
    attempts().leave();
    QVERIFY(m_bench->reopen());
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(attempts().worked(), Milliseconds { 12000 });
}

void TestAttemptService::itsDayIsTheOneItEndedOn()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    writeAll();
    attempts().leave();
    m_bench->clock.advance(std::chrono::hours { 96 });
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(attempts().finish(Grade::Good));
    const UtcTime ended = m_bench->clock.now();
    QCOMPARE(attempts().history(kElbo).constLast().at, ended);
    QVERIFY(m_bench->reopen());
    QCOMPARE(attempts().history(kElbo).constLast().at, ended);
}

void TestAttemptService::gradesTheLinesOfABlankPage()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Blank));
    attempts().setDraft(QStringLiteral("page"), QStringLiteral("all of it"));
    m_bench->clock.advance(std::chrono::minutes { 4 });
    QVERIFY(attempts().apply(Kind::WritingDone));
    m_bench->clock.advance(std::chrono::minutes { 4 });
    for (int step = 0; step < kElboLines; ++step) {
        const QString id = attempts().plan().steps.at(step).id;
        QVERIFY(attempts().apply(Kind::StepMarked, id, step == 0 ? 3 : step == 1 ? 2 : 1));
    }
    QVERIFY(reviews().history(line(2)).empty());
    QVERIFY(attempts().finish(Grade::Hard));
    QCOMPARE(reviews().history(line(0)).front().grade, Grade::Again);
    QCOMPARE(reviews().history(line(1)).front().grade, Grade::Hard);
    QCOMPARE(reviews().history(line(2)).front().grade, Grade::Good);
    const AttemptSummary summary = attempts().history(kElbo).constLast();
    QCOMPARE(summary.result.had, 5);
    QCOMPARE(summary.result.worked, Milliseconds { 240000 });
    QVERIFY(!summary.result.isClean());
}

void TestAttemptService::leavesOldLinesAlone()
{
    // As if the content had other lines when the attempt was begun.
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    AttemptPlan old = attempts().plan();
    old.steps.removeLast();
    attempts().leave();
    (void)m_bench->services.journal().begin(
        { PracticeKind::Derivation, kElbo.value(), QStringLiteral("r1"), old.toJson(), 1, {} });
    QVERIFY(m_bench->reopen());
    QVERIFY(!attempts().isOpen(kElbo));
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(attempts().plan().steps.size(), kElboLines);
}

void TestAttemptService::refusesWhatDoesNotFit()
{
    QVERIFY(!attempts().enter(DerivationId(QStringLiteral("D-00")), AttemptMode::Recall));
    QVERIFY(!attempts().apply(Kind::HintTaken));
    QVERIFY(!attempts().restart());
    attempts().setDraft(kDraft, QStringLiteral("x"));
    QCOMPARE(attempts().draft(kDraft), QString());
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QSignalSpy changed(&attempts(), &AttemptService::stateChanged);
    QVERIFY(!attempts().apply(Kind::OrderChecked));
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(TestAttemptService)
#include "tst_attemptservice.moc"
