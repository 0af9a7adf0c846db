// SPDX-License-Identifier: MIT
#include "services/codingservice.h"
#include "services/judgerecord.h"
#include "support/profilebench.h"

#include <QProcess>
#include <QSignalSpy>

#include <cmath>

using namespace sevenrounds;

namespace {

const ProblemId kProblem(QStringLiteral("C-14-ndcg-mrr"));
constexpr int kPatience = 60000;

} // namespace

/// Goes at coding problems: what is typed, hinted and judged, and what of it outlives a kill.
class TestCodingService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyProblemBeginsUntried();
    void typedTextOutlivesAKill();
    void aStrictGoWantsItsApproachFirst();
    void hintsLowerTheCeilingAndOutliveAKill();
    void theReferenceSolvesAndIsReviewed();
    void aWrongProgramIsKeptWithItsFailingCase();
    void badSourcesGetTheirVerdict_data();
    void badSourcesGetTheirVerdict();
    void ownInputIsRunFirst();
    void aJudgmentIsCancelled();
    void blankEditorIsTakenBack();
    void timeRunsWhileTheProblemIsWatched();
    void F24_practiceDoesNotCountTheMachinesSleep();
    void F24_aStrictGoCountsIt();
    void revealingIsAFailedReview();
    void anAcceptedGoIsEvidenceOnce();
    void aRefusedGoThatIsGivenUpIsEvidence();
    void aRefusedGoThatIsBegunAnewIsEvidenceOnce();
    void whatTestsHaveNotSeenIsNoEvidence();
    void aProblemThatIsDueIsEvidenceAgain();
    void packagesThatAreMissingAreKnownBeforehand();
    void ownCasesAreKeptAndTakenBack();
    void notesAreALog();
    void withoutASandboxOnlyOwnCodeAfterAYes();
    void recordsComeBackAsTheyWere();

private:
    [[nodiscard]] CodingService &coding() { return m_bench->services.coding(); }
    [[nodiscard]] const CodingProblem &problem() { return *m_bench->services.library().findCodingProblem(kProblem); }
    void begin();
    [[nodiscard]] judge::JudgeReport judgeNow(bool isSubmit, const QString &input = {});
    void submitReference();
    void submitWrong();
    /// Goes that the readiness of the coding round was told of.
    [[nodiscard]] int told() { return m_bench->services.readiness().sessions(Skill::Coding).problems; }
    [[nodiscard]] double mean() { return m_bench->services.readiness().report().skills[index(Skill::Coding)].mean; }

    std::unique_ptr<ProfileBench> m_bench;
};

void TestCodingService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    QVERIFY(coding().open(kProblem));
}

void TestCodingService::cleanup()
{
    m_bench.reset();
}

void TestCodingService::begin()
{
    QVERIFY(coding().begin(false, false));
    // A later go must not count the attempts of this one.
    m_bench->clock.advance(std::chrono::seconds { 1 });
}

judge::JudgeReport TestCodingService::judgeNow(bool isSubmit, const QString &input)
{
    QSignalSpy judged(&coding(), &CodingService::judgedChanged);
    const Result<> started = isSubmit ? coding().submit() : coding().run(input);
    if (!started || (judged.isEmpty() && !judged.wait(kPatience)) || !coding().judged()) {
        judge::JudgeReport none;
        none.verdict = judge::Verdict::ProblemFault;
        return none;
    }
    return fromRecord(coding().judged()->verdict, coding().judged()->report);
}

void TestCodingService::everyProblemBeginsUntried()
{
    QVERIFY(coding().problems().size() >= 48);
    for (const CodingProblem &one : coding().problems()) {
        QCOMPARE(coding().state(one.id), CodingState::Untried);
    }
    QCOMPARE(coding().text(CodingField::Source), QString::fromUtf8(problem().starter));
    QCOMPARE(coding().run({}).error().kind, ErrorKind::Conflict);
    QCOMPARE(coding().open(ProblemId(QStringLiteral("none"))).error().kind, ErrorKind::NotFound);
}

void TestCodingService::typedTextOutlivesAKill()
{
    const QString text = QStringLiteral("def half():\n    return '∂'\n");
    coding().setText(CodingField::Source, text);
    QVERIFY(coding().hasUnsaved());
    QSignalSpy flushed(&coding(), &CodingService::flushed);
    QVERIFY(flushed.wait());
    QVERIFY(m_bench->reopen());
    QVERIFY(coding().open(kProblem));
    QCOMPARE(coding().text(CodingField::Source), text);
}

