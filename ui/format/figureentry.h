// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"

#include <QString>

namespace sevenrounds {

// Figures of pay as people are told them, typed and shown in the way of their language.

/// "250k", "180,000–220,000", "180–220k", "650k+", and where a share is allowed "15%" or "15–20%". Absent for what is none of them, and for an empty text.
[[nodiscard]] std::optional<OwnFigure> figureOf(const QString &typed, bool mayBeShare = false);

/// How it stands in a field; read back as the same.
[[nodiscard]] QString figureEntryText(const OwnFigure &figure);

} // namespace sevenrounds
