// SPDX-License-Identifier: MIT
#include "storage/journalinspection.h"

#include "storage/atomicfile.h"
#include "storage/fileheader.h"
#include "storage/integrity.h"
#include "storage/statement.h"
#include "storage/tableshape.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

#include <sqlite3.h>

#include <cerrno>

namespace sevenrounds {

namespace {

// https://www.sqlite.org/fileformat.html, section 3.
constexpr QByteArrayView kJournalMagic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
constexpr qsizetype kJournalHeaderSize = 28;
constexpr qint64 kPageNumberSize = 4;
constexpr qint64 kChecksumSize = 4;
constexpr quint32 kLargestSector = 65536;
/// In place of a count: as many as the file holds.
constexpr quint32 kAllRecords = 0xffffffff;
/// More than all migrations together change.
constexpr quint32 kMostSchemaChanges = 0x10000;

Result<QByteArray> firstBytes(const QString &path, qint64 count)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return failure(
            ErrorKind::Io, QStringLiteral("cannot read ") + path + QStringLiteral(": ") + file.errorString(), EIO);
    }
    return file.read(count);
}

quint32 numberAt(const QByteArray &bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

struct JournalHeader {
    quint32 records = 0;
    quint32 originalPages = 0;
    quint32 sectorSize = 0;
    quint32 pageSize = 0;
};

/// The header of the part that begins where the file stands; absent where none does.
std::optional<JournalHeader> readHeader(QFile &journal)
{
    const QByteArray bytes = journal.read(kJournalHeaderSize);
    if (bytes.size() < kJournalHeaderSize || !bytes.startsWith(kJournalMagic.toByteArray())) {
        return std::nullopt;
    }
    return JournalHeader { numberAt(bytes, 8), numberAt(bytes, 16), numberAt(bytes, 20), numberAt(bytes, 24) };
}

/// The database's first page as the journal keeps it; empty where it does not hold that page. A transaction that outgrew the page cache
/// leaves a journal of several parts, each with a header of its own.
QByteArray originalFirstPage(QFile &journal, const JournalHeader &first)
{
    const qint64 recordSize = kPageNumberSize + qint64 { first.pageSize } + kChecksumSize;
    const qint64 sectorSize = first.sectorSize;
    qint64 offset = 0;
    for (std::optional<JournalHeader> part = first; part; part = readHeader(journal)) {
        offset += sectorSize;
        const qint64 room = qMax<qint64>(0, journal.size() - offset) / recordSize;
        const qint64 records = part->records == kAllRecords ? room : qMin<qint64>(part->records, room);
        for (qint64 i = 0; i < records; ++i, offset += recordSize) {
            journal.seek(offset);
            const QByteArray number = journal.read(kPageNumberSize);
            if (number.size() == kPageNumberSize && numberAt(number, 0) == 1) {
                return journal.read(qint64 { first.pageSize });
            }
        }
        offset = (offset + sectorSize - 1) / sectorSize * sectorSize;
        journal.seek(offset);
    }
    return {};
}

/// Whether `original` can be what a cut-off transaction found and `present` what it left of the header.
bool canPrecede(const FileHeader &original, const FileHeader &present)
{
    const quint32 commits = present.changeCounter - original.changeCounter;
    const quint32 schemaChanges = present.schemaCookie - original.schemaCookie;
    // Only an upgrade changes the schema, and it changes the version with it.
    const bool isUpgrade = original.userVersion != present.userVersion;
    return original.pageSize == present.pageSize && original.applicationId == present.applicationId && commits <= 1
        && schemaChanges <= (isUpgrade ? kMostSchemaChanges : 0);
}

tl::unexpected<Error> notOurs(const QString &reason)
{
    return failure(ErrorKind::Storage, QStringLiteral("playing the journal back: ") + reason, SQLITE_CORRUPT);
}

/// An older schema does not have every table.
Result<bool> isInSchema(Connection &connection, const TableShape &shape)
{
    ROUNDS_ASSIGN_OR_RETURN(const qint64 count,
        connection.queryInteger(
            QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '%1'")
                .arg(shape.tableName())));
    return count > 0;
}

/// Whether every row of `past` is in `present` with the same hash.
Result<bool> isPast(const TableShape &shape, Connection &past, Connection &present)
{
    ROUNDS_ASSIGN_OR_RETURN(const bool isInPast, isInSchema(past, shape));
    if (!isInPast) {
        return true;
    }
    ROUNDS_ASSIGN_OR_RETURN(const bool isInPresent, isInSchema(present, shape));
    if (!isInPresent) {
        return false;
    }
    const QString sql
        = QStringLiteral("SELECT id, row_hash FROM ") + shape.tableName() + QStringLiteral(" ORDER BY id");
    ROUNDS_ASSIGN_OR_RETURN(Statement pastRows, Statement::prepare(past, sql));
    ROUNDS_ASSIGN_OR_RETURN(Statement presentRows, Statement::prepare(present, sql));
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasPast, pastRows.step());
        if (!hasPast) {
            return true;
        }
        do {
            ROUNDS_ASSIGN_OR_RETURN(const bool hasPresent, presentRows.step());
            if (!hasPresent) {
                return false;
            }
        } while (presentRows.integer(0) < pastRows.integer(0));
        if (presentRows.integer(0) != pastRows.integer(0) || presentRows.bytes(1) != pastRows.bytes(1)) {
            return false;
        }
    }
}

