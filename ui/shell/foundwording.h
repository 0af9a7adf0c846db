// SPDX-License-Identifier: MIT
#pragma once

#include "services/searchservice.h"

#include <QString>

namespace sevenrounds {

/// What texts of a kind are called, in the plural.
[[nodiscard]] QString kindText(SearchKind kind);
/// The title of a text that was found, its marks left in; of one without a title what it is.
[[nodiscard]] QString foundTitle(const FoundText &text);
/// What stands below it, its marks left in: the snippet, or where the words are when that cannot be shown.
[[nodiscard]] QString foundDetail(const FoundText &text);

/// Without its marks.
[[nodiscard]] QString unmarked(const QString &text);
/// As Qt's styled text, marked words bold; everything else means what it says.
[[nodiscard]] QString markedHtml(const QString &text);

} // namespace sevenrounds
