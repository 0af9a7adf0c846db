// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/plannote.h"

#include <QList>

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
    /// Every state there was, oldest first; the last one of a subject stands, one without values is a removal. A row that no longer matches its hash is
    /// left out; what stood before it stands.
    [[nodiscard]] Result<QList<PlanNote>> loadStates();

private:
    Database &m_database;
};

} // namespace sevenrounds
