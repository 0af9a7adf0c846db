// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QModelIndex>

#include <algorithm>

/// Brings the rows of a list model to `now`. Rows are the same by their `id`, and those that stay keep their items, so that the keyboard stays in the field
/// that moves with its row. The model is a friend of this function, because only a model may announce its rows.
template <typename Model, typename Row, typename IsSame>
void placeRows(Model &model, QList<Row> &rows, const QList<Row> &now, IsSame isSame)
{
    const auto placeOf = [](const QList<Row> &list, const Row &row, qsizetype from) {
        const auto found
            = std::find_if(list.cbegin() + from, list.cend(), [&](const Row &one) { return one.id == row.id; });
        return static_cast<int>(found - list.cbegin());
    };
    for (int row = static_cast<int>(rows.size()) - 1; row >= 0; --row) {
        if (placeOf(now, rows.at(row), 0) == now.size()) {
            model.beginRemoveRows(QModelIndex(), row, row);
            rows.removeAt(row);
            model.endRemoveRows();
        }
    }
    for (int row = 0; row < now.size(); ++row) {
        const int standing = placeOf(rows, now.at(row), row);
        if (standing == rows.size()) {
            model.beginInsertRows(QModelIndex(), row, row);
            rows.insert(row, now.at(row));
            model.endInsertRows();
            continue;
        }
        if (standing != row) {
            model.beginMoveRows(QModelIndex(), standing, standing, QModelIndex(), row);
            rows.move(standing, row);
            model.endMoveRows();
        }
        if (!isSame(rows.at(row), now.at(row))) {
            rows[row] = now.at(row);
            emit model.dataChanged(model.index(row), model.index(row));
        }
    }
}
