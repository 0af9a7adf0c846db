// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// Anki's gaps, {{c1::text::hint}}: on the question's side gap `number` is its hint or three dots in brackets, on the answer's side it is bold; other gaps are
/// their text. Gaps may stand inside each other; one that is not closed stays as it was typed.
[[nodiscard]] QString clozeSide(const QString &html, int number, bool isAnswer);

} // namespace sevenrounds
