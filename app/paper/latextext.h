// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// The plain words of a value as BibTeX has it: accents become letters (\"{o}), braces and font commands go, "--" becomes a dash, "~" a space. What stands
/// between dollars stays as it is. Without recursion: braces may be as deep as they like.
[[nodiscard]] QString plainOfLatex(const QString &value);

} // namespace sevenrounds
