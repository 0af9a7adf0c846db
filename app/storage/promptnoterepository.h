// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/promptnote.h"
#include "storage/textrow.h"

#include <QHash>

namespace sevenrounds {

class Database;

/// Notes, stars and the redo queue of prompts: a log of saved states, of which the newest of each prompt stands.
class PromptNoteRepository
{
public:
    explicit PromptNoteRepository(Database &database)
        : m_database(database)
    {
    }

    /// As it stands in its table.
    [[nodiscard]] static TextRow rowOf(const PromptNote &note);
    [[nodiscard]] Result<> save(const PromptNote &note);
    /// What stands. A row that no longer matches its hash is left out; what stood before it stands.
    [[nodiscard]] Result<QHash<PromptId, PromptNote>> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
