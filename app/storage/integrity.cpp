// SPDX-License-Identifier: MIT
#include "storage/integrity.h"

#include "storage/connection.h"
#include "storage/rowstore.h"
#include "storage/statement.h"

#include <sqlite3.h>

namespace sevenrounds {

Result<> checkStructure(Connection &connection, CheckDepth depth)
{
    // CHECK constraints look into values, and a value with a flipped bit must not condemn the file.
    ROUNDS_RETURN_IF_ERROR(connection.execute(QStringLiteral("PRAGMA ignore_check_constraints=ON")));
    const QString pragma = depth == CheckDepth::Quick ? QStringLiteral("PRAGMA quick_check(1)")
                                                      : QStringLiteral("PRAGMA integrity_check(1)");
    ROUNDS_ASSIGN_OR_RETURN(Statement check, Statement::prepare(connection, pragma));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasAnswer, check.step());
    if (!hasAnswer || check.text(0) != QStringLiteral("ok")) {
        return failure(ErrorKind::Storage, QStringLiteral("structure check: ") + check.text(0), SQLITE_CORRUPT);
    }
    if (depth == CheckDepth::Full) {
        ROUNDS_ASSIGN_OR_RETURN(
            Statement keys, Statement::prepare(connection, QStringLiteral("PRAGMA foreign_key_check")));
        ROUNDS_ASSIGN_OR_RETURN(const bool isBroken, keys.step());
        if (isBroken) {
            return failure(ErrorKind::Storage, QStringLiteral("foreign key check: ") + keys.text(0), SQLITE_CORRUPT);
        }
    }
    check.reset();
    return connection.execute(QStringLiteral("PRAGMA ignore_check_constraints=OFF"));
}

namespace {

Result<bool> hasShape(Connection &connection, const TableShape &shape)
{
    ROUNDS_ASSIGN_OR_RETURN(
        Statement columns, Statement::prepare(connection, QStringLiteral("SELECT name FROM pragma_table_info(?)")));
    ROUNDS_RETURN_IF_ERROR(columns.bindAll({ shape.tableName() }));
    for (const ColumnShape &column : shape.columns) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasColumn, columns.step());
        if (!hasColumn || columns.bytes(0) != column.name) {
            return false;
        }
    }
    ROUNDS_ASSIGN_OR_RETURN(const bool hasHash, columns.step());
    if (!hasHash || columns.bytes(0) != "row_hash") {
        return false;
    }
    ROUNDS_ASSIGN_OR_RETURN(const bool hasMore, columns.step());
    return !hasMore;
}

} // namespace

Result<qint64> countDamagedRows(Connection &connection)
{
    qint64 damaged = 0;
    for (const TableShape *shape : allTables()) {
        if (!shape->hasHash) {
            continue;
        }
        ROUNDS_ASSIGN_OR_RETURN(const bool isKnown, hasShape(connection, *shape));
        if (!isKnown) {
            continue;
        }
        ROUNDS_ASSIGN_OR_RETURN(Statement rows, Statement::prepare(connection, selectAll(*shape, mainTable(*shape))));
        for (;;) {
            ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
            if (!hasRow) {
                break;
            }
            damaged += isRowIntact(rows, *shape) ? 0 : 1;
        }
    }
    return damaged;
}

} // namespace sevenrounds
