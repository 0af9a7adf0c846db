// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "domain/plannote.h"
#include "services/plandeeds.h"
#include "services/plannotes.h"
#include "services/settingsservice.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace sevenrounds {

/// The study plan: which one was chosen, what was decided by hand, and where everything lies in the calendar today. Tasks and checklists tick themselves
/// from what was done; a hand can tick the rest. The latest change of this session can be taken back.
class PlanService : public QObject
{
    Q_OBJECT

public:
    /// `days` says when a day begins; all references must outlive this.
    PlanService(const ContentLibrary &library, SettingsService &settings, DeedSources sources,
        StudyDays days = StudyDays::local(), QObject *parent = nullptr);

    void load(const std::function<void(Result<>)> &done);
    /// Lays the plan out afresh when the study day is another one than at the last time. A timer calls it every minute.
    void followDay();

    [[nodiscard]] QDate today() const { return m_studyDays.dayOf(m_clock.now()); }

    /// Null where none was chosen, or the content no longer holds it.
    [[nodiscard]] const StudyPlan *plan() const;
    [[nodiscard]] std::optional<PlanSetup> setup() const;
    /// What one may choose from.
    [[nodiscard]] QList<const StudyPlan *> choices() const { return choosablePlans(m_library.plans()); }
    /// The one that fits the interview day and the loop if it began today; null where there is none.
    [[nodiscard]] const StudyPlan *fitting() const;
    /// From today on, or from another day. Fails with NotFound, or InvalidInput for no day or one that lies a year away.
    [[nodiscard]] Result<> choose(const PlanId &id, QDate start);
    /// Puts the plan away; ticks stay for when it is chosen again.
    void putAway();

    [[nodiscard]] WeekMinutes minutes() const;
    /// The person has said them day by day; else they follow from the hours a week.
    [[nodiscard]] bool hasOwnMinutes() const;
    /// Monday is 0. Brought into 0 to kMostMinutesADay; a weekday that does not exist is ignored.
    void setMinutes(int weekday, int minutes);
    /// Back to the hours a week.
    void dropOwnMinutes();
    /// The stages of the chosen plan that are laid out; none without a plan.
    [[nodiscard]] QList<PlanStage> stages() const;
    /// What a stage of the chosen plan weighs, by the person or else by the plan.
    [[nodiscard]] int weightOf(const PlanStage &stage) const;
    [[nodiscard]] bool hasOwnWeights() const;
    /// Brought into 1 to kMostWeight; a stage that the chosen plan does not have is ignored.
    void setWeight(const QString &stage, int weight);
    /// Back to the plan's.
    void dropOwnWeights();
    [[nodiscard]] PlanFrame frame() const;

    /// As it lies today. Without a plan there is nothing in it but the last days before an interview, where that is near.
    [[nodiscard]] const PlanLayout &layout() const;
    /// Everything that was done so far.
    [[nodiscard]] const QList<PlanDeed> &deeds() const;

    /// `key` as by taskKey(). One sitting of today, by hand; taken back where `done` is false.
    void setSittingDone(const QString &key, bool done);
    /// The whole task, by hand.
    void setTaskDone(const QString &key, bool done);
    /// Not before that day; an invalid day gives it back to the plan.
    void moveTask(const QString &key, QDate day);
    void setLeftOut(const QString &key, bool isLeftOut);

    [[nodiscard]] ChecklistProgress progress(const ChecklistItem &item) const;
    void setChecked(const ChecklistItemId &item, bool isChecked);

    [[nodiscard]] bool canUndo() const { return m_before.has_value(); }
    /// Takes the latest change back, once.
    void undo();

signals:
    /// Whatever of it: the plan, its tasks, a checklist, the day.
    void changed();
    void refused(const sevenrounds::Error &error);

private:
    void set(const QString &subject, const QJsonObject &values);
    void put(const PlanNote &note);
    void save(const PlanNote &note);
    void invalidate();
    [[nodiscard]] QJsonObject valuesOf(const QString &subject) const { return m_notes.value(subject).values; }
    [[nodiscard]] TaskTick tick(const QString &key) const { return toTaskTick(valuesOf(kPlanTaskPrefix + key)); }
    [[nodiscard]] QHash<QString, int> ownWeights() const;
    [[nodiscard]] const StudyPlan *findPlan(const char *id) const;
    void compute() const;

    const ContentLibrary &m_library;
    SettingsService &m_settings;
    StorageThread &m_storage;
    const Clock &m_clock;
    LogStamp m_stamp;
    StudyDays m_studyDays;
    PlanDeeds m_deeds;
    QTimer m_dayTimer;
    /// A sitting with cards does something every few seconds; who looks at the plan is told when it rests.
    QTimer m_settle;
    QHash<QString, PlanNote> m_notes;
    /// What the subject of the latest change was before; without values where nothing was kept.
    std::optional<PlanNote> m_before;

    // Worked out when it is asked for, and again after a change.
    mutable bool m_isFresh = false;
    mutable QDate m_day;
    mutable QList<PlanDeed> m_allDeeds;
    mutable PlanLayout m_layout;
};

} // namespace sevenrounds
