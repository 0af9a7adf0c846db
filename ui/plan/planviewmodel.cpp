// SPDX-License-Identifier: MIT
#include "ui/plan/planviewmodel.h"

#include "guide/guidefacts.h"
#include "planning/planchoice.h"
#include "services/guidenotes.h"
#include "ui/context/errortext.h"
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/format/toldweeks.h"
#include "ui/guide/ownuses.h"
#include "ui/plan/planwords.h"
#include "ui/settings/dayentry.h"
#include "ui/shell/navigation.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

using namespace sevenrounds;

namespace {

constexpr int kViewCount = 4;

} // namespace

PlanViewModel::PlanViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_plan(services.plan())
    , m_navigation(navigation)
    , m_choices(services.plan(), services.settings())
    , m_today(services.library(), services.plan(), PlanTaskModel::Meaning::Sittings)
    , m_weekTasks(services.library(), services.plan(), PlanTaskModel::Meaning::Tasks)
    , m_restOfWeek(services.library(), services.plan(), PlanTaskModel::Meaning::Tasks)
    , m_slipped(services.library(), services.plan(), PlanTaskModel::Meaning::Tasks)
    , m_leftOut(services.library(), services.plan(), PlanTaskModel::Meaning::Tasks)
    , m_weeks(services.plan())
    , m_checklists(services.library(), services.plan(), services.settings(), services.guide())
    , m_hours(services.plan(), services.settings())
    , m_stages(services.plan())
    , m_calendar(services)
{
    connect(&m_plan, &PlanService::changed, this, [this] {
        // While a sitting runs every grade is a deed; what is not on the screen is laid out when it comes up.
        if (m_navigation.page() == Navigation::Page::Study) {
            m_isStale = true;
        } else {
            refresh();
        }
    });
    connect(&m_navigation, &Navigation::pageChanged, this, [this] {
        if (m_navigation.page() != Navigation::Page::Study && std::exchange(m_isStale, false)) {
            refresh();
        }
    });
    connect(&services.guide(), &GuideService::changed, this, [this](const QString &subject) {
        if (subject == disagreementSubject(kWeeksLeft)) {
            emit planChanged();
        } else if (subject == disagreementSubject(kFullMocks)) {
            m_checklists.refresh();
            emit planChanged();
        }
    });
    connect(&services.guide(), &GuideService::loaded, this, &PlanViewModel::refresh);
    refresh();
}

void PlanViewModel::refresh()
{
    const PlanLayout &layout = m_plan.layout();
    m_today.show(layout.today);
    m_weeks.refresh();
    const PlanWeek *looked = week(weekIndex());
    m_weekTasks.show(looked == nullptr ? QList<int>() : looked->tasks);
    QList<int> rest;
    if (const PlanWeek *now = week(layout.weekOf(m_plan.today()))) {
        std::copy_if(now->tasks.cbegin(), now->tasks.cend(), std::back_inserter(rest), [&](int place) {
            const PlannedTask &task = layout.tasks.at(place);
            return !layout.today.contains(place) && (task.now.isDone() || !task.leftOut);
        });
    }
    m_restOfWeek.show(rest);
    QList<int> slipped;
    QList<int> leftOut;
    for (int i = 0; i < layout.tasks.size(); ++i) {
        const PlannedTask &task = layout.tasks.at(i);
        if (task.hasSlipped(m_plan.today())) {
            slipped.append(i);
        } else if (task.leftOut && !task.now.isDone()) {
            leftOut.append(i);
        }
    }
    m_slipped.show(slipped);
    m_leftOut.show(leftOut);
    m_checklists.refresh();
    m_choices.refresh();
    m_stages.refresh();
    emit planChanged();
}

const PlanWeek *PlanViewModel::week(qsizetype place) const
{
    const QList<PlanWeek> &weeks = m_plan.layout().weeks;
    return place >= 0 && place < weeks.size() ? &weeks.at(place) : nullptr;
}

