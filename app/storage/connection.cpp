// SPDX-License-Identifier: MIT
#include "storage/connection.h"

#include "storage/sqlitecause.h"
#include "storage/statement.h"

#include <QFile>
#include <QRandomGenerator>
#include <QUrl>
#include <QtEndian>

#include <sqlite3.h>

#include <thread>
#include <utility>

namespace sevenrounds {

namespace {

constexpr Milliseconds kBusyStep { 10 };

int openFlags(OpenMode mode)
{
    constexpr int kCommon = SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case OpenMode::ReadOnly:
    case OpenMode::ReadOnlyImmutable:
        return kCommon | SQLITE_OPEN_READONLY;
    case OpenMode::ReadWrite:
        return kCommon | SQLITE_OPEN_READWRITE;
    case OpenMode::Create:
        return kCommon | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return kCommon | SQLITE_OPEN_READONLY;
}

QByteArray fileUri(const QString &path, OpenMode mode)
{
    // A URI, because only it carries `immutable`; so everything that means something in a URI is escaped.
    QByteArray uri = "file:" + QUrl::toPercentEncoding(path, QByteArrayLiteral("/"));
    if (mode == OpenMode::ReadOnlyImmutable) {
        uri += "?immutable=1";
    }
    return uri;
}

} // namespace

void sleepThread(Milliseconds duration)
{
    std::this_thread::sleep_for(duration);
}

struct Connection::BusyWait {
    Milliseconds limit;
    Sleep sleep;

    /// SQLite's busy callback: how often it was called for this lock so far; 0 gives up.
    static int wait(void *context, int calls)
    {
        const auto *self = static_cast<const BusyWait *>(context);
        if (kBusyStep * (calls + 1) > self->limit) {
            return 0;
        }
        self->sleep(kBusyStep);
        return 1;
    }
};

void Connection::Closer::operator()(sqlite3 *handle) const
{
    // Not close_v2: a statement that outlives its connection is a bug that must show.
    [[maybe_unused]] const int code = sqlite3_close(handle);
    ROUNDS_CHECK(code == SQLITE_OK);
}

Connection::Connection(
    std::unique_ptr<sqlite3, Closer> handle, std::unique_ptr<BusyWait> busyWait, QString path, bool readOnly)
    : m_busyWait(std::move(busyWait))
    , m_handle(std::move(handle))
    , m_path(std::move(path))
    , m_readOnly(readOnly)
{
}

Connection::Connection(Connection &&other) noexcept = default;
Connection::~Connection() = default;

Connection &Connection::operator=(Connection &&other) noexcept
{
    // The old handle must be closed before the busy handler it points at goes.
    m_handle = std::move(other.m_handle);
    m_busyWait = std::move(other.m_busyWait);
    m_path = std::move(other.m_path);
    m_readOnly = other.m_readOnly;
    m_owesRollback = other.m_owesRollback;
    return *this;
}

Result<Connection> Connection::open(const QString &path, const ConnectionOptions &options)
{
    return openHandle(fileUri(path, options.mode), openFlags(options.mode), path, options);
}

Result<Connection> Connection::openInMemory()
{
    return openHandle(QByteArrayLiteral(":memory:"), openFlags(OpenMode::Create), {}, {});
}

Result<Connection> Connection::openHandle(
    const QByteArray &name, int flags, const QString &path, const ConnectionOptions &options)
{
    sqlite3 *raw = nullptr;
    const int code
        = sqlite3_open_v2(name.constData(), &raw, flags, options.vfs.isEmpty() ? nullptr : options.vfs.constData());
    std::unique_ptr<sqlite3, Closer> handle(raw);
    if (code != SQLITE_OK) {
        return failure(sqliteError(raw, code, QStringLiteral("opening a database")));
    }
    auto busyWait = std::make_unique<BusyWait>(BusyWait { options.busyLimit, options.sleep });
    sqlite3_busy_handler(raw, &BusyWait::wait, busyWait.get());
    const bool readOnly = (flags & SQLITE_OPEN_READONLY) != 0;
    Connection connection(std::move(handle), std::move(busyWait), path, readOnly);
    ROUNDS_RETURN_IF_ERROR(connection.configure());
    return connection;
}

Result<> Connection::configure()
{
    // A database is input: a file that was tampered with must not be able to run functions or to be rewritten as raw pages.
    for (const auto &[option, value] : { std::pair { SQLITE_DBCONFIG_DEFENSIVE, 1 },
             std::pair { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 }, std::pair { SQLITE_DBCONFIG_DQS_DML, 0 },
             std::pair { SQLITE_DBCONFIG_DQS_DDL, 0 }, std::pair { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 } }) {
        int applied = 0;
        if (const int code = sqlite3_db_config(handle(), option, value, &applied);
            code != SQLITE_OK || applied != value) {
            return failure(sqliteError(handle(), code, QStringLiteral("configuring a connection")));
        }
    }
    // Recursive triggers, because without them INSERT OR REPLACE deletes a row of an append-only table unseen.
    ROUNDS_RETURN_IF_ERROR(
        execute(QStringLiteral("PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA cell_size_check=ON;")));
    if (m_readOnly) {
        return {};
    }
    // Not WAL: SQLite 3.40.1 lies in the range of the WAL-reset bug. FULL, because a commit that was reported must survive a power cut.
    ROUNDS_ASSIGN_OR_RETURN(
        Statement journal, Statement::prepare(*this, QStringLiteral("PRAGMA journal_mode=TRUNCATE")));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasMode, journal.step());
    const QString mode = hasMode ? journal.text(0) : QString();
    if (mode != QStringLiteral("truncate") && mode != QStringLiteral("memory")) {
        return failure(ErrorKind::Storage, QStringLiteral("the journal mode stays ") + mode);
    }
    return execute(QStringLiteral("PRAGMA synchronous=FULL;"));
}

