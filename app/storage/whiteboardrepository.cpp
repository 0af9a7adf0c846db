// SPDX-License-Identifier: MIT
#include "storage/whiteboardrepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

namespace sevenrounds {

Result<> WhiteboardRepository::append(qint64 practiceId, const QList<WhiteboardEventRecord> &events)
{
    return m_database.transact([practiceId, &events](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(Statement last,
            Statement::prepare(database.connection(),
                QStringLiteral("SELECT max(sequence) FROM whiteboard_event WHERE practice_id = ?")));
        ROUNDS_RETURN_IF_ERROR(last.bindAll({ practiceId }));
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, last.step());
        qint64 sequence = hasRow ? last.integer(0) : 0;
        last.reset();
        ROUNDS_ASSIGN_OR_RETURN(qint64 id, nextId(database.connection(), shape::kWhiteboardEvent));
        for (const WhiteboardEventRecord &event : events) {
            ROUNDS_RETURN_IF_ERROR(insertRow(database.connection(), shape::kWhiteboardEvent,
                { id++, practiceId, ++sequence, event.kind, toColumn(event.elapsed), toColumn(event.body),
                    event.points }));
        }
        return {};
    });
}

Result<QList<WhiteboardEventRecord>> WhiteboardRepository::load(qint64 practiceId)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            selectAll(shape::kWhiteboardEvent) + QStringLiteral("WHERE practice_id = ? ORDER BY sequence")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ practiceId }));
    return readRows(statement, readWhiteboardEvent);
}

} // namespace sevenrounds
