// SPDX-License-Identifier: MIT
#include "ui/derivation/assumptionlistmodel.h"

#include "markdown/markdown.h"

using namespace sevenrounds;

AssumptionListModel::AssumptionListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void AssumptionListModel::setAssumptions(const QList<Assumption> &assumptions)
{
    if (assumptions.isEmpty() && m_rows.isEmpty()) {
        return;
    }
    // Another derivation: nothing of the old rows is kept.
    beginResetModel();
    m_rows.clear();
    for (const Assumption &assumption : assumptions) {
        m_rows.append({ plainText(assumption.text), !assumption.breaks.isEmpty(), true });
    }
    endResetModel();
    emit countChanged();
}

bool AssumptionListModel::toggle(int row)
{
    if (row < 0 || row >= m_rows.size() || !m_rows.at(row).canDrop) {
        return false;
    }
    m_rows[row].isOn = !m_rows.at(row).isOn;
    emit dataChanged(index(row), index(row), { IsHeldRole });
    return true;
}

int AssumptionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AssumptionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case AssumptionRole:
        return row.text;
    case IsHeldRole:
        return row.isOn;
    case CanDropRole:
        return row.canDrop;
    default:
        return {};
    }
}

QHash<int, QByteArray> AssumptionListModel::roleNames() const
{
    return { { AssumptionRole, QByteArrayLiteral("assumption") }, { IsHeldRole, QByteArrayLiteral("isHeld") },
        { CanDropRole, QByteArrayLiteral("canDrop") } };
}
