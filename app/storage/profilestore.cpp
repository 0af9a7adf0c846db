// SPDX-License-Identifier: MIT
#include "storage/profilestore.h"

#include "core/logging.h"
#include "storage/atomicfile.h"
#include "storage/fileheader.h"
#include "storage/integrity.h"
#include "storage/journalinspection.h"
#include "storage/sqlitecause.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <bit>
#include <cerrno>

namespace sevenrounds {

namespace {

constexpr Milliseconds kWriterPoll { 10 };

/// Opening for writing does not truncate or change; permission bits would say the wrong thing for root and on read-only mounts.
bool isWritable(const QString &path)
{
    return QFile(path).open(QFile::ReadWrite);
}

} // namespace

bool hasDatabase(OpenOutcome outcome)
{
    return outcome == OpenOutcome::Current || outcome == OpenOutcome::Created || outcome == OpenOutcome::Upgraded
        || outcome == OpenOutcome::ReadOnly;
}

ProfileStore::ProfileStore(ProfileOptions options, const Clock &clock)
    : m_options(std::move(options))
    , m_clock(clock)
{
}

OpenReport ProfileStore::open()
{
    close();
    OpenReport report = startReport();
    if (auto prepared = prepareProfileFolder(m_options.paths); !prepared) {
        if (QFileInfo(databasePath()).size() > 0) {
            return openExisting(report, false);
        }
        return refused(report, OpenOutcome::FailedStep, prepared.error());
    }
    auto lock = ProfileLock::acquire(m_options.paths.lock(), m_options.busyLimit);
    if (!lock) {
        report.holder = ProfileLock::findHolder(m_options.paths.lock());
        const bool isHeld = lock.error().kind == ErrorKind::Unavailable;
        return refused(report, isHeld ? OpenOutcome::Locked : OpenOutcome::FailedStep, lock.error());
    }
    m_lock = std::move(*lock);
    return openLocked();
}

Result<Database> ProfileStore::takeDatabase()
{
    if (!m_database) {
        return failure(ErrorKind::Conflict, QStringLiteral("there is no open database to take"));
    }
    Database database = std::move(*m_database);
    m_database.reset();
    return database;
}

void ProfileStore::close()
{
    m_database.reset();
    m_lock.reset();
}

BackupStore ProfileStore::backups() const
{
    return BackupStore(m_options.paths, m_clock);
}

OpenReport ProfileStore::openLocked()
{
    const OpenReport report = startReport();
    const QFileInfo file(databasePath());
    return !file.exists() || file.size() == 0 ? openMissing(report) : openExisting(report, true);
}

OpenReport ProfileStore::openMissing(OpenReport report)
{
    // SQLite takes a file without content for a healthy, empty database; only what lies beside it tells a first run from a loss.
    if (isKnownProfile()) {
        return refused(report, OpenOutcome::Damaged,
            { ErrorKind::Storage, QStringLiteral("the database is missing or empty, but there was a profile"),
                SQLITE_NOTADB });
    }
    auto created = stageNew();
    if (created) {
        crashPoint(CrashPoint::CreateBeforeRename);
        created = renameSynced(stagedPath(), databasePath());
    }
    if (!created) {
        return refused(report, OpenOutcome::FailedStep, created.error());
    }
    crashPoint(CrashPoint::CreateAfterRename);
    report = openExisting(report, true);
    report.outcome = report.outcome == OpenOutcome::Current ? OpenOutcome::Created : report.outcome;
    return report;
}

OpenReport ProfileStore::openExisting(OpenReport report, bool mayWrite)
{
    const QString path = databasePath();
    const auto header = FileHeader::read(path);
    const auto journal = inspectJournal(path);
    if (!header || !journal) {
        return refused(report, OpenOutcome::FailedStep, header ? journal.error() : header.error());
    }
    report.foundVersion = *header ? static_cast<int>((*header)->userVersion) : 0;
    if (const std::optional<OpenOutcome> outcome = judgeHeader(*header, *journal)) {
        if (*outcome == OpenOutcome::Newer) {
            // Where it is looked for after a downgrade: in the log, by the word.
            const QString versions
                = QStringLiteral("the profile was made by a newer version: its schema is %1, this one knows %2")
                      .arg(report.foundVersion)
                      .arg(report.supportedVersion);
            return refused(report, *outcome, { ErrorKind::NewerData, versions, SQLITE_NOTADB });
        }
        return refused(report, *outcome, { ErrorKind::Storage, QStringLiteral("the file's header"), SQLITE_NOTADB });
    }
    return mayWrite && isWritable(path) ? openWritable(report, *journal) : openReadOnly(report, *journal);
}

std::optional<OpenOutcome> ProfileStore::judgeHeader(
    const std::optional<FileHeader> &header, JournalState journal) const
{
    const bool isHot = journal == JournalState::Hot;
    if (!header) {
        // A kill in the middle of a commit may leave half a header; the journal then has the other half.
        return isHot ? std::nullopt : std::optional(OpenOutcome::Damaged);
    }
    if (header->applicationId != kApplicationId) {
        const quint32 difference = header->applicationId ^ static_cast<quint32>(kApplicationId);
        const bool isOneFlippedBit = std::popcount(difference) == 1 && isKnownProfile();
        return isOneFlippedBit ? OpenOutcome::Damaged : OpenOutcome::Foreign;
    }
    if (header->userVersion > static_cast<quint32>(schemaVersion(m_options.migrations))) {
        return OpenOutcome::Newer;
    }
    // Our files get their first schema before they get their name.
    if (header->userVersion == 0 || (!isHot && header->isShorterThanPromised(QFileInfo(databasePath()).size()))) {
        return OpenOutcome::Damaged;
    }
    return std::nullopt;
}

OpenReport ProfileStore::openReadOnly(OpenReport report, JournalState journal)
{
    if (journal == JournalState::Hot) {
        return refused(report, OpenOutcome::FailedStep,
            { ErrorKind::Unavailable,
                QStringLiteral("an interrupted write must be undone, and the file cannot be written"),
                SQLITE_READONLY_ROLLBACK });
    }
    if (report.foundVersion < report.supportedVersion) {
        return refused(report, OpenOutcome::FailedStep,
            { ErrorKind::Unavailable, QStringLiteral("the schema must be upgraded, and the file cannot be written"),
                SQLITE_READONLY });
    }
    if (auto checked = checkBeforeWriting(report, journal); !checked) {
        return refusedForCause(report, checked.error());
    }
    auto connection = Connection::open(databasePath(), connectionOptions(OpenMode::ReadOnly));
    if (!connection) {
        return refusedForCause(report, connection.error());
    }
    m_database.emplace(std::move(*connection));
    report.outcome = OpenOutcome::ReadOnly;
    return report;
}

OpenReport ProfileStore::openWritable(OpenReport report, JournalState journal)
{
    if (journal == JournalState::Hot) {
        if (!waitForWriter()) {
            return refused(report, OpenOutcome::Locked,
                { ErrorKind::Unavailable, QStringLiteral("another process is writing to the database"), SQLITE_BUSY });
        }
        if (auto settled = settleHotJournal(report); !settled) {
            return refusedForCause(report, settled.error());
        }
    } else if (auto checked = checkBeforeWriting(report, journal); !checked) {
        return refusedForCause(report, checked.error());
    }
    auto connection = Connection::open(databasePath(), connectionOptions(OpenMode::ReadWrite));
    if (!connection) {
        return refusedForCause(report, connection.error());
    }
    const auto version = connection->queryInteger(QStringLiteral("PRAGMA user_version"));
    if (!version) {
        return refusedForCause(report, version.error());
    }
    report.foundVersion = static_cast<int>(*version);
    if (auto marked = writeMarker(); !marked) {
        return refused(report, OpenOutcome::FailedStep, marked.error());
    }
    return upgrade(report, std::move(*connection));
}

OpenReport ProfileStore::upgrade(OpenReport report, Connection connection)
{
    report.outcome = OpenOutcome::Current;
    if (report.foundVersion < report.supportedVersion) {
        auto backup = backups().create(connection, BackupReason::BeforeMigration);
        if (!backup) {
            return refused(report, OpenOutcome::FailedStep, backup.error());
        }
        report.backupBeforeUpgrade = *backup;
        crashPoint(CrashPoint::MigrationBackupAfter);
        if (auto migrated = migrate(connection, m_options.migrations); !migrated) {
            return refused(report, OpenOutcome::FailedStep, migrated.error());
        }
        report.outcome = OpenOutcome::Upgraded;
    }
    m_database.emplace(std::move(connection));
    return report;
}

Result<> ProfileStore::settleHotJournal(OpenReport &report) const
{
    const QString path = databasePath();
    // Either a commit was cut off in the file, or the file is whole and the journal strange.
    auto alone = FileAlone::open(path);
    ROUNDS_ASSIGN_OR_RETURN(const bool mayBeOwn, isOwnJournal(path));
    if (mayBeOwn) {
        auto rehearsed = rehearseRollback(path, m_options.paths.data, alone ? &*alone : nullptr);
        if (rehearsed) {
            return {};
        }
        if (storageTrouble(rehearsed.error()) != StorageTrouble::Damaged) {
            return rehearsed;
        }
    }
    if (!alone) {
        return failure(alone.error());
    }
    report.damagedRows = alone->damagedRows;
    ROUNDS_ASSIGN_OR_RETURN(report.journalMovedTo, newAsideFolder());
    qCWarning(lcStorage, "a journal that is not this database's was moved aside");
    return moveJournalAside(report.journalMovedTo);
}

Result<> ProfileStore::checkBeforeWriting(OpenReport &report, JournalState journal) const
{
    ROUNDS_ASSIGN_OR_RETURN(
        Connection connection, Connection::open(databasePath(), connectionOptions(OpenMode::ReadOnly)));
    // Our journal mode leaves an empty journal; where there is none, someone may have taken away one that was needed.
    if (journal != JournalState::Absent) {
        return checkStructure(connection, CheckDepth::Quick);
    }
    ROUNDS_RETURN_IF_ERROR(checkStructure(connection, CheckDepth::Full));
    ROUNDS_ASSIGN_OR_RETURN(report.damagedRows, countDamagedRows(connection));
    return {};
}

bool ProfileStore::waitForWriter() const
{
    for (Milliseconds waited { 0 }; isBeingWritten(databasePath()); waited += kWriterPoll) {
        if (waited >= m_options.busyLimit) {
            return false;
        }
        m_options.sleep(kWriterPoll);
    }
    return true;
}

bool ProfileStore::isKnownProfile() const
{
    return QFileInfo::exists(m_options.paths.marker()) || backups().hasAny();
}

OpenReport ProfileStore::startReport() const
{
    OpenReport report;
    report.folder = m_options.paths.data;
    report.supportedVersion = schemaVersion(m_options.migrations);
    report.areBackupsPaused = backups().isPaused();
    return report;
}

OpenReport ProfileStore::refused(OpenReport report, OpenOutcome outcome, Error error) const
{
    report.outcome = outcome;
    if (outcome == OpenOutcome::Damaged || outcome == OpenOutcome::FailedStep) {
        report.newestVerifiedBackup = backups().findNewestVerified(report.supportedVersion);
    }
    qCWarning(lcStorage, "opening the profile: %s", qUtf8Printable(describe(error)));
    report.error = std::move(error);
    return report;
}

OpenReport ProfileStore::refusedForCause(const OpenReport &report, const Error &error) const
{
    switch (storageTrouble(error)) {
    case StorageTrouble::Busy:
        return refused(report, OpenOutcome::Locked, error);
    case StorageTrouble::Damaged:
        return refused(report, OpenOutcome::Damaged, error);
    default:
        return refused(report, OpenOutcome::FailedStep, error);
    }
}

ConnectionOptions ProfileStore::connectionOptions(OpenMode mode) const
{
    return { mode, m_options.vfs, m_options.busyLimit, m_options.sleep };
}

Result<> ProfileStore::writeMarker() const
{
    if (QFileInfo::exists(m_options.paths.marker())) {
        return {};
    }
    const QJsonObject note { { QStringLiteral("profile_of"), QStringLiteral("sevenrounds") },
        { QStringLiteral("created_at_ms"), toEpochMs(m_clock.now()) } };
    return writeAtomically(m_options.paths.marker(), QJsonDocument(note).toJson(), CrashPoint::MarkerBeforeRename,
        CrashPoint::MarkerAfterRename);
}

} // namespace sevenrounds
