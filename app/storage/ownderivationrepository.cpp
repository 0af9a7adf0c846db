// SPDX-License-Identifier: MIT
#include "storage/ownderivationrepository.h"

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

QByteArray bodyOf(const OwnDerivation &derivation)
{
    QJsonArray lines;
    for (const OwnLine &line : derivation.lines) {
        lines.append(QJsonObject { { QStringLiteral("latex"), line.latex }, { QStringLiteral("verdict"), line.verdict },
            { QStringLiteral("relation"), line.relation }, { QStringLiteral("instances"), line.instances } });
    }
    const QJsonObject body { { QStringLiteral("title"), derivation.title },
        { QStringLiteral("model"), derivation.model }, { QStringLiteral("start"), derivation.start },
        { QStringLiteral("goal"), derivation.goal }, { QStringLiteral("lines"), lines } };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

OwnDerivation derivationFrom(const QByteArray &text)
{
    const QJsonObject body = QJsonDocument::fromJson(text).object();
    OwnDerivation derivation;
    derivation.title = body.value(QLatin1String("title")).toString();
    derivation.model = body.value(QLatin1String("model")).toString();
    derivation.start = body.value(QLatin1String("start")).toString();
    derivation.goal = body.value(QLatin1String("goal")).toString();
    for (const QJsonValue &value : body.value(QLatin1String("lines")).toArray()) {
        const QJsonObject line = value.toObject();
        derivation.lines.append(
            { line.value(QLatin1String("latex")).toString(), line.value(QLatin1String("verdict")).toString(),
                line.value(QLatin1String("relation")).toString(), line.value(QLatin1String("instances")).toInt() });
    }
    return derivation;
}

} // namespace

TextRow OwnDerivationRepository::rowOf(const OwnDerivation &derivation)
{
    return { &shape::kOwnDerivation,
        { derivation.id.value(), toColumn(derivation.changedAt), QStringLiteral("saved"),
            QString::fromUtf8(bodyOf(derivation)) } };
}

TextRow OwnDerivationRepository::removalOf(const OwnDerivationId &id, UtcTime at)
{
    return { &shape::kOwnDerivation, { id.value(), toColumn(at), QStringLiteral("removed"), QStringLiteral("{}") } };
}

Result<> OwnDerivationRepository::save(const OwnDerivation &derivation)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return writeTextRow(m_database, rowOf(derivation));
}

Result<> OwnDerivationRepository::remove(const OwnDerivationId &id, UtcTime at)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return writeTextRow(m_database, removalOf(id, at));
}

Result<QList<OwnDerivation>> OwnDerivationRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kOwnDerivation) + QStringLiteral("ORDER BY at_ms, id")));
    QHash<OwnDerivationId, OwnDerivation> standing;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            break;
        }
        if (!isRowIntact(rows, shape::kOwnDerivation)) {
            continue;
        }
        const OwnDerivationId id(rows.text(1));
        if (rows.text(3) == QLatin1String("removed")) {
            standing.remove(id);
            continue;
        }
        OwnDerivation derivation = derivationFrom(rows.bytes(4));
        derivation.id = id;
        derivation.changedAt = fromEpochMs(rows.integer(2));
        standing.insert(id, derivation);
    }
    QList<OwnDerivation> found = standing.values();
    std::sort(found.begin(), found.end(), [](const OwnDerivation &a, const OwnDerivation &b) {
        return a.changedAt != b.changedAt ? a.changedAt > b.changedAt : a.id < b.id;
    });
    return found;
}

} // namespace sevenrounds
