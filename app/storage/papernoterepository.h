// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/papernote.h"
#include "storage/textrow.h"

#include <QList>

namespace sevenrounds {

class Database;

/// Which PDF belongs to which paper and what is kept beside its pages: two logs of saved states.
class PaperNoteRepository
{
public:
    explicit PaperNoteRepository(Database &database)
        : m_database(database)
    {
    }

    struct Loaded {
        QList<PaperFile> files;
        QList<PaperNote> notes;
    };

    /// Needs a paper.
    [[nodiscard]] Result<> save(const PaperFile &file);
    /// As it stands in its table.
    [[nodiscard]] static TextRow rowOf(const PaperNote &note);
    /// Needs a paper and a page.
    [[nodiscard]] Result<> save(const PaperNote &note);
    /// Every state, oldest first. A row that no longer matches its hash is left out, so that what stood before it stands.
    [[nodiscard]] Result<Loaded> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
