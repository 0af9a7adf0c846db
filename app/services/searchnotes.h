// SPDX-License-Identifier: MIT
#pragma once

#include "search/owntexts.h"
#include "services/reflections.h"
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
// Of the portfolio. What is only a title was not written yet, and is left out.
[[nodiscard]] QList<SearchNote> critiquesOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> positionsOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> connectionsOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> ownLaddersOf(const SearchSources &sources);
[[nodiscard]] QList<SearchNote> reflectionNotesOf(const QList<Reflection> &reflections);

} // namespace sevenrounds
