// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/records.h"

#include <QList>

namespace sevenrounds {

class Database;

/// Which files of sound belong to which practice, as a log; the files themselves are not its business.
class RecordingRepository
{
public:
    explicit RecordingRepository(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<> append(const RecordingRecord &recording);
    /// In the order in which it was recorded.
    [[nodiscard]] Result<QList<RecordingRecord>> load(qint64 practiceId);
    [[nodiscard]] Result<QList<RecordingRecord>> loadAll();
    /// The round or talk that was going on at a moment: the last one begun before it; 0 where there is none.
    [[nodiscard]] Result<qint64> findRoundAt(UtcTime time);

private:
    Database &m_database;
};

} // namespace sevenrounds
