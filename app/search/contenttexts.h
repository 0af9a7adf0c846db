// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "domain/searchtext.h"

#include <QByteArray>
#include <QList>

namespace sevenrounds {

/// To be raised when the same content gives other texts, or the index is laid out in another way: an index of another version is made anew.
inline constexpr int kSearchVersion = 1;

/// What the packs hold, for the search. What gives an answer away (points, model answers, lines of a derivation, the back of a card) stands apart.
[[nodiscard]] QList<SearchText> contentTexts(const ContentLibrary &library);

/// Differs where the texts or the version do.
[[nodiscard]] QByteArray fingerprintOf(const QList<SearchText> &texts);

} // namespace sevenrounds
