// SPDX-License-Identifier: MIT
#include "ui/portfolio/runglistmodel.h"

using namespace sevenrounds;

void RungListModel::setRungs(const QList<OwnRung> &rungs)
{
    const int before = count();
    const auto now = static_cast<int>(rungs.size());
    if (now < before) {
        beginRemoveRows({}, now, before - 1);
        m_rungs.resize(now);
        endRemoveRows();
    } else if (now > before) {
        beginInsertRows({}, before, now - 1);
        m_rungs.append(rungs.mid(before));
        endInsertRows();
    }
    for (int row = 0; row < now; ++row) {
        if (m_rungs.at(row) != rungs.at(row)) {
            m_rungs[row] = rungs.at(row);
            emit dataChanged(index(row), index(row));
        }
    }
    if (now != before) {
        emit countChanged();
    }
}

int RungListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RungListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const OwnRung &rung = m_rungs.at(index.row());
    switch (role) {
    case AskRole:
        return rung.ask;
    case HoldsRole:
        return rung.holds;
    default:
        return {};
    }
}

QHash<int, QByteArray> RungListModel::roleNames() const
{
    return { { AskRole, "ask" }, { HoldsRole, "holds" } };
}
