// SPDX-License-Identifier: MIT
#include "services/planservice.h"

#include "core/logging.h"
#include "storage/plannoterepository.h"

#include <algorithm>
#include <cstdlib>

namespace sevenrounds {

namespace {

constexpr Milliseconds kPlanDayPoll { 60000 };
constexpr Milliseconds kSettle { 250 };
/// App default, where nobody has said how many hours a week there are: what the shortest plan asks for.
constexpr int kHoursAWeek = 10;
constexpr int kFarthestStart = 366;

} // namespace

PlanService::PlanService(
    const ContentLibrary &library, SettingsService &settings, DeedSources sources, StudyDays days, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_settings(settings)
    , m_storage(sources.storage)
    , m_clock(sources.clock)
    , m_studyDays(days)
    , m_deeds(library, sources, std::move(days))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_deeds, &PlanDeeds::changed, this, [this] {
        m_isFresh = false;
        m_settle.start();
    });
    connect(&m_settle, &QTimer::timeout, this, &PlanService::changed);
    connect(&m_settings, &SettingsService::changed, this, &PlanService::invalidate);
    connect(&m_dayTimer, &QTimer::timeout, this, &PlanService::followDay);
    m_dayTimer.start(kPlanDayPoll);
}

void PlanService::load(const std::function<void(Result<>)> &done)
{
    const auto work = [](Database &database) { return PlanNoteRepository(database).loadStates(); };
    m_storage.read(this, work, [this, done](const Result<QList<PlanNote>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_notes.clear();
        for (const PlanNote &state : *found) {
            // Removals too: what is set anew must be behind them.
            m_stamp.seen(state.changedAt);
            put(state);
        }
        invalidate();
    });
    m_deeds.load(done);
}

void PlanService::invalidate()
{
    m_isFresh = false;
    emit changed();
}

void PlanService::followDay()
{
    if (m_isFresh && today() != m_day) {
        invalidate();
    }
}

const StudyPlan *PlanService::findPlan(const char *id) const
{
    const QList<StudyPlan> &plans = m_library.plans();
    const auto found = std::find_if(
        plans.cbegin(), plans.cend(), [&](const StudyPlan &plan) { return plan.id.value() == QLatin1String(id); });
    return found == plans.cend() ? nullptr : &*found;
}

std::optional<PlanSetup> PlanService::setup() const
{
    return toPlanSetup(valuesOf(kPlanSubject));
}

const StudyPlan *PlanService::plan() const
{
    const std::optional<PlanSetup> chosen = setup();
    const QList<const StudyPlan *> plans = choices();
    const auto found = std::find_if(
        plans.cbegin(), plans.cend(), [&](const StudyPlan *plan) { return chosen && plan->id == chosen->plan; });
    return found == plans.cend() ? nullptr : *found;
}

const StudyPlan *PlanService::fitting() const
{
    std::optional<QDate> interview = m_settings.interviewDay();
    if (interview && *interview < today()) {
        interview.reset();
    }
    return fittingPlan(m_library.plans(), today(), interview, m_settings.loop());
}

Result<> PlanService::choose(const PlanId &id, QDate start)
{
    const QList<const StudyPlan *> plans = choices();
    if (std::none_of(plans.cbegin(), plans.cend(), [&](const StudyPlan *plan) { return plan->id == id; })) {
        return failure(ErrorKind::NotFound, QStringLiteral("no plan '%1'").arg(id.value()));
    }
    if (!start.isValid() || std::abs(today().daysTo(start)) > kFarthestStart) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a plan begins within a year of today"));
    }
    set(kPlanSubject, planValues({ id, start }));
    return {};
}

void PlanService::putAway()
{
    set(kPlanSubject, {});
}

bool PlanService::hasOwnMinutes() const
{
    return toWeekMinutes(valuesOf(kPlanHoursSubject)).has_value();
}

WeekMinutes PlanService::minutes() const
{
    if (const std::optional<WeekMinutes> own = toWeekMinutes(valuesOf(kPlanHoursSubject))) {
        return *own;
    }
    const int hours = m_settings.hoursAWeek();
    return spreadHours(hours > 0 ? hours : kHoursAWeek, m_settings.easyDays().weekdays);
}

void PlanService::setMinutes(int weekday, int minutes)
{
    WeekMinutes own = this->minutes();
    if (weekday >= 0 && weekday < static_cast<int>(own.size())) {
        own[static_cast<std::size_t>(weekday)] = std::clamp(minutes, 0, kMostMinutesADay);
        set(kPlanHoursSubject, hoursValues(own));
    }
}

void PlanService::dropOwnMinutes()
{
    set(kPlanHoursSubject, {});
}

QList<PlanStage> PlanService::stages() const
{
    const StudyPlan *chosen = plan();
    return chosen == nullptr ? QList<PlanStage>() : laidOutStages(*chosen, findPlan("last-week"));
}

QHash<QString, int> PlanService::ownWeights() const
{
    const StudyPlan *chosen = plan();
    return chosen == nullptr ? QHash<QString, int>() : toWeights(valuesOf(kPlanWeightsPrefix + chosen->id.value()));
}

