// SPDX-License-Identifier: MIT
#include "storage/mocklooprepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sevenrounds {

namespace {

QByteArray bodyOf(const MockLoop &loop)
{
    QJsonArray rounds;
    for (const RoundId &round : loop.rounds) {
        rounds.append(round.value());
    }
    const QJsonObject body { { QStringLiteral("format"), loop.format.value() }, { QStringLiteral("title"), loop.title },
        { QStringLiteral("rounds"), rounds }, { QStringLiteral("break_minutes"), loop.breakMinutes },
        { QStringLiteral("level"), levelKey(loop.level) }, { QStringLiteral("strict"), loop.isStrict },
        { QStringLiteral("begun_at_ms"), toEpochMs(loop.begunAt) } };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

MockLoop fromBody(const QByteArray &text)
{
    const QJsonObject body = QJsonDocument::fromJson(text).object();
    MockLoop loop;
    loop.format = LoopFormatId(body.value(QLatin1String("format")).toString());
    loop.title = body.value(QLatin1String("title")).toString();
    for (const QJsonValue &round : body.value(QLatin1String("rounds")).toArray()) {
        loop.rounds.append(RoundId(round.toString()));
    }
    loop.breakMinutes = std::max(0, body.value(QLatin1String("break_minutes")).toInt());
    loop.level = levelFromKey(body.value(QLatin1String("level")).toString()).value_or(loop.level);
    loop.isStrict = body.value(QLatin1String("strict")).toBool();
    loop.begunAt = fromEpochMs(body.value(QLatin1String("begun_at_ms")).toInteger());
    return loop;
}

} // namespace

Result<> MockLoopRepository::append(const MockLoopId &id, UtcTime at, const QString &event, const QByteArray &body)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 row, nextId(database.connection(), shape::kMockLoop));
        return insertRow(
            database.connection(), shape::kMockLoop, { row, id.value(), toColumn(at), event, QString::fromUtf8(body) });
    });
}

Result<> MockLoopRepository::save(const MockLoop &loop, UtcTime at)
{
    return append(loop.id, at, QStringLiteral("saved"), bodyOf(loop));
}

Result<> MockLoopRepository::remove(const MockLoopId &id, UtcTime at)
{
    return append(id, at, QStringLiteral("removed"), QByteArrayLiteral("{}"));
}

Result<QList<MockLoop>> MockLoopRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kMockLoop) + QStringLiteral("ORDER BY at_ms, id")));
    QHash<MockLoopId, MockLoop> standing;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            break;
        }
        if (!isRowIntact(rows, shape::kMockLoop)) {
            continue;
        }
        const MockLoopId id(rows.text(1));
        if (rows.text(3) == QLatin1String("removed")) {
            standing.remove(id);
            continue;
        }
        MockLoop loop = fromBody(rows.bytes(4));
        loop.id = id;
        loop.changedAt = fromEpochMs(rows.integer(2));
        standing.insert(id, loop);
    }
    QList<MockLoop> found = standing.values();
    std::sort(found.begin(), found.end(), [](const MockLoop &a, const MockLoop &b) {
        return a.begunAt != b.begunAt ? a.begunAt > b.begunAt : a.id < b.id;
    });
    return found;
}

} // namespace sevenrounds