Result<> Connection::execute(const QString &sql)
{
    const int code = sqlite3_exec(handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return failure(sqliteError(handle(), code, QStringLiteral("executing a statement")));
    }
    return {};
}

Result<qint64> Connection::queryInteger(const QString &sql)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement, Statement::prepare(*this, sql));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
    return hasRow ? statement.integer(0) : 0;
}

Result<quint32> Connection::changeCounter()
{
    if (m_path.isEmpty()) {
        return 0U;
    }
    // Reading the schema takes a lock and thereby plays back a journal that an interrupted commit left. The statement stays open, so
    // that the file does not change before its header is read.
    ROUNDS_ASSIGN_OR_RETURN(
        Statement lock, Statement::prepare(*this, QStringLiteral("SELECT count(*) FROM sqlite_schema")));
    ROUNDS_RETURN_IF_ERROR(lock.step());
    constexpr sqlite3_int64 kOffset = 24;
    sqlite3_file *file = nullptr;
    int code = sqlite3_file_control(handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    char bytes[sizeof(quint32)] = {};
    if (code == SQLITE_OK) {
        code = file->pMethods->xRead(file, bytes, sizeof bytes, kOffset);
    }
    // A new database has no header before its first commit.
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) {
        return failure(sqliteError(nullptr, code, QStringLiteral("reading the change counter")));
    }
    return qFromBigEndian<quint32>(bytes);
}

Result<> Connection::stampIdentity()
{
    // Above every number that schema changes reach, below the sign.
    constexpr quint32 kFirst = 0x01000000;
    constexpr quint32 kBehind = 0x70000000;
    const quint32 cookie = QRandomGenerator::system()->bounded(kFirst, kBehind);
    const auto setDefensive = [this](int value) {
        return sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, value, nullptr) == SQLITE_OK;
    };
    // A defensive connection refuses this one pragma from SQLite 3.42 on, without saying so.
    const bool isOpened = setDefensive(0);
    const Result<> set = execute(QStringLiteral("PRAGMA schema_version=%1").arg(cookie));
    const bool isClosed = setDefensive(1);
    ROUNDS_RETURN_IF_ERROR(set);
    ROUNDS_ASSIGN_OR_RETURN(const qint64 found, queryInteger(QStringLiteral("PRAGMA schema_version")));
    if (!isOpened || !isClosed || found != qint64 { cookie }) {
        return failure(ErrorKind::Storage, QStringLiteral("the file did not take its identity"));
    }
    return {};
}

bool Connection::isReadOnly() const
{
    return m_readOnly;
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

Result<> Connection::rollBack()
{
    // A full disk or an input/output error may have rolled back already.
    const Result<> done = isInTransaction() ? execute(QStringLiteral("ROLLBACK")) : Result<>();
    m_owesRollback = !done;
    return done;
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(handle());
}

} // namespace sevenrounds
