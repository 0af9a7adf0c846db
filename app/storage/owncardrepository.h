// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/owncard.h"
#include "storage/textrow.h"

#include <QList>

namespace sevenrounds {

class Database;

/// The person's own cards, as a log of their states.
class OwnCardRepository
{
public:
    explicit OwnCardRepository(Database &database)
        : m_database(database)
    {
    }

    /// As it stands in its table.
    [[nodiscard]] static TextRow rowOf(const OwnCard &card);
    /// All of them or none. Each needs an id.
    [[nodiscard]] Result<> save(const QList<OwnCard> &cards);
    /// What stands, removed ones included, in the order in which the cards first came. A row that no longer matches its hash is left out; what
    /// stood before it stands.
    [[nodiscard]] Result<QList<OwnCard>> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
