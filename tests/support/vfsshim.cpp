// SPDX-License-Identifier: MIT
#include "support/vfsshim.h"

#include "core/random.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <new>
#include <thread>

namespace sevenrounds::test {

namespace {

/// What SQLite allocates for an open file: this, with the real VFS's file right behind it.
struct ShimFile {
    sqlite3_file base;
    VfsShim *shim;
    QString *path;
    sqlite3_file *real;
};

ShimFile *shimFile(sqlite3_file *file)
{
    return reinterpret_cast<ShimFile *>(file);
}

VfsShim *shimOf(sqlite3_vfs *vfs)
{
    return static_cast<VfsShim *>(vfs->pAppData);
}

int closeFile(sqlite3_file *file)
{
    ShimFile *self = shimFile(file);
    const int code = self->real->pMethods != nullptr ? self->real->pMethods->xClose(self->real) : SQLITE_OK;
    delete self->path;
    return code;
}

int readFile(sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
    ShimFile *self = shimFile(file);
    const int fault = self->shim->beforeRead();
    return fault != SQLITE_OK ? fault : self->real->pMethods->xRead(self->real, data, size, offset);
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    ShimFile *self = shimFile(file);
    const int fault = self->shim->beforeWrite(*self->path, data, size, offset);
    return fault != SQLITE_OK ? fault : self->real->pMethods->xWrite(self->real, data, size, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    ShimFile *self = shimFile(file);
    const int fault = self->shim->beforeTruncate(*self->path, size);
    return fault != SQLITE_OK ? fault : self->real->pMethods->xTruncate(self->real, size);
}

int syncFile(sqlite3_file *file, int flags)
{
    ShimFile *self = shimFile(file);
    if (const int fault = self->shim->beforeSync(*self->path); fault != SQLITE_OK) {
        return fault;
    }
    const int code = self->real->pMethods->xSync(self->real, flags);
    self->shim->afterSync(*self->path);
    return code;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return shimFile(file)->real->pMethods->xFileSize(shimFile(file)->real, size);
}

int lockFile(sqlite3_file *file, int level)
{
    return shimFile(file)->real->pMethods->xLock(shimFile(file)->real, level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return shimFile(file)->real->pMethods->xUnlock(shimFile(file)->real, level);
}

int checkReservedLock(sqlite3_file *file, int *isReserved)
{
    return shimFile(file)->real->pMethods->xCheckReservedLock(shimFile(file)->real, isReserved);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return shimFile(file)->real->pMethods->xFileControl(shimFile(file)->real, operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return shimFile(file)->real->pMethods->xSectorSize(shimFile(file)->real);
}

int deviceCharacteristics(sqlite3_file *)
{
    // Nothing: a disk that promises no atomic writes and no order.
    return 0;
}

const sqlite3_io_methods kMethods { 1, closeFile, readFile, writeFile, truncateFile, syncFile, fileSize, lockFile,
    unlockFile, checkReservedLock, fileControl, sectorSize, deviceCharacteristics, nullptr, nullptr, nullptr, nullptr,
    nullptr, nullptr };

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    ShimFile *self = shimFile(file);
    self->base.pMethods = nullptr;
    self->shim = shimOf(vfs);
    self->real = reinterpret_cast<sqlite3_file *>(self + 1);
    self->real->pMethods = nullptr;
    const int code = self->shim->real()->xOpen(self->shim->real(), path, self->real, flags, outFlags);
    if (code != SQLITE_OK) {
        return code;
    }
    self->path = new QString(QFile::decodeName(path));
    self->base.pMethods = &kMethods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    return shimOf(vfs)->real()->xDelete(shimOf(vfs)->real(), path, syncFolder);
}

int accessFile(sqlite3_vfs *vfs, const char *path, int flags, int *result)
{
    return shimOf(vfs)->real()->xAccess(shimOf(vfs)->real(), path, flags, result);
}

int fullPathname(sqlite3_vfs *vfs, const char *path, int size, char *result)
{
    return shimOf(vfs)->real()->xFullPathname(shimOf(vfs)->real(), path, size, result);
}

} // namespace

VfsShim::VfsShim(QByteArray name)
    : m_name(std::move(name))
    , m_real(sqlite3_vfs_find(nullptr))
    , m_vfs(std::make_unique<sqlite3_vfs>(*m_real))
{
    m_vfs->zName = m_name.constData();
    m_vfs->pAppData = this;
    m_vfs->pNext = nullptr;
    m_vfs->szOsFile = static_cast<int>(sizeof(ShimFile)) + m_real->szOsFile;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    m_vfs->xAccess = accessFile;
    m_vfs->xFullPathname = fullPathname;
    sqlite3_vfs_register(m_vfs.get(), 0);
}

VfsShim::~VfsShim()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

int VfsShim::operations() const
{
    const std::lock_guard guard(m_mutex);
    return m_operations;
}

void VfsShim::failFrom(int operation, int code)
{
    const std::lock_guard guard(m_mutex);
    m_failFrom = operation;
    m_failCode = code;
}

void VfsShim::cutPowerAt(int operation, quint64 seed)
{
    const std::lock_guard guard(m_mutex);
    m_cutAt = operation;
    m_seed = seed;
}

bool VfsShim::isPowerCut() const
{
    const std::lock_guard guard(m_mutex);
    return m_isPowerCut;
}

void VfsShim::heal()
{
    const std::lock_guard guard(m_mutex);
    m_operations = 0;
    m_failFrom = 0;
    m_cutAt = 0;
    m_isPowerCut = false;
    m_unsynced.clear();
}

void VfsShim::holdSyncs()
{
    const std::lock_guard guard(m_mutex);
    m_holdsSyncs = true;
}

void VfsShim::releaseSyncs()
{
    {
        const std::lock_guard guard(m_mutex);
        m_holdsSyncs = false;
    }
    m_syncReleased.notify_all();
}

void VfsShim::delaySyncs(std::chrono::milliseconds delay)
{
    const std::lock_guard guard(m_mutex);
    m_syncDelay = delay;
}

int VfsShim::delayedSyncs() const
{
    const std::lock_guard guard(m_mutex);
    return m_delayedSyncs;
}

bool VfsShim::isSyncWaiting() const
{
    const std::lock_guard guard(m_mutex);
    return m_waitingSyncs > 0;
}

int VfsShim::countOperation(bool &isCut)
{
    if (m_isPowerCut) {
        return SQLITE_IOERR;
    }
    ++m_operations;
    isCut = m_cutAt != 0 && m_operations == m_cutAt;
    return m_failFrom != 0 && m_operations >= m_failFrom ? m_failCode : SQLITE_OK;
}

void VfsShim::remember(const QString &path, qint64 offset, qint64 size)
{
    QFile file(path);
    if (m_cutAt == 0 || !file.open(QFile::ReadOnly)) {
        return;
    }
    Undo undo;
    undo.offset = offset;
    undo.sizeBefore = file.size();
    undo.sizeWritten = size;
    if (file.seek(offset)) {
        undo.before = file.read(std::max<qint64>(size, 0));
    }
    m_unsynced[path].push_back(undo);
}

int VfsShim::beforeWrite(const QString &path, const void *data, int size, qint64 offset)
{
    const std::lock_guard guard(m_mutex);
    bool isCut = false;
    if (const int fault = countOperation(isCut); fault != SQLITE_OK) {
        return fault;
    }
    remember(path, offset, size);
    if (isCut) {
        losePower(path, data, size, offset);
        return SQLITE_IOERR_WRITE;
    }
    return SQLITE_OK;
}

int VfsShim::beforeTruncate(const QString &path, qint64 size)
{
    const std::lock_guard guard(m_mutex);
    bool isCut = false;
    if (const int fault = countOperation(isCut); fault != SQLITE_OK) {
        return fault;
    }
    const qint64 removed = QFile(path).size() - size;
    remember(path, size, removed);
    if (isCut) {
        losePower(path, nullptr, 0, 0);
        return SQLITE_IOERR_TRUNCATE;
    }
    return SQLITE_OK;
}

int VfsShim::beforeSync(const QString &path)
{
    std::unique_lock guard(m_mutex);
    bool isCut = false;
    if (const int fault = countOperation(isCut); fault != SQLITE_OK) {
        return fault;
    }
    if (isCut) {
        losePower(path, nullptr, 0, 0);
        return SQLITE_IOERR_FSYNC;
    }
    ++m_waitingSyncs;
    m_syncReleased.wait(guard, [this] { return !m_holdsSyncs; });
    --m_waitingSyncs;
    if (const std::chrono::milliseconds delay = m_syncDelay; delay.count() > 0) {
        ++m_delayedSyncs;
        guard.unlock();
        std::this_thread::sleep_for(delay);
    }
    return SQLITE_OK;
}

void VfsShim::afterSync(const QString &path)
{
    const std::lock_guard guard(m_mutex);
    m_unsynced.remove(path);
}

int VfsShim::beforeRead() const
{
    const std::lock_guard guard(m_mutex);
    return m_isPowerCut ? SQLITE_IOERR_READ : SQLITE_OK;
}

void VfsShim::losePower(const QString &path, const void *data, int size, qint64 offset)
{
    m_isPowerCut = true;
    Random random(m_seed);
    if (size > 0) {
        // The write at which the power went reaches the disk in part.
        QFile file(path);
        if (file.open(QFile::ReadWrite) && file.seek(offset)) {
            file.write(
                static_cast<const char *>(data), static_cast<qint64>(random.below(static_cast<std::uint64_t>(size))));
        }
    }
    QStringList paths = m_unsynced.keys();
    std::sort(paths.begin(), paths.end());
    for (const QString &lossy : paths) {
        QFile file(lossy);
        if (!file.open(QFile::ReadWrite)) {
            continue;
        }
        std::vector<Undo> &undos = m_unsynced[lossy];
        // Backwards, so that each finds the file as its operation left it.
        for (auto undo = undos.rbegin(); undo != undos.rend(); ++undo) {
            if (random.below(2) == 0) {
                continue;
            }
            file.seek(undo->offset);
            file.write(undo->before);
            const qint64 end = undo->offset + undo->sizeWritten;
            const qint64 kept = std::max(undo->sizeBefore, undo->offset);
            if (end > undo->sizeBefore && file.size() <= end) {
                file.resize(std::min(kept, file.size()));
            } else if (end > kept) {
                file.seek(kept);
                file.write(QByteArray(end - kept, '\0'));
            }
        }
    }
    m_unsynced.clear();
}

} // namespace sevenrounds::test
