// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/records.h"
#include "storage/textrow.h"

#include <QHash>

#include <optional>

namespace sevenrounds {

class Database;

/// Notes on what is reviewed, a log of saved states of which the newest of each item stands, and the sitting that is open.
class StudyRepository
{
public:
    explicit StudyRepository(Database &database)
        : m_database(database)
    {
    }

    /// As it stands in its table.
    [[nodiscard]] static TextRow rowOf(const ReviewNoteRecord &note);
    [[nodiscard]] Result<> saveNote(const ReviewNoteRecord &note);
    /// What stands. A row that no longer matches its hash is left out; what stood before it stands.
    [[nodiscard]] Result<QHash<ReviewItem, ReviewNoteRecord>> loadNotes();

    // As they stand in their table, and as they are taken away.
    [[nodiscard]] static TextRow rowOf(const StudySessionRecord &session);
    [[nodiscard]] static TextRow removedRow(UtcTime at);
    [[nodiscard]] Result<> saveSession(const StudySessionRecord &session);
    /// Absent where none is open, or where its row is damaged.
    [[nodiscard]] Result<std::optional<StudySessionRecord>> loadSession();

private:
    Database &m_database;
};

} // namespace sevenrounds
