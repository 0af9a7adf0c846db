// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/plan/planviewmodel.h"
#include "ui/settings/settingsviewmodel.h"

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::test;

/// The plan's page, by key. What the QML engine complains of fails each test.
class TestPlanPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void plansAreChosenByKey();
    void aWrongDayStaysToBeMended();
    void viewsAreOneKeyAway();
    void realInterviewsAreOneKeyAway();
    void taskIsTickedAndTakenBackByKey();
    void blanksNameNoCalendarFile();
    void weekIsChosenByKey();
    void detailsShowWhatCanBeDone();
    void hoursFillTheirCard();
    void weightsAreMovedByKey();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();

private:
    [[nodiscard]] bool show(QSize size = { 1224, 900 });
    void choose();

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<PlanViewModel> m_plan;
    std::unique_ptr<SettingsViewModel> m_settings;
};

void TestPlanPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_plan = std::make_unique<PlanViewModel>(m_bench->profile.services, m_bench->navigation);
    m_settings
        = std::make_unique<SettingsViewModel>(m_bench->profile.services, m_bench->navigation, m_bench->appearance);
}

void TestPlanPages::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    m_settings.reset();
    m_plan.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestPlanPages::show(QSize size)
{
    return m_bench->show(QStringLiteral("Plan/PlanPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_plan) },
            { QStringLiteral("settings"), PageBench::property(*m_settings) } },
        size);
}

void TestPlanPages::choose()
{
    PlanService &plan = m_bench->profile.services.plan();
    QVERIFY(plan.choose(PlanId(QStringLiteral("six-week")), plan.today()));
}

void TestPlanPages::everyControlIsReachedAndNamed_data()
{
    addPageRows({ "choices", "weeks", "checklists", "hours", "calendar", "weights" }, kWalkedSizes);
}

void TestPlanPages::everyControlIsReachedAndNamed()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    if (which > 0) {
        choose();
        m_plan->chooseView(which == 5 ? 0 : which - 1);
        m_plan->showChoices(which == 5);
        m_plan->toggleDetails(m_plan->today()->index(0).data(PlanTaskModel::KeyRole).toString());
    }
    QVERIFY(show(size));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(u'\n'), QString());
}

void TestPlanPages::plansAreChosenByKey()
{
    QVERIFY(show());
    const QString title = m_plan->choices()->index(0).data(PlanChoiceModel::TitleRole).toString();
    QVERIFY(m_bench->pressControl(QStringLiteral("Begin today: ") + title));
    QVERIFY(m_plan->hasPlan());
    QTRY_VERIFY(m_bench->find(QStringLiteral("weeksCard")) != nullptr);
    m_bench->press(Qt::Key_C);
    QVERIFY(m_plan->isChoosing());
    m_bench->press(Qt::Key_C);
    QVERIFY(!m_plan->isChoosing());
}

void TestPlanPages::aWrongDayStaysToBeMended()
{
    QVERIFY(show());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Interview day")));
    QQuickItem *field = m_bench->view->activeFocusItem();
    type(*m_bench->view, QStringLiteral("32 dec"));
    m_bench->press(Qt::Key_Return);
    QVERIFY(!m_settings->interviewDayError().isEmpty());
    QCOMPARE(field->property("text").toString(), QStringLiteral("32 dec"));
    m_bench->press(Qt::Key_Backspace);
    QCOMPARE(m_settings->interviewDayError(), QString());
}

void TestPlanPages::viewsAreOneKeyAway()
{
    choose();
    QVERIFY(show());
    m_bench->press(Qt::Key_2);
    QCOMPARE(m_plan->view(), 1);
    m_bench->press(Qt::Key_3);
    QCOMPARE(m_plan->view(), 2);
    QVERIFY(m_bench->pressControl(QStringLiteral("Monday: more, now 1 h 25 min")));
    QCOMPARE(m_plan->hours()->minutes().first(), 90);
    m_bench->press(Qt::Key_1);
    QCOMPARE(m_plan->view(), 0);
    m_bench->press(Qt::Key_C);
    QVERIFY(m_plan->isChoosing());
    m_bench->press(Qt::Key_2);
    QCOMPARE(m_plan->view(), 0);
}

void TestPlanPages::realInterviewsAreOneKeyAway()
{
    QVERIFY(show());
    m_bench->press(Qt::Key_I);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Interviews);
}

