// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/records.h"

#include <QList>

namespace sevenrounds {

class Database;

/// Answers to quizzes and ratings of the self-test, never changed afterwards.
class QuizRepository
{
public:
    explicit QuizRepository(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<> append(const QuizAnswerRecord &answer);
    /// Oldest first; rows that no longer match their hash are left out.
    [[nodiscard]] Result<QList<QuizAnswerRecord>> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
