// SPDX-License-Identifier: MIT
#include "storage/salvage.h"

#include "storage/connection.h"
#include "storage/rowstore.h"
#include "storage/statement.h"

#include <QSet>

namespace sevenrounds {

namespace {

/// Reads from one end until the end or damage; true at the end.
bool readFrom(
    Connection &connection, const TableShape &shape, const QString &order, QSet<qint64> &seen, qint64 &flagged)
{
    auto rows = Statement::prepare(connection,
        QStringLiteral("SELECT ") + columnList(shape, {}) + QStringLiteral(", rowid FROM ") + shape.tableName()
            + QStringLiteral(" ORDER BY rowid ") + order);
    if (!rows) {
        return false;
    }
    const int rowIdColumn = rows->columnCount() - 1;
    for (;;) {
        const auto hasRow = rows->step();
        if (!hasRow) {
            return false;
        }
        if (!*hasRow) {
            return true;
        }
        const qint64 rowId = rows->integer(rowIdColumn);
        if (!seen.contains(rowId)) {
            seen.insert(rowId);
            flagged += isRowIntact(*rows, shape) ? 0 : 1;
        }
    }
}

/// True also where that cannot be told.
bool hasTable(Connection &connection, const TableShape &shape)
{
    auto table = Statement::prepare(
        connection, QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"));
    return !table || !table->bindAll({ shape.tableName() }) || table->step().value_or(true);
}

TableSalvage salvageTable(Connection &connection, const TableShape &shape)
{
    TableSalvage found;
    found.table = shape.tableName();
    // A file of an older program lacks the newer tables; nothing of them is lost.
    if (!hasTable(connection, shape)) {
        found.isComplete = true;
        return found;
    }
    QSet<qint64> seen;
    found.isComplete = readFrom(connection, shape, QStringLiteral("ASC"), seen, found.flagged);
    if (!found.isComplete) {
        readFrom(connection, shape, QStringLiteral("DESC"), seen, found.flagged);
    }
    found.readable = seen.size();
    return found;
}

} // namespace

Result<SalvageReport> salvageReport(const QString &path)
{
    SalvageReport report;
    ConnectionOptions options;
    options.mode = OpenMode::ReadOnlyImmutable;
    auto connection = Connection::open(path, options);
    // Opening reads nothing yet; the schema is the first thing that must be readable.
    if (!connection || !connection->queryInteger(QStringLiteral("SELECT count(*) FROM sqlite_schema"))) {
        return report;
    }
    report.canBeOpened = true;
    for (const TableShape *shape : allTables()) {
        report.tables.append(salvageTable(*connection, *shape));
    }
    return report;
}

} // namespace sevenrounds