int PlanService::weightOf(const PlanStage &stage) const
{
    return ownWeights().value(stage.id, stage.weight);
}

bool PlanService::hasOwnWeights() const
{
    return !ownWeights().isEmpty();
}

void PlanService::setWeight(const QString &stage, int weight)
{
    QHash<QString, int> own = ownWeights();
    for (const PlanStage &one : stages()) {
        if (one.id == stage) {
            own.insert(stage, std::clamp(weight, 1, kMostWeight));
            if (own.value(stage) == one.weight) {
                own.remove(stage);
            }
            set(kPlanWeightsPrefix + plan()->id.value(), weightValues(own));
        }
    }
}

void PlanService::dropOwnWeights()
{
    if (const StudyPlan *chosen = plan()) {
        set(kPlanWeightsPrefix + chosen->id.value(), {});
    }
}

PlanFrame PlanService::frame() const
{
    PlanFrame frame;
    const std::optional<PlanSetup> chosen = setup();
    frame.start = chosen ? chosen->start : today();
    // An interview before the plan began is another one.
    if (const std::optional<QDate> interview = m_settings.interviewDay(); interview && *interview >= frame.start) {
        frame.interview = interview;
    }
    frame.minutes = minutes();
    frame.easyDays = m_settings.easyDays().weekdays;
    frame.loop = m_settings.loop();
    frame.level = m_settings.targetLevel();
    frame.weights = ownWeights();
    return frame;
}

void PlanService::compute() const
{
    if (m_isFresh) {
        return;
    }
    m_isFresh = true;
    m_day = today();
    m_allDeeds = m_deeds.all(m_day);
    m_layout = {};
    const StudyPlan *chosen = plan();
    if (chosen == nullptr) {
        return;
    }
    PlanInput input;
    input.plan = chosen;
    input.lastWeek = findPlan("last-week");
    input.after = findPlan("after");
    input.frame = frame();
    input.deeds = m_allDeeds;
    input.today = m_day;
    for (auto note = m_notes.cbegin(); note != m_notes.cend(); ++note) {
        if (note.key().startsWith(kPlanTaskPrefix)) {
            input.ticks.insert(note.key().mid(kPlanTaskPrefix.size()), toTaskTick(note->values));
        }
    }
    m_layout = layOut(input);
}

const PlanLayout &PlanService::layout() const
{
    compute();
    return m_layout;
}

const QList<PlanDeed> &PlanService::deeds() const
{
    compute();
    return m_allDeeds;
}

void PlanService::setSittingDone(const QString &key, bool done)
{
    TaskTick own = tick(key);
    const QDate day = today();
    own.sittings.removeAll(day);
    if (done) {
        own.sittings.append(day);
    } else if (own.done == day) {
        own.done = {};
    }
    set(kPlanTaskPrefix + key, tickValues(own));
}

void PlanService::setTaskDone(const QString &key, bool done)
{
    TaskTick own = tick(key);
    own.done = done ? today() : QDate();
    if (!done) {
        // Sittings that made it done by themselves would keep it so.
        own.sittings.clear();
    }
    set(kPlanTaskPrefix + key, tickValues(own));
}

void PlanService::moveTask(const QString &key, QDate day)
{
    TaskTick own = tick(key);
    own.movedTo = day;
    own.isLeftOut = false;
    set(kPlanTaskPrefix + key, tickValues(own));
}

void PlanService::setLeftOut(const QString &key, bool isLeftOut)
{
    TaskTick own = tick(key);
    own.isLeftOut = isLeftOut;
    set(kPlanTaskPrefix + key, tickValues(own));
}

ChecklistProgress PlanService::progress(const ChecklistItem &item) const
{
    return progressOf(item, deeds(), m_deeds.stock(), toCheckDay(valuesOf(kPlanCheckPrefix + item.id.value())));
}

void PlanService::setChecked(const ChecklistItemId &item, bool isChecked)
{
    set(kPlanCheckPrefix + item.value(), checkValues(isChecked ? today() : QDate()));
}

void PlanService::set(const QString &subject, const QJsonObject &values)
{
    const QJsonObject before = valuesOf(subject);
    if (before == values) {
        return;
    }
    m_before = PlanNote { subject, before, {} };
    const PlanNote note { subject, values, m_stamp.next(m_clock) };
    put(note);
    save(note);
    invalidate();
}

void PlanService::put(const PlanNote &note)
{
    if (note.values.isEmpty()) {
        m_notes.remove(note.subject);
    } else {
        m_notes.insert(note.subject, note);
    }
}

void PlanService::save(const PlanNote &note)
{
    m_storage.write(
        this, [note](Database &database) { return PlanNoteRepository(database).save(note); },
        [this](const Result<> &saved) {
            if (!saved) {
                qCWarning(lcServices).noquote() << describe(saved.error());
                emit refused(saved.error());
            }
        });
}

void PlanService::undo()
{
    if (!m_before) {
        return;
    }
    const PlanNote before = *m_before;
    set(before.subject, before.values);
    m_before.reset();
    emit changed();
}

} // namespace sevenrounds
