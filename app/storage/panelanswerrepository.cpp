// SPDX-License-Identifier: MIT
#include "storage/panelanswerrepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

/// In the order of PanelMark; they stand in people's databases.
const std::array kMarkKeys { QLatin1String("answered"), QLatin1String("partly"), QLatin1String("stuck"),
    QLatin1String("settled") };

} // namespace

Result<> PanelAnswerRepository::append(const PanelAnswer &answer)
{
    const QString mark = kMarkKeys.at(static_cast<std::size_t>(answer.mark));
    const QJsonObject body { { QStringLiteral("ask"), answer.ask } };
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 row, nextId(database.connection(), shape::kPanelAnswer));
        return insertRow(database.connection(), shape::kPanelAnswer,
            { row, answer.paper, answer.question, toColumn(answer.at), toColumn(answer.localDate), mark,
                static_cast<qint64>(answer.took.count()), toColumn(body) });
    });
}

Result<QList<PanelAnswer>> PanelAnswerRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kPanelAnswer) + QStringLiteral("ORDER BY at_ms, id")));
    QList<PanelAnswer> answers;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return answers;
        }
        const auto mark = std::find(kMarkKeys.begin(), kMarkKeys.end(), rows.text(5));
        if (!isRowIntact(rows, shape::kPanelAnswer) || mark == kMarkKeys.end()) {
            continue;
        }
        PanelAnswer answer;
        answer.paper = rows.text(1);
        answer.question = rows.text(2);
        answer.at = fromEpochMs(rows.integer(3));
        answer.localDate = QDate::fromString(rows.text(4), Qt::ISODate);
        answer.mark = static_cast<PanelMark>(std::distance(kMarkKeys.begin(), mark));
        answer.took = Milliseconds { rows.integer(6) };
        answer.ask = QJsonDocument::fromJson(rows.bytes(7)).object().value(QLatin1String("ask")).toString();
        answers.append(answer);
    }
}

} // namespace sevenrounds
