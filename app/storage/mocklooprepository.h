// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/mockloop.h"

#include <QList>

namespace sevenrounds {

class Database;

/// Mock loops, as a log of their states.
class MockLoopRepository
{
public:
    explicit MockLoopRepository(Database &database)
        : m_database(database)
    {
    }

    /// Needs an id.
    [[nodiscard]] Result<> save(const MockLoop &loop, UtcTime at);
    [[nodiscard]] Result<> remove(const MockLoopId &id, UtcTime at);
    /// What stands, the one that was begun last first. A row that no longer matches its hash is left out; what stood before it stands.
    [[nodiscard]] Result<QList<MockLoop>> loadAll();

private:
    [[nodiscard]] Result<> append(const MockLoopId &id, UtcTime at, const QString &event, const QByteArray &body);

    Database &m_database;
};

} // namespace sevenrounds
