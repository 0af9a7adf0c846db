// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownpaper.h"

#include <QByteArray>
#include <QList>

namespace sevenrounds {

/// The papers as BibTeX in UTF-8, one entry each, in their order; keys are a surname, a year and a word, none of them twice. What bibtexreader.h reads of it
/// says the same of each paper; scores, workspace and status are ours alone and stay behind.
[[nodiscard]] QByteArray toBibtex(const QList<OwnPaper> &papers);

} // namespace sevenrounds
