// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/subjectnote.h"
#include "storage/textrow.h"

#include <QHash>
#include <QList>

namespace sevenrounds {

class Database;

/// What a person keeps of subjects, as a log of its states. All tables of this kind have the same columns: id, subject, at_ms, event, body.
class SubjectNoteLog
{
public:
    /// Both must outlive this.
    SubjectNoteLog(Database &database, const TableShape &shape)
        : m_database(database)
        , m_shape(shape)
    {
    }

    /// As it stands in a table of this kind.
    [[nodiscard]] static TextRow rowOf(const TableShape &shape, const SubjectNote &note);
    /// Needs a subject. A note without values is a removal.
    [[nodiscard]] Result<> save(const SubjectNote &note);
    /// Every state there was, in the order in which they came to be; a removal is one without values. A row that no longer matches its hash is left out.
    [[nodiscard]] Result<QList<SubjectNote>> loadStates();
    /// What stands, by subject. Where the newest row no longer matches its hash, what stood before it stands.
    [[nodiscard]] Result<QHash<QString, SubjectNote>> loadAll();

private:
    Database &m_database;
    const TableShape &m_shape;
};

} // namespace sevenrounds
