// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/story.h"
#include "storage/textrow.h"

#include <QList>

namespace sevenrounds {

class Database;

/// Questions to ask them: stars, and questions of the person's own; a log of states, of which the newest stands.
class QuestionRepository
{
public:
    explicit QuestionRepository(Database &database)
        : m_database(database)
    {
    }

    // As they stand in their table.
    [[nodiscard]] static TextRow rowOf(const QuestionNote &note);
    [[nodiscard]] static TextRow removalOf(const AskedQuestionId &id, UtcTime at);
    /// Needs an id.
    [[nodiscard]] Result<> save(const QuestionNote &note);
    [[nodiscard]] Result<> remove(const AskedQuestionId &id, UtcTime at);
    /// What stands, in the order in which it came to be. A row that no longer matches its hash is left out.
    [[nodiscard]] Result<QList<QuestionNote>> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
