// SPDX-License-Identifier: MIT
#include "storage/owncardrepository.h"

#include "storage/database.h"
#include "storage/owncardshape.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sevenrounds {

namespace {

const QString kDeck = QStringLiteral("deck");
const QString kFront = QStringLiteral("front");
const QString kBack = QStringLiteral("back");
const QString kTags = QStringLiteral("tags");

QString bodyOf(const OwnCard &card)
{
    const QJsonObject body { { kDeck, card.deck }, { kFront, card.front }, { kBack, card.back },
        { kTags, QJsonArray::fromStringList(card.tags) } };
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

OwnCard cardOf(const Statement &row)
{
    const QJsonObject body = QJsonDocument::fromJson(row.bytes(4)).object();
    OwnCard card;
    card.id = row.text(1);
    card.deck = body.value(kDeck).toString();
    card.front = body.value(kFront).toString();
    card.back = body.value(kBack).toString();
    const QJsonArray tags = body.value(kTags).toArray();
    for (const QJsonValue &tag : tags) {
        card.tags.append(tag.toString());
    }
    card.changedAt = fromEpochMs(row.integer(2));
    card.isRemoved = row.text(3) == QLatin1String("removed");
    return card;
}

} // namespace

TextRow OwnCardRepository::rowOf(const OwnCard &card)
{
    const QString event = card.isRemoved ? QStringLiteral("removed") : QStringLiteral("saved");
    return { &shape::kOwnCard, { card.id, toColumn(card.changedAt), event, bodyOf(card) } };
}

Result<> OwnCardRepository::save(const QList<OwnCard> &cards)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return m_database.transact([&cards](Database &database) -> Result<> {
        for (const OwnCard &card : cards) {
            ROUNDS_RETURN_IF_ERROR(writeTextRow(database, rowOf(card)));
        }
        return {};
    });
}

Result<QList<OwnCard>> OwnCardRepository::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(m_database.connection(), selectAll(shape::kOwnCard) + QStringLiteral("ORDER BY at_ms, id")));
    QList<OwnCard> cards;
    QHash<QString, qsizetype> places;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return cards;
        }
        if (!isRowIntact(rows, shape::kOwnCard)) {
            continue;
        }
        const OwnCard card = cardOf(rows);
        if (const auto place = places.constFind(card.id); place != places.cend()) {
            cards[*place] = card;
        } else {
            places.insert(card.id, cards.size());
            cards.append(card);
        }
    }
}

} // namespace sevenrounds
