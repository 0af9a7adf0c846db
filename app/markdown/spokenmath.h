// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// A formula's TeX in plain English words, near to what one says at a whiteboard: `\frac{a}{b}` is "a over b", `x^2` is "x squared". What
/// it does not know it names. Never fails; a formula beyond measure ends in "and so on".
[[nodiscard]] QString spokenMath(const QString &tex);

} // namespace sevenrounds
