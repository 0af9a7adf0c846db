// SPDX-License-Identifier: MIT
#include "ui/plan/planweekmodel.h"

#include "ui/format/durationtext.h"
#include "ui/format/rowdiff.h"
#include "ui/plan/planwords.h"

#include <QLocale>

#include <algorithm>

using namespace sevenrounds;

PlanWeekModel::PlanWeekModel(const PlanService &plan, QObject *parent)
    : QAbstractListModel(parent)
    , m_plan(plan)
{
}

PlanWeekModel::Row PlanWeekModel::rowOf(const PlanWeek &week) const
{
    const PlanLayout &layout = m_plan.layout();
    const auto tasks = static_cast<int>(week.tasks.size());
    const auto done = static_cast<int>(std::count_if(
        week.tasks.cbegin(), week.tasks.cend(), [&](int place) { return layout.tasks.at(place).now.isDone(); }));
    Row row;
    row.key = week.days.first.toString(Qt::ISODate);
    row.title = weekTitle(week, layout);
    row.days = rangeText(week.days);
    if (tasks == 0) {
        row.caption = tr("nothing planned");
    } else if (week.days.last < m_plan.today()) {
        row.caption = tr("%L1 of %L2 done").arg(done).arg(tasks);
    } else {
        //: What is planned in a week and what its days hold: "2 of 5 done · 6 h of 10 h"
        row.caption = tr("%1 of %2 done · %3 of %4")
                          .arg(QLocale().toString(done), QLocale().toString(tasks), hoursText(week.planned),
                              hoursText(week.room));
    }
    row.isNow = week.days.contains(m_plan.today());
    row.isFull = week.planned > week.room;
    return row;
}

void PlanWeekModel::refresh()
{
    QList<Row> rows;
    for (const PlanWeek &week : m_plan.layout().weeks) {
        rows.append(rowOf(week));
    }
    const qsizetype before = m_rows.size();
    updateRows(*this, m_rows, rows);
    if (before != m_rows.size()) {
        emit countChanged();
    }
}

int PlanWeekModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PlanWeekModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.title;
    case DaysRole:
        return row.days;
    case CaptionRole:
        return row.caption;
    case IsNowRole:
        return row.isNow;
    case IsFullRole:
        return row.isFull;
    default:
        return {};
    }
}

QHash<int, QByteArray> PlanWeekModel::roleNames() const
{
    return { { TitleRole, "title" }, { DaysRole, "days" }, { CaptionRole, "caption" }, { IsNowRole, "isNow" },
        { IsFullRole, "isFull" } };
}
