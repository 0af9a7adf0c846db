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

Result<QList<PlanNote>> PlanNoteRepository::loadStates()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kPlanNote) + QStringLiteral("ORDER BY at_ms, id")));
    QList<PlanNote> states;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return states;
        }
        if (!isRowIntact(rows, shape::kPlanNote)) {
            continue;
        }
        const bool isRemoval = rows.text(3) == QLatin1String("removed");
        states.append({ rows.text(1), isRemoval ? QJsonObject() : QJsonDocument::fromJson(rows.bytes(4)).object(),
            fromEpochMs(rows.integer(2)) });
    }
}

} // namespace sevenrounds
