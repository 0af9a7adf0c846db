// SPDX-License-Identifier: MIT
#include "ui/interview/deadlinelistmodel.h"

#include "ui/interview/rowsbyid.h"

void DeadlineListModel::setRows(const QList<Row> &rows)
{
    const int before = count();
    placeRows(*this, m_rows, rows, [](const Row &a, const Row &b) { return a == b; });
    if (count() != before) {
        emit countChanged();
    }
}

int DeadlineListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DeadlineListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.title;
    case DayRole:
        return row.day;
    case FitRole:
        return row.fit;
    case IsShortRole:
        return row.isShort;
    case ErrorRole:
        return row.error;
    default:
        return {};
    }
}

QHash<int, QByteArray> DeadlineListModel::roleNames() const
{
    return { { TitleRole, "title" }, { DayRole, "day" }, { FitRole, "fit" }, { IsShortRole, "isShort" },
        { ErrorRole, "error" } };
}
