// SPDX-License-Identifier: MIT
#include "exchange/profileexport.h"

#include "storage/atomicfile.h"
#include "storage/database.h"
#include "storage/rowstore.h"
#include "storage/statement.h"

namespace sevenrounds {

namespace {

Result<QList<DocumentRow>> readTable(Connection &connection, const TableShape &shape)
{
    QList<DocumentRow> rows;
    // Not by row: a view that lies over a table while texts of it cannot be saved (TextOverlay) has none.
    const QString order = shape.isAppendOnly ? QStringLiteral("ORDER BY id") : QStringLiteral("ORDER BY 1, 2");
    ROUNDS_ASSIGN_OR_RETURN(Statement statement, Statement::prepare(connection, selectAll(shape) + order));
    const int count = static_cast<int>(shape.columns.size());
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
        if (!hasRow) {
            return rows;
        }
        DocumentRow row;
        for (int column = 0; column < count; ++column) {
            row.values.append(statement.value(column));
        }
        if (shape.hasHash) {
            row.hash = statement.bytes(count);
        }
        rows.append(std::move(row));
    }
}

} // namespace

Result<ProfileDocument> readProfile(Database &database, UtcTime at)
{
    ProfileDocument document;
    document.exportedAt = at;
    for (const TableShape *shape : allTables()) {
        ROUNDS_ASSIGN_OR_RETURN(document.tables[shape->tableName()], readTable(database.connection(), *shape));
    }
    return document;
}

Result<ExportSummary> writeProfileDocument(const ProfileDocument &document, const QString &path)
{
    const QByteArray json = document.toJson();
    ROUNDS_RETURN_IF_ERROR(writeAtomically(path, json, CrashPoint::ExportBeforeRename, CrashPoint::ExportAfterRename));
    ExportSummary summary;
    summary.fileSize = json.size();
    for (const TableShape *shape : allTables()) {
        const QList<DocumentRow> rows = document.tables.value(shape->tableName());
        summary.rows.insert(shape->tableName(), rows.size());
        for (const DocumentRow &row : rows) {
            summary.damagedRows += row.isIntact(*shape) ? 0 : 1;
        }
    }
    return summary;
}

Result<ExportSummary> exportProfile(Database &database, const QString &path, UtcTime at)
{
    ROUNDS_ASSIGN_OR_RETURN(const ProfileDocument document, readProfile(database, at));
    return writeProfileDocument(document, path);
}

} // namespace sevenrounds
