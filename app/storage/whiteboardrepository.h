// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/records.h"

#include <QList>

namespace sevenrounds {

class Database;

/// The logs of whiteboards. Does not know what an event means.
class WhiteboardRepository
{
public:
    explicit WhiteboardRepository(Database &database)
        : m_database(database)
    {
    }

    /// Appends at the end of the practice's board, all or none; ids and sequence numbers are given here.
    [[nodiscard]] Result<> append(qint64 practiceId, const QList<WhiteboardEventRecord> &events);
    /// In order of sequence; a row that no longer matches its hash is marked.
    [[nodiscard]] Result<QList<WhiteboardEventRecord>> load(qint64 practiceId);

private:
    Database &m_database;
};

} // namespace sevenrounds
