// SPDX-License-Identifier: MIT
#include "planning/planlayout.h"

#include "planning/sittingplacer.h"

#include <algorithm>
#include <numeric>

namespace sevenrounds {

namespace {

/// What slipped, or was moved, gets a week of its own time.
constexpr int kGrace = kDaysAWeek - 1;
/// Without an interview day nothing is ever too late; the plan goes on for as long as this after its end.
constexpr int kOpenEnd = 20 * kDaysAWeek;
/// What is so short and core is done on the last two days too.
constexpr int kShortMinutes = 20;

/// A task that stands for the plan of the last seven days, which is laid out by itself.
bool isPointer(const PlanTask &task, const StudyPlan *lastWeek)
{
    return lastWeek != nullptr && task.opens.contains(lastWeek->id.value());
}

/// The weeks that are laid out: without those at the end that hold nothing but pointers.
int weeksOf(const StudyPlan &plan, const StudyPlan *lastWeek)
{
    int weeks = 1;
    for (const PlanTask &task : plan.tasks) {
        if (isPointer(task, lastWeek)) {
            continue;
        }
        for (const PlanStage &stage : plan.stages) {
            if (stage.id == task.stage) {
                weeks = std::max(weeks, task.span ? task.span->last : stage.span.last);
            }
        }
    }
    return weeks;
}

PlanSpan spanOf(const StudyPlan &plan, const PlanTask &task)
{
    if (task.span) {
        return *task.span;
    }
    const auto stage = std::find_if(
        plan.stages.cbegin(), plan.stages.cend(), [&](const PlanStage &one) { return one.id == task.stage; });
    return stage == plan.stages.cend() ? PlanSpan { 1, plan.weeks } : stage->span;
}

/// The day from the interview on which the mock before this one stands, in a plan by days; nothing where it is the first, or no mock.
std::optional<int> dayOfMockBefore(const StudyPlan &plan, const PlanTask &task)
{
    std::optional<int> before;
    for (const PlanTask &other : plan.tasks) {
        if (task.kind == PlanTaskKind::Mock && other.kind == PlanTaskKind::Mock && other.day < task.day) {
            before = std::max(before.value_or(other.day), other.day);
        }
    }
    return before;
}

class Layer
{
public:
    explicit Layer(const PlanInput &input)
        : m_input(input)
        , m_calendar(*input.plan, weeksOf(*input.plan, input.lastWeek), input.frame)
        , m_placer(input.frame, std::max(input.today, input.frame.start), lastDay())
    {
    }

    [[nodiscard]] PlanLayout layOut();

private:
    [[nodiscard]] QDate lastDay() const
    {
        return m_input.frame.interview ? std::max(*m_input.frame.interview, m_input.today)
                                       : std::max(m_input.today, m_calendar.whole().last).addDays(kOpenEnd);
    }
    /// The last day of the plan proper; before it starts where nothing of it fits.
    [[nodiscard]] QDate lastPlanDay() const
    {
        return m_input.frame.interview ? lastWeekBegins(*m_input.frame.interview).addDays(-1) : lastDay();
    }

    void collect();
    void collectByDay(const StudyPlan *plan, QDate countsFrom);
    void measure();
    void placeLastDays();
    void placePlan();
    void placePlanTask(PlannedTask *task);
    void placeByDay(PlannedTask *task);
    void makeWeeks();
    void addWeek(PlanWeek week);
    [[nodiscard]] QStringList stagesIn(const DayRange &days) const;

