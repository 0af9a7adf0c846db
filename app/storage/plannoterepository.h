// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/plannote.h"

#include <QHash>

namespace sevenrounds {

class Database;

/// What a person decides about the study plan, as a log of its states.
class PlanNoteRepository
{
public:
    explicit PlanNoteRepository(Database &database)
        : m_database(database)
    {
    }

    /// Needs a subject. A note without values is a removal.
    [[nodiscard]] Result<> save(const PlanNote &note);
    /// What stands, by subject. A row that no longer matches its hash is left out; what stood before it stands.
    [[nodiscard]] Result<QHash<QString, PlanNote>> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
