// SPDX-License-Identifier: MIT
#pragma once

#include "services/cardshelf.h"

#include <QString>

namespace sevenrounds {

/// How a card stands: "new", "due", "in 4 days", "put aside".
[[nodiscard]] QString standingText(const CardShelf &shelf, const QString &id, QDate today);

} // namespace sevenrounds
