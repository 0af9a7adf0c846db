// SPDX-License-Identifier: MIT
#include "ui/round/pointlistmodel.h"

using namespace sevenrounds;

PointListModel::PointListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void PointListModel::setPoints(const QList<DebriefPoint> &points)
{
    beginResetModel();
    m_points = points;
    m_ticked.clear();
    endResetModel();
    emit countChanged();
}

void PointListModel::setTicked(const QSet<QString> &keys)
{
    const QSet<QString> before = std::exchange(m_ticked, keys);
    for (int row = 0; row < rowCount(); ++row) {
        if (before.contains(key(row)) != m_ticked.contains(key(row))) {
            emit dataChanged(index(row), index(row), { TickedRole });
        }
    }
}

int PointListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PointListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DebriefPoint &point = m_points.at(index.row());
    switch (role) {
    case PointTextRole:
        return point.text;
    case PromptTitleRole:
        return point.prompt;
    case TickedRole:
        return m_ticked.contains(point.key);
    case FirstRole:
        return index.row() == 0 || m_points.at(index.row() - 1).prompt != point.prompt;
    default:
        return {};
    }
}

QHash<int, QByteArray> PointListModel::roleNames() const
{
    return { { PointTextRole, "pointText" }, { PromptTitleRole, "promptTitle" }, { TickedRole, "isTicked" },
        { FirstRole, "isFirst" } };
}
