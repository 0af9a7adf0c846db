// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/codingattempt.h"
#include "storage/textrow.h"

#include <QList>

namespace sevenrounds {

class Database;

/// What was done at coding problems: attempts, events and ratings are logs, drafts are overwritten.
class CodingRepository
{
public:
    explicit CodingRepository(Database &database)
        : m_database(database)
    {
    }

    struct Loaded {
        /// Both oldest first.
        QList<CodingAttempt> attempts;
        QList<CodingEvent> events;
        QList<CodingDraft> drafts;
        /// Oldest first.
        QList<CodingRating> ratings;
    };

    [[nodiscard]] Result<> append(const CodingAttempt &attempt);
    /// As it stands in its table.
    [[nodiscard]] static TextRow rowOf(const CodingEvent &event);
    [[nodiscard]] Result<> append(const CodingEvent &event);
    [[nodiscard]] Result<> append(const CodingRating &rating);
    /// As it stands in its table.
    [[nodiscard]] static TextRow rowOf(const CodingDraft &draft);
    [[nodiscard]] Result<> saveDraft(const CodingDraft &draft);
    /// Those that belong to one thing; rows that no longer match their hash are left out.
    [[nodiscard]] Result<QList<CodingDraft>> loadDrafts(const ProblemId &problem);
    /// Rows that no longer match their hash are left out, of drafts too.
    [[nodiscard]] Result<Loaded> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
