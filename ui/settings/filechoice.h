// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace sevenrounds {

/// A file as a person names it, typed, pasted or dropped: "~/x.json", "file:///tmp/x.json", "/tmp/x.json". A bare name is meant in the
/// documents folder. Empty where nothing was named.
[[nodiscard]] QString filePathOf(const QString &entry);

/// What stands in a field while a path is typed into it: as it was typed, but a file that was dropped by its path.
[[nodiscard]] QString typedPath(const QString &entry);

/// A file of this name is there. A folder is none: a path that is typed goes through every folder on its way.
[[nodiscard]] bool isFileThere(const QString &entry);

/// What to know of a file while its name is being typed: that it is there and will be replaced, else `otherwise`. Asked anew at each call, since
/// what is there may change.
[[nodiscard]] QString replaceHint(const QString &entry, const QString &otherwise);

/// The same path with the chosen one of these endings (".pdf"); an ending that is none of them is part of the name.
[[nodiscard]] QString withEnding(const QString &path, const QStringList &endings, qsizetype chosen);

/// Where an export of that day goes unless the person says otherwise.
[[nodiscard]] QString suggestedExportPath(QDate today);

/// The newest export in the documents or downloads folder, the likely one to be read back; empty where there is none.
[[nodiscard]] QString suggestedImportPath();

} // namespace sevenrounds
