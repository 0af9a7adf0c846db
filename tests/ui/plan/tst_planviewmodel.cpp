// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/plan/planviewmodel.h"
#include "ui/settings/dayentry.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

namespace {

const QString kDerive = QStringLiteral("six-week/six-derive");

} // namespace

/// The plan as its page shows it.
class TestPlanViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beginsWithTheChoice();
    void fittingPlanFollowsTheInterviewDay();
    void oneSettingIsOneChange();
    void whatOneWasToldBecomesTheInterviewDay();
    void chosenPlanHasWeeksAndTasksForToday();
    void restOfTheWeekHoldsWhatIsDone();
    void nothingIsLaidOutWhileCardsAreReviewed();
    void sittingIsTickedAndTakenBack();
    void taskIsTickedAsAWhole();
    void laterWeekIsLookedAt();
    void taskMovesToTheNextWeek();
    void leftOutTaskComesBack();
    void whatSlippedSaysWhereItWent();
    void checklistIsTickedByHand();
    void checklistCountsMocksToOnesOwnNumber();
    void hoursAreSteppedByQuarters();
    void barsAreSharesOfTheLongestDay();
    void easyDayIsTheSettingsOwn();
    void weightsAreSteppedAndGivenBack();
    void thePlansWeightIsReachedAgainFromBothEnds();
    void opensWhereTheFirstMoveIs();
    void rowsSayWhatTheyAre();
    void dayAfterTheInterviewIsAfterwards();

private:
    void choose(const char *id);
    [[nodiscard]] PlanService &plan() { return m_bench->services.plan(); }
    [[nodiscard]] static int rowOf(const PlanTaskModel &model, const QString &key);
    [[nodiscard]] QVariant value(const PlanTaskModel &model, const QString &key, PlanTaskModel::Role role);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<PlanViewModel> m_model;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

void TestPlanViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<PlanViewModel>(m_bench->services, *m_navigation);
    for (QAbstractItemModel *list : std::initializer_list<QAbstractItemModel *> { m_model->today(), m_model->weeks(),
             m_model->weekTasks(), m_model->restOfWeek(), m_model->slipped(), m_model->leftOut(), m_model->checklists(),
             m_model->choices(), m_model->stages() }) {
        m_testers.push_back(
            std::make_unique<QAbstractItemModelTester>(list, QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
}

void TestPlanViewModel::cleanup()
{
    m_testers.clear();
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestPlanViewModel::choose(const char *id)
{
    for (int row = 0; row < m_model->choices()->count(); ++row) {
        if (m_model->choices()->plan(row).id.value() == QLatin1String(id)) {
            m_model->choose(row);
            return;
        }
    }
    QFAIL(id);
}

int TestPlanViewModel::rowOf(const PlanTaskModel &model, const QString &key)
{
    for (int row = 0; row < model.count(); ++row) {
        if (model.index(row).data(PlanTaskModel::KeyRole).toString() == key) {
            return row;
        }
    }
    return -1;
}

QVariant TestPlanViewModel::value(const PlanTaskModel &model, const QString &key, PlanTaskModel::Role role)
{
    return model.index(rowOf(model, key)).data(role);
}

void TestPlanViewModel::beginsWithTheChoice()
{
    QVERIFY(!m_model->hasPlan());
    QVERIFY(m_model->isChoosing());
    QCOMPARE(m_model->choices()->count(), 3);
    QCOMPARE(m_model->today()->count(), 0);
    QCOMPARE(m_model->weeks()->count(), 0);
    QVERIFY(m_model->railText().isEmpty());
    QVERIFY(!m_model->title().isEmpty());
    m_model->showChoices(false);
    QVERIFY(m_model->isChoosing());
}

void TestPlanViewModel::fittingPlanFollowsTheInterviewDay()
{
    const auto fitting = [this] {
        for (int row = 0; row < m_model->choices()->count(); ++row) {
            if (m_model->choices()->index(row).data(PlanChoiceModel::IsFittingRole).toBool()) {
                return m_model->choices()->plan(row).id.value();
            }
        }
        return QString();
    };
    QCOMPARE(fitting(), QStringLiteral("four-week"));
    m_bench->services.settings().setInterviewDay(plan().today().addDays(17));
    QCOMPARE(fitting(), QStringLiteral("blended"));
}

void TestPlanViewModel::oneSettingIsOneChange()
{
    const QSignalSpy changed(m_model.get(), &PlanViewModel::planChanged);
    m_bench->services.settings().setInterviewDay(plan().today().addDays(3));
    QVERIFY(m_model->isLastWeek());
    QCOMPARE(changed.size(), 1);
}

void TestPlanViewModel::whatOneWasToldBecomesTheInterviewDay()
{
    GuideService &guide = m_bench->services.guide();
    const FactId weeksLeft(QStringLiteral("X-19"));
    m_bench->services.settings().setInterviewDay(std::nullopt);
    QCOMPARE(m_model->toldText(), QString());
    QSignalSpy told(m_model.get(), &PlanViewModel::planChanged);
    guide.setOwnValue(weeksLeft, QStringLiteral("5 weeks"));
    QVERIFY(!told.isEmpty());
    const QDate day = m_bench->clock.today().addDays(35);
    const auto says = [this, &day](const char *noted) {
        return m_model->toldText().endsWith(
            QStringLiteral("you noted “%1” as the time until your first technical round: that is %2.")
                .arg(QString::fromLatin1(noted), dayEntryText(day)));
    };
    QVERIFY2(says("5 weeks"), qPrintable(m_model->toldText()));
    // A number alone is one of weeks, and the sentence still stands.
    guide.setOwnValue(weeksLeft, QStringLiteral("5"));
    QVERIFY2(says("5"), qPrintable(m_model->toldText()));
    m_model->takeTold();
    QCOMPARE(m_bench->services.settings().interviewDay(), std::optional(day));
    // With a day of one's own nothing is proposed, and words that name no length propose nothing.
    QCOMPARE(m_model->toldText(), QString());
    m_bench->services.settings().setInterviewDay(std::nullopt);
    QVERIFY(!m_model->toldText().isEmpty());
    guide.setOwnValue(weeksLeft, QStringLiteral("not long"));
    QCOMPARE(m_model->toldText(), QString());
    m_model->takeTold();
    QVERIFY(!m_bench->services.settings().interviewDay());
}

void TestPlanViewModel::chosenPlanHasWeeksAndTasksForToday()
{
    choose("six-week");
    QVERIFY(m_model->hasPlan());
    QVERIFY(!m_model->isChoosing());
    QVERIFY(m_model->weeks()->count() >= 6);
    QCOMPARE(m_model->weekIndex(), 0);
    QVERIFY(m_model->today()->count() > 0);
    QCOMPARE(m_model->railText(), QStringLiteral("wk 1"));
    QVERIFY(m_model->hint().contains(QLatin1String("interview day")));
    QVERIFY(rowOf(*m_model->weekTasks(), kDerive) >= 0);
}

void TestPlanViewModel::restOfTheWeekHoldsWhatIsDone()
{
    choose("six-week");
    const PlanTaskModel &rest = *m_model->restOfWeek();
    QVERIFY(rest.count() > 0);
    QCOMPARE(rest.doneCount(), 0);
    QCOMPARE(rest.count() + m_model->today()->count(), m_model->weekTasks()->count());
    const int before = rest.count();
    QVERIFY(m_model->nowText().startsWith(QString::number(before)));
    // What is done today is one of today's; the day after it is one of the week's, and still there.
    const QString key = rest.index(0).data(PlanTaskModel::KeyRole).toString();
    m_model->tickTask(key, true);
    QCOMPARE(rowOf(rest, key), -1);
    QVERIFY(value(*m_model->today(), key, PlanTaskModel::IsDoneRole).toBool());
    m_bench->clock.advance(std::chrono::days { 1 });
    m_bench->services.plan().followDay();
    QCOMPARE(rowOf(*m_model->today(), key), -1);
    QVERIFY(value(rest, key, PlanTaskModel::IsDoneRole).toBool());
    QCOMPARE(rest.doneCount(), 1);
    // Only what is open is said to come.
    QVERIFY(m_model->nowText().startsWith(QString::number(rest.count() - 1)));
    // What was left out by hand does not stand there.
    const auto open = [&] {
        for (int row = 0; row < rest.count(); ++row) {
            if (!rest.index(row).data(PlanTaskModel::IsDoneRole).toBool()) {
                return rest.index(row).data(PlanTaskModel::KeyRole).toString();
            }
        }
        return QString();
    };
    const QString other = open();
    QVERIFY(!other.isEmpty());
    m_model->setLeftOut(other, true);
    QCOMPARE(rowOf(rest, other), -1);
}

void TestPlanViewModel::nothingIsLaidOutWhileCardsAreReviewed()
{
    choose("six-week");
    const QSignalSpy changed(m_model.get(), &PlanViewModel::planChanged);
    m_navigation->open(Navigation::Page::Study);
    m_bench->services.plan().setTaskDone(kDerive, true);
    QCOMPARE(changed.size(), 0);
    QVERIFY(!value(*m_model->today(), kDerive, PlanTaskModel::IsDoneRole).toBool());
    m_navigation->open(Navigation::Page::Review);
    QCOMPARE(changed.size(), 1);
    QVERIFY(value(*m_model->today(), kDerive, PlanTaskModel::IsDoneRole).toBool());
    // Once is enough.
    m_navigation->open(Navigation::Page::Today);
    QCOMPARE(changed.size(), 1);
}

void TestPlanViewModel::sittingIsTickedAndTakenBack()
{
    choose("six-week");
    QVERIFY(rowOf(*m_model->today(), kDerive) >= 0);
    const int before = m_model->today()->count();
    m_model->tickSitting(kDerive, true);
    QCOMPARE(m_model->today()->count(), before);
    QVERIFY(!value(*m_model->weekTasks(), kDerive, PlanTaskModel::IsDoneRole).toBool());
    QVERIFY(m_model->canUndo());
    m_model->undo();
    QVERIFY(!m_model->canUndo());
    QVERIFY(!value(*m_model->today(), kDerive, PlanTaskModel::IsDoneRole).toBool());
}

void TestPlanViewModel::taskIsTickedAsAWhole()
{
    choose("six-week");
    m_model->tickTask(kDerive, true);
    QVERIFY(value(*m_model->weekTasks(), kDerive, PlanTaskModel::IsDoneRole).toBool());
    QVERIFY(value(*m_model->today(), kDerive, PlanTaskModel::IsDoneRole).toBool());
    QVERIFY(m_model->crumb().contains(QLatin1String("1 of ")));
    m_model->tickTask(kDerive, false);
    QVERIFY(!value(*m_model->weekTasks(), kDerive, PlanTaskModel::IsDoneRole).toBool());
}

void TestPlanViewModel::laterWeekIsLookedAt()
{
    choose("six-week");
    const QString now = m_model->nowTitle();
    m_model->chooseWeek(3);
    QCOMPARE(m_model->weekIndex(), 3);
    QVERIFY(m_model->weekTitle() != now);
    QCOMPARE(m_model->nowTitle(), now);
    QCOMPARE(rowOf(*m_model->weekTasks(), kDerive), -1);
    m_model->chooseWeek(99);
    QCOMPARE(m_model->weekIndex(), 3);
}

void TestPlanViewModel::taskMovesToTheNextWeek()
{
    choose("six-week");
    m_model->moveOn(kDerive);
    QCOMPARE(rowOf(*m_model->today(), kDerive), -1);
    QCOMPARE(rowOf(*m_model->weekTasks(), kDerive), -1);
    m_model->chooseWeek(1);
    QVERIFY(rowOf(*m_model->weekTasks(), kDerive) >= 0);
}

void TestPlanViewModel::leftOutTaskComesBack()
{
    choose("six-week");
    m_model->setLeftOut(kDerive, true);
    QCOMPARE(m_model->leftOut()->count(), 1);
    QVERIFY(value(*m_model->leftOut(), kDerive, PlanTaskModel::IsLeftOutRole).toBool());
    m_model->setLeftOut(kDerive, false);
    QCOMPARE(m_model->leftOut()->count(), 0);
    QVERIFY(rowOf(*m_model->weekTasks(), kDerive) >= 0);
}

void TestPlanViewModel::whatSlippedSaysWhereItWent()
{
    choose("six-week");
    m_bench->clock.advance(std::chrono::hours { 24 * 15 });
    plan().followDay();
    QCOMPARE(m_model->weekIndex(), 2);
    QVERIFY(rowOf(*m_model->slipped(), kDerive) >= 0);
    QVERIFY(!value(*m_model->slipped(), kDerive, PlanTaskModel::NoteRole).toString().isEmpty());
}

void TestPlanViewModel::checklistIsTickedByHand()
{
    int row = -1;
    for (int i = 0; i < m_model->checklists()->rowCount(); ++i) {
        if (m_model->checklists()->item(i).value() == QLatin1String("check-mathematics")) {
            row = i;
        }
    }
    QVERIFY(row >= 0);
    m_model->check(row, true);
    QVERIFY(m_model->checklists()->index(row).data(ChecklistModel::IsDoneRole).toBool());
    QVERIFY(!m_model->checklists()->index(row).data(ChecklistModel::IsCountedRole).toBool());
    m_model->undo();
    QVERIFY(!m_model->checklists()->index(row).data(ChecklistModel::IsDoneRole).toBool());
    QCOMPARE(m_model->checklists()->index(0).data(ChecklistModel::ProgressRole).toString(), QStringLiteral("0 of 15"));
    QVERIFY(!m_model->checklists()->index(0).data(ChecklistModel::HeadingRole).toString().isEmpty());
    QVERIFY(m_model->checklists()->index(1).data(ChecklistModel::HeadingRole).toString().isEmpty());
}

void TestPlanViewModel::checklistCountsMocksToOnesOwnNumber()
{
    GuideService &guide = m_bench->services.guide();
    const FactId mocks(QStringLiteral("X-20"));
    const auto progress = [this] {
        for (int i = 0; i < m_model->checklists()->rowCount(); ++i) {
            if (m_model->checklists()->item(i).value() == QLatin1String("check-mocks")) {
                return m_model->checklists()->index(i).data(ChecklistModel::ProgressRole).toString();
            }
        }
        return QString();
    };
    QCOMPARE(progress(), QStringLiteral("0 of 2"));
    QSignalSpy changed(m_model.get(), &PlanViewModel::planChanged);
    guide.setOwnValue(mocks, QStringLiteral("4"));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(progress(), QStringLiteral("0 of 4 as you noted; the guide prints 2"));
    guide.setOwnValue(mocks, QStringLiteral("some"));
    QCOMPARE(progress(), QStringLiteral("0 of 2"));
    guide.setOwnValue(mocks, QStringLiteral("2"));
    QCOMPARE(progress(), QStringLiteral("0 of 2"));
}

void TestPlanViewModel::hoursAreSteppedByQuarters()
{
    PlanHours &hours = *m_model->hours();
    QVERIFY(!hours.isOwn());
    QCOMPARE(hours.minutes().first(), 85);
    hours.step(0, 1);
    QVERIFY(hours.isOwn());
    QCOMPARE(hours.minutes().first(), 90);
    QCOMPARE(hours.minutes().last(), 85);
    for (int i = 0; i < 9; ++i) {
        hours.step(0, -1);
    }
    QCOMPARE(hours.minutes().first(), 0);
    hours.reset();
    QCOMPARE(hours.minutes().first(), 85);
}

void TestPlanViewModel::barsAreSharesOfTheLongestDay()
{
    PlanHours &hours = *m_model->hours();
    QCOMPARE(hours.shares(), QList<double>(7, 1));
    QCOMPARE(hours.plannedShares(), hours.shares());
    for (int day = 0; day < 7; ++day) {
        hours.step(day, -20);
    }
    QCOMPARE(hours.shares(), QList<double>(7, 0));
    hours.step(0, 8);
    hours.step(1, 4);
    hours.toggleEasy(0);
    QCOMPARE(hours.shares().first(2), QList<double>({ 1, 0.5 }));
    QCOMPARE(hours.plannedShares().first(2), QList<double>({ 0.5, 0.5 }));
}

void TestPlanViewModel::easyDayIsTheSettingsOwn()
{
    m_model->hours()->toggleEasy(6);
    QCOMPARE(m_bench->services.settings().easyDays().weekdays, 0b1000000U);
    QVERIFY(m_model->hours()->easyDays().last());
}

void TestPlanViewModel::weightsAreSteppedAndGivenBack()
{
    PlanStageModel &stages = *m_model->stages();
    QCOMPARE(stages.count(), 0);
    choose("four-week");
    QCOMPARE(stages.count(), 7);
    const auto text = [&](int row) { return stages.index(row).data(PlanStageModel::WeightRole).toString(); };
    QCOMPARE(text(0), QStringLiteral("3 · 23% of the days"));
    QVERIFY(!stages.note().isEmpty());
    QVERIFY(!stages.index(6).data(PlanStageModel::CanLowerRole).toBool());
    const QSignalSpy reset(&stages, &QAbstractItemModel::modelReset);
    stages.step(6, 1);
    QCOMPARE(text(6), QStringLiteral("2 · 14% of the days"));
    QVERIFY(stages.isOwn());
    stages.step(99, 1);
    stages.step(-1, 1);
    m_model->undo();
    QCOMPARE(text(6), QStringLiteral("1 · 8% of the days"));
    stages.step(6, 1);
    stages.reset();
    QVERIFY(!stages.isOwn());
    // The rows stay, and with them the keyboard.
    QCOMPARE(reset.size(), 0);
    choose("six-week");
    QCOMPARE(reset.size(), 1);
    // Percents move by five.
    const int before = text(0).section(u' ', 0, 0).toInt();
    stages.step(0, 1);
    QCOMPARE(text(0).section(u' ', 0, 0).toInt(), before + 5);
}

void TestPlanViewModel::thePlansWeightIsReachedAgainFromBothEnds()
{
    PlanStageModel &stages = *m_model->stages();
    choose("blended");
    const auto weight
        = [&] { return stages.index(0).data(PlanStageModel::WeightRole).toString().section(u' ', 0, 0).toInt(); };
    QCOMPARE(weight(), 7);
    QList<int> seen;
    for (const int steps : { -1, -1, 1, 1 }) {
        stages.step(0, steps);
        seen.append(weight());
    }
    QCOMPARE(seen, QList<int>({ 2, 1, 2, 7 }));
    stages.step(0, 30);
    QCOMPARE(weight(), 100);
    stages.step(0, -1);
    QCOMPARE(weight(), 97);
    stages.step(0, -18);
    QCOMPARE(weight(), 7);
}

void TestPlanViewModel::opensWhereTheFirstMoveIs()
{
    choose("six-week");
    m_model->openTask(kDerive);
    QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
    QVERIFY(m_bench->services.attempts().hasAttempt());
    QCOMPARE(m_bench->services.attempts().plan().derivation, DerivationId(QStringLiteral("D-04")));
    choose("blended");
    const QSignalSpy quiz(m_model.get(), &PlanViewModel::quizAsked);
    m_model->openTask(QStringLiteral("blended/blend-placement"));
    QVERIFY(m_navigation->page() == Navigation::Page::SelfTest || quiz.count() == 1);
    const QSignalSpy problem(m_model.get(), &PlanViewModel::problemAsked);
    m_model->openTask(QStringLiteral("blended/blend-classics"));
    QCOMPARE(problem.count(), 1);
    const QSignalSpy round(m_model.get(), &PlanViewModel::roundAsked);
    m_model->openTask(QStringLiteral("blended/blend-first-coding-mock"));
    QCOMPARE(round.count(), 1);
    QCOMPARE(round.first().first().toString(), QStringLiteral("coding"));
    QCOMPARE(m_navigation->page(), Navigation::Page::Rounds);
    const QSignalSpy fact(m_model.get(), &PlanViewModel::factAsked);
    m_model->openTask(QStringLiteral("blended/blend-teams"));
    QCOMPARE(fact.count(), 1);
    m_model->openTask(QStringLiteral("blended/blend-loop"));
    QCOMPARE(m_navigation->page(), Navigation::Page::Loop);
    m_model->openTask(QStringLiteral("blended/blend-weakest"));
    QCOMPARE(m_navigation->page(), Navigation::Page::Readiness);
}

void TestPlanViewModel::rowsSayWhatTheyAre()
{
    choose("six-week");
    const PlanTaskModel &tasks = *m_model->weekTasks();
    for (int row = 0; row < tasks.count(); ++row) {
        for (const int role :
            { PlanTaskModel::TitleRole, PlanTaskModel::BeginRole, PlanTaskModel::WhyRole, PlanTaskModel::DetailRole }) {
            QVERIFY(!tasks.index(row).data(role).toString().isEmpty());
        }
    }
    for (int row = 0; row < m_model->weeks()->count(); ++row) {
        QVERIFY(!m_model->weeks()->index(row).data(PlanWeekModel::CaptionRole).toString().isEmpty());
    }
}

void TestPlanViewModel::dayAfterTheInterviewIsAfterwards()
{
    m_bench->services.settings().setInterviewDay(plan().today().addDays(20));
    choose("blended");
    m_bench->clock.advance(std::chrono::hours { 24 * 21 });
    plan().followDay();
    QVERIFY(m_model->today()->count() > 0);
    QVERIFY(rowOf(*m_model->today(), QStringLiteral("after/after-asked")) >= 0);
    QVERIFY(m_model->railText().isEmpty());
}

QTEST_MAIN(TestPlanViewModel)
#include "tst_planviewmodel.moc"
