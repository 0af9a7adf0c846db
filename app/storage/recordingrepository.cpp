// SPDX-License-Identifier: MIT
#include "storage/recordingrepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

namespace sevenrounds {

Result<> RecordingRepository::append(const RecordingRecord &recording)
{
    const bool isBegun = recording.event == RecordingEvent::Begun;
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 id, nextId(database.connection(), shape::kRecording));
        return insertRow(database.connection(), shape::kRecording,
            { id, recording.practiceId, recording.file, recordingEventKey(recording.event), toColumn(recording.elapsed),
                toColumn(recording.at), isBegun ? SqlValue(static_cast<qint64>(recording.sampleRate)) : SqlValue(),
                isBegun ? SqlValue(static_cast<qint64>(recording.channels)) : SqlValue(),
                recording.event == RecordingEvent::Ended ? SqlValue(recording.reason) : SqlValue() });
    });
}

Result<QList<RecordingRecord>> RecordingRepository::load(qint64 practiceId)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            selectAll(shape::kRecording) + QStringLiteral("WHERE practice_id = ? ORDER BY id")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ practiceId }));
    return readRows(statement, readRecording);
}

Result<QList<RecordingRecord>> RecordingRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(), selectAll(shape::kRecording) + QStringLiteral("ORDER BY id")));
    return readRows(statement, readRecording);
}

Result<qint64> RecordingRepository::findRoundAt(UtcTime time)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            QStringLiteral("SELECT id FROM practice WHERE kind IN ('round', 'talk') AND started_at_ms <= ? "
                           "ORDER BY started_at_ms DESC, id DESC LIMIT 1")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ toColumn(time) }));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
    return hasRow ? statement.integer(0) : qint64 { 0 };
}

} // namespace sevenrounds
