// SPDX-License-Identifier: MIT
#include "services/codingservice.h"
#include "support/profilebench.h"
#include "ui/coding/codingroomviewmodel.h"
#include "ui/coding/codingtext.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

namespace {

const QString kProblem = QStringLiteral("C-14-ndcg-mrr");
const QString kRated = QStringLiteral("C-12");
constexpr int kPatience = 60000;

} // namespace

/// The coding room from the first word said to the verdict.
class TestCodingRoomViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyRoomSaysSo();
    void strictWantsTheApproachFirst();
    void theApproachStandsBesideTheEditor();
    void hintsHaveAPrice();
    void aWrongProgramShowsTheSmallestFailingCase();
    void anErrorIsMarkedUntilTheProgramChanges();
    void theReferenceIsAcceptedAndShown();
    void whatAGoChangedIsSaid();
    void theClockRunsInARoundToo();
    void missingPackagesAreSaidBeforehand();
    void cancelledJudgmentsSaySo();
    void theClockCountsDownWhereItIsStrict();
    void twoAttemptsAreCompared();
    void onceMoreFromABlankEditor();
    void whatIsDueIsDoneFromABlankEditor();
    void ownInputsAreKept();
    void notesAreKept();
    void theRubricIsRatedAndCounts();
    void theBandsStayShutInAnotherGo();
    void aRefusedClosingAwaitsNothing();
    void aRefusedBandIsSaid();
    void aReviewIsRead();
    void theChoiceOfTheEditorIsKept();

private:
    [[nodiscard]] const CodingProblem &problem() const
    {
        return *m_bench->services.library().findCodingProblem(ProblemId(kProblem));
    }
    void begin();
    void judge(bool isSubmit, const QString &source);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<CodingRoomViewModel> m_room;
    std::unique_ptr<QAbstractItemModelTester> m_steps;
    std::unique_ptr<QAbstractItemModelTester> m_history;
    std::unique_ptr<QAbstractItemModelTester> m_criteria;
};

void TestCodingRoomViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_room = std::make_unique<CodingRoomViewModel>(m_bench->services, *m_navigation);
    constexpr auto kMode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_steps = std::make_unique<QAbstractItemModelTester>(m_room->verdict(), kMode);
    m_history = std::make_unique<QAbstractItemModelTester>(m_room->history(), kMode);
    m_criteria = std::make_unique<QAbstractItemModelTester>(m_room->rubric()->criteria(), kMode);
}