Result<bool> isPast(Connection &past, Connection &present)
{
    const QString version = QStringLiteral("PRAGMA user_version");
    ROUNDS_ASSIGN_OR_RETURN(const qint64 pastVersion, past.queryInteger(version));
    ROUNDS_ASSIGN_OR_RETURN(const qint64 presentVersion, present.queryInteger(version));
    if (pastVersion != presentVersion) {
        // An interrupted upgrade, which may write hashes anew.
        return true;
    }
    for (const TableShape *shape : allTables()) {
        if (shape->isAppendOnly) {
            ROUNDS_ASSIGN_OR_RETURN(const bool isTablePast, isPast(*shape, past, present));
            if (!isTablePast) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

QString journalPath(const QString &database)
{
    const QString canonical = QFileInfo(database).canonicalFilePath();
    return (canonical.isEmpty() ? database : canonical) + QStringLiteral("-journal");
}

Result<JournalState> inspectJournal(const QString &database)
{
    const QString path = journalPath(database);
    if (!QFileInfo::exists(path)) {
        return JournalState::Absent;
    }
    // As SQLite sees it: an empty journal, or one that begins with a zero byte, has been closed.
    ROUNDS_ASSIGN_OR_RETURN(const QByteArray first, firstBytes(path, 1));
    return first.isEmpty() || first.at(0) == '\0' ? JournalState::Cold : JournalState::Hot;
}

Result<bool> isOwnJournal(const QString &database)
{
    QFile journal(journalPath(database));
    if (!journal.open(QFile::ReadOnly)) {
        return failure(ErrorKind::Io, QStringLiteral("cannot read the journal: ") + journal.errorString(), EIO);
    }
    const std::optional<JournalHeader> header = readHeader(journal);
    if (!header || header->sectorSize < kJournalHeaderSize || header->sectorSize > kLargestSector
        || header->pageSize < 512 || header->pageSize > 65536) {
        return false;
    }
    ROUNDS_ASSIGN_OR_RETURN(const std::optional<FileHeader> present, FileHeader::read(database));
    if (present && present->pageSize != header->pageSize) {
        return false;
    }
    const QByteArray page = originalFirstPage(journal, *header);
    if (page.isEmpty()) {
        // The transaction had not come to the first page, so that page still says how many there were when it began.
        const bool isCounted = present && present->versionValidFor == present->changeCounter;
        return !isCounted || present->pageCount == header->originalPages;
    }
    const std::optional<FileHeader> original = FileHeader::parse(page);
    // Where the first page itself was torn, only playing back can tell.
    return original && (!present || canPrecede(*original, *present));
}

Result<FileAlone> FileAlone::open(const QString &database)
{
    ConnectionOptions options;
    options.mode = OpenMode::ReadOnlyImmutable;
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::open(database, options));
    ROUNDS_RETURN_IF_ERROR(checkStructure(connection, CheckDepth::Full));
    ROUNDS_ASSIGN_OR_RETURN(const qint64 damagedRows, countDamagedRows(connection));
    return FileAlone { std::move(connection), damagedRows };
}

Result<> rehearseRollback(const QString &database, const QString &scratchFolder, FileAlone *alone)
{
    const QTemporaryDir scratch(scratchFolder + QStringLiteral("/.rehearsal-XXXXXX"));
    if (!scratch.isValid()) {
        return failure(ErrorKind::Io, QStringLiteral("no place to rehearse a rollback: ") + scratch.errorString(), EIO);
    }
    const QString copy = scratch.filePath(QStringLiteral("copy.sqlite"));
    ROUNDS_RETURN_IF_ERROR(copySynced(database, copy));
    ROUNDS_RETURN_IF_ERROR(copySynced(journalPath(database), journalPath(copy)));
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::open(copy));
    ROUNDS_RETURN_IF_ERROR(checkStructure(connection, CheckDepth::Full));
    ROUNDS_ASSIGN_OR_RETURN(const qint64 damaged, countDamagedRows(connection));
    // What was damaged before is no sign against the journal.
    if (damaged > (alone != nullptr ? alone->damagedRows : 0)) {
        return notOurs(QStringLiteral("it would damage rows"));
    }
    if (alone != nullptr) {
        ROUNDS_ASSIGN_OR_RETURN(const bool isOwnPast, isPast(connection, alone->connection));
        if (!isOwnPast) {
            return notOurs(QStringLiteral("the outcome is no past of this database"));
        }
    }
    return {};
}

} // namespace sevenrounds
