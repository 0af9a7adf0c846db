// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/paths.h"
#include "core/result.h"
#include "storage/backupname.h"
#include "storage/connection.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace sevenrounds {

/// Rows by table.
using RowCounts = QMap<QString, qint64>;

struct BackupFile {
    QString path;
    UtcTime madeAt {};
    QDate localDate;
    BackupReason reason = BackupReason::Daily;
    qint64 size = 0;
    int schemaVersion = 0;
    /// Empty where the file could not be read.
    RowCounts rows;
};

/// The backups of one profile: whole databases below its folder, each checked before it got its name. Does not touch the live file.
class BackupStore
{
public:
    BackupStore(ProfilePaths paths, const Clock &clock);

    /// Copies the open database to a new backup: temporary name, sync, check of structure, rows and hashes, rename. A
    /// daily one thins the others.
    [[nodiscard]] Result<BackupFile> create(Connection &connection, BackupReason reason);
    /// The first session of a day: makes the daily backup unless there is one of today or backups are paused.
    [[nodiscard]] Result<std::optional<BackupFile>> createIfDue(Connection &connection);

    /// Newest first. Files that are not named like a backup are left alone and out.
    [[nodiscard]] Result<QList<BackupFile>> list() const;
    /// The same without a look into them.
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] bool hasAny() const;
    /// Application, schema not newer than `newestSchema`, structure, and no damaged row that was not there when it was made.
    [[nodiscard]] static Result<> verify(const QString &path, int newestSchema);
    /// The newest one that passes `verify`.
    [[nodiscard]] std::optional<BackupFile> findNewestVerified(int newestSchema) const;

    /// After a restore automatic backups rest until the person has said that the restored state is right, so that good backups are
    /// not thinned away by a wrong one.
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] Result<> pause(const QString &restoredFrom);
    [[nodiscard]] Result<> confirmRestore();

private:
    /// Newest first.
    [[nodiscard]] QList<BackupName> names() const;
    [[nodiscard]] BackupName unusedName(BackupReason reason, qint64 damagedRows) const;
    [[nodiscard]] QString pausePath() const;
    void thin();

    ProfilePaths m_paths;
    const Clock &m_clock;
};

[[nodiscard]] Result<RowCounts> countRows(Connection &connection);

} // namespace sevenrounds
