// SPDX-License-Identifier: MIT
#include "ui/round/mistakelistmodel.h"

#include <algorithm>
#include <utility>

using namespace sevenrounds;

MistakeListModel::MistakeListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void MistakeListModel::setRows(const QList<Row> &rows)
{
    const int before = count();
    beginResetModel();
    m_rows = rows;
    m_ticked.clear();
    endResetModel();
    if (count() != before) {
        emit countChanged();
    }
}

void MistakeListModel::setTicked(const QSet<QString> &ids)
{
    const QSet<QString> before = std::exchange(m_ticked, ids);
    for (int row = 0; row < count(); ++row) {
        const QString &key = m_rows.at(row).id.value();
        if (before.contains(key) != m_ticked.contains(key)) {
            emit dataChanged(index(row), index(row), { TickedRole });
        }
    }
}

int MistakeListModel::tickedCount() const
{
    return static_cast<int>(std::count_if(
        m_rows.cbegin(), m_rows.cend(), [this](const Row &row) { return m_ticked.contains(row.id.value()); }));
}

int MistakeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MistakeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case MistakeTextRole:
        return row.text;
    case FindingsRole:
        return row.findings;
    case InsteadRole:
        return row.instead;
    case BadgeRole:
        return row.badge;
    case TickedRole:
        return m_ticked.contains(row.id.value());
    default:
        return {};
    }
}

QHash<int, QByteArray> MistakeListModel::roleNames() const
{
    return { { MistakeTextRole, "mistakeText" }, { FindingsRole, "findings" }, { InsteadRole, "instead" },
        { BadgeRole, "badge" }, { TickedRole, "isTicked" } };
}
