// SPDX-License-Identifier: MIT
#include "storage/questionrepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sevenrounds {

Result<> QuestionRepository::append(const AskedQuestionId &id, UtcTime at, const QString &event, const QByteArray &body)
{
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 row, nextId(database.connection(), shape::kQuestionNote));
        return insertRow(database.connection(), shape::kQuestionNote,
            { row, id.value(), toColumn(at), event, QString::fromUtf8(body) });
    });
}

Result<> QuestionRepository::save(const QuestionNote &note)
{
    const QJsonObject body { { QStringLiteral("ask"), note.ask }, { QStringLiteral("audience"), note.audience },
        { QStringLiteral("starred"), note.isStarred } };
    return append(note.id, note.changedAt, QStringLiteral("saved"), QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Result<> QuestionRepository::remove(const AskedQuestionId &id, UtcTime at)
{
    return append(id, at, QStringLiteral("removed"), QByteArrayLiteral("{}"));
}

Result<QList<QuestionNote>> QuestionRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kQuestionNote) + QStringLiteral("ORDER BY at_ms, id")));
    QList<QuestionNote> standing;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return standing;
        }
        if (!isRowIntact(rows, shape::kQuestionNote)) {
            continue;
        }
        const AskedQuestionId id(rows.text(1));
        const auto found
            = std::find_if(standing.begin(), standing.end(), [&](const QuestionNote &one) { return one.id == id; });
        if (rows.text(3) == QLatin1String("removed")) {
            if (found != standing.end()) {
                standing.erase(found);
            }
            continue;
        }
        const QJsonObject body = QJsonDocument::fromJson(rows.bytes(4)).object();
        QuestionNote note;
        note.id = id;
        note.ask = body.value(QLatin1String("ask")).toString();
        note.audience = body.value(QLatin1String("audience")).toString();
        note.isStarred = body.value(QLatin1String("starred")).toBool();
        note.changedAt = fromEpochMs(rows.integer(2));
        if (found != standing.end()) {
            *found = note;
        } else {
            standing.append(note);
        }
    }
}

} // namespace sevenrounds
