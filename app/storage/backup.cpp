// SPDX-License-Identifier: MIT
#include "storage/backup.h"

#include "core/crashpoint.h"
#include "core/logging.h"
#include "storage/atomicfile.h"
#include "storage/backupname.h"
#include "storage/fileheader.h"
#include "storage/integrity.h"
#include "storage/schema.h"
#include "storage/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr QLatin1String kTemporarySuffix(".part");

Result<Connection> openBackup(const QString &path)
{
    ConnectionOptions options;
    options.mode = OpenMode::ReadOnlyImmutable;
    return Connection::open(path, options);
}

Result<> verifyCopy(const QString &path, const RowCounts &expected, qint64 damagedRows)
{
    ROUNDS_ASSIGN_OR_RETURN(Connection copy, openBackup(path));
    ROUNDS_RETURN_IF_ERROR(checkStructure(copy, CheckDepth::Full));
    ROUNDS_ASSIGN_OR_RETURN(const RowCounts counts, countRows(copy));
    ROUNDS_ASSIGN_OR_RETURN(const qint64 damaged, countDamagedRows(copy));
    if (counts != expected || damaged != damagedRows) {
        return failure(
            ErrorKind::Storage, QStringLiteral("the backup does not hold what the database holds"), SQLITE_CORRUPT);
    }
    return {};
}

} // namespace

Result<RowCounts> countRows(Connection &connection)
{
    RowCounts counts;
    ROUNDS_ASSIGN_OR_RETURN(Statement tables,
        Statement::prepare(connection,
            QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")));
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasTable, tables.step());
        if (!hasTable) {
            return counts;
        }
        const QString name = tables.text(0);
        // Of the database itself: a view may lie over a table while texts of it cannot be saved, and a copy has no views.
        const QString quoted = QString(name).replace(QLatin1Char('"'), QStringLiteral("\"\""));
        ROUNDS_ASSIGN_OR_RETURN(
            counts[name], connection.queryInteger(QStringLiteral("SELECT count(*) FROM main.\"%1\"").arg(quoted)));
    }
}

BackupStore::BackupStore(ProfilePaths paths, const Clock &clock)
    : m_paths(std::move(paths))
    , m_clock(clock)
{
}

Result<BackupFile> BackupStore::create(Connection &connection, BackupReason reason)
{
    if (!QDir().mkpath(m_paths.backups())) {
        return failure(ErrorKind::Io, QStringLiteral("cannot create the folder ") + m_paths.backups(), EIO);
    }
    ROUNDS_ASSIGN_OR_RETURN(const RowCounts rows, countRows(connection));
    ROUNDS_ASSIGN_OR_RETURN(const qint64 damagedRows, countDamagedRows(connection));
    const BackupName name = unusedName(reason, damagedRows);
    const QString path = m_paths.backups() + QLatin1Char('/') + name.fileName();
    const QString temporary = path + kTemporarySuffix;
    QFile::remove(temporary);
    crashPoint(CrashPoint::BackupBeforeCopy);
    // Into a new file and not page by page: damage of the file's structure is not carried along.
    auto copied = [&]() -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(Statement copy, Statement::prepare(connection, QStringLiteral("VACUUM INTO ?")));
        ROUNDS_RETURN_IF_ERROR(copy.bindAll({ temporary }));
        ROUNDS_RETURN_IF_ERROR(copy.run());
        QFile::setPermissions(temporary, QFile::ReadOwner | QFile::WriteOwner);
        ROUNDS_RETURN_IF_ERROR(syncFile(temporary));
        crashPoint(CrashPoint::BackupBeforeVerify);
        ROUNDS_RETURN_IF_ERROR(verifyCopy(temporary, rows, damagedRows));
        crashPoint(CrashPoint::BackupBeforeRename);
        return renameSynced(temporary, path);
    }();
    if (!copied) {
        QFile::remove(temporary);
        return failure(copied.error().during(QStringLiteral("making a backup")));
    }
    crashPoint(CrashPoint::BackupAfterRename);
    // Only the daily one thins: a backup made before something risky must not cost an older one at that very moment.
    if (reason == BackupReason::Daily) {
        thin();
    }
    ROUNDS_ASSIGN_OR_RETURN(const qint64 version, connection.queryInteger(QStringLiteral("PRAGMA user_version")));
    return BackupFile { path, name.madeAt, m_clock.localDate(name.madeAt), reason, QFileInfo(path).size(),
        static_cast<int>(version), rows };
}

Result<std::optional<BackupFile>> BackupStore::createIfDue(Connection &connection)
{
    if (isPaused()) {
        return std::optional<BackupFile>();
    }
    const QDate today = m_clock.today();
    for (const BackupName &name : names()) {
        if (name.reason == BackupReason::Daily && m_clock.localDate(name.madeAt) == today) {
            return std::optional<BackupFile>();
        }
    }
    ROUNDS_ASSIGN_OR_RETURN(BackupFile made, create(connection, BackupReason::Daily));
    return std::optional<BackupFile>(std::move(made));
}

