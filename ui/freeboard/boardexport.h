// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownderivation.h"

#include <QString>
#include <QStringList>

namespace sevenrounds {

enum class BoardFormat {
    Latex,
    Markdown,
    Pdf,
};

/// ".tex", ".md" and ".pdf", in the order of BoardFormat.
[[nodiscard]] QStringList boardEndings();

/// A whole LaTeX document with the lines aligned at their relations.
[[nodiscard]] QString boardAsLatex(const OwnDerivation &derivation);
/// Each line with what was checked.
[[nodiscard]] QString boardAsMarkdown(const OwnDerivation &derivation);

/// A file for the derivation in the documents folder, named after its title.
[[nodiscard]] QString suggestedBoardPath(const OwnDerivation &derivation, BoardFormat format);

} // namespace sevenrounds
