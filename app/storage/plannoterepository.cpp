// SPDX-License-Identifier: MIT
#include "storage/plannoterepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonDocument>

namespace sevenrounds {

Result<> PlanNoteRepository::save(const PlanNote &note)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    const QString event = note.values.isEmpty() ? QStringLiteral("removed") : QStringLiteral("saved");
    const QByteArray body = QJsonDocument(note.values).toJson(QJsonDocument::Compact);
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 row, nextId(database.connection(), shape::kPlanNote));
        return insertRow(database.connection(), shape::kPlanNote,
            { row, note.subject, toColumn(note.changedAt), event, QString::fromUtf8(body) });
    });
}

Result<QHash<QString, PlanNote>> PlanNoteRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kPlanNote) + QStringLiteral("ORDER BY at_ms, id")));
    QHash<QString, PlanNote> standing;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return standing;
        }
        if (!isRowIntact(rows, shape::kPlanNote)) {
            continue;
        }
        PlanNote note { rows.text(1), QJsonDocument::fromJson(rows.bytes(4)).object(), fromEpochMs(rows.integer(2)) };
        if (rows.text(3) == QLatin1String("removed")) {
            standing.remove(note.subject);
        } else {
            standing.insert(note.subject, note);
        }
    }
}

} // namespace sevenrounds
