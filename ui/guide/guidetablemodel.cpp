// SPDX-License-Identifier: MIT
#include "ui/guide/guidetablemodel.h"

void GuideTableModel::setTable(const QStringList &headers, const QList<GuideTableRow> &rows)
{
    beginResetModel();
    m_headers = headers;
    m_rows = rows;
    endResetModel();
    emit tableChanged();
}

int GuideTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant GuideTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const GuideTableRow &row = m_rows.at(index.row());
    switch (role) {
    case CellsRole:
        return row.cells;
    case NoteRole:
        return row.note;
    case IsTotalRole:
        return row.isTotal;
    case SpokenRole: {
        if (!row.spoken.isEmpty()) {
            return row.spoken;
        }
        QStringList spoken;
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            spoken.append(QStringLiteral("%1 %2").arg(m_headers.value(i), row.cells.at(i)));
        }
        return spoken.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> GuideTableModel::roleNames() const
{
    return { { CellsRole, "cells" }, { NoteRole, "note" }, { IsTotalRole, "isTotal" }, { SpokenRole, "spoken" } };
}