void TestCodingService::aStrictGoWantsItsApproachFirst()
{
    QCOMPARE(coding().begin(true, false).error().kind, ErrorKind::InvalidInput);
    coding().setText(CodingField::Approach, QStringLiteral("A table of costs, row by row."));
    coding().setText(CodingField::Time, QStringLiteral("O(n m)"));
    QCOMPARE(coding().begin(true, false).error().kind, ErrorKind::InvalidInput);
    coding().setText(CodingField::Memory, QStringLiteral("O(n m)"));
    QVERIFY(coding().begin(true, false));
    QVERIFY(coding().go().isBegun && coding().go().isStrict);
    QCOMPARE(coding().go().approach.time, QStringLiteral("O(n m)"));
    QCOMPARE(coding().state(kProblem), CodingState::Tried);
    QVERIFY(m_bench->reopen());
    QVERIFY(coding().open(kProblem));
    QVERIFY(coding().go().isStrict);
    QVERIFY(coding().go().approach.isWhole());
}

void TestCodingService::hintsLowerTheCeilingAndOutliveAKill()
{
    QCOMPARE(coding().takeHint().error().kind, ErrorKind::NotFound);
    begin();
    QCOMPARE(ceilingAfter(problem(), 0), 6);
    QVERIFY(coding().takeHint());
    QCOMPARE(coding().go().hints, 1);
    QCOMPARE(ceilingAfter(problem(), 1), 6 - problem().hints.first().costs);
    QVERIFY(m_bench->reopen());
    QVERIFY(coding().open(kProblem));
    QCOMPARE(coding().go().hints, 1);
    while (coding().takeHint()) { }
    QCOMPARE(coding().go().hints, problem().hints.size());
    QVERIFY(ceilingAfter(problem(), coding().go().hints) >= 1);
}

void TestCodingService::theReferenceSolvesAndIsReviewed()
{
    begin();
    coding().setText(CodingField::Source, QString::fromUtf8(problem().reference));
    QVERIFY(!coding().isReferenceOpen());
    const judge::JudgeReport report = judgeNow(true);
    QCOMPARE(report.verdict, judge::Verdict::Accepted);
    QVERIFY(report.steps.size() == report.stepCount && !report.stress.isEmpty());
    QVERIFY(coding().go().isSolved && coding().isReferenceOpen());
    QCOMPARE(coding().state(kProblem), CodingState::Solved);
    QCOMPARE(m_bench->services.reviews().history({ ReviewItemKind::Problem, kProblem.value() }).size(), 1U);
    // A second accepted submission of the same go is no second review.
    QCOMPARE(judgeNow(true).verdict, judge::Verdict::Accepted);
    QCOMPARE(m_bench->services.reviews().history({ ReviewItemKind::Problem, kProblem.value() }).size(), 1U);
    QVERIFY(m_bench->reopen());
    QCOMPARE(coding().state(kProblem), CodingState::Solved);
    QCOMPARE(coding().attempts(kProblem).size(), 2);
    m_bench->clock.advance(std::chrono::days { 400 });
    QCOMPARE(coding().state(kProblem), CodingState::Due);
    QCOMPARE(m_bench->services.study().queue().dueOf(ReviewItemKind::Problem), 1);
}

void TestCodingService::aWrongProgramIsKeptWithItsFailingCase()
{
    begin();
    coding().setText(CodingField::Source, QString::fromUtf8(problem().wrong.at(2).source));
    const judge::JudgeReport report = judgeNow(true);
    QVERIFY(report.verdict != judge::Verdict::Accepted);
    QVERIFY(report.smallestFailing >= 0);
    QCOMPARE(coding().state(kProblem), CodingState::Tried);
    QVERIFY(m_bench->reopen());
    const CodingAttempt kept = coding().attempts(kProblem).constLast();
    QVERIFY(kept.isSubmit);
    QCOMPARE(kept.source.toUtf8(), problem().wrong.at(2).source);
    const judge::JudgeReport again = fromRecord(kept.verdict, kept.report);
    QCOMPARE(again.steps.at(again.smallestFailing).name, report.steps.at(report.smallestFailing).name);
    QVERIFY(!again.steps.at(again.smallestFailing).input.isEmpty());
}

void TestCodingService::badSourcesGetTheirVerdict_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<judge::Verdict>("verdict");
    QTest::newRow("empty") << QStringLiteral("  \n") << judge::Verdict::Empty;
    QTest::newRow("syntax") << QStringLiteral("def f(:\n") << judge::Verdict::SyntaxError;
    QTest::newRow("five megabytes") << QString(qsizetype { 5 } * 1024 * 1024, u'#') << judge::Verdict::TooLarge;
}

