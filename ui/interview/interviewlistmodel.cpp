// SPDX-License-Identifier: MIT
#include "ui/interview/interviewlistmodel.h"

#include <algorithm>

void InterviewListModel::setRows(const QList<Row> &rows)
{
    const bool isSameList = std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
        [](const Row &a, const Row &b) { return a.id == b.id; });
    if (!isSameList) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        emit countChanged();
        return;
    }
    for (int row = 0; row < count(); ++row) {
        if (m_rows.at(row) != rows.at(row)) {
            m_rows[row] = rows.at(row);
            emit dataChanged(index(row), index(row));
        }
    }
}

int InterviewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant InterviewListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.title;
    case CaptionRole:
        return row.caption;
    case IsOpenRole:
        return row.isOpen;
    default:
        return {};
    }
}

QHash<int, QByteArray> InterviewListModel::roleNames() const
{
    return { { TitleRole, "title" }, { CaptionRole, "caption" }, { IsOpenRole, "isOpen" } };
}
