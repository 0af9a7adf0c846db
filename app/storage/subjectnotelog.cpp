// SPDX-License-Identifier: MIT
#include "storage/subjectnotelog.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonDocument>

namespace sevenrounds {

TextRow SubjectNoteLog::rowOf(const TableShape &shape, const SubjectNote &note)
{
    const QString event = note.values.isEmpty() ? QStringLiteral("removed") : QStringLiteral("saved");
    return { &shape, { note.subject, toColumn(note.changedAt), event, toColumn(note.values) } };
}

Result<> SubjectNoteLog::save(const SubjectNote &note)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return writeTextRow(m_database, rowOf(m_shape, note));
}

Result<QList<SubjectNote>> SubjectNoteLog::loadStates()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(m_database.connection(), selectAll(m_shape) + QStringLiteral("ORDER BY at_ms, id")));
    QList<SubjectNote> states;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return states;
        }
        if (!isRowIntact(rows, m_shape)) {
            continue;
        }
        const bool isRemoval = rows.text(3) == QLatin1String("removed");
        states.append({ rows.text(1), isRemoval ? QJsonObject() : QJsonDocument::fromJson(rows.bytes(4)).object(),
            fromEpochMs(rows.integer(2)) });
    }
}

Result<QHash<QString, SubjectNote>> SubjectNoteLog::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(const QList<SubjectNote> states, loadStates());
    QHash<QString, SubjectNote> standing;
    for (const SubjectNote &state : states) {
        if (state.values.isEmpty()) {
            standing.remove(state.subject);
        } else {
            standing.insert(state.subject, state);
        }
    }
    return standing;
}

} // namespace sevenrounds
