// SPDX-License-Identifier: MIT
// The shipped plans and checklists hold what the sources' inventory lists.
#include "content/contentlibrary.h"
#include "planning/planprogress.h"

#include <QMap>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;

namespace {

const ContentLibrary &library()
{
    static const ContentLibrary shipped
        = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content")).value();
    return shipped;
}

const StudyPlan &planOf(const char *id)
{
    const auto found = std::find_if(library().plans().cbegin(), library().plans().cend(),
        [id](const StudyPlan &plan) { return plan.id.value() == QLatin1String(id); });
    return *found;
}

const PlanTask *taskOf(const StudyPlan &plan, const char *id)
{
    const auto found = std::find_if(plan.tasks.cbegin(), plan.tasks.cend(),
        [id](const PlanTask &task) { return task.id.value() == QLatin1String(id); });
    return found == plan.tasks.cend() ? nullptr : &*found;
}

} // namespace

class TestPlanCoverage : public QObject
{
    Q_OBJECT

private slots:
    void sixWeeksHoldTheGuidesTasks();
    void checklistsHoldTheGuidesItems();
    void itemsAreTickedByWhatTheyAskFor();
    void lastWeekHasTwoMocks();
};

void TestPlanCoverage::sixWeeksHoldTheGuidesTasks()
{
    const StudyPlan &plan = planOf("six-week");
    QCOMPARE(plan.weeks, 6);
    QCOMPARE(plan.tasks.size(), 23);
    // Weeks 1-2 mathematics, 3 depth, 4 the paper, 5 code and breadth, 6 everything together.
    QList<int> tasks;
    QList<std::pair<int, int>> weeks;
    QSet<QString> ids;
    for (const PlanStage &stage : plan.stages) {
        tasks.append(static_cast<int>(std::count_if(plan.tasks.cbegin(), plan.tasks.cend(),
            [&stage](const PlanTask &task) { return task.stage == stage.id; })));
        weeks.append({ stage.span.first, stage.span.last });
    }
    for (const PlanTask &task : plan.tasks) {
        ids.insert(task.id.value());
    }
    QCOMPARE(tasks, (QList<int> { 5, 4, 5, 4, 5 }));
    QCOMPARE(weeks, (QList<std::pair<int, int>> { { 1, 2 }, { 3, 3 }, { 4, 4 }, { 5, 5 }, { 6, 6 } }));
    QCOMPARE(ids.size(), 23);
    // The four that the guide names first, by what they open.
    QCOMPARE(taskOf(plan, "six-derive")->count, 4);
    QCOMPARE(taskOf(plan, "six-problems")->count, 30);
    QCOMPARE(taskOf(plan, "six-mocks")->count, 2);
}

void TestPlanCoverage::checklistsHoldTheGuidesItems()
{
    QList<int> items;
    QList<int> due;
    QSet<QString> ids;
    for (const ChecklistGroup &group : library().checklists()) {
        items.append(static_cast<int>(group.items.size()));
        due.append(group.due);
        for (const ChecklistItem &item : group.items) {
            ids.insert(item.id.value());
        }
    }
    QCOMPARE(items, (QList<int> { 5, 5, 5, 4, 5 }));
    QCOMPARE(due, (QList<int> { 42, 21, 7, 1, 0 }));
    QCOMPARE(ids.size(), 24);
}

void TestPlanCoverage::itemsAreTickedByWhatTheyAskFor()
{
    QMap<ChecklistSign, int> counts;
    QStringList rounds;
    QStringList formats;
    for (const ChecklistGroup &group : library().checklists()) {
        for (const ChecklistItem &item : group.items) {
            counts[item.sign] += item.count;
            for (const RoundId &round : item.rounds) {
                QVERIFY2(library().findRound(round) != nullptr, qPrintable(round.value()));
                rounds.append(round.value());
            }
            for (const TalkFormatId &format : item.formats) {
                QVERIFY2(library().findTalkFormat(format) != nullptr, qPrintable(format.value()));
                formats.append(format.value());
            }
        }
    }
    QCOMPARE(counts.value(ChecklistSign::DerivationsCold), 15);
    QCOMPARE(counts.value(ChecklistSign::ProblemsSolved), 30);
    QCOMPARE(counts.value(ChecklistSign::Mocks), 2);
    QCOMPARE(counts.value(ChecklistSign::Opinions), 3);
    // Paper, mathematics, code and depth.
    QCOMPARE(rounds,
        (QStringList { QStringLiteral("paper"), QStringLiteral("theory"), QStringLiteral("research-coding"),
            QStringLiteral("depth") }));
    QCOMPARE(formats, (QStringList { QStringLiteral("paper-20-25"), QStringLiteral("own-30-15") }));
}

void TestPlanCoverage::lastWeekHasTwoMocks()
{
    const StudyPlan &plan = planOf("last-week");
    const PlanTask *one = taskOf(plan, "last-mock-one");
    const PlanTask *two = taskOf(plan, "last-mock-two");
    QVERIFY(one != nullptr && two != nullptr);
    QVERIFY(isFullMock(*one) && one->count == 1);
    // The second is of the two rounds in which the first was weakest.
    QVERIFY(!isFullMock(*two) && two->count == 2);
    QVERIFY(one->day < two->day);
}

QTEST_GUILESS_MAIN(TestPlanCoverage)
#include "tst_plancoverage.moc"
