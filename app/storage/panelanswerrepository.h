// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/ownpaper.h"

#include <QList>

namespace sevenrounds {

class Database;

/// How questions of the discussion panel were answered, as a log.
class PanelAnswerRepository
{
public:
    explicit PanelAnswerRepository(Database &database)
        : m_database(database)
    {
    }

    /// Needs a paper and a question.
    [[nodiscard]] Result<> append(const PanelAnswer &answer);
    /// Oldest first; a row that no longer matches its hash is left out.
    [[nodiscard]] Result<QList<PanelAnswer>> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