void TestCodingService::badSourcesGetTheirVerdict()
{
    QFETCH(QString, source);
    QFETCH(judge::Verdict, verdict);
    begin();
    coding().setText(CodingField::Source, source);
    QCOMPARE(judgeNow(true).verdict, verdict);
    QCOMPARE(coding().text(CodingField::Source), source);
    QCOMPARE(coding().attempts(kProblem).size(), 1);
}

void TestCodingService::ownInputIsRunFirst()
{
    begin();
    coding().setText(CodingField::Source, QString::fromUtf8(problem().reference));
    const judge::JudgeReport report = judgeNow(false, QStringLiteral("not python ("));
    QVERIFY(report.verdict != judge::Verdict::Accepted);
    QCOMPARE(report.steps.first().kind, judge::StepKind::Own);
    const judge::JudgeReport visible = judgeNow(false);
    QCOMPARE(visible.verdict, judge::Verdict::Accepted);
    QCOMPARE(visible.steps.size(), problem().visible.size());
    QVERIFY(!coding().go().isSolved);
}

void TestCodingService::aJudgmentIsCancelled()
{
    begin();
    coding().setText(CodingField::Source, QStringLiteral("while True:\n    pass\n"));
    QSignalSpy judged(&coding(), &CodingService::judgedChanged);
    QVERIFY(coding().submit());
    QVERIFY(coding().isJudging());
    QCOMPARE(coding().submit().error().kind, ErrorKind::Conflict);
    QCOMPARE(coding().open(coding().problems().first().id).error().kind, ErrorKind::Conflict);
    coding().cancel();
    QVERIFY(judged.wait(kPatience));
    QVERIFY(!coding().isJudging());
    QCOMPARE(coding().judged()->verdict, judge::verdictKey(judge::Verdict::Cancelled));
    // It says nothing about the program, so it is no attempt.
    QVERIFY(coding().attempts(kProblem).isEmpty());
}

void TestCodingService::blankEditorIsTakenBack()
{
    begin();
    coding().setText(CodingField::Source, QStringLiteral("mine"));
    QVERIFY(coding().begin(false, true));
    QCOMPARE(coding().text(CodingField::Source), QString::fromUtf8(problem().starter));
    QVERIFY(m_bench->reopen());
    QVERIFY(coding().open(kProblem));
    QVERIFY(coding().canUndoBlank());
    coding().undoBlank();
    QCOMPARE(coding().text(CodingField::Source), QStringLiteral("mine"));
    QVERIFY(!coding().canUndoBlank());
}

void TestCodingService::timeRunsWhileTheProblemIsWatched()
{
    QVERIFY(coding().begin(false, false));
    coding().setWatched(true);
    m_bench->clock.advance(std::chrono::minutes { 3 });
    QCOMPARE(coding().spent(), Milliseconds(std::chrono::minutes { 3 }));
    coding().setWatched(false);
    m_bench->clock.advance(std::chrono::minutes { 3 });
    QCOMPARE(coding().spent(), Milliseconds(std::chrono::minutes { 3 }));
    QVERIFY(m_bench->reopen());
    QVERIFY(coding().open(kProblem));
    QCOMPARE(coding().spent(), Milliseconds(std::chrono::minutes { 3 }));
}

void TestCodingService::F24_practiceDoesNotCountTheMachinesSleep()
{
    begin();
    coding().setWatched(true);
    m_bench->clock.advance(std::chrono::minutes { 3 });
    m_bench->clock.sleep(std::chrono::hours { 8 });
    m_bench->clock.advance(std::chrono::minutes { 2 });
    QCOMPARE(coding().spent(), Milliseconds(std::chrono::minutes { 5 }));
    coding().setText(CodingField::Source, QString::fromUtf8(problem().reference));
    QCOMPARE(judgeNow(true).verdict, judge::Verdict::Accepted);
    // It says what it would have said without the night.
    QCOMPARE(coding().spent(), Milliseconds(std::chrono::minutes { 5 }));
    const auto history = m_bench->services.reviews().history({ ReviewItemKind::Problem, kProblem.value() });
    QCOMPARE(history.front().took, std::optional(Milliseconds(std::chrono::minutes { 5 })));
}

