// SPDX-License-Identifier: MIT
#include "storage/promptnoterepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

namespace sevenrounds {

TextRow PromptNoteRepository::rowOf(const PromptNote &note)
{
    return { &shape::kPromptNote,
        { note.prompt.value(), toColumn(note.changedAt), note.note, toColumn(note.isStarred), toColumn(note.isRedo) } };
}

Result<> PromptNoteRepository::save(const PromptNote &note)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return writeTextRow(m_database, rowOf(note));
}

Result<QHash<PromptId, PromptNote>> PromptNoteRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kPromptNote) + QStringLiteral("ORDER BY at_ms, id")));
    QHash<PromptId, PromptNote> standing;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            break;
        }
        if (isRowIntact(rows, shape::kPromptNote)) {
            const PromptId id(rows.text(1));
            standing.insert(
                id, { id, rows.text(3), rows.integer(4) != 0, rows.integer(5) != 0, fromEpochMs(rows.integer(2)) });
        }
    }
    return standing;
}

} // namespace sevenrounds
