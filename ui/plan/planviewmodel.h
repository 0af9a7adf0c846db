// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/plantargets.h"
#include "ui/context/problem.h"
#include "ui/plan/calendarviewmodel.h"
#include "ui/plan/checklistmodel.h"
#include "ui/plan/planchoicemodel.h"
#include "ui/plan/planhours.h"
#include "ui/plan/planstagemodel.h"
#include "ui/plan/plantaskmodel.h"
#include "ui/plan/planweekmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("calendarviewmodel.h")
Q_MOC_INCLUDE("checklistmodel.h")
Q_MOC_INCLUDE("planchoicemodel.h")
Q_MOC_INCLUDE("planhours.h")
Q_MOC_INCLUDE("planstagemodel.h")
Q_MOC_INCLUDE("plantaskmodel.h")
Q_MOC_INCLUDE("planweekmodel.h")

/// The study plan: which one, its weeks and tasks, what is for today, what slipped and where it went, checklists, and the hours it is laid out by.
class PlanViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool hasPlan READ hasPlan NOTIFY planChanged FINAL)
    /// The plans to choose from are shown in place of the one that was chosen.
    Q_PROPERTY(bool isChoosing READ isChoosing NOTIFY planChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY planChanged FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY planChanged FINAL)
    /// What one should know of the whole: it was shortened, or there is no interview day.
    Q_PROPERTY(QString hint READ hint NOTIFY planChanged FINAL)
    /// What the person was told of when it begins, and the day that follows from it; empty where they noted nothing, or an interview day is set.
    Q_PROPERTY(QString toldText READ toldText NOTIFY planChanged FINAL)
    Q_PROPERTY(PlanChoiceModel *choices READ choices CONSTANT FINAL)
    Q_PROPERTY(QList<QString> views READ views CONSTANT FINAL)
    /// A value of View.
    Q_PROPERTY(int view READ view NOTIFY viewChanged FINAL)
    Q_PROPERTY(PlanTaskModel *today READ today CONSTANT FINAL)
    /// "3 tasks · 2 h 30 min"; what today holds where it holds nothing.
    Q_PROPERTY(QString todayText READ todayText NOTIFY planChanged FINAL)
    Q_PROPERTY(PlanWeekModel *weeks READ weeks CONSTANT FINAL)
    Q_PROPERTY(int weekIndex READ weekIndex NOTIFY planChanged FINAL)
    Q_PROPERTY(QString weekTitle READ weekTitle NOTIFY planChanged FINAL)
    Q_PROPERTY(QString weekCaption READ weekCaption NOTIFY planChanged FINAL)
    Q_PROPERTY(PlanTaskModel *weekTasks READ weekTasks CONSTANT FINAL)
    /// The week that today lies in, whichever is looked at.
    Q_PROPERTY(QString nowTitle READ nowTitle NOTIFY planChanged FINAL)
    /// The other tasks of that week, the done ones among them.
    Q_PROPERTY(PlanTaskModel *restOfWeek READ restOfWeek CONSTANT FINAL)
    /// How many of them are open.
    Q_PROPERTY(QString nowText READ nowText NOTIFY planChanged FINAL)
    /// "wk 3" for the rail; empty without a plan.
    Q_PROPERTY(QString railText READ railText NOTIFY planChanged FINAL)
    Q_PROPERTY(PlanTaskModel *slipped READ slipped CONSTANT FINAL)
    Q_PROPERTY(PlanTaskModel *leftOut READ leftOut CONSTANT FINAL)
    Q_PROPERTY(ChecklistModel *checklists READ checklists CONSTANT FINAL)
    Q_PROPERTY(QString checklistText READ checklistText NOTIFY planChanged FINAL)
    Q_PROPERTY(PlanHours *hours READ hours CONSTANT FINAL)
    Q_PROPERTY(PlanStageModel *stages READ stages CONSTANT FINAL)
    Q_PROPERTY(CalendarViewModel *calendar READ calendar CONSTANT FINAL)
    /// The key of the task whose reasons and commands are shown; empty for none.
    Q_PROPERTY(QString openedKey READ openedKey NOTIFY openedKeyChanged FINAL)
    /// The interview is at most seven days away.
    Q_PROPERTY(bool isLastWeek READ isLastWeek NOTIFY planChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY planChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    enum class View {
        Weeks,
        Checklists,
        Hours,
        Calendar,
    };
    Q_ENUM(View)

    PlanViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool hasPlan() const { return m_plan.plan() != nullptr; }
    [[nodiscard]] bool isChoosing() const { return m_isChoosing || !hasPlan(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString crumb() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString toldText() const;
    [[nodiscard]] PlanChoiceModel *choices() { return &m_choices; }
    [[nodiscard]] QStringList views() const;
    [[nodiscard]] int view() const { return m_view; }
    [[nodiscard]] PlanTaskModel *today() { return &m_today; }
    [[nodiscard]] QString todayText() const;
    [[nodiscard]] PlanWeekModel *weeks() { return &m_weeks; }
    [[nodiscard]] int weekIndex() const;
    [[nodiscard]] QString weekTitle() const;
    [[nodiscard]] QString weekCaption() const;
    [[nodiscard]] PlanTaskModel *weekTasks() { return &m_weekTasks; }
    [[nodiscard]] PlanTaskModel *restOfWeek() { return &m_restOfWeek; }
    [[nodiscard]] QString nowTitle() const;
    [[nodiscard]] QString nowText() const;
    [[nodiscard]] QString railText() const;
    [[nodiscard]] PlanTaskModel *slipped() { return &m_slipped; }
    [[nodiscard]] PlanTaskModel *leftOut() { return &m_leftOut; }
    [[nodiscard]] ChecklistModel *checklists() { return &m_checklists; }
    [[nodiscard]] QString checklistText() const;
    [[nodiscard]] PlanHours *hours() { return &m_hours; }
    [[nodiscard]] PlanStageModel *stages() { return &m_stages; }
    [[nodiscard]] CalendarViewModel *calendar() { return &m_calendar; }
    [[nodiscard]] QString openedKey() const { return m_openedKey; }
    [[nodiscard]] bool isLastWeek() const;
    [[nodiscard]] bool canUndo() const { return m_plan.canUndo(); }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Begins a plan today. Where it is the one that was chosen, it only goes back to it.
    Q_INVOKABLE void choose(int row);
    /// Shows the plans to choose from, or the chosen one again.
    Q_INVOKABLE void showChoices(bool show);
    Q_INVOKABLE void putAway();
    /// Makes the day that toldText() names the interview day.
    Q_INVOKABLE void takeTold();
    Q_INVOKABLE void chooseView(int view);
    Q_INVOKABLE void chooseWeek(int row);
    /// By a task's key: today's sitting, or all of it.
    Q_INVOKABLE void tickSitting(const QString &key, bool done);
    Q_INVOKABLE void tickTask(const QString &key, bool done);
    /// Not before the next week.
    Q_INVOKABLE void moveOn(const QString &key);
    Q_INVOKABLE void setLeftOut(const QString &key, bool isLeftOut);
    Q_INVOKABLE void check(int row, bool isChecked);
    /// Shows what there is to a task, or hides it again.
    Q_INVOKABLE void toggleDetails(const QString &key);
    /// Where the task's first move is made.
    Q_INVOKABLE void openTask(const QString &key);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void open();
    /// To what is recorded of real interviews.
    Q_INVOKABLE void openInterviews();
    /// To the two-page sheet of the last week.
    Q_INVOKABLE void openSheet();
    Q_INVOKABLE void dismissProblem();

signals:
    void planChanged();
    void viewChanged();
    void openedKeyChanged();
    void problemChanged();
    void promptAsked(const QString &id);
    void drillAsked(const QString &id);
    void reviewAsked();
    void quizAsked();
    void sheetAsked();
    void problemAsked(const QString &id);
    void roundAsked(const QString &id);
    void factAsked(const QString &reference);

private:
    void refresh();
    [[nodiscard]] std::optional<QDate> toldDay() const;
    void openTeams();
    void openTarget(const sevenrounds::PlanTarget &target);
    void setProblem(const Problem &problem);
    [[nodiscard]] const sevenrounds::PlanWeek *week(qsizetype place) const;
    [[nodiscard]] const sevenrounds::PlannedTask *find(const QString &key) const;

    sevenrounds::AppServices &m_services;
    sevenrounds::PlanService &m_plan;
    Navigation &m_navigation;
    PlanChoiceModel m_choices;
    PlanTaskModel m_today;
    PlanTaskModel m_weekTasks;
    PlanTaskModel m_restOfWeek;
    PlanTaskModel m_slipped;
    PlanTaskModel m_leftOut;
    PlanWeekModel m_weeks;
    ChecklistModel m_checklists;
    PlanHours m_hours;
    PlanStageModel m_stages;
    CalendarViewModel m_calendar;
    /// Something changed during a sitting with cards.
    bool m_isStale = false;
    bool m_isChoosing = false;
    int m_view = 0;
    /// The first day of the week that is looked at; invalid for the one that today lies in.
    QDate m_lookedAt;
    QString m_openedKey;
    Problem m_problem;
};
