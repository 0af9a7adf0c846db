// SPDX-License-Identifier: MIT
#include "services/planservice.h"
#include "services/plantargets.h"
#include "services/portfolioservice.h"
#include "storage/practicerepository.h"
#include "storage/rowstore.h"
#include "support/profilebench.h"

#include <QJsonArray>
#include <QSignalSpy>

#include <algorithm>

using namespace sevenrounds;

namespace {

const PlanId kSix { QStringLiteral("six-week") };
const QString kDerive = QStringLiteral("six-week/six-derive");
const QString kOpinions = QStringLiteral("six-week/six-opinions");

} // namespace

/// The plan that was chosen, what was decided by hand, and what ticks itself.
class TestPlanService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingIsPlannedAtFirst();
    void choiceIsRefusedWhereItMakesNoSense();
    void everythingIsThereAfterARestart();
    void latestChangeIsTakenBackOnce();
    void damagedRowLetsTheOneBeforeStand();
    void dayBeginsAtFour();
    void whatIsDoneAtNightBelongsToTheDayBefore();
    void F25_aDayThatIsLivedTwiceLosesNothing();
    void roundsAndTheirPromptsAreSeen();
    void shortRoundIsNoMock();
    void drillAndCardsAreSeen();
    void quizToItsEndIsSeen();
    void starredQuestionsTickTheirItem();
    void chosenPaperTicksItsItem();
    void readingTicksItsItem();
    void opinionsTickTheirItem();
    void weightsAreMovedKeptAndGivenBack();
    void levelDecidesTheTasks();
    void interviewDayMovesThePlan();
    void interviewBeforeThePlanIsAnother();
    void hoursAreSpreadUntilTheyAreSaid();
    void everyTaskOpensSomethingOrIsDoneOutside();
    void targetIsTheFirstThatIsNotDone();

private:
    [[nodiscard]] PlanService &plan() { return m_bench->services.plan(); }
    [[nodiscard]] const PlannedTask *task(const QString &key);
    [[nodiscard]] int deeds(PlanTaskKind kind);
    /// Of the shipped checklists.
    [[nodiscard]] ChecklistProgress progress(ChecklistSign sign);
    /// A rated practice of now.
    void addRound(const char *round, const char *phase, const char *prompt, const char *loop = "");

    std::unique_ptr<ProfileBench> m_bench;
};

void TestPlanService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestPlanService::cleanup()
{
    m_bench.reset();
}

const PlannedTask *TestPlanService::task(const QString &key)
{
    const QList<PlannedTask> &tasks = plan().layout().tasks;
    const auto found = std::find_if(tasks.cbegin(), tasks.cend(),
        [&](const PlannedTask &one) { return taskKey(one.entry.plan, one.entry.task.id) == key; });
    return found == tasks.cend() ? nullptr : &*found;
}

int TestPlanService::deeds(PlanTaskKind kind)
{
    return static_cast<int>(std::count_if(
        plan().deeds().cbegin(), plan().deeds().cend(), [&](const PlanDeed &deed) { return deed.kind == kind; }));
}

void TestPlanService::addRound(const char *round, const char *phase, const char *prompt, const char *loop)
{
    PracticeRecord practice;
    practice.contentId = QString::fromLatin1(round);
    practice.contentRevision = QStringLiteral("1");
    practice.plan = { { QStringLiteral("phases"),
        QJsonArray { QJsonObject { { QStringLiteral("id"), QString::fromLatin1(phase) } } } } };
    if (qstrlen(loop) > 0) {
        practice.plan.insert(QStringLiteral("loop"), QString::fromLatin1(loop));
    }
    practice.startedAt = m_bench->clock.now();
    practice.localDate = m_bench->clock.today();
    SessionResult result;
    result.prompts = { { PromptId(QString::fromLatin1(prompt)), 2, 4, 0 } };
    const QJsonObject body { { QStringLiteral("result"), result.toJson() } };
    bool isDone = false;
    m_bench->services.storage().write(
        this,
        [practice, body](Database &database) -> Result<> {
            PracticeRepository repository(database);
            ROUNDS_ASSIGN_OR_RETURN(const qint64 id, repository.create(practice));
            PracticeEventRecord event;
            event.practiceId = id;
            event.kind = QStringLiteral("debriefed");
            event.at = practice.startedAt;
            event.body = body;
            ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const int sequence, repository.appendEvent(event));
            return {};
        },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
    // As the session does when its rating was written.
    emit m_bench->services.sessions().evidenceAdded();
}

