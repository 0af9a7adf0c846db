// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

struct sqlite3_vfs;
struct sqlite3_file;

namespace sevenrounds::test {

/// A SQLite VFS that passes everything to the system's own and can play a failing disk: errors at the N-th write, a power cut that
/// drops or tears what was not synced, a sync that takes as long as the test likes. Writes, truncations and syncs count as operations,
/// starting at 1.
class VfsShim
{
public:
    explicit VfsShim(QByteArray name);
    ~VfsShim();
    VfsShim(const VfsShim &) = delete;
    VfsShim &operator=(const VfsShim &) = delete;

    [[nodiscard]] const QByteArray &name() const { return m_name; }
    [[nodiscard]] int operations() const;

    /// Operation number `operation` and all later ones answer `code`, until `heal`.
    void failFrom(int operation, int code);
    /// At operation number `operation` the power goes: of each file, a random part of what was not synced is lost, the write itself is
    /// torn, and nothing works any more until `heal`.
    void cutPowerAt(int operation, quint64 seed);
    [[nodiscard]] bool isPowerCut() const;
    /// Faults end, the count starts again.
    void heal();

    /// Syncs wait until `releaseSyncs`.
    void holdSyncs();
    void releaseSyncs();
    [[nodiscard]] bool isSyncWaiting() const;
    /// From now on each sync takes so long, as on a slow disk.
    void delaySyncs(std::chrono::milliseconds delay);
    /// Of those that were delayed.
    [[nodiscard]] int delayedSyncs() const;

    // Called by the file methods in the source file.
    [[nodiscard]] int beforeWrite(const QString &path, const void *data, int size, qint64 offset);
    [[nodiscard]] int beforeTruncate(const QString &path, qint64 size);
    [[nodiscard]] int beforeSync(const QString &path);
    void afterSync(const QString &path);
    [[nodiscard]] int beforeRead() const;
    [[nodiscard]] sqlite3_vfs *real() const { return m_real; }

private:
    /// How to take back one operation that was not synced: what the file held where it wrote.
    struct Undo {
        qint64 offset = 0;
        QByteArray before;
        qint64 sizeBefore = 0;
        qint64 sizeWritten = 0;
    };

    [[nodiscard]] int countOperation(bool &isCut);
    void remember(const QString &path, qint64 offset, qint64 size);
    void losePower(const QString &path, const void *data, int size, qint64 offset);

    QByteArray m_name;
    sqlite3_vfs *m_real = nullptr;
    std::unique_ptr<sqlite3_vfs> m_vfs;

    mutable std::mutex m_mutex;
    std::condition_variable m_syncReleased;
    QHash<QString, std::vector<Undo>> m_unsynced;
    int m_operations = 0;
    int m_failFrom = 0;
    int m_failCode = 0;
    int m_cutAt = 0;
    quint64 m_seed = 0;
    bool m_isPowerCut = false;
    bool m_holdsSyncs = false;
    int m_waitingSyncs = 0;
    std::chrono::milliseconds m_syncDelay { 0 };
    int m_delayedSyncs = 0;
};

} // namespace sevenrounds::test
