// SPDX-License-Identifier: MIT
#include "ui/plan/planchoicemodel.h"

#include "ui/format/durationtext.h"

using namespace sevenrounds;

PlanChoiceModel::PlanChoiceModel(const PlanService &plan, const SettingsService &settings, QObject *parent)
    : QAbstractListModel(parent)
    , m_plan(plan)
    , m_settings(settings)
    , m_plans(plan.choices())
{
}

void PlanChoiceModel::refresh()
{
    if (!m_plans.isEmpty()) {
        emit dataChanged(index(0), index(count() - 1), { LengthRole, IsFittingRole, IsChosenRole });
    }
}

QString PlanChoiceModel::lengthText(const StudyPlan &plan) const
{
    int tasks = 0;
    int minutes = 0;
    for (const PlanTask &task : plan.tasks) {
        if (isFor(task, m_settings.loop(), m_settings.targetLevel())) {
            ++tasks;
            minutes += task.minutes;
        }
    }
    //: A study plan: "6 weeks · 23 tasks for your loop · 77 h"
    return tr("%1 · %2 · %3")
        .arg(tr("%Ln weeks", nullptr, plan.weeks), tr("%Ln tasks for your loop", nullptr, tasks),
            hoursText((minutes + 30) / 60 * 60));
}

int PlanChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PlanChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const StudyPlan *plan = m_plans.at(index.row());
    switch (role) {
    case TitleRole:
        return plan->title;
    case AboutRole:
        return plan->about.simplified();
    case LengthRole:
        return lengthText(*plan);
    case BadgeRole:
        return static_cast<int>(plan->source.badge);
    case IsFittingRole:
        return plan == m_plan.fitting();
    case IsChosenRole:
        return plan == m_plan.plan();
    default:
        return {};
    }
}

QHash<int, QByteArray> PlanChoiceModel::roleNames() const
{
    return { { TitleRole, "title" }, { AboutRole, "about" }, { LengthRole, "lengthText" }, { BadgeRole, "badge" },
        { IsFittingRole, "isFitting" }, { IsChosenRole, "isChosen" } };
}
