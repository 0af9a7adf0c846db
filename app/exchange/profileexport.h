// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/profiledocument.h"
#include "storage/backup.h"

namespace sevenrounds {

class Database;

struct ExportSummary {
    RowCounts rows;
    /// Rows that did not match their hash; they are in the file and still do not match there.
    qint64 damagedRows = 0;
    qint64 fileSize = 0;

    /// Whether an import would take the file. A larger one is whole all the same, for other programs.
    [[nodiscard]] bool canBeReadBack() const { return fileSize <= kLargestProfileFile; }
};

[[nodiscard]] Result<ProfileDocument> readProfile(Database &database, UtcTime at);

/// Writes a document to one JSON file, on any thread: complete under its name, or not there. Replaces a file of that name.
[[nodiscard]] Result<ExportSummary> writeProfileDocument(const ProfileDocument &document, const QString &path);

/// Reads the whole profile and writes it, waiting for both.
[[nodiscard]] Result<ExportSummary> exportProfile(Database &database, const QString &path, UtcTime at);

} // namespace sevenrounds