const PlannedTask *PlanViewModel::find(const QString &key) const
{
    const QList<PlannedTask> &tasks = m_plan.layout().tasks;
    const auto found = std::find_if(tasks.cbegin(), tasks.cend(),
        [&](const PlannedTask &task) { return taskKey(task.entry.plan, task.entry.task.id) == key; });
    return found == tasks.cend() ? nullptr : &*found;
}

QString PlanViewModel::title() const
{
    const StudyPlan *plan = m_plan.plan();
    return isChoosing() || plan == nullptr ? tr("Which plan?") : plan->title;
}

QString PlanViewModel::crumb() const
{
    if (!hasPlan()) {
        return tr("Plan");
    }
    const PlanLayout &layout = m_plan.layout();
    const QString done = tr("%L1 of %Ln tasks done", nullptr, layout.countedTasks()).arg(layout.doneTasks());
    const PlanWeek *now = week(layout.weekOf(m_plan.today()));
    if (now == nullptr) {
        const QDate start = m_plan.setup()->start;
        return start > m_plan.today() ? tr("Plan / Begins %1").arg(shortDate(start)) : tr("Plan / %1").arg(done);
    }
    //: Where one is in the plan: "Plan / Week 3 of 6 · 4 of 23 tasks done"
    return tr("Plan / %1 · %2")
        .arg(now->kind == WeekKind::Plan && now->number <= layout.planWeeks
                ? tr("Week %L1 of %L2").arg(now->number).arg(layout.planWeeks)
                : ::sevenrounds::weekTitle(*now, layout),
            done);
}

QString PlanViewModel::hint() const
{
    if (!hasPlan()) {
        return {};
    }
    if (!m_plan.frame().interview) {
        return tr("No interview day yet. With one, the plan ends before it, and the last seven days have a plan of "
                  "their own.");
    }
    if (m_plan.layout().isShortened) {
        return tr("There is less time than the plan asks for. Its stages keep their order and their share, and what is "
                  "not core goes first.");
    }
    return {};
}

std::optional<QDate> PlanViewModel::toldDay() const
{
    constexpr double kDaysOfAWeek = 7.0;
    const std::optional<OwnValue> own = m_services.guide().ownValue(kWeeksLeft);
    const std::optional<FigureRange> weeks = own ? toldWeeks(own->text) : std::nullopt;
    if (!weeks || m_services.settings().interviewDay()) {
        return std::nullopt;
    }
    // Counted from the day on which it was noted; the earlier end is the one to be ready for.
    const QDate day = m_services.clock().localDate(own->at).addDays(std::lround(weeks->low * kDaysOfAWeek));
    return day >= m_plan.today() ? std::optional(day) : std::nullopt;
}

QString PlanViewModel::toldText() const
{
    const std::optional<QDate> day = toldDay();
    const std::optional<OwnValue> own = m_services.guide().ownValue(kWeeksLeft);
    return day && own ? tr("On %1 you noted “%2” as the time until your first technical round: that is %3.")
                            .arg(dayEntryText(m_services.clock().localDate(own->at)), own->text, dayEntryText(*day))
                      : QString();
}

void PlanViewModel::takeTold()
{
    if (const std::optional<QDate> day = toldDay()) {
        m_services.settings().setInterviewDay(*day);
    }
}

QStringList PlanViewModel::views() const
{
    return { tr("Weeks"), tr("Checklists"), tr("Hours"), tr("Calendar") };
}

QString PlanViewModel::todayText() const
{
    const PlanLayout &layout = m_plan.layout();
    if (layout.today.isEmpty()) {
        if (m_plan.frame().minutesOn(m_plan.today()) == 0) {
            return tr("a free day");
        }
        return layout.weekOf(m_plan.today()) < 0 ? tr("outside the plan") : tr("nothing is planned");
    }
    int minutes = 0;
    for (const int place : layout.today) {
        minutes += layout.tasks.at(place).minutesASitting();
    }
    const auto tasks = static_cast<int>(layout.today.size());
    const int done = m_today.doneCount();
    if (done == tasks) {
        return tr("all done");
    }
    //: Today's tasks and how long they take: "3 tasks · 2 h 30 min"
    return tr("%1 · %2").arg(tr("%Ln tasks", nullptr, tasks), hoursText(minutes));
}