void TestCodingService::F24_aStrictGoCountsIt()
{
    coding().setText(CodingField::Approach, QStringLiteral("A table of costs, row by row."));
    coding().setText(CodingField::Time, QStringLiteral("O(n m)"));
    coding().setText(CodingField::Memory, QStringLiteral("O(n m)"));
    coding().setWatched(true);
    // What was slept before it is not its time.
    m_bench->clock.sleep(std::chrono::minutes { 30 });
    QVERIFY(coding().begin(true, false));
    m_bench->clock.advance(std::chrono::minutes { 3 });
    m_bench->clock.sleep(std::chrono::minutes { 10 });
    QCOMPARE(coding().spent(), Milliseconds(std::chrono::minutes { 13 }));
}

void TestCodingService::revealingIsAFailedReview()
{
    begin();
    coding().reveal();
    QVERIFY(coding().isReferenceOpen());
    const auto history = m_bench->services.reviews().history({ ReviewItemKind::Problem, kProblem.value() });
    QCOMPARE(history.size(), 1U);
    QCOMPARE(history.front().grade, Grade::Again);
    // Handing in what was just read is no review.
    coding().setText(CodingField::Source, QString::fromUtf8(problem().reference));
    QCOMPARE(judgeNow(true).verdict, judge::Verdict::Accepted);
    QCOMPARE(m_bench->services.reviews().history({ ReviewItemKind::Problem, kProblem.value() }).size(), 1U);
}

void TestCodingService::submitReference()
{
    coding().setText(CodingField::Source, QString::fromUtf8(problem().reference));
    QCOMPARE(judgeNow(true).verdict, judge::Verdict::Accepted);
    m_bench->clock.advance(std::chrono::seconds { 1 });
}

void TestCodingService::submitWrong()
{
    coding().setText(CodingField::Source, QString::fromUtf8(problem().wrong.at(2).source));
    QVERIFY(judgeNow(true).verdict != judge::Verdict::Accepted);
    QCOMPARE(coding().go().refusals, 1);
    m_bench->clock.advance(std::chrono::seconds { 1 });
}

void TestCodingService::anAcceptedGoIsEvidenceOnce()
{
    const double before = mean();
    QSignalSpy added(&coding(), &CodingService::evidenceAdded);
    begin();
    submitReference();
    QTRY_COMPARE(told(), 1);
    QVERIFY(mean() > before);
    QCOMPARE(m_bench->services.readiness().report().measuredRounds, 1);
    const double after = mean();
    // Neither the same program once more nor the same problem this week is news.
    submitReference();
    QVERIFY(coding().begin(false, true));
    submitReference();
    QVERIFY(m_bench->reopen());
    QCOMPARE(told(), 1);
    // Three seconds have passed, by which what is known has aged.
    QVERIFY(std::abs(mean() - after) < 1e-5);
    QCOMPARE(added.size(), 1);
}

void TestCodingService::aRefusedGoThatIsGivenUpIsEvidence()
{
    const double before = mean();
    begin();
    submitWrong();
    QCOMPARE(told(), 0);
    coding().reveal();
    QTRY_COMPARE(told(), 1);
    QVERIFY(mean() < before);
    // Handing in what was just read is no result.
    submitReference();
    QVERIFY(m_bench->reopen());
    QCOMPARE(told(), 1);
}

void TestCodingService::aRefusedGoThatIsBegunAnewIsEvidenceOnce()
{
    begin();
    submitWrong();
    begin();
    QTRY_COMPARE(told(), 1);
    const double low = mean();
    submitWrong();
    begin();
    submitReference();
    // The third go is solved: the second says no more than the first.
    QTRY_COMPARE(told(), 2);
    QVERIFY(mean() > low);
    QVERIFY(m_bench->reopen());
    QCOMPARE(told(), 2);
}

void TestCodingService::whatTestsHaveNotSeenIsNoEvidence()
{
    begin();
    coding().setText(CodingField::Source, QStringLiteral("def f(:\n"));
    QCOMPARE(judgeNow(true).verdict, judge::Verdict::SyntaxError);
    coding().reveal();
    QVERIFY(coding().open(ProblemId(QStringLiteral("C-03-review"))));
    QVERIFY(coding().begin(false, false));
    coding().setText(CodingField::Source, QStringLiteral("1: everything"));
    QVERIFY(coding().submit());
    QVERIFY(m_bench->reopen());
    QCOMPARE(told(), 0);
}

void TestCodingService::aProblemThatIsDueIsEvidenceAgain()
{
    begin();
    submitReference();
    QTRY_COMPARE(told(), 1);
    m_bench->clock.advance(std::chrono::days { 400 });
    QVERIFY(coding().begin(false, true));
    QVERIFY(coding().go().isAgain);
    submitReference();
    QTRY_COMPARE(told(), 2);
}