void TestPlanService::nothingIsPlannedAtFirst()
{
    QVERIFY(plan().plan() == nullptr);
    QVERIFY(!plan().setup());
    QVERIFY(plan().layout().tasks.isEmpty());
    QVERIFY(!plan().canUndo());
    QCOMPARE(plan().choices().size(), 3);
    QCOMPARE(plan().fitting()->id.value(), QStringLiteral("four-week"));
}

void TestPlanService::choiceIsRefusedWhereItMakesNoSense()
{
    QCOMPARE(plan().choose(PlanId(QStringLiteral("nine-week")), plan().today()).error().kind, ErrorKind::NotFound);
    // Counted from the interview: nothing to choose.
    QCOMPARE(plan().choose(PlanId(QStringLiteral("last-week")), plan().today()).error().kind, ErrorKind::NotFound);
    QCOMPARE(plan().choose(kSix, QDate()).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(plan().choose(kSix, plan().today().addDays(400)).error().kind, ErrorKind::InvalidInput);
    QVERIFY(plan().plan() == nullptr);
}

void TestPlanService::everythingIsThereAfterARestart()
{
    const QDate today = plan().today();
    QVERIFY(plan().choose(kSix, today));
    plan().setMinutes(6, 0);
    plan().setSittingDone(kDerive, true);
    plan().setTaskDone(kOpinions, true);
    plan().moveTask(QStringLiteral("six-week/six-ladder"), today.addDays(20));
    plan().setLeftOut(QStringLiteral("six-week/six-mocks"), true);
    plan().setChecked(ChecklistItemId(QStringLiteral("check-mathematics")), true);
    const WeekMinutes minutes = plan().minutes();
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(plan().plan() != nullptr);
    QCOMPARE(*plan().setup(), (PlanSetup { kSix, today }));
    QCOMPARE(plan().minutes(), minutes);
    QCOMPARE(minutes.back(), 0);
    QCOMPARE(task(kDerive)->entry.tick.sittings, (QList<QDate> { today }));
    QCOMPARE(task(kOpinions)->now.doneOn, today);
    QCOMPARE(task(QStringLiteral("six-week/six-ladder"))->sittings.first(), today.addDays(20));
    QCOMPARE(task(QStringLiteral("six-week/six-mocks"))->leftOut, std::optional(LeftOutReason::ByHand));
    ChecklistItem item;
    item.id = ChecklistItemId(QStringLiteral("check-mathematics"));
    QCOMPARE(plan().progress(item).byHand, today);
}

void TestPlanService::latestChangeIsTakenBackOnce()
{
    QVERIFY(plan().choose(kSix, plan().today()));
    plan().setTaskDone(kDerive, true);
    plan().undo();
    QVERIFY(!task(kDerive)->now.isDone());
    QVERIFY(!plan().canUndo());
    plan().putAway();
    QVERIFY(plan().plan() == nullptr);
    plan().undo();
    QCOMPARE(plan().plan()->id, kSix);
    // The same once more is no change.
    plan().setTaskDone(kDerive, true);
    plan().setTaskDone(kDerive, true);
    plan().undo();
    QVERIFY(!task(kDerive)->now.isDone());
}

void TestPlanService::damagedRowLetsTheOneBeforeStand()
{
    const QDate today = plan().today();
    QVERIFY(plan().choose(kSix, today));
    QVERIFY(plan().choose(PlanId(QStringLiteral("blended")), today));
    bool isDone = false;
    m_bench->services.storage().maintain(
        this,
        [](Database &open) -> Result<> {
            return open.connection().execute(
                QStringLiteral("DROP TRIGGER plan_note_keeps_values;"
                               "UPDATE plan_note SET body = replace(body, 'blended', 'four-week') WHERE id = 2"));
        },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
    PlanService fresh(m_bench->services.library(), m_bench->services.settings(),
        DeedSources { m_bench->services.storage(), m_bench->clock, m_bench->services.sessions(),
            m_bench->services.talks(), m_bench->services.attempts(), m_bench->services.reviews(),
            m_bench->services.stories(), m_bench->services.questions(), m_bench->services.quizzes(),
            m_bench->services.papers(), m_bench->services.portfolio() });
    bool isLoaded = false;
    fresh.load([&isLoaded](const Result<> &loaded) { isLoaded = loaded.has_value(); });
    QTRY_VERIFY(isLoaded);
    QVERIFY(fresh.plan() != nullptr);
    QCOMPARE(fresh.plan()->id, kSix);
}

void TestPlanService::dayBeginsAtFour()
{
    // The bench stands at 15:00 or so; the next night at 3:59 is still the same day.
    const QDate today = plan().today();
    QVERIFY(plan().choose(kSix, today));
    (void)plan().layout();
    const QSignalSpy changed(&plan(), &PlanService::changed);
    const UtcTime midnight = std::chrono::floor<std::chrono::days>(m_bench->clock.now()) + std::chrono::days { 1 };
    m_bench->clock.advance(midnight + std::chrono::minutes { 239 } - m_bench->clock.now());
    plan().followDay();
    QCOMPARE(plan().today(), today);
    QCOMPARE(changed.count(), 0);
    // What the calendar dates tomorrow already was done today.
    plan().setSittingDone(kDerive, true);
    QCOMPARE(task(kDerive)->entry.tick.sittings, (QList<QDate> { today }));
    m_bench->clock.advance(std::chrono::minutes { 1 });
    plan().followDay();
    QCOMPARE(plan().today(), today.addDays(1));
    QCOMPARE(changed.count(), 2);
}

void TestPlanService::whatIsDoneAtNightBelongsToTheDayBefore()
{
    const QDate day = plan().today();
    const UtcTime midnight = std::chrono::floor<std::chrono::days>(m_bench->clock.now()) + std::chrono::days { 1 };
    m_bench->clock.advance(midnight + std::chrono::hours { 1 } - m_bench->clock.now());
    const Drill &drill = m_bench->services.library().drills().first();
    m_bench->services.stories().addTelling(TellingSubject::Drill, drill.id.value(), { Milliseconds { 60000 } });
    for (const SelfTestItem &item : m_bench->services.quizzes().selfTest()->items) {
        QVERIFY(m_bench->services.quizzes().rate(item.id, 2));
    }
    AttemptService &attempts = m_bench->services.attempts();
    const DerivationId derivation(QStringLiteral("D-01"));
    QVERIFY(attempts.enter(derivation, AttemptMode::Blank));
    QVERIFY(attempts.apply(AttemptEventKind::WritingDone));
    for (const PlannedStep &step : attempts.plan().steps) {
        QVERIFY(attempts.apply(AttemptEventKind::StepMarked, step.id, 1));
    }
    QVERIFY(attempts.finish(Grade::Good));
    const auto daysOf = [this](PlanTaskKind kind) {
        QList<QDate> days;
        for (const PlanDeed &deed : plan().deeds()) {
            if (deed.kind == kind) {
                days.append(deed.day);
            }
        }
        return days;
    };
    // In the night, past its end, and read anew.
    for (int look = 0; look < 3; ++look) {
        for (const PlanTaskKind kind : { PlanTaskKind::Story, PlanTaskKind::Task, PlanTaskKind::Derivation }) {
            QCOMPARE(daysOf(kind), (QList<QDate> { day }));
        }
        m_bench->clock.advance(std::chrono::hours { 4 });
        plan().followDay();
        QCOMPARE(plan().today(), day.addDays(1));
        if (look == 1) {
            QVERIFY(m_bench->reopen());
        }
    }
}

void TestPlanService::F25_aDayThatIsLivedTwiceLosesNothing()
{
    // A flight over the date line, eastwards, is to the program a wall clock that went back by a day.
    constexpr std::chrono::hours kBack { 24 };
    const QDate today = plan().today();
    QVERIFY(plan().choose(kSix, today.addDays(-3)));
    plan().setSittingDone(kDerive, true);
    plan().setTaskDone(kOpinions, true);
    const QList<QDate> sittings = task(kDerive)->entry.tick.sittings;
    QCOMPARE(sittings, (QList<QDate> { today }));

    m_bench->clock.stepWall(-kBack);
    plan().followDay();
    QCOMPARE(plan().today(), today.addDays(-1));
    QVERIFY(task(kDerive) != nullptr);
    QCOMPARE(task(kDerive)->entry.tick.sittings, sittings);
    QCOMPARE(task(kOpinions)->entry.tick.done, today);
    for (const PlannedTask &one : plan().layout().tasks) {
        for (const QDate day : one.sittings) {
            QVERIFY(day >= plan().today());
        }
    }

    m_bench->clock.stepWall(kBack);
    plan().followDay();
    QCOMPARE(plan().today(), today);
    QCOMPARE(task(kDerive)->entry.tick.sittings, sittings);
    QVERIFY(task(kOpinions)->now.isDone());
}

void TestPlanService::roundsAndTheirPromptsAreSeen()
{
    QVERIFY(plan().choose(PlanId(QStringLiteral("four-week")), plan().today()));
    addRound("ml", "intro", "Q-20");
    QTRY_COMPARE(deeds(PlanTaskKind::Mock), 1);
    QCOMPARE(deeds(PlanTaskKind::Prompt), 1);
    QVERIFY(task(QStringLiteral("four-week/four-ml-mock"))->now.isDone());
    QCOMPARE(task(QStringLiteral("four-week/four-ml-prompts"))->now.have, 1);
    const auto isOfLoop = [](const PlanDeed &deed) { return deed.loop == QLatin1String("a-loop"); };
    QVERIFY(std::none_of(plan().deeds().cbegin(), plan().deeds().cend(), isOfLoop));
    // Read again, it is still the same one.
    emit m_bench->services.sessions().evidenceAdded();
    QVERIFY(m_bench->services.storage().flush(Milliseconds { 2000 }));
    QTest::qWait(0);
    QCOMPARE(deeds(PlanTaskKind::Mock), 1);
    QVERIFY(m_bench->reopen());
    QTRY_COMPARE(deeds(PlanTaskKind::Mock), 1);
    addRound("theory", "intro", "Q-21", "a-loop");
    QTRY_COMPARE(deeds(PlanTaskKind::Mock), 2);
    QCOMPARE(std::count_if(plan().deeds().cbegin(), plan().deeds().cend(), isOfLoop), 1);
}

void TestPlanService::shortRoundIsNoMock()
{
    addRound("ml", "short", "Q-20");
    QTRY_COMPARE(deeds(PlanTaskKind::Prompt), 1);
    QCOMPARE(deeds(PlanTaskKind::Mock), 0);
}

void TestPlanService::drillAndCardsAreSeen()
{
    const Drill &drill = m_bench->services.library().drills().first();
    m_bench->services.stories().addTelling(TellingSubject::Drill, drill.id.value(), { Milliseconds { 60000 } });
    QCOMPARE(deeds(PlanTaskKind::Story), 1);
    for (int i = 0; i < 9; ++i) {
        QVERIFY(m_bench->services.reviews().grade(
            { ReviewItemKind::Card, QStringLiteral("deck/card-%1").arg(i) }, Grade::Good));
    }
    QCOMPARE(deeds(PlanTaskKind::Cards), 0);
    QVERIFY(m_bench->services.reviews().grade({ ReviewItemKind::Card, QStringLiteral("deck/card-9") }, Grade::Again));
    QCOMPARE(deeds(PlanTaskKind::Cards), 1);
    QVERIFY(m_bench->services.reviews().grade({ ReviewItemKind::Problem, QStringLiteral("C-07") }, Grade::Again));
    QCOMPARE(deeds(PlanTaskKind::Problem), 0);
    QVERIFY(m_bench->services.reviews().grade({ ReviewItemKind::Problem, QStringLiteral("C-07") }, Grade::Good));
    QCOMPARE(deeds(PlanTaskKind::Problem), 1);
}

void TestPlanService::quizToItsEndIsSeen()
{
    QVERIFY(plan().choose(PlanId(QStringLiteral("blended")), plan().today()));
    QuizService &quizzes = m_bench->services.quizzes();
    while (const QuizQuestion *question = quizzes.next()) {
        QCOMPARE(deeds(PlanTaskKind::Task), 0);
        QVERIFY(quizzes.answer(question->id, question->correct, 80));
    }
    QCOMPARE(deeds(PlanTaskKind::Task), 1);
    const QString placement = QStringLiteral("blended/blend-placement");
    QCOMPARE(task(placement)->now.have, 1);
    for (const SelfTestItem &item : quizzes.selfTest()->items) {
        QVERIFY(quizzes.rate(item.id, 2));
    }
    QVERIFY(task(placement)->now.isDone());
}

ChecklistProgress TestPlanService::progress(ChecklistSign sign)
{
    for (const ChecklistGroup &group : m_bench->services.library().checklists()) {
        for (const ChecklistItem &item : group.items) {
            if (item.sign == sign) {
                return plan().progress(item);
            }
        }
    }
    return {};
}

void TestPlanService::chosenPaperTicksItsItem()
{
    PaperService &papers = m_bench->services.papers();
    QCOMPARE(progress(ChecklistSign::PaperChosen).of, 1);
    OwnPaper paper = *papers.find(papers.create());
    paper.title = QStringLiteral("On rates");
    papers.edit(paper);
    papers.settle(paper.id);
    QCOMPARE(progress(ChecklistSign::PaperChosen).have, 0);
    papers.choose(paper.id, true);
    QVERIFY(progress(ChecklistSign::PaperChosen).isCounted());
    // A veto takes it back, and so does another choice.
    paper = *papers.find(paper.id);
    paper.isDeepMind = VetoAnswer::Yes;
    papers.edit(paper);
    papers.settle(paper.id);
    QVERIFY(!progress(ChecklistSign::PaperChosen).isDone());
    paper.isDeepMind = VetoAnswer::No;
    papers.edit(paper);
    papers.settle(paper.id);
    QVERIFY(progress(ChecklistSign::PaperChosen).isCounted());
    papers.choose(paper.id, false);
    QVERIFY(!progress(ChecklistSign::PaperChosen).isDone());
}

void TestPlanService::readingTicksItsItem()
{
    PortfolioService &portfolio = m_bench->services.portfolio();
    ReadingItem read = *portfolio.readingItem(portfolio.addReading(QStringLiteral("On rates"), true));
    read.stage = ReadingStage::Read;
    portfolio.setReading(read);
    for (int i = 1; i < kPapersOutside; ++i) {
        // Neither ten of them, nor notes.
        QCOMPARE(progress(ChecklistSign::Reading).have, 0);
        (void)portfolio.addReading(QStringLiteral("Paper %1").arg(i), true);
    }
    QCOMPARE(progress(ChecklistSign::Reading).have, 0);
    read.critique.front() = QStringLiteral("They claim a rate.");
    portfolio.setReading(read);
    QVERIFY(progress(ChecklistSign::Reading).isCounted());
    portfolio.removeReading(read.id);
    QVERIFY(!progress(ChecklistSign::Reading).isDone());
}

void TestPlanService::opinionsTickTheirItem()
{
    PortfolioService &portfolio = m_bench->services.portfolio();
    for (int i = 0; i < kOpenProblems; ++i) {
        Opinion opinion = *portfolio.opinion(portfolio.addOpinion());
        opinion.problem = opinion.position = opinion.evidence = QStringLiteral("words");
        portfolio.setOpinion(opinion);
        // A position without what would change it is not one yet.
        QCOMPARE(progress(ChecklistSign::Opinions).have, i);
        opinion.wouldChange = opinion.firstExperiment = QStringLiteral("words");
        portfolio.setOpinion(opinion);
        QCOMPARE(progress(ChecklistSign::Opinions).have, i + 1);
    }
    QVERIFY(progress(ChecklistSign::Opinions).isCounted());
}

void TestPlanService::weightsAreMovedKeptAndGivenBack()
{
    QVERIFY(plan().stages().isEmpty());
    QVERIFY(plan().choose(PlanId(QStringLiteral("four-week")), plan().today()));
    const QString stories = QStringLiteral("stories");
    const auto lastWeekOf = [&] { return task(QStringLiteral("four-week/four-write-stories"))->window.days(); };
    QCOMPARE(lastWeekOf(), 7);
    plan().setWeight(stories, 8);
    plan().setWeight(QStringLiteral("no such stage"), 8);
    QVERIFY(plan().hasOwnWeights());
    QCOMPARE(plan().weightOf(plan().stages().last()), 8);
    QVERIFY(lastWeekOf() > 7);
    plan().setWeight(stories, 900);
    QCOMPARE(plan().weightOf(plan().stages().last()), kMostWeight);
    plan().undo();
    QCOMPARE(plan().weightOf(plan().stages().last()), 8);
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(plan().hasOwnWeights());
    QVERIFY(lastWeekOf() > 7);
    // Those of another plan are its own.
    QVERIFY(plan().choose(kSix, plan().today()));
    QVERIFY(!plan().hasOwnWeights());
    QVERIFY(plan().choose(PlanId(QStringLiteral("four-week")), plan().today()));
    plan().dropOwnWeights();
    QCOMPARE(lastWeekOf(), 7);
    // As the plan has it is as if nobody had moved it.
    plan().setWeight(stories, 2);
    plan().setWeight(stories, 1);
    QVERIFY(!plan().hasOwnWeights());
}

void TestPlanService::levelDecidesTheTasks()
{
    QVERIFY(plan().choose(PlanId(QStringLiteral("blended")), plan().today()));
    const QString scope = QStringLiteral("blended/blend-scope");
    QVERIFY(task(scope) == nullptr);
    m_bench->services.settings().setTargetLevel(Level::L6);
    QVERIFY(task(scope) != nullptr);
}

void TestPlanService::starredQuestionsTickTheirItem()
{
    const auto questions = [this]() -> const ChecklistItem * {
        for (const ChecklistGroup &group : m_bench->services.library().checklists()) {
            for (const ChecklistItem &item : group.items) {
                if (item.sign == ChecklistSign::Questions) {
                    return &item;
                }
            }
        }
        return nullptr;
    }();
    QVERIFY(questions != nullptr);
    const QList<ListedQuestion> all = m_bench->services.questions().all();
    for (int i = 0; i < questions->count; ++i) {
        QCOMPARE(plan().progress(*questions).have, i);
        m_bench->services.questions().setStarred(all.at(i).id, true);
    }
    QVERIFY(plan().progress(*questions).isCounted());
}

void TestPlanService::interviewDayMovesThePlan()
{
    const QDate today = plan().today();
    QVERIFY(plan().choose(kSix, today));
    QVERIFY(!plan().layout().isShortened);
    m_bench->services.settings().setInterviewDay(today.addDays(24));
    QVERIFY(plan().layout().isShortened);
    QCOMPARE(plan().layout().weeks.last().days.last, today.addDays(24));
}

void TestPlanService::interviewBeforeThePlanIsAnother()
{
    const QDate today = plan().today();
    m_bench->services.settings().setInterviewDay(today.addDays(-3));
    QVERIFY(plan().choose(kSix, today));
    QVERIFY(!plan().frame().interview);
    QCOMPARE(plan().fitting()->id.value(), QStringLiteral("four-week"));
}

void TestPlanService::hoursAreSpreadUntilTheyAreSaid()
{
    m_bench->services.settings().setHoursAWeek(14);
    QCOMPARE(plan().minutes().front(), 120);
    plan().setMinutes(2, 45);
    QVERIFY(plan().hasOwnMinutes());
    QCOMPARE(plan().minutes().at(2), 45);
    QCOMPARE(plan().minutes().front(), 120);
    plan().setMinutes(7, 45);
    plan().setMinutes(-1, 45);
    plan().setMinutes(3, 100000);
    QCOMPARE(plan().minutes().at(3), kMostMinutesADay);
    plan().dropOwnMinutes();
    QCOMPARE(plan().minutes().at(2), 120);
}

void TestPlanService::everyTaskOpensSomethingOrIsDoneOutside()
{
    // What nobody does in a program.
    const QSet<QString> outside { QStringLiteral("blend-book-people"), QStringLiteral("blend-last-week"),
        QStringLiteral("last-arrive"), QStringLiteral("after-state") };
    const ContentLibrary &library = m_bench->services.library();
    const auto placeOf = [&](const StudyPlan &from, const PlanTask &task) {
        PlanEntry entry;
        entry.plan = from.id;
        entry.task = task;
        return targetOf(entry, library, {});
    };
    for (const StudyPlan &one : library.plans()) {
        for (const PlanTask &task : one.tasks) {
            const bool isOpen = placeOf(one, task).place != PlanPlace::None;
            QVERIFY2(isOpen != outside.contains(task.id.value()), qPrintable(task.id.value()));
        }
    }
    const auto place = [&](const char *id) {
        for (const StudyPlan &one : library.plans()) {
            for (const PlanTask &task : one.tasks) {
                if (task.id.value() == QLatin1String(id)) {
                    return placeOf(one, task);
                }
            }
        }
        return PlanTarget {};
    };
    QCOMPARE(place("last-sheet").place, PlanPlace::Sheet);
    QCOMPARE(place("after-outcome").place, PlanPlace::Interviews);
    QCOMPARE(place("blend-teams").place, PlanPlace::Teams);
    QCOMPARE(place("six-weakest").place, PlanPlace::Readiness);
    QCOMPARE(place("six-ladder").place, PlanPlace::Ladders);
    QCOMPARE(place("four-strings"), (PlanTarget { PlanPlace::Problem, QStringLiteral("C-01") }));
    // A class of problems is answered by one of its own.
    const PlanTarget classic = place("four-classics");
    QCOMPARE(classic.place, PlanPlace::Problem);
    QCOMPARE(library.findCodingProblem(ProblemId(classic.id))->covers, QStringLiteral("C-15"));
    QCOMPARE(place("four-coding-mock"), (PlanTarget { PlanPlace::Rounds, QStringLiteral("coding") }));
}

void TestPlanService::targetIsTheFirstThatIsNotDone()
{
    const QDate today = plan().today();
    QVERIFY(plan().choose(kSix, today));
    const ContentLibrary &library = m_bench->services.library();
    const PlanEntry &entry = task(kDerive)->entry;
    QCOMPARE(targetOf(entry, library, {}), (PlanTarget { PlanPlace::Derivation, QStringLiteral("D-04") }));
    QCOMPARE(targetOf(entry, library, { { PlanTaskKind::Derivation, QStringLiteral("D-04"), today } }),
        (PlanTarget { PlanPlace::Derivation, QStringLiteral("D-01") }));
    QCOMPARE(targetOf(task(QStringLiteral("six-week/six-mocks"))->entry, library, {}).place, PlanPlace::Loop);
    QCOMPARE(targetOf(task(QStringLiteral("six-week/six-key-papers"))->entry, library, {}).place, PlanPlace::Papers);
    QCOMPARE(targetOf(task(QStringLiteral("six-week/six-select"))->entry, library, {}).place, PlanPlace::Papers);
}

QTEST_GUILESS_MAIN(TestPlanService)
#include "tst_planservice.moc"
