// SPDX-License-Identifier: MIT
#include "services/unusedcopies.h"

#include "core/imagename.h"
#include "core/logging.h"
#include "services/paperfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <cerrno>
#include <utility>

namespace sevenrounds {

namespace {

/// A copy is in its folder before its row is in the database, which may have to wait for a disk.
constexpr Milliseconds kSettled = std::chrono::hours { 24 };

bool isSettled(const QFileInfo &file, UtcTime now)
{
    return fromEpochMs(file.lastModified().toMSecsSinceEpoch()) + kSettled <= now;
}

/// Those of ours alone, old enough to be looked at.
QList<ProfileCopy> listCopies(const CopyFolders &folders, UtcTime now)
{
    QList<ProfileCopy> copies;
    for (const bool isImage : { false, true }) {
        const QDir folder(isImage ? folders.images : folders.papers);
        const QFileInfoList files = folder.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name);
        for (const QFileInfo &file : files) {
            const QString name = file.fileName();
            if ((isImage ? isImageName(name) : isPaperCopyName(name)) && isSettled(file, now)) {
                copies.append({ file.filePath(), name, isImage, file.size() });
            }
        }
    }
    return copies;
}

void dropNeeded(QList<ProfileCopy> *copies, const CopyUsage &usage)
{
    copies->removeIf([&usage](const ProfileCopy &copy) { return copy.isIn(usage); });
}

/// False where it is gone, or was taken up again meanwhile.
Result<bool> removeCopy(const ProfileCopy &copy, UtcTime now)
{
    const QMutexLocker lock(&paperCopyLock());
    QFile file(copy.path);
    if (!file.exists() || !isSettled(QFileInfo(copy.path), now)) {
        return false;
    }
    if (!file.remove()) {
        return failure(ErrorKind::Io, QStringLiteral("a copy cannot be deleted: ") + file.errorString(), EIO);
    }
    return true;
}

/// On the storage thread, where no row comes between looking and deleting.
Result<CopyStock> removeCopies(Database &database, QList<ProfileCopy> copies, const CopyUsage &undoable, UtcTime now)
{
    ROUNDS_RETURN_IF_ERROR(database.requireWritable());
    ROUNDS_ASSIGN_OR_RETURN(const CopyUsage standing, readCopyUsage(database.connection()));
    dropNeeded(&copies, standing);
    dropNeeded(&copies, undoable);
    CopyStock removed;
    Result<> outcome;
    for (const ProfileCopy &copy : std::as_const(copies)) {
        if (const Result<bool> isGone = removeCopy(copy, now); !isGone) {
            outcome = failure(isGone.error());
        } else if (*isGone) {
            ++removed.unused;
            removed.unusedBytes += copy.size;
        }
    }
    if (!outcome) {
        return failure(outcome.error());
    }
    return removed;
}

} // namespace

/// One look, on its way from thread to thread.
struct UnusedCopies::Search {
    QPointer<QObject> receiver;
    bool removes = false;
    Done done;
    CopyUsage undoable;
    UtcTime now {};
    /// What the profile as it stands does not need.
    QList<ProfileCopy> copies;

    void tell(const Result<CopyStock> &stock) const
    {
        if (receiver) {
            done(stock);
        }
    }
};

struct UnusedCopies::BackupNeeds {
    CopyUsage usage;
    QString unreadable;

    [[nodiscard]] static BackupNeeds read(const QStringList &paths)
    {
        BackupNeeds needs;
        for (const QString &path : paths) {
            const Result<CopyUsage> ofOne = readCopyUsage(path);
            if (ofOne) {
                needs.usage.unite(*ofOne);
            } else if (QFileInfo::exists(path)) {
                // One that was thinned out meanwhile needs nothing any more.
                qCWarning(lcServices).noquote() << describe(ofOne.error());
                needs.unreadable = QFileInfo(path).fileName();
                break;
            }
        }
        return needs;
    }
    [[nodiscard]] bool mayNeed(const ProfileCopy &copy) const { return !unreadable.isEmpty() || copy.isIn(usage); }
};

bool ProfileCopy::isIn(const CopyUsage &usage) const
{
    return isImage ? usage.images.contains(name) : usage.papers.contains(name);
}

UnusedCopies::UnusedCopies(
    StorageThread &storage, BackupStore backups, CopyFolders folders, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_backups(std::move(backups))
    , m_folders(std::move(folders))
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

UnusedCopies::~UnusedCopies()
{
    m_pool.waitForDone();
}

void UnusedCopies::look(QObject *receiver, const Done &done)
{
    begin(receiver, false, done);
}

void UnusedCopies::remove(QObject *receiver, const Done &done)
{
    begin(receiver, true, done);
}

void UnusedCopies::begin(QObject *receiver, bool removes, const Done &done)
{
    const auto search = std::make_shared<Search>();
    search->receiver = receiver;
    search->removes = removes;
    search->done = done;
    search->undoable = m_undoSource();
    search->now = m_clock.now();
    const auto find = [folders = m_folders, now = search->now, undoable = search->undoable](
                          Database &database) -> Result<QList<ProfileCopy>> {
        QList<ProfileCopy> copies = listCopies(folders, now);
        dropNeeded(&copies, undoable);
        if (copies.isEmpty()) {
            return copies;
        }
        ROUNDS_ASSIGN_OR_RETURN(const CopyUsage standing, readCopyUsage(database.connection()));
        dropNeeded(&copies, standing);
        return copies;
    };
    m_storage.read(this, find, [this, search](const Result<QList<ProfileCopy>> &found) {
        if (!found) {
            search->tell(failure(found.error()));
        } else if (found->isEmpty()) {
            search->tell(CopyStock {});
        } else {
            search->copies = *found;
            askBackups(search);
        }
    });
}

void UnusedCopies::askBackups(const std::shared_ptr<Search> &search)
{
    m_pool.start([this, search, paths = m_backups.paths()] {
        const BackupNeeds needs = BackupNeeds::read(paths);
        QMetaObject::invokeMethod(
            this, [this, search, needs] { finish(search, needs); }, Qt::QueuedConnection);
    });
}

void UnusedCopies::finish(const std::shared_ptr<Search> &search, const BackupNeeds &needs)
{
    CopyStock stock;
    QList<ProfileCopy> unused;
    for (const ProfileCopy &copy : std::as_const(search->copies)) {
        if (needs.mayNeed(copy)) {
            ++stock.ofBackups;
            stock.backupBytes += copy.size;
        } else {
            ++stock.unused;
            stock.unusedBytes += copy.size;
            unused.append(copy);
        }
    }
    stock.unreadableBackup = needs.unreadable;
    if (!search->removes || unused.isEmpty()) {
        search->tell(stock);
        return;
    }
    const auto work = [unused, undoable = search->undoable, now = search->now](
                          Database &database) { return removeCopies(database, unused, undoable, now); };
    m_storage.maintain(this, work, [search, stock](Result<CopyStock> removed) {
        if (removed) {
            removed->ofBackups = stock.ofBackups;
            removed->backupBytes = stock.backupBytes;
            removed->unreadableBackup = stock.unreadableBackup;
        }
        search->tell(removed);
    });
}

} // namespace sevenrounds
