// SPDX-License-Identifier: MIT
#include "storage/database.h"

#include "storage/schema.h"

#include <sqlite3.h>

namespace sevenrounds {

Result<Database> Database::openInMemory()
{
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::openInMemory());
    ROUNDS_RETURN_IF_ERROR(migrate(connection, shippedMigrations()));
    return Database(std::move(connection));
}

Result<> Database::requireWritable() const
{
    if (isReadOnly()) {
        return failure(ErrorKind::Unavailable, QStringLiteral("the profile is open for reading only"), SQLITE_READONLY);
    }
    return {};
}

Result<bool> Database::settle(quint32 counterBefore)
{
    if (m_connection.owesRollback()) {
        // Half a commit may stand in the file, its counter included.
        ROUNDS_RETURN_IF_ERROR(m_connection.rollBack());
    }
    ROUNDS_ASSIGN_OR_RETURN(const quint32 counter, m_connection.changeCounter());
    return counter != counterBefore;
}

} // namespace sevenrounds
