// SPDX-License-Identifier: MIT
#include "storage/studyrepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sevenrounds {

namespace {

/// The table holds at most one row, of this name.
const QString kOpen = QStringLiteral("open");

QByteArray bodyOf(const StudySessionRecord &session)
{
    const QJsonObject body { { QStringLiteral("begun_at_ms"), toEpochMs(session.begunAt) },
        { QStringLiteral("cram"), session.isCram }, { QStringLiteral("topic"), session.topic },
        { QStringLiteral("pile"), QJsonArray::fromStringList(session.pile) },
        { QStringLiteral("had"), QJsonArray::fromStringList(session.had) },
        { QStringLiteral("current"), session.current }, { QStringLiteral("answer"), session.answer },
        { QStringLiteral("revealed"), session.isRevealed } };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

StudySessionRecord studyFrom(const QByteArray &text)
{
    const QJsonObject body = QJsonDocument::fromJson(text).object();
    StudySessionRecord session;
    session.begunAt = fromEpochMs(body.value(QLatin1String("begun_at_ms")).toInteger());
    session.isCram = body.value(QLatin1String("cram")).toBool();
    session.topic = body.value(QLatin1String("topic")).toString();
    session.pile = textsOf(body.value(QLatin1String("pile")));
    session.had = textsOf(body.value(QLatin1String("had")));
    session.current = body.value(QLatin1String("current")).toString();
    session.answer = body.value(QLatin1String("answer")).toString();
    session.isRevealed = body.value(QLatin1String("revealed")).toBool();
    return session;
}

} // namespace

TextRow StudyRepository::rowOf(const ReviewNoteRecord &note)
{
    return { &shape::kReviewNote,
        { reviewItemKindKey(note.item.kind), note.item.id, toColumn(note.at), note.note, toColumn(note.isSuspended),
            note.buriedUntil.isValid() ? toColumn(note.buriedUntil) : SqlValue() } };
}

Result<> StudyRepository::saveNote(const ReviewNoteRecord &note)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return writeTextRow(m_database, rowOf(note));
}

Result<QHash<ReviewItem, ReviewNoteRecord>> StudyRepository::loadNotes()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kReviewNote) + QStringLiteral("ORDER BY at_ms, id")));
    QHash<ReviewItem, ReviewNoteRecord> standing;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return standing;
        }
        const std::optional<ReviewItemKind> kind = reviewItemKindFromKey(rows.text(1));
        if (kind && isRowIntact(rows, shape::kReviewNote)) {
            const ReviewItem item { *kind, rows.text(2) };
            standing.insert(item,
                { item, fromEpochMs(rows.integer(3)), rows.text(4), rows.integer(5) != 0,
                    QDate::fromString(rows.text(6), Qt::ISODate) });
        }
    }
}

TextRow StudyRepository::rowOf(const StudySessionRecord &session)
{
    return { &shape::kStudySession, { kOpen, QString::fromUtf8(bodyOf(session)), toColumn(session.changedAt) } };
}

TextRow StudyRepository::removedRow(UtcTime at)
{
    return removedDraft(shape::kStudySession, { kOpen }, at);
}

Result<> StudyRepository::saveSession(const StudySessionRecord &session)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return writeTextRow(m_database, rowOf(session));
}

Result<std::optional<StudySessionRecord>> StudyRepository::loadSession()
{
    ROUNDS_ASSIGN_OR_RETURN(
        Statement rows, Statement::prepare(m_database.connection(), selectAll(shape::kStudySession)));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
    if (!hasRow || !isRowIntact(rows, shape::kStudySession)) {
        return std::optional<StudySessionRecord>();
    }
    StudySessionRecord session = studyFrom(rows.bytes(1));
    session.changedAt = fromEpochMs(rows.integer(2));
    return std::optional(session);
}

} // namespace sevenrounds