void TestPlanPages::taskIsTickedAndTakenBackByKey()
{
    choose();
    QVERIFY(show());
    const QString title = m_plan->today()->index(0).data(PlanTaskModel::TitleRole).toString();
    QVERIFY(tabTo(*m_bench->view, title));
    m_bench->press(Qt::Key_Space);
    QVERIFY(m_plan->today()->index(0).data(PlanTaskModel::IsDoneRole).toBool());
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_plan->today()->index(0).data(PlanTaskModel::IsDoneRole).toBool());
}

void TestPlanPages::blanksNameNoCalendarFile()
{
    choose();
    m_plan->chooseView(3);
    QVERIFY(show());
    const auto button = [this](const QString &form) -> QQuickItem * {
        QQuickItem *owner = m_bench->find(form);
        return owner == nullptr ? nullptr : owner->findChild<QQuickItem *>(QStringLiteral("actButton"));
    };
    CalendarViewModel &calendar = *m_plan->calendar();
    for (const bool isNamed : { true, false }) {
        const QString path = isNamed ? QStringLiteral("plan.ics") : QStringLiteral("  ");
        calendar.setExportPath(path);
        calendar.setImportPath(path);
        for (const QString &form : { QStringLiteral("calendarExport"), QStringLiteral("calendarImport") }) {
            QTRY_VERIFY2_WITH_TIMEOUT(button(form) != nullptr, qPrintable(form), 30000);
            QCOMPARE(button(form)->isEnabled(), isNamed);
        }
    }
}

void TestPlanPages::weekIsChosenByKey()
{
    choose();
    QVERIFY(show());
    const QString title = m_plan->weeks()->index(2).data(PlanWeekModel::TitleRole).toString();
    QVERIFY(m_bench->pressControl(title));
    QCOMPARE(m_plan->weekIndex(), 2);
}

void TestPlanPages::detailsShowWhatCanBeDone()
{
    choose();
    QVERIFY(show());
    const QString title = m_plan->today()->index(0).data(PlanTaskModel::TitleRole).toString();
    QVERIFY(m_bench->pressControl(QStringLiteral("More about: ") + title));
    QVERIFY(m_bench->pressControl(QStringLiteral("Leave out: ") + title));
    QCOMPARE(m_plan->leftOut()->count(), 1);
}

void TestPlanPages::weightsAreMovedByKey()
{
    choose();
    QVERIFY(show());
    m_bench->press(Qt::Key_C);
    QTRY_VERIFY(m_bench->find(QStringLiteral("weightsCard")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Mathematics: more, now 20 · 20% of the days")));
    QVERIFY(m_plan->stages()->isOwn());
    // The button that was pressed is the one that has the keyboard.
    m_bench->press(Qt::Key_Space);
    QCOMPARE(m_plan->stages()->index(0).data(PlanStageModel::WeightRole).toString().section(u' ', 0, 0),
        QStringLiteral("30"));
    QVERIFY(m_bench->pressControl(QStringLiteral("The plan's own weights")));
    QVERIFY(!m_plan->stages()->isOwn());
}

void TestPlanPages::hoursFillTheirCard()
{
    choose();
    m_plan->chooseView(2);
    QVERIFY(show());
    QQuickItem *bar = m_bench->find(QStringLiteral("bar1"));
    QVERIFY(bar != nullptr);
    const QRectF place = bar->mapRectToScene({ {}, bar->size() });
    QVERIFY(place.left() < 612);
    QVERIFY(place.right() > 1100);
    QQuickItem *planned = findShown(bar, QStringLiteral("planned"));
    QVERIFY(planned != nullptr);
    QCOMPARE(planned->width(), bar->width());
    m_plan->hours()->toggleEasy(0);
    // The other days take what the easy one gives away.
    QTRY_COMPARE(planned->width(), std::round(bar->width() * m_plan->hours()->plannedShares().first()));
    QVERIFY(planned->width() < 0.6 * bar->width());
    QCOMPARE(findShown(bar, QStringLiteral("whole"))->width(), bar->width());
}

void TestPlanPages::staysInsideTheWindow_data()
{
    addPageRows({ "choices", "weeks", "checklists", "hours", "calendar", "choices with weights" }, kFittingSizes);
}

void TestPlanPages::staysInsideTheWindow()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    constexpr int kWeights = 5;
    if (which > 0) {
        choose();
    }
    if (which == kWeights) {
        m_plan->showChoices(true);
    } else if (which > 0) {
        m_plan->chooseView(which - 1);
    }
    QVERIFY(show(size));
    QCOMPARE(findShown(m_bench->view->contentItem(), QStringLiteral("weightsCard")) != nullptr, which == kWeights);
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
}

QTEST_MAIN(TestPlanPages)
#include "tst_planpages.moc"
