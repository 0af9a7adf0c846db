// SPDX-License-Identifier: MIT
#include "ui/paperroom/workspacelistmodel.h"

#include <algorithm>

using namespace sevenrounds;

void WorkspaceListModel::setPoints(const QList<WorkspacePoint> &points)
{
    const int before = count();
    const auto after = static_cast<int>(points.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_points.resize(after);
        endRemoveRows();
    }
    for (int row = 0; row < std::min(before, after); ++row) {
        if (!(m_points.at(row) == points.at(row))) {
            m_points[row] = points.at(row);
            emit dataChanged(index(row), index(row));
        }
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_points = points;
        endInsertRows();
    }
    if (after != before) {
        emit countChanged();
    }
}

void WorkspaceListModel::removePoint(int row)
{
    if (row >= 0 && row < count()) {
        beginRemoveRows({}, row, row);
        m_points.removeAt(row);
        endRemoveRows();
        emit countChanged();
    }
}

int WorkspaceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant WorkspaceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const WorkspacePoint &point = m_points.at(index.row());
    switch (role) {
    case TextRole:
        return point.text;
    case BesideRole:
        return point.beside;
    case IsDoneRole:
        return point.isDone;
    case HasDerivationRole:
        return !point.derivation.isEmpty();
    case EvidenceRole:
        return point.evidence;
    case WhoRole:
        return point.who;
    default:
        return {};
    }
}

QHash<int, QByteArray> WorkspaceListModel::roleNames() const
{
    return { { TextRole, "text" }, { BesideRole, "beside" }, { IsDoneRole, "isDone" },
        { HasDerivationRole, "hasDerivation" }, { EvidenceRole, "evidence" }, { WhoRole, "who" } };
}
