// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QSet>
#include <QString>

namespace sevenrounds {

class Connection;

/// Which copies of files a state of the profile needs, by their names in its folders.
struct CopyUsage {
    /// PDFs of papers and slides.
    QSet<QString> papers;
    /// Images of cards.
    QSet<QString> images;

    void unite(const CopyUsage &other);
};

/// The names of images of the profile that a text has in it.
[[nodiscard]] QSet<QString> imageNamesIn(const QString &text);

/// What a database needs as it stands: the newest PDF of each paper that is not removed and of each deck, and the images that a standing card or any other
/// text names. In doubt a copy is needed: what damage lets nobody read for sure is. A table that an older schema has not got needs nothing.
[[nodiscard]] Result<CopyUsage> readCopyUsage(Connection &connection);
/// The same of a backup, which is not touched. Fails where not all of it can be read.
[[nodiscard]] Result<CopyUsage> readCopyUsage(const QString &backup);

} // namespace sevenrounds