void TestCodingService::packagesThatAreMissingAreKnownBeforehand()
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
        { QStringLiteral("-I"), QStringLiteral("-c"),
            QStringLiteral("from importlib.util import find_spec as f; print(f('torch') is None)") });
    QVERIFY(python.waitForFinished(kPatience));
    const bool isMissing = python.readAllStandardOutput().trimmed() == "True";
    coding().codingJudge().prepare();
    const auto missing = [this] {
        const auto &place = coding().codingJudge().place();
        return place ? place->missingPackages : QStringList { QStringLiteral("not tried") };
    };
    QTRY_COMPARE_WITH_TIMEOUT(
        missing(), isMissing ? QStringList { QStringLiteral("torch") } : QStringList {}, kPatience);
}

void TestCodingService::ownCasesAreKeptAndTakenBack()
{
    const OwnCase one { QStringLiteral("empty"), QStringLiteral("'', ''") };
    coding().addOwnCase(one);
    coding().addOwnCase(one);
    coding().addOwnCase({ QStringLiteral("nothing"), QStringLiteral("  ") });
    QCOMPARE(coding().ownCases().size(), 1);
    coding().removeOwnCase(0);
    QVERIFY(coding().ownCases().isEmpty() && coding().canRestoreCase());
    coding().restoreCase();
    QVERIFY(m_bench->reopen());
    QVERIFY(coding().open(kProblem));
    QCOMPARE(coding().ownCases(), QList<OwnCase> { one });
}

void TestCodingService::notesAreALog()
{
    coding().setText(CodingField::Note, QStringLiteral("mind the empty row"));
    QVERIFY(coding().open(coding().problems().first().id));
    QVERIFY(m_bench->reopen());
    QVERIFY(coding().open(kProblem));
    QCOMPARE(coding().text(CodingField::Note), QStringLiteral("mind the empty row"));
}

void TestCodingService::withoutASandboxOnlyOwnCodeAfterAYes()
{
    CodingJudge judge([] { return Result<judge::Sandbox>(failure(ErrorKind::Unavailable, QStringLiteral("no"))); });
    QSignalSpy prepared(&judge, &CodingJudge::prepared);
    judge.prepare();
    QVERIFY(prepared.wait(kPatience));
    QCOMPARE(judge.place()->tier, judge::Tier::None);
    QCOMPARE(judge.place()->obstacle, QStringLiteral("no"));
    QSignalSpy finished(&judge, &CodingJudge::finished);
    const auto verdictOf = [&](bool isSubmit) {
        finished.clear();
        return judge.begin({ problem(), problem().reference, isSubmit, {} }) && finished.wait(kPatience)
            ? finished.first().at(1).value<judge::JudgeReport>().verdict
            : judge::Verdict::ProblemFault;
    };
    QCOMPARE(verdictOf(false), judge::Verdict::NoSandbox);
    judge.setConsent(true);
    QCOMPARE(verdictOf(true), judge::Verdict::NoSandbox);
    QCOMPARE(verdictOf(false), judge::Verdict::Ran);
}

void TestCodingService::recordsComeBackAsTheyWere()
{
    judge::JudgeReport report;
    report.verdict = judge::Verdict::WrongAnswer;
    report.message = QStringLiteral("2 instead of 3");
    report.line = 4;
    report.steps = { { QStringLiteral("one"), judge::StepKind::Visible },
        { QStringLiteral("two"), judge::StepKind::Property, judge::Verdict::WrongAnswer, QStringLiteral("x = 1"),
            QStringLiteral("3"), QStringLiteral("2"), report.message, 4 } };
    report.stepCount = 7;
    report.smallestFailing = 1;
    report.stress = { { QStringLiteral("big"), 100, 0.2, 0.1, 0.4, 12, 8 } };
    report.growth = 1.9;
    report.tier = judge::Tier::Landlock;
    const judge::JudgeReport again = fromRecord(judge::verdictKey(report.verdict), toRecord(report));
    QCOMPARE(toRecord(again), toRecord(report));
    QCOMPARE(again.steps.at(1).got, QStringLiteral("2"));
    QCOMPARE(again.stress.first().memoryMib, 12.0);
    QVERIFY(again.growth && !again.referenceGrowth);
    // A record of nothing, or of a newer program, is read as far as it goes.
    QCOMPARE(
        fromRecord(QStringLiteral("unheard of"), { { QStringLiteral("smallest_failing"), 3 } }).smallestFailing, -1);
}

QTEST_GUILESS_MAIN(TestCodingService)
#include "tst_codingservice.moc"