    const PlanInput &m_input;
    PlanCalendar m_calendar;
    SittingPlacer m_placer;
    PlanLayout m_layout;
};

void Layer::collect()
{
    const StudyPlan &plan = *m_input.plan;
    if (m_calendar.whole().days() > 0) {
        for (const PlanTask &task : plan.tasks) {
            if (isFor(task, m_input.frame.loop, m_input.frame.level) && !isPointer(task, m_input.lastWeek)) {
                PlannedTask planned;
                planned.entry
                    = { plan.id, task, m_input.ticks.value(taskKey(plan.id, task.id)), m_input.frame.start, false };
                planned.window = m_calendar.daysOf(spanOf(plan, task));
                m_layout.tasks.append(planned);
            }
        }
    }
    if (m_input.frame.interview) {
        const QDate interview = *m_input.frame.interview;
        collectByDay(m_input.lastWeek, std::max(m_input.frame.start, lastWeekBegins(interview)));
        if (m_input.today >= interview) {
            collectByDay(m_input.after, interview);
        }
    }
}

void Layer::collectByDay(const StudyPlan *plan, QDate countsFrom)
{
    if (plan == nullptr) {
        return;
    }
    for (const PlanTask &task : plan->tasks) {
        if (isFor(task, m_input.frame.loop, m_input.frame.level)) {
            const QDate day = m_input.frame.interview->addDays(task.day);
            // The second mock is made of what the first one showed: a round of the first one's day is none of its.
            const std::optional<int> before = dayOfMockBefore(*plan, task);
            const QDate from
                = before ? std::max(countsFrom, m_input.frame.interview->addDays(*before + 1)) : countsFrom;
            PlannedTask planned;
            planned.entry = { plan->id, task, m_input.ticks.value(taskKey(plan->id, task.id)), from, true };
            planned.window = { day, day };
            m_layout.tasks.append(planned);
        }
    }
}

void Layer::measure()
{
    QList<PlanEntry> entries;
    for (const PlannedTask &task : std::as_const(m_layout.tasks)) {
        entries.append(task.entry);
    }
    const QList<TaskProgress> morning = progressOf(entries, m_input.deeds, m_input.today.addDays(-1));
    const QList<TaskProgress> now = progressOf(entries, m_input.deeds, m_input.today);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        m_layout.tasks[i].morning = morning.at(i);
        m_layout.tasks[i].now = now.at(i);
        // What is ticked off on the day itself stays in its place until the day is over, but what was left out goes at once.
        if (entries.at(i).tick.isLeftOut && !now.at(i).isDone()) {
            m_layout.tasks[i].leftOut = LeftOutReason::ByHand;
        }
    }
}

void Layer::placeByDay(PlannedTask *task)
{
    const QDate interview = *m_input.frame.interview;
    const QDate today = std::max(m_input.today, m_input.frame.start);
    QDate day = task->entry.tick.movedTo.isValid() ? task->entry.tick.movedTo : task->window.first;
    const bool isAfter = task->entry.task.day >= 0 && m_input.after != nullptr && task->entry.plan == m_input.after->id;
    const bool isMock = task->entry.task.kind == PlanTaskKind::Mock;
    const QDate lastMock = interview.addDays(-2);
    if (isAfter) {
        day = std::max(day, today);
    } else if (day < today) {
        const bool isShort = task->entry.task.isCore && task->minutesASitting() <= kShortMinutes;
        if (today > interview || (today > lastMock && !isShort)) {
            task->leftOut = LeftOutReason::TooLate;
            return;
        }
        // On the emptiest of the days that are left, and never on the last two; what is short is simply done today.
        day = today;
        for (QDate other = today; !isShort && other <= lastMock; other = other.addDays(1)) {
            if (m_placer.taken(other) < m_placer.taken(day)) {
                day = other;
            }
        }
        if (!task->entry.task.isCore && m_placer.room(day) < task->minutesASitting()) {
            task->leftOut = LeftOutReason::NoRoom;
            return;
        }
    } else if (isMock && day > lastMock && day <= interview) {
        day = std::max(today, lastMock);
    }
    task->sittings = { day };
    m_placer.take(day, task->minutesASitting());
}

void Layer::placeLastDays()
{
    // What still has its day first, then what was missed, core first.
    QList<PlannedTask *> order;
    for (PlannedTask &task : m_layout.tasks) {
        if (task.entry.isByDay && !task.morning.isDone() && !task.leftOut) {
            order.append(&task);
        }
    }
    const auto rank = [this](const PlannedTask *task) {
        return task->window.last >= m_input.today ? 0 : task->entry.task.isCore ? 1 : 2;
    };
    std::stable_sort(
        order.begin(), order.end(), [&](const PlannedTask *a, const PlannedTask *b) { return rank(a) < rank(b); });
    for (PlannedTask *task : std::as_const(order)) {
        placeByDay(task);
    }
}

void Layer::placePlanTask(PlannedTask *task)
{
    const QDate today = std::max(m_input.today, m_input.frame.start);
    const QDate last = lastPlanDay();
    if (today > last) {
        task->leftOut = LeftOutReason::TooLate;
        return;
    }
    DayRange window = task->window;
    if (const QDate moved = task->entry.tick.movedTo; moved.isValid()) {
        window = { moved, std::max(window.last, moved.addDays(kGrace)) };
    }
    window.first = std::max(window.first, today);
    if (window.last < window.first) {
        window.last = window.first.addDays(kGrace);
    }
    window = { std::min(window.first, last), std::min(window.last, last) };
    const int sittings = task->entry.task.sessions - task->morning.sittings;
    task->sittings = m_placer.place(sittings, task->minutesASitting(), window, last, task->entry.task.isCore);
    if (task->sittings.isEmpty()) {
        task->leftOut = LeftOutReason::NoRoom;
    }
}

void Layer::placePlan()
{
    QList<PlannedTask *> order;
    for (PlannedTask &task : m_layout.tasks) {
        if (!task.entry.isByDay && !task.morning.isDone() && !task.leftOut) {
            order.append(&task);
        }
    }
    std::stable_sort(order.begin(), order.end(), [](const PlannedTask *a, const PlannedTask *b) {
        return std::pair(!a->entry.task.isCore, a->window.last) < std::pair(!b->entry.task.isCore, b->window.last);
    });
    for (PlannedTask *task : std::as_const(order)) {
        placePlanTask(task);
    }
}

QStringList Layer::stagesIn(const DayRange &days) const
{
    QStringList titles;
    for (const PlanStage &stage : m_input.plan->stages) {
        const DayRange span = m_calendar.daysOf(stage.span);
        if (span.first <= days.last && span.last >= days.first) {
            titles.append(stage.title);
        }
    }
    return titles;
}

void Layer::addWeek(PlanWeek week)
{
    for (QDate day = week.days.first; day <= week.days.last; day = day.addDays(1)) {
        week.room += m_input.frame.minutesOn(day);
        week.planned += m_placer.taken(day);
    }
    const bool isPast = week.days.last < m_input.today;
    for (int i = 0; i < m_layout.tasks.size(); ++i) {
        const PlannedTask &task = m_layout.tasks.at(i);
        const bool isDoneHere = task.now.isDone() && week.days.contains(task.now.doneOn);
        const bool wasDue = isPast && week.days.contains(task.window.last) && !task.now.isDone();
        if (isDoneHere || wasDue || task.isPlannedOn(week.days)) {
            week.tasks.append(i);
        }
    }
    m_layout.weeks.append(week);
}

void Layer::makeWeeks()
{
    const PlanFrame &frame = m_input.frame;
    // What slipped past the plan's end still needs weeks to stand in.
    QDate last = m_calendar.whole().last;
    for (const PlannedTask &task : std::as_const(m_layout.tasks)) {
        if (!task.entry.isByDay && !task.sittings.isEmpty()) {
            last = std::max(last, task.sittings.last());
        }
    }
    // With an interview day every day up to it stands in some week, also where the plan is over before.
    const QDate lastWeekDay = frame.interview ? lastPlanDay() : last;
    int number = 0;
    for (QDate first = frame.start; first <= lastWeekDay; first = first.addDays(kDaysAWeek)) {
        PlanWeek week;
        week.number = ++number;
        week.days = { first,
            frame.interview ? std::min(first.addDays(kDaysAWeek - 1), lastWeekDay) : first.addDays(kDaysAWeek - 1) };
        week.stages = first <= m_calendar.whole().last ? stagesIn(week.days) : QStringList();
        addWeek(week);
        if (first <= last) {
            m_layout.planWeeks = number;
        }
    }
    if (!frame.interview) {
        return;
    }
    PlanWeek days;
    days.kind = WeekKind::LastDays;
    days.days = { std::max(frame.start, lastWeekBegins(*frame.interview)), *frame.interview };
    if (days.days.days() > 0 && m_input.lastWeek != nullptr) {
        addWeek(days);
    }
    if (m_input.today >= *frame.interview && m_input.after != nullptr) {
        PlanWeek after;
        after.kind = WeekKind::After;
        after.days = { frame.interview->addDays(1), std::max(m_input.today, frame.interview->addDays(kDaysAWeek)) };
        addWeek(after);
    }
}

PlanLayout Layer::layOut()
{
    m_layout.isShortened = m_calendar.isShortened();
    collect();
    measure();
    placeLastDays();
    placePlan();
    makeWeeks();
    const DayRange today { m_input.today, m_input.today };
    for (int i = 0; i < m_layout.tasks.size(); ++i) {
        const PlannedTask &task = m_layout.tasks.at(i);
        if (!task.leftOut && (task.isPlannedOn(today) || task.now.doneOn == m_input.today)) {
            m_layout.today.append(i);
        }
    }
    return std::move(m_layout);
}

} // namespace

