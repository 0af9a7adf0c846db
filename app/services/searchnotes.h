// SPDX-License-Identifier: MIT
#pragma once

#include "search/owntexts.h"
#include "services/searchservice.h"

namespace sevenrounds {

// What a person wrote beside something, gathered from whoever keeps it.

[[nodiscard]] QList<Prompt> ownPromptsOf(const ContentLibrary &library);
[[nodiscard]] QList<SearchNote> promptNotesOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> paperNotesOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> cardNotesOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> guideNotesOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> interviewNotesOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> sheetNotesOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> ownQuestionsOf(const SearchSources &sources);

} // namespace sevenrounds
