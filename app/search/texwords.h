// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// The sign that a TeX command without arguments stands for, without its backslash: "theta" is θ. Empty for a command that is none of them.
[[nodiscard]] QString texSign(const QString &command);

/// The letter of the Greek alphabet that goes by this English name, in whatever case; empty for any other word.
[[nodiscard]] QString greekLetter(const QString &name);

/// A command that only says how something looks: a font, a size, a space.
[[nodiscard]] bool isTexDress(const QString &command);

} // namespace sevenrounds
