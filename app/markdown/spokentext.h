// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// Markdown as one would read it to somebody: sentences, formulas in words, and of what cannot be read aloud (code, tables) that it
/// stands on the screen.
[[nodiscard]] QString spokenText(const QString &markdown);

} // namespace sevenrounds
