// SPDX-License-Identifier: MIT
#include "storage/papernoterepository.h"

#include "storage/database.h"
#include "storage/papernoteshape.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

namespace sevenrounds {

Result<> PaperNoteRepository::save(const PaperFile &file)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 row, nextId(database.connection(), shape::kPaperFile));
        return insertRow(database.connection(), shape::kPaperFile,
            { row, file.paper, toColumn(file.changedAt), file.file, file.name });
    });
}

TextRow PaperNoteRepository::rowOf(const PaperNote &note)
{
    return { &shape::kPaperNote, { note.paper, qint64 { note.page }, toColumn(note.changedAt), note.text } };
}

Result<> PaperNoteRepository::save(const PaperNote &note)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return writeTextRow(m_database, rowOf(note));
}

Result<PaperNoteRepository::Loaded> PaperNoteRepository::loadAll()
{
    Loaded loaded;
    const QString inOrder = QStringLiteral("ORDER BY at_ms, id");
    ROUNDS_ASSIGN_OR_RETURN(
        Statement files, Statement::prepare(m_database.connection(), selectAll(shape::kPaperFile) + inOrder));
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, files.step());
        if (!hasRow) {
            break;
        }
        if (isRowIntact(files, shape::kPaperFile)) {
            loaded.files.append({ files.text(1), files.text(3), files.text(4), fromEpochMs(files.integer(2)) });
        }
    }
    ROUNDS_ASSIGN_OR_RETURN(
        Statement notes, Statement::prepare(m_database.connection(), selectAll(shape::kPaperNote) + inOrder));
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, notes.step());
        if (!hasRow) {
            return loaded;
        }
        if (isRowIntact(notes, shape::kPaperNote)) {
            loaded.notes.append(
                { notes.text(1), static_cast<int>(notes.integer(2)), notes.text(4), fromEpochMs(notes.integer(3)) });
        }
    }
}

} // namespace sevenrounds
