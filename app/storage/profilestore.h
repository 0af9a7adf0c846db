// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/paths.h"
#include "core/result.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "storage/profilelock.h"
#include "storage/salvage.h"
#include "storage/schema.h"

#include <optional>

namespace sevenrounds {

struct FileHeader;
enum class JournalState;

enum class OpenOutcome {
    Current,
    Created,
    Upgraded,
    ReadOnly, ///< the folder or the file cannot be written; everything can be read
    Newer, ///< made by a newer program
    Foreign, ///< a database of another program
    Damaged, ///< also: missing or empty although there was a profile
    Locked, ///< another process has the profile, or holds the file
    FailedStep, ///< something on the way did not work; the data is as it was
};

/// The first four outcomes come with a database to work with.
[[nodiscard]] bool hasDatabase(OpenOutcome outcome);

struct OpenReport {
    OpenOutcome outcome = OpenOutcome::FailedStep;
    QString folder;
    /// The file's schema; 0 where it could not be read. With Newer, this is the version that is needed.
    int foundVersion = 0;
    int supportedVersion = 0;
    /// Looked for with Damaged and FailedStep only.
    std::optional<BackupFile> newestVerifiedBackup;
    /// With Upgraded, and with a FailedStep of an upgrade: the one made before.
    std::optional<BackupFile> backupBeforeUpgrade;
    /// With Locked, where it is known.
    std::optional<LockHolder> holder;
    /// What went wrong, absent where nothing did.
    std::optional<Error> error;
    /// A journal that does not belong to this database was put here instead of being played back.
    QString journalMovedTo;
    /// Rows whose hash does not match; counted only when the file was checked in full.
    qint64 damagedRows = 0;
    /// A backup was restored and the person has not confirmed it yet.
    bool areBackupsPaused = false;
};

struct ProfileOptions {
    ProfilePaths paths;
    QByteArray vfs;
    Milliseconds busyLimit { 300 };
    Sleep sleep = sleepThread;
    MigrationList migrations = shippedMigrations();
};

/// Opens a profile's database and helps where it cannot be opened. Holds the profile's lock from `open` until it is destroyed or
/// `close` is called. Newer, Foreign, Damaged and Locked change nothing on the disk; nothing is ever deleted, only moved aside.
class ProfileStore
{
public:
    ProfileStore(ProfileOptions options, const Clock &clock);

    /// May be called again, for example after the person has closed the other program.
    [[nodiscard]] OpenReport open();
    /// The opened database, once, to be given to the storage thread.
    [[nodiscard]] Result<Database> takeDatabase();
    /// Closes the database unless it was taken, and gives the lock back. A database that was taken must have been closed.
    void close();

    [[nodiscard]] BackupStore backups() const;
    /// Where databases go that were moved aside.
    [[nodiscard]] QString asideFolder() const;

    /// What could be read of the file as it lies there.
    [[nodiscard]] Result<SalvageReport> salvage() const;
    /// For a database that cannot be opened: moves it aside, puts the backup in its place and opens it.
    [[nodiscard]] Result<OpenReport> moveAsideAndRestore(const QString &backup);
    /// For a database that cannot be opened: moves it aside and starts a new one. Backups stay.
    [[nodiscard]] Result<OpenReport> startEmpty();
    /// For a database in good order, which must have been closed (StorageThread::stop): backs the present up, puts the backup in its
    /// place and opens it. Automatic backups rest until confirmed.
    [[nodiscard]] Result<OpenReport> restore(const QString &backup);

private:
    // Opening, profilestore.cpp.
    [[nodiscard]] OpenReport openLocked();
    [[nodiscard]] OpenReport openMissing(OpenReport report);
    [[nodiscard]] OpenReport openExisting(OpenReport report, bool mayWrite);
    [[nodiscard]] OpenReport openReadOnly(OpenReport report, JournalState journal);
    [[nodiscard]] OpenReport openWritable(OpenReport report, JournalState journal);
    [[nodiscard]] OpenReport upgrade(OpenReport report, Connection connection);
    /// The reason not to open, from the header alone; absent where there is none.
    [[nodiscard]] std::optional<OpenOutcome> judgeHeader(
        const std::optional<FileHeader> &header, JournalState journal) const;
    /// Fails where the file must not be opened for writing; may move a foreign journal aside.
    [[nodiscard]] Result<> settleHotJournal(OpenReport &report) const;
    [[nodiscard]] Result<> checkBeforeWriting(OpenReport &report, JournalState journal) const;
    [[nodiscard]] bool waitForWriter() const;
    [[nodiscard]] bool isKnownProfile() const;
    [[nodiscard]] OpenReport startReport() const;
    [[nodiscard]] OpenReport refused(OpenReport report, OpenOutcome outcome, Error error) const;
    [[nodiscard]] OpenReport refusedForCause(const OpenReport &report, const Error &error) const;
    [[nodiscard]] ConnectionOptions connectionOptions(OpenMode mode) const;
    [[nodiscard]] Result<> writeMarker() const;

    // Putting files in place, profilerecovery.cpp.
    [[nodiscard]] QString databasePath() const;
    [[nodiscard]] QString stagedPath() const;
    /// A new, empty database under the staged name.
    [[nodiscard]] Result<> stageNew() const;
    /// A checked copy of the backup under the staged name.
    [[nodiscard]] Result<> stageBackup(const QString &backup) const;
    [[nodiscard]] Result<> keepAside() const;
    [[nodiscard]] Result<> moveJournalAside(const QString &folder) const;
    [[nodiscard]] Result<QString> newAsideFolder() const;
    [[nodiscard]] Result<> requireLockAndNoDatabase() const;

    ProfileOptions m_options;
    const Clock &m_clock;
    std::optional<ProfileLock> m_lock;
    std::optional<Database> m_database;
};

} // namespace sevenrounds
