// SPDX-License-Identifier: MIT
#pragma once

#include "domain/story.h"
#include "storage/draftedrepository.h"

#include <QList>

namespace sevenrounds {

/// The stories of a person, what is being typed into them, and how they were told. The one that was changed last is read first.
class StoryRepository : public DraftedRepository<Story>
{
public:
    explicit StoryRepository(Database &database);

    [[nodiscard]] static DraftedForm<Story> form();

    /// Needs a subject. Of several of one subject and moment the latest stands: points are ticked one after the other.
    [[nodiscard]] Result<> append(const Telling &telling);
    /// Oldest first; a row that no longer matches its hash is left out.
    [[nodiscard]] Result<QList<Telling>> loadTellings();

private:
    Database &m_database;
};

} // namespace sevenrounds
