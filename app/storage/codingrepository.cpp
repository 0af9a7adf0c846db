// SPDX-License-Identifier: MIT
#include "storage/codingrepository.h"

#include "storage/codingshape.h"
#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonDocument>

namespace sevenrounds {

namespace {

const QString kBand = QStringLiteral("band");
const QString kClosed = QStringLiteral("closed");

/// Calls `take` with each row that matches its hash.
template <typename Take>
Result<> eachRow(Connection &connection, const TableShape &shape, const QString &order, Take take)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows, Statement::prepare(connection, selectAll(shape) + order));
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return {};
        }
        if (isRowIntact(rows, shape)) {
            take(rows);
        }
    }
}

QJsonObject objectOf(const Statement &rows, int column)
{
    return QJsonDocument::fromJson(rows.bytes(column)).object();
}

CodingDraft codingDraftFrom(const Statement &row)
{
    return { ProblemId(row.text(0)), row.text(1), row.text(2), fromEpochMs(row.integer(3)) };
}

} // namespace

Result<> CodingRepository::append(const CodingAttempt &attempt)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 row, nextId(database.connection(), shape::kCodingAttempt));
        return insertRow(database.connection(), shape::kCodingAttempt,
            { row, attempt.problem.value(), attempt.revision, toColumn(attempt.at), toColumn(attempt.localDate),
                toColumn(attempt.isSubmit), attempt.verdict, attempt.source, toColumn(attempt.report) });
    });
}

TextRow CodingRepository::rowOf(const CodingEvent &event)
{
    return { &shape::kCodingEvent,
        { event.problem.value(), toColumn(event.at), codingEventKey(event.kind), toColumn(event.body) } };
}

Result<> CodingRepository::append(const CodingEvent &event)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return writeTextRow(m_database, rowOf(event));
}

Result<> CodingRepository::append(const CodingRating &rating)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 row, nextId(database.connection(), shape::kCodingRating));
        return insertRow(database.connection(), shape::kCodingRating,
            { row, rating.problem.value(), toColumn(rating.at), rating.isClosing() ? kClosed : kBand, rating.criterion,
                qint64 { rating.band } });
    });
}

TextRow CodingRepository::rowOf(const CodingDraft &draft)
{
    return { &shape::kCodingDraft, { draft.problem.value(), draft.part, draft.text, toColumn(draft.changedAt) } };
}

Result<> CodingRepository::saveDraft(const CodingDraft &draft)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return writeTextRow(m_database, rowOf(draft));
}

Result<QList<CodingDraft>> CodingRepository::loadDrafts(const ProblemId &problem)
{
    QList<CodingDraft> drafts;
    ROUNDS_RETURN_IF_ERROR(eachRow(m_database.connection(), shape::kCodingDraft, QString(), [&](const Statement &rows) {
        if (ProblemId(rows.text(0)) == problem) {
            drafts.append(codingDraftFrom(rows));
        }
    }));
    return drafts;
}

Result<CodingRepository::Loaded> CodingRepository::loadAll()
{
    Loaded loaded;
    Connection &connection = m_database.connection();
    const QString byTime = QStringLiteral("ORDER BY at_ms, id");
    ROUNDS_RETURN_IF_ERROR(eachRow(connection, shape::kCodingAttempt, byTime, [&](const Statement &rows) {
        loaded.attempts.append({ rows.integer(0), ProblemId(rows.text(1)), rows.text(2), fromEpochMs(rows.integer(3)),
            QDate::fromString(rows.text(4), Qt::ISODate), rows.integer(5) != 0, rows.text(6), rows.text(7),
            objectOf(rows, 8) });
    }));
    ROUNDS_RETURN_IF_ERROR(eachRow(connection, shape::kCodingEvent, byTime, [&](const Statement &rows) {
        if (const std::optional<CodingEventKind> kind = codingEventFromKey(rows.text(3))) {
            loaded.events.append({ ProblemId(rows.text(1)), fromEpochMs(rows.integer(2)), *kind, objectOf(rows, 4) });
        }
    }));
    ROUNDS_RETURN_IF_ERROR(eachRow(connection, shape::kCodingDraft, QString(),
        [&](const Statement &rows) { loaded.drafts.append(codingDraftFrom(rows)); }));
    ROUNDS_RETURN_IF_ERROR(eachRow(connection, shape::kCodingRating, byTime, [&](const Statement &rows) {
        loaded.ratings.append(
            { ProblemId(rows.text(1)), fromEpochMs(rows.integer(2)), rows.text(4), static_cast<int>(rows.integer(5)) });
    }));
    return loaded;
}

} // namespace sevenrounds
