// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/sqlvalue.h"
#include "storage/tableshape.h"

#include <QByteArray>

#include <initializer_list>
#include <span>

namespace sevenrounds {

class Connection;
class Statement;

/// SHA-256 over the table's name and every column with its type and length before it, so that no two different rows read the same.
[[nodiscard]] QByteArray rowHash(const TableShape &shape, std::span<const SqlValue> values);

/// True where the statement's current row, selected with `selectAll`, still matches its hash. Always true for tables without hashes.
[[nodiscard]] bool isRowIntact(const Statement &statement, const TableShape &shape);

/// "SELECT <columns in the order of the shape>, row_hash FROM <table>", with a space behind it for what follows.
[[nodiscard]] QString selectAll(const TableShape &shape, const QString &table = {});
/// The same columns with the table's name before each, for joins.
[[nodiscard]] QString columnList(const TableShape &shape, const QString &alias);

/// Inserts one row with its hash; values are in the order of the shape.
[[nodiscard]] Result<> insertRow(Connection &connection, const TableShape &shape, std::span<const SqlValue> values);
[[nodiscard]] Result<> insertRow(
    Connection &connection, const TableShape &shape, std::initializer_list<SqlValue> values);
/// Inserts with a hash that was made elsewhere, which need not match: how an imported damaged row stays marked as such.
[[nodiscard]] Result<> insertRowWithHash(
    Connection &connection, const TableShape &shape, std::span<const SqlValue> values, const QByteArray &hash);
/// Inserts, or replaces the row with the same key; for tables that are not append-only.
[[nodiscard]] Result<> replaceRow(Connection &connection, const TableShape &shape, std::span<const SqlValue> values);
[[nodiscard]] Result<> replaceRow(
    Connection &connection, const TableShape &shape, std::initializer_list<SqlValue> values);
/// Deletes the row whose first columns have these values; for tables that are not append-only.
[[nodiscard]] Result<> removeRow(Connection &connection, const TableShape &shape, std::span<const SqlValue> key);

/// The person's own table, also where a view of the same name lies over it (TextOverlay).
[[nodiscard]] QString mainTable(const TableShape &shape);
/// "INSERT INTO <table> (<columns>, row_hash) VALUES (?, ...)", for tables beside the person's own.
[[nodiscard]] QString insertSql(const TableShape &shape, const QString &verb, const QString &table);

/// The id after the largest one. Rows of append-only tables are never deleted, so an id is never used twice; it is needed before
/// inserting because the hash covers it.
[[nodiscard]] Result<qint64> nextId(Connection &connection, const TableShape &shape);

} // namespace sevenrounds
