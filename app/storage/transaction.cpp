// SPDX-License-Identifier: MIT
#include "storage/transaction.h"

#include "core/crashpoint.h"
#include "core/logging.h"
#include "storage/connection.h"

#include <utility>

namespace sevenrounds {

Transaction::Transaction(Connection &connection)
    : m_connection(&connection)
{
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    if (connection.owesRollback()) {
        ROUNDS_RETURN_IF_ERROR(connection.rollBack());
    }
    // Immediate: a transaction that would find out at its first write that another process is writing could not be retried.
    ROUNDS_RETURN_IF_ERROR(connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection != nullptr) {
        rollBack();
    }
}

Result<> Transaction::commit()
{
    ROUNDS_CHECK(m_connection != nullptr);
    crashPoint(CrashPoint::CommitBefore);
    auto committed = m_connection->execute(QStringLiteral("COMMIT"));
    if (!committed) {
        rollBack();
    } else {
        crashPoint(CrashPoint::CommitAfter);
    }
    m_connection = nullptr;
    return committed;
}

void Transaction::rollBack()
{
    if (const Result<> rolledBack = m_connection->rollBack(); !rolledBack) {
        // The next transaction takes it back before it begins.
        qCWarning(lcStorage, "%s", qUtf8Printable(describe(rolledBack.error())));
    }
}

} // namespace sevenrounds
