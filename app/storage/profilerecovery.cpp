// SPDX-License-Identifier: MIT
// The part of ProfileStore that puts one database in the place of another. In every step the old file is under its own name or aside,
// and the place itself is never empty for longer than a rename.
#include "storage/atomicfile.h"
#include "storage/integrity.h"
#include "storage/journalinspection.h"
#include "storage/profilestore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <cerrno>

namespace sevenrounds {

QString ProfileStore::databasePath() const
{
    // A link stays a link: what it points at is replaced.
    const QString path = m_options.paths.database();
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? path : canonical;
}

QString ProfileStore::stagedPath() const
{
    return databasePath() + QStringLiteral(".new");
}

QString ProfileStore::asideFolder() const
{
    return m_options.paths.data + QStringLiteral("/aside");
}

Result<SalvageReport> ProfileStore::salvage() const
{
    return salvageReport(databasePath());
}

Result<> ProfileStore::stageNew() const
{
    const QString staged = stagedPath();
    QFile::remove(staged);
    QFile::remove(journalPath(staged));
    {
        ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::open(staged, connectionOptions(OpenMode::Create)));
        ROUNDS_RETURN_IF_ERROR(migrate(connection, m_options.migrations));
        ROUNDS_RETURN_IF_ERROR(connection.stampIdentity());
    }
    QFile::remove(journalPath(staged));
    QFile::setPermissions(staged, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<> ProfileStore::stageBackup(const QString &backup) const
{
    ROUNDS_RETURN_IF_ERROR(BackupStore::verify(backup, schemaVersion(m_options.migrations)));
    QFile::remove(stagedPath());
    QFile::remove(journalPath(stagedPath()));
    ROUNDS_RETURN_IF_ERROR(copySynced(backup, stagedPath()));
    {
        // A life of its own: a journal of the database that it replaces must not fit it.
        ROUNDS_ASSIGN_OR_RETURN(
            Connection connection, Connection::open(stagedPath(), connectionOptions(OpenMode::ReadWrite)));
        ROUNDS_RETURN_IF_ERROR(connection.stampIdentity());
    }
    QFile::remove(journalPath(stagedPath()));
    return {};
}

Result<QString> ProfileStore::newAsideFolder() const
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(toEpochMs(m_clock.now()), QTimeZone::utc())
                              .toString(QStringLiteral("yyyy-MM-ddTHHmmsszzz"));
    QString folder = asideFolder() + QLatin1Char('/') + stamp;
    for (int i = 2; QFileInfo::exists(folder); ++i) {
        folder = asideFolder() + QLatin1Char('/') + stamp + QStringLiteral("-%1").arg(i);
    }
    if (!QDir().mkpath(folder)) {
        return failure(ErrorKind::Io, QStringLiteral("cannot create the folder ") + folder, EIO);
    }
    return folder;
}

Result<> ProfileStore::moveJournalAside(const QString &folder) const
{
    const QString journal = journalPath(databasePath());
    if (!QFileInfo::exists(journal)) {
        return {};
    }
    const QString kept = folder + QLatin1Char('/') + QFileInfo(journal).fileName();
    ROUNDS_RETURN_IF_ERROR(renameSynced(journal, kept));
    return syncFolder(QFileInfo(journal).absolutePath());
}

Result<> ProfileStore::keepAside() const
{
    const QString path = databasePath();
    ROUNDS_ASSIGN_OR_RETURN(const QString folder, newAsideFolder());
    // The journal first: SQLite would play it back into whatever has the database's name next.
    ROUNDS_RETURN_IF_ERROR(moveJournalAside(folder));
    crashPoint(CrashPoint::AsideAfterJournal);
    if (QFileInfo::exists(path)) {
        ROUNDS_RETURN_IF_ERROR(linkOrCopy(path, folder + QLatin1Char('/') + QFileInfo(path).fileName()));
    }
    crashPoint(CrashPoint::AsideAfterLink);
    return {};
}

Result<> ProfileStore::requireLockAndNoDatabase() const
{
    if (!m_lock || m_database) {
        return failure(
            ErrorKind::Conflict, QStringLiteral("the profile must be held by this store, with its database closed"));
    }
    return {};
}

Result<OpenReport> ProfileStore::moveAsideAndRestore(const QString &backup)
{
    ROUNDS_RETURN_IF_ERROR(requireLockAndNoDatabase());
    ROUNDS_RETURN_IF_ERROR(stageBackup(backup));
    ROUNDS_RETURN_IF_ERROR(backups().pause(backup));
    ROUNDS_RETURN_IF_ERROR(keepAside());
    crashPoint(CrashPoint::RestoreBeforeRename);
    ROUNDS_RETURN_IF_ERROR(renameSynced(stagedPath(), databasePath()));
    crashPoint(CrashPoint::RestoreAfterRename);
    return openLocked();
}

Result<OpenReport> ProfileStore::startEmpty()
{
    ROUNDS_RETURN_IF_ERROR(requireLockAndNoDatabase());
    ROUNDS_RETURN_IF_ERROR(stageNew());
    ROUNDS_RETURN_IF_ERROR(keepAside());
    crashPoint(CrashPoint::CreateBeforeRename);
    ROUNDS_RETURN_IF_ERROR(renameSynced(stagedPath(), databasePath()));
    crashPoint(CrashPoint::CreateAfterRename);
    OpenReport report = openLocked();
    report.outcome = report.outcome == OpenOutcome::Current ? OpenOutcome::Created : report.outcome;
    return report;
}

Result<OpenReport> ProfileStore::restore(const QString &backup)
{
    ROUNDS_RETURN_IF_ERROR(requireLockAndNoDatabase());
    ROUNDS_RETURN_IF_ERROR(stageBackup(backup));
    {
        ROUNDS_ASSIGN_OR_RETURN(
            Connection present, Connection::open(databasePath(), connectionOptions(OpenMode::ReadWrite)));
        ROUNDS_RETURN_IF_ERROR(checkStructure(present, CheckDepth::Full));
        ROUNDS_ASSIGN_OR_RETURN(
            [[maybe_unused]] const BackupFile safety, backups().create(present, BackupReason::BeforeRestore));
    }
    crashPoint(CrashPoint::RestoreAfterSafetyBackup);
    ROUNDS_RETURN_IF_ERROR(backups().pause(backup));
    crashPoint(CrashPoint::RestoreBeforeRename);
    ROUNDS_RETURN_IF_ERROR(renameSynced(stagedPath(), databasePath()));
    crashPoint(CrashPoint::RestoreAfterRename);
    return openLocked();
}

} // namespace sevenrounds
