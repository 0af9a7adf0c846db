// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QModelIndex>

#include <algorithm>

/// Brings the rows of a list model to `now` with signals for the rows that came, went or changed only. A row has a `key` that is its own in
/// the list, and can be compared. The model is a friend of this function, because only a model may announce its rows.
template <typename Model, typename Row>
void updateRows(Model &model, QList<Row> &rows, const QList<Row> &now)
{
    const auto placeOf = [](const QList<Row> &list, const Row &row) {
        const auto found = std::find_if(list.begin(), list.end(), [&](const Row &one) { return one.key == row.key; });
        return static_cast<int>(std::distance(list.begin(), found));
    };
    const auto remove = [&](int row) {
        model.beginRemoveRows(QModelIndex(), row, row);
        rows.removeAt(row);
        model.endRemoveRows();
    };
    for (int row = static_cast<int>(rows.size()) - 1; row >= 0; --row) {
        if (placeOf(now, rows.at(row)) == now.size()) {
            remove(row);
        }
    }
    for (int row = 0; row < now.size(); ++row) {
        if (row < rows.size() && rows.at(row).key == now.at(row).key) {
            if (!(rows.at(row) == now.at(row))) {
                rows[row] = now.at(row);
                emit model.dataChanged(model.index(row), model.index(row));
            }
            continue;
        }
        if (const int later = placeOf(rows, now.at(row)); later < rows.size()) {
            remove(later);
        }
        model.beginInsertRows(QModelIndex(), row, row);
        rows.insert(row, now.at(row));
        model.endInsertRows();
    }
}
