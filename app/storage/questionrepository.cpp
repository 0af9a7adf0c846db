// SPDX-License-Identifier: MIT
#include "storage/questionrepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sevenrounds {

TextRow QuestionRepository::rowOf(const QuestionNote &note)
{
    const QJsonObject body { { QStringLiteral("ask"), note.ask }, { QStringLiteral("audience"), note.audience },
        { QStringLiteral("starred"), note.isStarred } };
    return { &shape::kQuestionNote,
        { note.id.value(), toColumn(note.changedAt), QStringLiteral("saved"), toColumn(body) } };
}

TextRow QuestionRepository::removalOf(const AskedQuestionId &id, UtcTime at)
{
    return { &shape::kQuestionNote, { id.value(), toColumn(at), QStringLiteral("removed"), QStringLiteral("{}") } };
}

Result<> QuestionRepository::save(const QuestionNote &note)
{
    return writeTextRow(m_database, rowOf(note));
}

Result<> QuestionRepository::remove(const AskedQuestionId &id, UtcTime at)
{
    return writeTextRow(m_database, removalOf(id, at));
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