QString taskKey(const PlanId &plan, const PlanTaskId &task)
{
    return plan.value() + QLatin1Char('/') + task.value();
}

int PlannedTask::minutesASitting() const
{
    const int sessions = std::max(1, entry.task.sessions);
    return (entry.task.minutes + sessions - 1) / sessions;
}

bool PlannedTask::hasSlipped(QDate today) const
{
    return window.last < today && !now.isDone() && !sittings.isEmpty() && !leftOut;
}

bool PlannedTask::isPlannedOn(const DayRange &days) const
{
    return std::any_of(sittings.cbegin(), sittings.cend(), [&](QDate day) { return days.contains(day); });
}

qsizetype PlanLayout::weekOf(QDate day) const
{
    for (qsizetype i = 0; i < weeks.size(); ++i) {
        if (weeks.at(i).days.contains(day)) {
            return i;
        }
    }
    return -1;
}

int PlanLayout::doneTasks() const
{
    return static_cast<int>(
        std::count_if(tasks.cbegin(), tasks.cend(), [](const PlannedTask &task) { return task.now.isDone(); }));
}

int PlanLayout::countedTasks() const
{
    return static_cast<int>(
        std::count_if(tasks.cbegin(), tasks.cend(), [](const PlannedTask &task) { return !task.leftOut; }));
}

QList<PlanStage> laidOutStages(const StudyPlan &plan, const StudyPlan *lastWeek)
{
    const int weeks = weeksOf(plan, lastWeek);
    QList<PlanStage> stages = plan.stages;
    stages.removeIf([weeks](const PlanStage &stage) { return stage.span.first > weeks; });
    return stages;
}

PlanLayout layOut(const PlanInput &input)
{
    return Layer(input).layOut();
}

} // namespace sevenrounds
