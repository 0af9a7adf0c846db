// SPDX-License-Identifier: MIT
#include "storage/reviewrepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

namespace sevenrounds {

Result<qint64> ReviewRepository::append(const ReviewRecord &review)
{
    return m_database.transact([&review](Database &database) -> Result<qint64> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 id, nextId(database.connection(), shape::kReview));
        ROUNDS_RETURN_IF_ERROR(insertRow(database.connection(), shape::kReview,
            { id, reviewItemKindKey(review.item.kind), review.item.id, toColumn(review.at), toColumn(review.studyDay),
                reviewEventKindKey(review.event),
                review.grade ? SqlValue(static_cast<qint64>(*review.grade)) : SqlValue(),
                review.took ? toColumn(*review.took) : SqlValue(),
                review.undoneAt ? toColumn(*review.undoneAt) : SqlValue() }));
        return id;
    });
}

Result<QList<ReviewRecord>> ReviewRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(), selectAll(shape::kReview) + QStringLiteral("ORDER BY at_ms, id")));
    return readRows(statement, readReview);
}

} // namespace sevenrounds
