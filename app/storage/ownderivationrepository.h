// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "domain/ownderivation.h"
#include "storage/textrow.h"

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

    // As they stand in their table.
    [[nodiscard]] static TextRow rowOf(const OwnDerivation &derivation);
    [[nodiscard]] static TextRow removalOf(const OwnDerivationId &id, UtcTime at);
    /// Needs an id.
    [[nodiscard]] Result<> save(const OwnDerivation &derivation);
    [[nodiscard]] Result<> remove(const OwnDerivationId &id, UtcTime at);
    /// What stands, the one that was changed last first. A row that no longer matches its hash is left out; what stood before it stands.
    [[nodiscard]] Result<QList<OwnDerivation>> loadAll();

private:
    Database &m_database;
};

} // namespace sevenrounds
