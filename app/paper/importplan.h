// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownpaper.h"
#include "paper/bibrecord.h"

#include <QList>

namespace sevenrounds {

enum class ImportVerdict {
    New,
    InLibrary, ///< a paper of the library is the same
    InFile, ///< an earlier entry of the file is the same
};

/// By what two papers were found to be the same, the surest first.
enum class SameBy { Doi, Arxiv, Title };

struct ImportRow {
    /// Its place in the readout.
    qsizetype record = 0;
    ImportVerdict verdict = ImportVerdict::New;
    SameBy by = SameBy::Doi;
    /// InLibrary: which one.
    OwnPaperId existing;
    /// InFile: the line of the earlier entry.
    int earlierLine = 0;
};

/// What taking a file into the library would do, before anything is done. One row for each record, in the order of the file.
struct ImportPlan {
    QList<ImportRow> rows;

    [[nodiscard]] int count(ImportVerdict verdict) const;
};

/// Two papers are the same by DOI, else by arXiv id, else by title in the words alone where the first authors' surnames do not differ.
[[nodiscard]] ImportPlan planImport(const BibReadout &readout, const QList<OwnPaper> &library);

/// The paper of the library that this one would be a second copy of; null where there is none. `paper` itself is passed over.
[[nodiscard]] const OwnPaper *findSame(const OwnPaper &paper, const QList<OwnPaper> &library);

/// A record as a paper of one's own, without an id yet.
[[nodiscard]] OwnPaper toOwnPaper(const BibRecord &record);

} // namespace sevenrounds
