// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/records.h"

#include <QList>

namespace sevenrounds {

class Database;

/// The review log, never changed afterwards. Does not know what it means for an item's memory.
class ReviewRepository
{
public:
    explicit ReviewRepository(Database &database)
        : m_database(database)
    {
    }

    /// Returns the new row's id; fails with Conflict where the values do not fit the kind of event.
    [[nodiscard]] Result<qint64> append(const ReviewRecord &review);
    /// In order of time, then of id: the order in which memories are replayed.
    [[nodiscard]] Result<QList<ReviewRecord>> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
