// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/ownderivation.h"

#include <QList>

namespace sevenrounds {

class Database;

/// Derivations of the person's own: a log of saved states and removals, of which the newest stands.
class OwnDerivationRepository
{
public:
    explicit OwnDerivationRepository(Database &database)
        : m_database(database)
    {
    }

    /// Needs an id.
    [[nodiscard]] Result<> save(const OwnDerivation &derivation);
    [[nodiscard]] Result<> remove(const OwnDerivationId &id, UtcTime at);
    /// What stands, the one that was changed last first. A row that no longer matches its hash is left out; what stood before it stands.
    [[nodiscard]] Result<QList<OwnDerivation>> loadAll();

private:
    [[nodiscard]] Result<> append(const OwnDerivationId &id, UtcTime at, const QString &event, const QByteArray &body);

    Database &m_database;
};

} // namespace sevenrounds
