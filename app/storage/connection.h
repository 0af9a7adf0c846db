// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

struct sqlite3;

namespace sevenrounds {

/// How a busy wait passes its time; injected so that tests need not wait.
using Sleep = std::function<void(Milliseconds)>;

/// Blocks the calling thread.
void sleepThread(Milliseconds duration);

enum class OpenMode {
    ReadOnly, ///< never writes, nor rolls a journal back
    ReadOnlyImmutable, ///< as ReadOnly, and looks at the file alone: no locks, any journal beside it is ignored
    ReadWrite,
    Create,
};

struct ConnectionOptions {
    OpenMode mode = OpenMode::ReadWrite;
    /// Name of a registered VFS; empty for the system's own.
    QByteArray vfs;
    /// How long a call may wait for another process's lock before it fails with Busy.
    Milliseconds busyLimit { 300 };
    Sleep sleep = sleepThread;
};

/// One open SQLite file with our settings: TRUNCATE journal, FULL sync, foreign keys on, schema not trusted. The only class that
/// knows how a file is opened. It does not judge what is in the file; that is ProfileStore's work. Use it from one thread at a time.
class Connection
{
public:
    [[nodiscard]] static Result<Connection> open(const QString &path, const ConnectionOptions &options = {});
    /// An empty database without a file, for tests and previews.
    [[nodiscard]] static Result<Connection> openInMemory();

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    /// Runs one or more statements that return nothing of interest.
    [[nodiscard]] Result<> execute(const QString &sql);
    /// The first column of the first row as an integer, 0 where there is no row.
    [[nodiscard]] Result<qint64> queryInteger(const QString &sql);

    /// The number in the file's header that every commit raises by one, after undoing what an interrupted commit left; 0 for a
    /// database in memory.
    [[nodiscard]] Result<quint32> changeCounter();

    /// Gives the file a random schema cookie, by which its journals can be told from those of every other file: SQLite itself names
    /// no database in a journal. To be called once, before the file gets its name.
    [[nodiscard]] Result<> stampIdentity();

    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isInTransaction() const;
    /// Takes the open transaction back, if there is one. Where even that fails, for lack of memory, it is owed.
    [[nodiscard]] Result<> rollBack();
    /// What stands in the open transaction is to be taken back before anything new begins.
    [[nodiscard]] bool owesRollback() const { return m_owesRollback && isInTransaction(); }
    /// Rows changed by the last statement that changed any.
    [[nodiscard]] qint64 changes() const;
    /// Empty for a database in memory.
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }

private:
    struct Closer {
        void operator()(sqlite3 *handle) const;
    };
    struct BusyWait;

    Connection(
        std::unique_ptr<sqlite3, Closer> handle, std::unique_ptr<BusyWait> busyWait, QString path, bool readOnly);

    [[nodiscard]] static Result<Connection> openHandle(
        const QByteArray &name, int flags, const QString &path, const ConnectionOptions &options);
    [[nodiscard]] Result<> configure();

    // Declared before the handle, so that it outlives it: the handle's busy handler points at it.
    std::unique_ptr<BusyWait> m_busyWait;
    std::unique_ptr<sqlite3, Closer> m_handle;
    QString m_path;
    bool m_readOnly = false;
    bool m_owesRollback = false;
};

} // namespace sevenrounds