int PlanViewModel::weekIndex() const
{
    const PlanLayout &layout = m_plan.layout();
    if (layout.weeks.isEmpty()) {
        return -1;
    }
    if (m_lookedAt.isValid()) {
        if (const qsizetype place = layout.weekOf(m_lookedAt); place >= 0) {
            return static_cast<int>(place);
        }
    }
    const qsizetype now = layout.weekOf(m_plan.today());
    const bool isBefore = m_plan.today() < layout.weeks.first().days.first;
    return static_cast<int>(now >= 0 ? now : isBefore ? 0 : layout.weeks.size() - 1);
}

QString PlanViewModel::weekTitle() const
{
    const PlanWeek *looked = week(weekIndex());
    return looked == nullptr ? QString() : ::sevenrounds::weekTitle(*looked, m_plan.layout());
}

QString PlanViewModel::weekCaption() const
{
    const PlanWeek *looked = week(weekIndex());
    if (looked == nullptr) {
        return {};
    }
    if (looked->planned > looked->room) {
        return tr("%1 · %2 more than its days hold")
            .arg(rangeText(looked->days), hoursText(looked->planned - looked->room));
    }
    return rangeText(looked->days);
}

QString PlanViewModel::nowTitle() const
{
    const PlanLayout &layout = m_plan.layout();
    const PlanWeek *now = week(layout.weekOf(m_plan.today()));
    return now == nullptr ? tr("Your plan") : ::sevenrounds::weekTitle(*now, layout);
}

QString PlanViewModel::nowText() const
{
    const PlanLayout &layout = m_plan.layout();
    const PlanWeek *now = week(layout.weekOf(m_plan.today()));
    if (now == nullptr) {
        return {};
    }
    const int later = m_restOfWeek.count() - m_restOfWeek.doneCount();
    return later == 0 ? tr("Nothing else this week.") : tr("%Ln more tasks this week", nullptr, later);
}

QString PlanViewModel::railText() const
{
    const PlanWeek *now = week(m_plan.layout().weekOf(m_plan.today()));
    if (now == nullptr || now->kind != WeekKind::Plan) {
        return {};
    }
    //: The week of the plan, short: "wk 3"
    return tr("wk %L1").arg(now->number);
}

QString PlanViewModel::checklistText() const
{
    return tr("%L1 of %L2 done").arg(m_checklists.doneCount()).arg(m_checklists.rowCount());
}

void PlanViewModel::choose(int row)
{
    if (row < 0 || row >= m_choices.count()) {
        return;
    }
    m_isChoosing = false;
    const StudyPlan &plan = m_choices.plan(row);
    if (&plan == m_plan.plan()) {
        emit planChanged();
        return;
    }
    m_lookedAt = {};
    const Result<> chosen = m_plan.choose(plan.id, m_plan.today());
    setProblem(chosen ? Problem {} : wordError(chosen.error(), Situation::Working));
}

void PlanViewModel::showChoices(bool show)
{
    // Without a plan there is nothing else to show.
    if (const bool isChoosing = show && hasPlan(); isChoosing != m_isChoosing) {
        m_isChoosing = isChoosing;
        emit planChanged();
    }
}

void PlanViewModel::putAway()
{
    m_isChoosing = false;
    m_plan.putAway();
}

void PlanViewModel::chooseView(int view)
{
    if (view != m_view && view >= 0 && view < kViewCount) {
        m_view = view;
        emit viewChanged();
    }
}

void PlanViewModel::chooseWeek(int row)
{
    if (const PlanWeek *chosen = week(row)) {
        m_lookedAt = chosen->days.contains(m_plan.today()) ? QDate() : chosen->days.first;
        refresh();
    }
}

void PlanViewModel::tickSitting(const QString &key, bool done)
{
    m_plan.setSittingDone(key, done);
}

void PlanViewModel::tickTask(const QString &key, bool done)
{
    m_plan.setTaskDone(key, done);
}

void PlanViewModel::moveOn(const QString &key)
{
    const PlanLayout &layout = m_plan.layout();
    const PlanWeek *next = week(layout.weekOf(m_plan.today()) + 1);
    m_plan.moveTask(key,
        next != nullptr && next->days.first > m_plan.today() ? next->days.first : m_plan.today().addDays(kDaysAWeek));
}

