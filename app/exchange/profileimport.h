// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/profiledocument.h"
#include "storage/backup.h"

#include <QDate>
#include <QStringList>

namespace sevenrounds {

class Database;

/// A practice that had gone on in two ways, at two computers: the profile's own history stays as it is, and the file's is a practice beside it.
struct PartedPractice {
    /// As it was drawn.
    QString title;
    QDate day;
};

struct ImportSummary {
    RowCounts added;
    /// Rows that were in the profile before, or that a newer text or setting of it outweighs.
    RowCounts alreadyThere;
    /// Damaged rows of the file that no table would take, by place.
    QStringList leftOut;
    /// In the order of the file.
    QList<PartedPractice> parted;
    std::optional<BackupFile> backup;
};

/// Reads and checks an export file without touching the profile, on any thread. A file above kLargestProfileFile fails with InvalidInput (cause EFBIG).
[[nodiscard]] Result<ProfileDocument> loadProfileDocument(const QString &path);

/// Adds a document's rows to the profile in one transaction, all or none. Ids are kept where they are free and given anew where not, so
/// a row that is there already is not added twice; of texts and settings the newer one stays. Of a practice that has gone on in two ways both
/// histories stay: the file's becomes a practice of its own, and evidence and sound that the two share stand once.
[[nodiscard]] Result<ImportSummary> mergeProfile(Database &database, const ProfileDocument &document);

/// Makes a verified backup, then merges. Must not run inside a transaction (StorageThread::maintain).
[[nodiscard]] Result<ImportSummary> importDocument(
    Database &database, BackupStore backups, const ProfileDocument &document);
/// Loads and imports, waiting for both.
[[nodiscard]] Result<ImportSummary> importProfile(Database &database, BackupStore backups, const QString &path);

} // namespace sevenrounds