QList<BackupName> BackupStore::names() const
{
    QList<BackupName> found;
    const QStringList entries = QDir(m_paths.backups()).entryList(QDir::Files);
    for (const QString &entry : entries) {
        if (const std::optional<BackupName> name = BackupName::parse(entry)) {
            found.append(*name);
        }
    }
    std::sort(found.begin(), found.end(), [](const BackupName &a, const BackupName &b) { return a.madeAt > b.madeAt; });
    return found;
}

BackupName BackupStore::unusedName(BackupReason reason, qint64 damagedRows) const
{
    BackupName name { m_clock.now(), reason, damagedRows };
    const QList<BackupName> taken = names();
    // Two in one millisecond happen under a test's clock only, but a backup must never replace another.
    while (std::any_of(
        taken.begin(), taken.end(), [&name](const BackupName &other) { return other.madeAt == name.madeAt; })) {
        name.madeAt += Milliseconds { 1 };
    }
    return name;
}

Result<QList<BackupFile>> BackupStore::list() const
{
    QList<BackupFile> files;
    for (const BackupName &name : names()) {
        BackupFile file;
        file.path = m_paths.backups() + QLatin1Char('/') + name.fileName();
        file.madeAt = name.madeAt;
        file.localDate = m_clock.localDate(name.madeAt);
        file.reason = name.reason;
        file.size = QFileInfo(file.path).size();
        if (auto connection = openBackup(file.path)) {
            file.rows = countRows(*connection).value_or(RowCounts());
            file.schemaVersion
                = static_cast<int>(connection->queryInteger(QStringLiteral("PRAGMA user_version")).value_or(0));
        }
        files.append(file);
    }
    return files;
}

QStringList BackupStore::paths() const
{
    QStringList found;
    for (const BackupName &name : names()) {
        found.append(m_paths.backups() + QLatin1Char('/') + name.fileName());
    }
    return found;
}

bool BackupStore::hasAny() const
{
    return !names().isEmpty();
}

Result<> BackupStore::verify(const QString &path, int newestSchema)
{
    ROUNDS_ASSIGN_OR_RETURN(const std::optional<FileHeader> header, FileHeader::read(path));
    if (!header || header->applicationId != kApplicationId || header->isShorterThanPromised(QFileInfo(path).size())) {
        return failure(ErrorKind::Storage, QStringLiteral("this is no whole profile database: ") + path, SQLITE_NOTADB);
    }
    if (header->userVersion > static_cast<quint32>(newestSchema) || header->userVersion == 0) {
        return failure(ErrorKind::NewerData, QStringLiteral("the backup needs schema %1").arg(header->userVersion));
    }
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, openBackup(path));
    ROUNDS_RETURN_IF_ERROR(checkStructure(connection, CheckDepth::Full));
    ROUNDS_ASSIGN_OR_RETURN(const qint64 damaged, countDamagedRows(connection));
    const std::optional<BackupName> name = BackupName::parse(QFileInfo(path).fileName());
    if (damaged > (name ? name->damagedRows : 0)) {
        return failure(
            ErrorKind::Storage, QStringLiteral("%1 rows of the backup are damaged").arg(damaged), SQLITE_CORRUPT);
    }
    return {};
}

std::optional<BackupFile> BackupStore::findNewestVerified(int newestSchema) const
{
    const QList<BackupFile> files = list().value_or(QList<BackupFile>());
    const auto found = std::find_if(files.begin(), files.end(),
        [newestSchema](const BackupFile &file) { return verify(file.path, newestSchema).has_value(); });
    return found == files.end() ? std::nullopt : std::optional<BackupFile>(*found);
}

QString BackupStore::pausePath() const
{
    return m_paths.data + QStringLiteral("/restored");
}

bool BackupStore::isPaused() const
{
    return QFileInfo::exists(pausePath());
}

Result<> BackupStore::pause(const QString &restoredFrom)
{
    const QJsonObject note { { QStringLiteral("restored_from"), QFileInfo(restoredFrom).fileName() },
        { QStringLiteral("at_ms"), toEpochMs(m_clock.now()) } };
    return writeAtomically(
        pausePath(), QJsonDocument(note).toJson(), CrashPoint::RestoreFlagBeforeRename, CrashPoint::RestoreAfterFlag);
}

Result<> BackupStore::confirmRestore()
{
    if (isPaused() && !QFile::remove(pausePath())) {
        return failure(ErrorKind::Io, QStringLiteral("cannot remove ") + pausePath(), EIO);
    }
    return {};
}

void BackupStore::thin()
{
    const QList<BackupName> all = names();
    QList<BackupStamp> stamps;
    for (const BackupName &name : all) {
        stamps.append({ name.madeAt, m_clock.localDate(name.madeAt), name.reason == BackupReason::Manual });
    }
    const QList<qsizetype> kept = keptBackups(stamps, m_clock.today());
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (kept.contains(i)) {
            continue;
        }
        crashPoint(CrashPoint::ThinningBetweenFiles);
        const QString path = m_paths.backups() + QLatin1Char('/') + all.at(i).fileName();
        if (!QFile::remove(path)) {
            qCWarning(lcStorage, "a thinned backup could not be removed");
        }
    }
}

} // namespace sevenrounds
