// SPDX-License-Identifier: MIT
#include "ui/plan/plantaskmodel.h"

#include "ui/format/durationtext.h"
#include "ui/format/rowdiff.h"
#include "ui/plan/planwords.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

const QString kDot = QStringLiteral(" · ");

} // namespace

PlanTaskModel::PlanTaskModel(const ContentLibrary &library, const PlanService &plan, Meaning meaning, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_plan(plan)
    , m_meaning(meaning)
{
}

QString PlanTaskModel::detailOf(const PlannedTask &task) const
{
    QStringList parts;
    const bool isOneSitting = m_meaning == Meaning::Sittings || task.entry.task.sessions == 1;
    parts.append(isOneSitting
            ? hoursText(task.minutesASitting())
            : tr("%1 in %Ln sittings", nullptr, task.entry.task.sessions).arg(hoursText(task.entry.task.minutes)));
    if (const QString progress = progressText(task); !progress.isEmpty()) {
        parts.append(progress);
    }
    if (m_meaning == Meaning::Tasks && !task.sittings.isEmpty() && !task.now.isDone()) {
        parts.append(nearDayText(task.sittings.first(), m_plan.today()));
    }
    return parts.join(kDot);
}

QString PlanTaskModel::noteOf(const PlannedTask &task) const
{
    if (task.leftOut) {
        return leftOutText(*task.leftOut);
    }
    if (task.hasSlipped(m_plan.today()) && m_meaning == Meaning::Tasks) {
        return tr("Was due by %1, now from %2.")
            .arg(shortDate(task.window.last), nearDayText(task.sittings.first(), m_plan.today()));
    }
    return {};
}

PlanTaskModel::Row PlanTaskModel::rowOf(const PlannedTask &task) const
{
    Row row;
    row.key = taskKey(task.entry.plan, task.entry.task.id);
    row.title = task.entry.task.title;
    row.begin = task.entry.task.begin;
    row.why = task.entry.task.why;
    row.detail = detailOf(task);
    // Today's share of a task with several sittings is done when there is one more than there was in the morning.
    const bool isMoreThanThisMorning = task.now.have > task.morning.have || task.now.sittings > task.morning.sittings;
    row.isDone = task.now.isDone() || (m_meaning == Meaning::Sittings && isMoreThanThisMorning);
    const TaskTick &tick = task.entry.tick;
    const bool isByHand = m_meaning == Meaning::Sittings
        ? tick.done == m_plan.today() || tick.sittings.contains(m_plan.today())
        : tick.done.isValid() || !tick.sittings.isEmpty();
    row.isCounted = row.isDone && !isByHand;
    row.openText = openText(targetOf(task.entry, m_library, m_plan.deeds()));
    row.badge = static_cast<int>(task.entry.task.source.badge);
    row.isCore = task.entry.task.isCore;
    row.note = noteOf(task);
    row.canMove = !task.now.isDone() && !task.entry.isByDay && !task.leftOut;
    row.isLeftOut = task.leftOut == LeftOutReason::ByHand;
    return row;
}

void PlanTaskModel::show(const QList<int> &places)
{
    QList<Row> rows;
    const PlanLayout &layout = m_plan.layout();
    for (const int place : places) {
        rows.append(rowOf(layout.tasks.at(place)));
    }
    const qsizetype before = m_rows.size();
    updateRows(*this, m_rows, rows);
    if (before != m_rows.size()) {
        emit countChanged();
    }
}

int PlanTaskModel::doneCount() const
{
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.isDone; }));
}

int PlanTaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PlanTaskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case KeyRole:
        return row.key;
    case TitleRole:
        return row.title;
    case BeginRole:
        return row.begin;
    case WhyRole:
        return row.why;
    case DetailRole:
        return row.detail;
    case IsDoneRole:
        return row.isDone;
    case IsCountedRole:
        return row.isCounted;
    case OpenTextRole:
        return row.openText;
    case BadgeRole:
        return row.badge;
    case IsCoreRole:
        return row.isCore;
    case NoteRole:
        return row.note;
    case CanMoveRole:
        return row.canMove;
    case IsLeftOutRole:
        return row.isLeftOut;
    default:
        return {};
    }
}

QHash<int, QByteArray> PlanTaskModel::roleNames() const
{
    return { { KeyRole, "key" }, { TitleRole, "title" }, { BeginRole, "begin" }, { WhyRole, "why" },
        { DetailRole, "detail" }, { IsDoneRole, "isDone" }, { IsCountedRole, "isCounted" },
        { OpenTextRole, "openText" }, { BadgeRole, "badge" }, { IsCoreRole, "isCore" }, { NoteRole, "note" },
        { CanMoveRole, "canMove" }, { IsLeftOutRole, "isLeftOut" } };
}
