// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace sevenrounds {

/// The words for a TeX command without arguments, without its backslash: "alpha", "is at most". Empty words for what is not said
/// (spaces, sizes). Absent for a command that is not known.
[[nodiscard]] std::optional<QString> spokenCommand(const QString &command);

/// The words for a sign such as + or =; absent for a letter or digit.
[[nodiscard]] std::optional<QString> spokenSign(QChar sign);

/// Sums, products and the like, whose indices are limits.
[[nodiscard]] bool takesLimits(const QString &command);

} // namespace sevenrounds