void PlanViewModel::setLeftOut(const QString &key, bool isLeftOut)
{
    m_plan.setLeftOut(key, isLeftOut);
}

void PlanViewModel::check(int row, bool isChecked)
{
    if (row >= 0 && row < m_checklists.rowCount()) {
        m_plan.setChecked(m_checklists.item(row), isChecked);
    }
}

void PlanViewModel::toggleDetails(const QString &key)
{
    m_openedKey = m_openedKey == key ? QString() : key;
    emit openedKeyChanged();
}

void PlanViewModel::openTask(const QString &key)
{
    if (const PlannedTask *task = find(key)) {
        openTarget(targetOf(task->entry, m_services.library(), m_plan.deeds()));
    }
}

void PlanViewModel::openTarget(const PlanTarget &target)
{
    setProblem({});
    switch (target.place) {
    case PlanPlace::None:
        return;
    case PlanPlace::Derivation: {
        const DerivationId id(target.id);
        const Result<> entered = m_services.attempts().enter(id, AttemptMode::Blank);
        const Result<> shown = entered ? m_services.derivations().setCurrent(id) : entered;
        setProblem(shown ? Problem {} : wordError(shown.error(), Situation::Starting));
        if (shown) {
            m_navigation.open(Navigation::Page::Derivation);
        }
        return;
    }
    case PlanPlace::Prompt:
        emit promptAsked(target.id);
        return;
    case PlanPlace::Problem:
        if (target.id.isEmpty()) {
            m_navigation.open(Navigation::Page::Coding);
        } else {
            emit problemAsked(target.id);
        }
        return;
    case PlanPlace::Rounds:
        emit roundAsked(target.id);
        m_navigation.open(Navigation::Page::Rounds);
        return;
    case PlanPlace::Ladders:
        m_navigation.open(Navigation::Page::Rounds);
        return;
    case PlanPlace::Loop:
        m_navigation.open(Navigation::Page::Loop);
        return;
    case PlanPlace::Sheet:
        openSheet();
        return;
    case PlanPlace::Interviews:
        openInterviews();
        return;
    case PlanPlace::Settings:
        m_navigation.open(Navigation::Page::Settings);
        return;
    case PlanPlace::Readiness:
        m_navigation.open(Navigation::Page::Readiness);
        return;
    case PlanPlace::Teams:
        openTeams();
        return;
    case PlanPlace::Talks:
        m_navigation.open(Navigation::Page::Talks);
        return;
    case PlanPlace::Papers:
        m_navigation.open(Navigation::Page::Papers);
        return;
    case PlanPlace::Drill:
        emit drillAsked(target.id);
        return;
    case PlanPlace::Stories:
        m_navigation.open(Navigation::Page::Stories);
        return;
    case PlanPlace::Review:
        emit reviewAsked();
        return;
    case PlanPlace::Quiz:
        emit quizAsked();
        return;
    case PlanPlace::SelfTest:
        m_navigation.open(Navigation::Page::SelfTest);
        return;
    }
}

void PlanViewModel::openTeams()
{
    const QList<const FactRecord *> teams
        = factsOf(m_services.library().facts(), QStringLiteral("teams"), QStringLiteral("teams"));
    if (teams.isEmpty()) {
        m_navigation.open(Navigation::Page::Guide);
    } else {
        emit factAsked(teams.first()->reference());
    }
}

void PlanViewModel::undo()
{
    m_plan.undo();
}

void PlanViewModel::open()
{
    m_navigation.open(Navigation::Page::Plan);
}

bool PlanViewModel::isLastWeek() const
{
    return isInLastWeek(m_plan.today(), m_services.settings().interviewDay());
}

void PlanViewModel::openSheet()
{
    emit sheetAsked();
}

void PlanViewModel::openInterviews()
{
    m_navigation.open(Navigation::Page::Interviews);
}

void PlanViewModel::dismissProblem()
{
    setProblem({});
}

void PlanViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
