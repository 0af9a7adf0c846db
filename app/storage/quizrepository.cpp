// SPDX-License-Identifier: MIT
#include "storage/quizrepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

namespace sevenrounds {

namespace {

SqlValue wholeColumn(std::optional<int> value)
{
    return value ? SqlValue(qint64 { *value }) : SqlValue();
}

std::optional<int> wholeOf(const Statement &rows, int column)
{
    return rows.isNull(column) ? std::nullopt : std::optional(static_cast<int>(rows.integer(column)));
}

} // namespace

Result<> QuizRepository::append(const QuizAnswerRecord &answer)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 row, nextId(database.connection(), shape::kQuizAnswer));
        return insertRow(database.connection(), shape::kQuizAnswer,
            { row, answer.quiz, answer.item.value(), toColumn(answer.at), toColumn(answer.localDate),
                wholeColumn(answer.chosen), answer.isCorrect ? toColumn(*answer.isCorrect) : SqlValue(),
                wholeColumn(answer.confidence) });
    });
}

Result<QList<QuizAnswerRecord>> QuizRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kQuizAnswer) + QStringLiteral("ORDER BY at_ms, id")));
    QList<QuizAnswerRecord> answers;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return answers;
        }
        if (isRowIntact(rows, shape::kQuizAnswer)) {
            const std::optional<int> correct = wholeOf(rows, 6);
            answers.append({ rows.text(1), QuizItemId(rows.text(2)), fromEpochMs(rows.integer(3)),
                QDate::fromString(rows.text(4), Qt::ISODate), wholeOf(rows, 5),
                correct ? std::optional(*correct != 0) : std::nullopt, wholeOf(rows, 7) });
        }
    }
}

} // namespace sevenrounds
