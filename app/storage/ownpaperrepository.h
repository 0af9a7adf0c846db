// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownpaper.h"
#include "storage/draftedrepository.h"

namespace sevenrounds {

/// The papers of a person's own library, and what is being typed about them. The one that was added last is read first.
class OwnPaperRepository : public DraftedRepository<OwnPaper>
{
public:
    explicit OwnPaperRepository(Database &database);

    [[nodiscard]] static DraftedForm<OwnPaper> form();
};

} // namespace sevenrounds