void TestCodingRoomViewModel::cleanup()
{
    m_criteria.reset();
    m_history.reset();
    m_steps.reset();
    m_room.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestCodingRoomViewModel::begin()
{
    m_room->open(kProblem);
    m_room->begin();
    QVERIFY(!m_room->isStarting());
    m_bench->clock.advance(std::chrono::seconds { 1 });
}

void TestCodingRoomViewModel::judge(bool isSubmit, const QString &source)
{
    QSignalSpy judged(&m_bench->services.coding(), &CodingService::judgedChanged);
    m_room->edit(source);
    isSubmit ? m_room->submit() : m_room->run();
    QVERIFY(m_room->isJudging() && !m_room->canJudge());
    QVERIFY(!judged.isEmpty() || judged.wait(kPatience));
    m_bench->clock.advance(std::chrono::seconds { 1 });
}

void TestCodingRoomViewModel::emptyRoomSaysSo()
{
    QVERIFY(!m_room->hasProblem() && !m_room->isRunnable() && !m_room->isStarting());
    QVERIFY(!m_room->canJudge() && !m_room->canHint() && !m_room->canReveal());
    QCOMPARE(m_room->verdict()->count(), 0);
    m_room->run();
    m_room->submit();
    m_room->takeHint();
    m_room->startAnew();
    QVERIFY(!m_room->isJudging());
}

void TestCodingRoomViewModel::strictWantsTheApproachFirst()
{
    m_room->open(kProblem);
    QCOMPARE(m_navigation->page(), Navigation::Page::CodingRoom);
    QVERIFY(m_room->isStarting() && m_room->canBegin());
    m_room->setStrict(true);
    QVERIFY(!m_room->canBegin() && !m_room->wantedText().isEmpty());
    m_room->begin();
    QVERIFY(m_room->isStarting());
    m_room->setApproach(QStringLiteral("A table, row by row."));
    m_room->setTimeCost(QStringLiteral("O(n m)"));
    m_room->setMemoryCost(QStringLiteral("O(n m)"));
    QVERIFY(m_room->canBegin());
    m_room->begin();
    QVERIFY(!m_room->isStarting());
}

void TestCodingRoomViewModel::theApproachStandsBesideTheEditor()
{
    m_room->open(kProblem);
    m_room->setApproach(QStringLiteral("A table, row by row."));
    QVERIFY(!m_room->plainText().contains(QStringLiteral("row by row")));
    m_room->begin();
    QVERIFY(m_room->plainText().contains(QStringLiteral("A table, row by row.")));
}

void TestCodingRoomViewModel::hintsHaveAPrice()
{
    begin();
    QVERIFY(m_room->hintsText().startsWith(QStringLiteral("Hints: 0 of ")));
    QVERIFY(m_room->hintsText().endsWith(QStringLiteral("ceiling now 6 of 6")));
    const QString hint = problem().hints.first().text;
    QVERIFY(!m_room->document().contains(QStringLiteral("hint-0")));
    m_room->setPane(CodingRoomViewModel::Pane::Notes);
    m_room->takeHint();
    QVERIFY(m_room->document().contains(QStringLiteral("hint-0")));
    QVERIFY(!m_room->hintsText().endsWith(QStringLiteral("ceiling now 6 of 6")));
    // What was paid for is seen.
    QCOMPARE(m_room->pane(), CodingRoomViewModel::Pane::Statement);
    while (m_room->canHint()) {
        m_room->takeHint();
    }
    QCOMPARE(m_room->hintLabel(), QStringLiteral("Next hint"));
    // What is given up has no more hints to sell.
    m_room->startAnew();
    m_room->begin();
    m_bench->clock.advance(std::chrono::seconds { 1 });
    QVERIFY(m_room->canHint());
    m_room->reveal();
    QVERIFY(!m_room->canHint());
}

void TestCodingRoomViewModel::aWrongProgramShowsTheSmallestFailingCase()
{
    begin();
    judge(true, QString::fromUtf8(problem().wrong.at(2).source));
    VerdictModel *verdict = m_room->verdict();
    QVERIFY(verdict->exists() && !verdict->isAccepted());
    QVERIFY(!verdict->title().isEmpty() && !verdict->message().isEmpty());
    QVERIFY(verdict->isSmallest() && verdict->hasDetail());
    QVERIFY(!verdict->input().isEmpty() && !verdict->expected().isEmpty() && !verdict->got().isEmpty());
    // Everything there is to reach is listed, reached or not.
    const qsizetype all
        = problem().visible.size() + problem().hidden.size() + problem().properties.size() + problem().stress.size();
    QCOMPARE(verdict->count(), static_cast<int>(all));
    QCOMPARE(
        verdict->index(verdict->count() - 1).data(VerdictModel::FigureRole).toString(), QStringLiteral("not reached"));
    QCOMPARE(m_room->history()->count(), 1);
    QCOMPARE(m_room->panes().at(1), QStringLiteral("History 1"));
}

void TestCodingRoomViewModel::anErrorIsMarkedUntilTheProgramChanges()
{
    begin();
    judge(false, QStringLiteral("def f(:\n    pass\n"));
    QCOMPARE(m_room->verdict()->title(), QStringLiteral("Syntax error, line 1"));
    QCOMPARE(m_room->errorLine(), 1);
    m_room->edit(QStringLiteral("def f():\n    pass\n"));
    QCOMPARE(m_room->errorLine(), 0);
}

void TestCodingRoomViewModel::theReferenceIsAcceptedAndShown()
{
    begin();
    QVERIFY(!m_room->plainText().contains(problem().followups.first().ask));
    judge(true, QString::fromUtf8(problem().reference));
    QVERIFY(m_room->verdict()->isAccepted());
    QCOMPARE(m_room->verdict()->title(), QStringLiteral("Accepted"));
    QVERIFY(m_room->plainText().contains(problem().followups.first().ask));
    QVERIFY(!m_room->canReveal());
    const int last = m_room->verdict()->count() - 1;
    m_room->verdict()->setCurrentIndex(last);
    QVERIFY(m_room->verdict()->measured().contains(QStringLiteral("reference")));
    QCOMPARE(m_room->clockCaption(), QStringLiteral("solved in this time"));
}

void TestCodingRoomViewModel::whatAGoChangedIsSaid()
{
    begin();
    QVERIFY(m_room->changeText().isEmpty());
    judge(true, QString::fromUtf8(problem().reference));
    QTRY_VERIFY(m_room->changeText().startsWith(QStringLiteral("Your coding round: Likely level")));
    // What is run once more changed nothing.
    judge(false, QString::fromUtf8(problem().reference));
    QVERIFY(m_room->changeText().isEmpty());
}

void TestCodingRoomViewModel::theClockRunsInARoundToo()
{
    SessionService &sessions = m_bench->services.sessions();
    m_navigation->open(Navigation::Page::Round);
    QVERIFY(sessions.startPrompt(PromptId(QStringLiteral("Q-07"))));
    QVERIFY(m_bench->services.roundCode().enter());
    QCOMPARE(m_room->problemId(), QStringLiteral("C-02"));
    QVERIFY(m_room->canJudge() && m_room->isInRound());
    const CodingService &coding = m_bench->services.coding();
    m_bench->clock.advance(std::chrono::minutes { 2 });
    QCOMPARE(coding.spent(), Milliseconds(std::chrono::minutes { 2 }));
    QVERIFY(sessions.apply(SessionEventKind::Paused));
    m_bench->clock.advance(std::chrono::minutes { 2 });
    QCOMPARE(coding.spent(), Milliseconds(std::chrono::minutes { 2 }));
    // The form for a go of one's own does not stand in the round's way.
    QVERIFY(sessions.apply(SessionEventKind::Resumed));
    m_room->startAnew();
    QVERIFY(m_room->isStarting());
    QVERIFY(m_bench->services.roundCode().enter());
    QVERIFY(!m_room->isStarting());
    m_navigation->open(Navigation::Page::CodingRoom);
    QVERIFY(!m_room->isInRound());
}

void TestCodingRoomViewModel::missingPackagesAreSaidBeforehand()
{
    const ContentLibrary &library = m_bench->services.library();
    const CodingProblem &torch = *library.findCodingProblem(ProblemId(QStringLiteral("C-03")));
    JudgePlace place;
    QVERIFY(missingText(place, torch).isEmpty());
    place.missingPackages = { QStringLiteral("torch") };
    QVERIFY(missingText(place, torch).contains(QStringLiteral("PyTorch")));
    QVERIFY(missingText(place, torch).contains(QStringLiteral("apt install python3-torch")));
    QVERIFY(missingText(place, problem()).isEmpty());
}

void TestCodingRoomViewModel::cancelledJudgmentsSaySo()
{
    begin();
    m_room->edit(QStringLiteral("while True:\n    pass\n"));
    QSignalSpy judged(&m_bench->services.coding(), &CodingService::judgedChanged);
    m_room->submit();
    QVERIFY(m_room->isJudging() && !m_room->progressText().isEmpty());
    m_room->cancel();
    QVERIFY(judged.wait(kPatience));
    QCOMPARE(m_room->verdict()->title(), QStringLiteral("Stopped"));
    QVERIFY(m_room->canJudge());
    QCOMPARE(m_room->history()->count(), 0);
}

void TestCodingRoomViewModel::theClockCountsDownWhereItIsStrict()
{
    m_room->open(kProblem);
    m_room->setStrict(true);
    m_room->setApproach(QStringLiteral("a"));
    m_room->setTimeCost(QStringLiteral("b"));
    m_room->setMemoryCost(QStringLiteral("c"));
    m_room->begin();
    QCOMPARE(m_room->clockText(), QStringLiteral("%1:00").arg(problem().minutes));
    QCOMPARE(m_room->clockPhase(), 0);
    m_bench->clock.advance(std::chrono::minutes { problem().minutes + 1 });
    m_room->takeHint();
    QCOMPARE(m_room->clockText(), QStringLiteral("1:00"));
    QCOMPARE(m_room->clockPhase(), 3);
}

void TestCodingRoomViewModel::twoAttemptsAreCompared()
{
    begin();
    judge(false, QStringLiteral("a = 1\nb = 2\n"));
    judge(false, QStringLiteral("a = 1\nb = 3\n"));
    QCOMPARE(m_room->history()->count(), 2);
    QVERIFY(!m_room->isAttemptShown());
    m_room->toggleAttempt(0);
    QVERIFY(m_room->attemptPlainText().contains(QStringLiteral("b = 3")));
    m_room->toggleAttempt(1);
    QVERIFY(m_room->attemptPlainText().contains(QStringLiteral("- b = 2\n+ b = 3")));
    m_room->closeAttempt();
    QVERIFY(!m_room->isAttemptShown());
}

void TestCodingRoomViewModel::onceMoreFromABlankEditor()
{
    begin();
    m_room->edit(QStringLiteral("mine"));
    m_room->startAnew();
    QVERIFY(m_room->isStarting() && m_room->canKeepOn() && m_room->approach().isEmpty());
    m_room->keepOn();
    QVERIFY(!m_room->isStarting());
    m_room->startAnew();
    m_room->begin();
    QCOMPARE(m_room->source(), QString::fromUtf8(problem().starter));
    QVERIFY(m_room->canUndoBlank());
    m_room->undoBlank();
    QCOMPARE(m_room->source(), QStringLiteral("mine"));
}

void TestCodingRoomViewModel::whatIsDueIsDoneFromABlankEditor()
{
    m_room->open(kProblem);
    m_room->setApproach(QStringLiteral("sort once"));
    m_room->begin();
    judge(true, QString::fromUtf8(problem().reference));
    m_room->open(kProblem);
    QVERIFY(!m_room->isStarting());
    m_bench->clock.advance(std::chrono::days { 400 });
    m_room->open(kProblem);
    QVERIFY(m_room->isStarting() && m_room->canKeepOn() && m_room->approach().isEmpty());
    m_room->begin();
    QCOMPARE(m_room->source(), QString::fromUtf8(problem().starter));
    // Until it is solved it goes on where it is.
    m_room->edit(QStringLiteral("half"));
    m_room->open(QStringLiteral("C-07"));
    m_room->open(kProblem);
    QVERIFY(!m_room->isStarting());
    QCOMPARE(m_room->source(), QStringLiteral("half"));
}

void TestCodingRoomViewModel::ownInputsAreKept()
{
    begin();
    QVERIFY(!m_room->canKeepInput());
    m_room->setOwnInput(QStringLiteral("'abc', 'abd'"));
    QVERIFY(m_room->canKeepInput());
    m_room->keepInput();
    QVERIFY(!m_room->canKeepInput());
    QCOMPARE(m_room->ownCases(), QStringList { QStringLiteral("'abc', 'abd'") });
    m_room->removeCase(0);
    QVERIFY(m_room->ownCases().isEmpty() && m_room->canRestoreCase());
    m_room->restoreCase();
    QCOMPARE(m_room->ownCases().size(), 1);
}

void TestCodingRoomViewModel::notesAreKept()
{
    m_room->open(kProblem);
    m_room->setNote(QStringLiteral("mind the empty text"));
    m_navigation->open(Navigation::Page::Today);
    m_room->open(QStringLiteral("C-07"));
    QCOMPARE(m_room->note(), QString());
    m_room->open(kProblem);
    QCOMPARE(m_room->note(), QStringLiteral("mind the empty text"));
}

void TestCodingRoomViewModel::theRubricIsRatedAndCounts()
{
    CodingRubricViewModel *rubric = m_room->rubric();
    begin();
    QVERIFY(!rubric->exists() && !rubric->canOpen());
    QCOMPARE(m_room->panes().size(), 4);
    m_room->open(kRated);
    QVERIFY(rubric->exists() && !rubric->canOpen() && !rubric->isOpen());
    QCOMPARE(m_room->panes().constLast(), QStringLiteral("Rubric"));
    m_room->begin();
    m_bench->clock.advance(std::chrono::seconds { 1 });
    // The bands say what is wanted: nobody sees them without wanting to.
    QVERIFY(rubric->canOpen() && !rubric->isOpen());
    rubric->open();
    QVERIFY(rubric->isOpen() && rubric->scoreText().isEmpty());
    const CodingProblem &rated = *m_bench->services.library().findCodingProblem(ProblemId(kRated));
    QCOMPARE(rubric->criteria()->rowCount(), static_cast<int>(rated.rubric.criteria.size()));
    for (const Criterion &criterion : rated.rubric.criteria) {
        QVERIFY(rubric->scoreText().isEmpty());
        rubric->rate(criterion.name, 4);
    }
    QCOMPARE(rubric->criteria()->index(0).data(CriterionListModel::BandRole).toInt(), 4);
    QCOMPARE(rubric->scoreText(), QStringLiteral("2.80"));
    QCOMPARE(rubric->verdictText(), QStringLiteral("above the hire line of 2.5"));
    QVERIFY(!rubric->canClose());
    QVERIFY(rubric->worthText().contains(QStringLiteral("when the tests have accepted the program")));
    rubric->rate(rated.rubric.criteria.first().name, 0);
    QVERIFY(rubric->scoreText().isEmpty());
    rubric->rate(rated.rubric.criteria.first().name, 4);
    judge(true, QString::fromUtf8(rated.reference));
    QTRY_VERIFY(!m_room->changeText().isEmpty());
    const QString byTests = m_room->changeText();
    QVERIFY(rubric->canClose());
    QVERIFY(rubric->worthText().startsWith(QStringLiteral("Closing it counts")));
    rubric->close();
    QVERIFY(rubric->isClosed() && !rubric->canClose());
    QTRY_VERIFY(rubric->changeText().startsWith(QStringLiteral("Your coding round: Likely level")));
    QVERIFY(rubric->worthText().startsWith(QStringLiteral("Counted beside the verdict of the tests")));
    // What the tests have changed is another thing, and stays where it stands.
    QCOMPARE(m_room->changeText(), byTests);
    QVERIFY(rubric->changeText() != byTests);
    // Who comes back finds the bands.
    m_room->open(kProblem);
    QCOMPARE(rubric->criteria()->rowCount(), 0);
    m_room->open(kRated);
    QVERIFY(rubric->isOpen() && rubric->isClosed() && rubric->changeText().isEmpty());
    QCOMPARE(rubric->scoreText(), QStringLiteral("2.80"));
}

void TestCodingRoomViewModel::theBandsStayShutInAnotherGo()
{
    CodingRubricViewModel *rubric = m_room->rubric();
    m_room->open(kRated);
    m_room->begin();
    m_bench->clock.advance(std::chrono::seconds { 1 });
    rubric->open();
    const QString first
        = m_bench->services.library().findCodingProblem(ProblemId(kRated))->rubric.criteria.first().name;
    rubric->rate(first, 4);
    // Who comes back sees the band; taken back, the rest stays open.
    m_room->open(kProblem);
    m_room->open(kRated);
    QVERIFY(rubric->isOpen());
    rubric->rate(first, 0);
    QVERIFY(rubric->isOpen());
    m_room->startAnew();
    m_room->begin();
    QVERIFY(rubric->canOpen() && !rubric->isOpen());
}

void TestCodingRoomViewModel::aRefusedClosingAwaitsNothing()
{
    CodingRubricViewModel *rubric = m_room->rubric();
    m_room->open(kRated);
    m_room->begin();
    m_bench->clock.advance(std::chrono::seconds { 1 });
    const CodingProblem &rated = *m_bench->services.library().findCodingProblem(ProblemId(kRated));
    for (const Criterion &criterion : rated.rubric.criteria) {
        rubric->rate(criterion.name, 4);
    }
    judge(true, QString::fromUtf8(rated.reference));
    QTRY_VERIFY(!m_room->changeText().isEmpty());
    const QString byTests = m_room->changeText();
    rubric->close();
    emit m_bench->services.coding().refused({ ErrorKind::Io, QStringLiteral("the disk is full") });
    // The next that was kept is about a program.
    QTRY_VERIFY(m_room->changeText() != byTests);
    QVERIFY(rubric->changeText().isEmpty());
}

void TestCodingRoomViewModel::aRefusedBandIsSaid()
{
    m_room->open(kRated);
    m_room->begin();
    QVERIFY(!m_room->problem().exists());
    m_room->rubric()->rate(QStringLiteral("no such criterion"), 4);
    QVERIFY(m_room->problem().exists());
    m_room->dismissProblem();
    m_room->rubric()->close();
    QVERIFY(m_room->problem().exists());
}

void TestCodingRoomViewModel::aReviewIsRead()
{
    m_room->open(QStringLiteral("C-03-review"));
    QVERIFY(m_room->hasProblem() && !m_room->isRunnable());
    QVERIFY(m_room->plainText().contains(QStringLiteral("import torch")));
    QVERIFY(!m_room->canSubmit() && !m_room->isStarting());
    m_room->edit(QStringLiteral("35: clipped before it is unscaled"));
    QVERIFY(m_room->canSubmit());
    m_room->submit();
    VerdictModel *verdict = m_room->verdict();
    QVERIFY(verdict->exists() && !verdict->isAccepted());
    QCOMPARE(verdict->count(), 1);
    QCOMPARE(verdict->index(0).data(VerdictModel::OutcomeRole).toString(), QStringLiteral("found"));
    QCOMPARE(m_room->history()->count(), 1);
    // What was missed stays hidden until it is given up.
    const QString missed = QStringLiteral("The running total is a tensor with its history");
    QVERIFY(!m_room->plainText().contains(missed));
    m_room->reveal();
    QVERIFY(m_room->plainText().contains(missed));
    m_room->startAnew();
    QCOMPARE(m_room->source(), QString());
    QVERIFY(!m_room->plainText().contains(missed));
}

void TestCodingRoomViewModel::theChoiceOfTheEditorIsKept()
{
    QSignalSpy changed(m_room.get(), &CodingRoomViewModel::editorChanged);
    QCOMPARE(m_room->editorIndex(), 0);
    QVERIFY(!m_room->hasVimKeys() && !m_room->isPlainEditor());
    m_room->setEditorIndex(1);
    QVERIFY(m_room->hasVimKeys());
    m_room->setEditorIndex(1);
    m_room->setEditorIndex(3);
    m_room->setEditorIndex(-1);
    QCOMPARE(changed.size(), 1);
    m_room->setEditorIndex(2);
    QVERIFY(m_room->isPlainEditor() && !m_room->hasVimKeys());
    QVERIFY(m_bench->reopen());
    QCOMPARE(m_bench->services.settings().codeEditor(), CodeEditorChoice::Plain);
    QCOMPARE(m_room->editorNames().size(), 3);
}

QTEST_GUILESS_MAIN(TestCodingRoomViewModel)
#include "tst_codingroomviewmodel.moc"
