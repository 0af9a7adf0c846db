// SPDX-License-Identifier: MIT
#include "ui/plan/planstagemodel.h"

#include "ui/format/percenttext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace sevenrounds;

namespace {

/// A plan's weights that are percents move by five, small ones by one.
constexpr int kPercentStep = 5;
constexpr int kSmallSum = 50;

/// So many steps on, over weights that lie whole steps from the plan's own: one that was cut at an end comes back to them, so that the plan's stays
/// within reach.
int stepped(int weight, int planned, int step, int steps)
{
    const int above = ((weight - planned) % step + step) % step;
    const int from = steps > 0 || above == 0 ? weight - above : weight - above + step;
    return steps == 0 ? weight : from + steps * step;
}

} // namespace

PlanStageModel::PlanStageModel(PlanService &plan, QObject *parent)
    : QAbstractListModel(parent)
    , m_plan(plan)
{
    refresh();
}

int PlanStageModel::badge() const
{
    const StudyPlan *plan = m_plan.plan();
    return static_cast<int>(plan == nullptr ? Badge::App : plan->weightSource.badge);
}

QString PlanStageModel::note() const
{
    const StudyPlan *plan = m_plan.plan();
    return plan == nullptr ? QString() : plan->weightSource.note;
}

void PlanStageModel::refresh()
{
    QList<Stage> stages;
    int sum = 0;
    int planned = 0;
    for (const PlanStage &stage : m_plan.stages()) {
        planned += stage.weight;
        stages.append({ stage.id, stage.title, m_plan.weightOf(stage), stage.weight });
        sum += stages.last().weight;
    }
    if (stages == m_stages) {
        return;
    }
    m_step = planned > kSmallSum ? kPercentStep : 1;
    const bool isSamePlan = std::equal(stages.cbegin(), stages.cend(), m_stages.cbegin(), m_stages.cend(),
        [](const Stage &a, const Stage &b) { return a.id == b.id; });
    if (isSamePlan) {
        // A stepper that is being held keeps the keyboard.
        m_stages = stages;
        m_sum = sum;
        emit dataChanged(index(0), index(count() - 1), { WeightRole, CanLowerRole, CanRaiseRole });
    } else {
        beginResetModel();
        m_stages = stages;
        m_sum = sum;
        endResetModel();
    }
    emit changed();
}

void PlanStageModel::step(int row, int steps)
{
    if (row < 0 || row >= count()) {
        return;
    }
    const Stage stage = m_stages.at(row);
    m_plan.setWeight(stage.id, stepped(stage.weight, stage.planned, m_step, steps));
}

void PlanStageModel::reset()
{
    m_plan.dropOwnWeights();
}

int PlanStageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PlanStageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Stage &stage = m_stages.at(index.row());
    switch (role) {
    case TitleRole:
        return stage.title;
    case WeightRole:
        return tr("%1 · %2 of the days")
            .arg(QLocale().toString(stage.weight), percentText(std::lround(100.0 * stage.weight / std::max(1, m_sum))));
    case CanLowerRole:
        return stage.weight > 1;
    case CanRaiseRole:
        return stage.weight < kMostWeight;
    default:
        return {};
    }
}

QHash<int, QByteArray> PlanStageModel::roleNames() const
{
    return { { TitleRole, "title" }, { WeightRole, "weightText" }, { CanLowerRole, "canLower" },
        { CanRaiseRole, "canRaise" } };
}
