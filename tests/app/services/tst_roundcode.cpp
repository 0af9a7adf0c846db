// SPDX-License-Identifier: MIT
#include "services/codingservice.h"
#include "services/roundcode.h"
#include "support/profilebench.h"

#include <QSignalSpy>

using namespace sevenrounds;

namespace {

const PromptId kPrompt(QStringLiteral("Q-07"));
const ProblemId kProblem(QStringLiteral("C-02"));
const QString kProgram = QStringLiteral("def half(tokens):\n    return [] # ∂\n");

} // namespace

/// The coding room as a place to answer in a round.
class TestRoundCode : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void questionsWithoutAProblemHaveNoCode();
    void aGoBeginsFromABlankEditor();
    void anEmptiedEditorBeginsNoSecondGo();
    void whatIsWrittenIsKeptWithTheRound();
    void followUpsGoOnWithTheProgram();
    void theLastWordsAreKeptAtTheEnd();
    void aPausedRoundStopsTheGo();
    void anotherProblemTakesTheRoomAway();
    void aKilledRoundGoesOnWithItsProgram();
    void everyLinkedProblemCanBeRun();

private:
    [[nodiscard]] AppServices &services() { return m_bench->services; }
    [[nodiscard]] SessionService &sessions() { return services().sessions(); }
    [[nodiscard]] CodingService &coding() { return services().coding(); }
    [[nodiscard]] RoundCode &code() { return services().roundCode(); }
    [[nodiscard]] QString kept() { return sessions().draft(codeDraftOf(QStringLiteral("short-1"))); }
    void enter();

    std::unique_ptr<ProfileBench> m_bench;
};

void TestRoundCode::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestRoundCode::cleanup()
{
    m_bench.reset();
}

void TestRoundCode::enter()
{
    QVERIFY(sessions().startPrompt(kPrompt));
    QVERIFY(code().enter());
    m_bench->clock.advance(std::chrono::seconds { 1 });
}

void TestRoundCode::questionsWithoutAProblemHaveNoCode()
{
    QVERIFY(code().problem() == nullptr);
    QCOMPARE(code().enter().error().kind, ErrorKind::NotFound);
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7));
    QVERIFY(code().problem() == nullptr);
    QCOMPARE(code().enter().error().kind, ErrorKind::NotFound);
    QVERIFY(!code().isOn());
}

void TestRoundCode::aGoBeginsFromABlankEditor()
{
    QVERIFY(coding().open(kProblem));
    QVERIFY(coding().begin(false, false));
    coding().setText(CodingField::Source, kProgram);
    m_bench->clock.advance(std::chrono::seconds { 1 });
    QSignalSpy entered(&code(), &RoundCode::entered);
    enter();
    QCOMPARE(entered.size(), 1);
    QVERIFY(code().isOn() && code().isRunning());
    QCOMPARE(coding().current()->id, kProblem);
    QVERIFY(coding().go().isBegun);
    QCOMPARE(coding().text(CodingField::Source), QString::fromUtf8(coding().current()->starter));
    // What stood there is not lost.
    QVERIFY(coding().canUndoBlank());
    // Coming back from the notes begins nothing anew.
    coding().setText(CodingField::Source, kProgram);
    QVERIFY(code().enter());
    QCOMPARE(coding().text(CodingField::Source), kProgram);
}

void TestRoundCode::anEmptiedEditorBeginsNoSecondGo()
{
    enter();
    coding().setText(CodingField::Source, QString());
    coding().flush();
    QCOMPARE(kept(), QString());
    QVERIFY(coding().open(ProblemId(QStringLiteral("C-01"))));
    QVERIFY(code().enter());
    QVERIFY(!coding().go().isAgain);
    QCOMPARE(coding().text(CodingField::Source), QString());
    // And after a kill.
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QVERIFY(code().enter());
    QVERIFY(!coding().go().isAgain);
}

void TestRoundCode::whatIsWrittenIsKeptWithTheRound()
{
    enter();
    coding().setText(CodingField::Source, kProgram);
    QTRY_COMPARE(kept(), kProgram);
    QTRY_VERIFY(sessions().isSaved());
}

void TestRoundCode::followUpsGoOnWithTheProgram()
{
    enter();
    QVERIFY(sessions().apply(SessionEventKind::Deeper));
    QVERIFY(code().isOn());
    QCOMPARE(code().problem()->id, kProblem);
    coding().setText(CodingField::Source, kProgram);
    coding().flush();
    QCOMPARE(kept(), kProgram);
}

void TestRoundCode::theLastWordsAreKeptAtTheEnd()
{
    enter();
    coding().setText(CodingField::Source, kProgram);
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(kept(), kProgram);
    QVERIFY(!code().isOn() && code().problem() == nullptr);
    coding().setText(CodingField::Source, QStringLiteral("later"));
    coding().flush();
    QCOMPARE(kept(), kProgram);
}

void TestRoundCode::aPausedRoundStopsTheGo()
{
    enter();
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    QVERIFY(code().isOn() && !code().isRunning());
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    QVERIFY(code().isRunning());
}

void TestRoundCode::anotherProblemTakesTheRoomAway()
{
    enter();
    coding().setText(CodingField::Source, kProgram);
    coding().flush();
    QVERIFY(coding().open(ProblemId(QStringLiteral("C-01"))));
    QVERIFY(!code().isOn());
    coding().setText(CodingField::Source, QStringLiteral("of another problem"));
    coding().flush();
    QCOMPARE(kept(), kProgram);
    QVERIFY(code().enter());
    QCOMPARE(coding().text(CodingField::Source), kProgram);
}

void TestRoundCode::aKilledRoundGoesOnWithItsProgram()
{
    enter();
    coding().setText(CodingField::Source, kProgram);
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(kept(), kProgram);
    QVERIFY(code().enter());
    QCOMPARE(coding().text(CodingField::Source), kProgram);
    QVERIFY(!coding().go().isAgain);
}

void TestRoundCode::everyLinkedProblemCanBeRun()
{
    const ContentLibrary &library = services().library();
    int linked = 0;
    for (const Prompt *prompt : library.promptsOf(RoundId(QStringLiteral("coding")))) {
        for (const ProblemId &id : prompt->links.problems) {
            const CodingProblem *problem = library.findCodingProblem(id);
            QVERIFY2(problem != nullptr, qPrintable(id.value()));
            QVERIFY2(problem->kind != ProblemKind::Review, qPrintable(id.value()));
            ++linked;
        }
    }
    QVERIFY(linked >= 12);
}

QTEST_GUILESS_MAIN(TestRoundCode)
#include "tst_roundcode.moc"
