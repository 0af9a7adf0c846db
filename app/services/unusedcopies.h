// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "storage/backup.h"
#include "storage/copyusage.h"
#include "storage/storagethread.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace sevenrounds {

/// Where the profile's copies lie.
struct CopyFolders {
    QString papers;
    QString images;
};

/// Copies that the profile as it stands has no use for.
struct CopyStock {
    /// Nothing needs them: they can be removed.
    int unused = 0;
    qint64 unusedBytes = 0;
    /// Only backups need them: they are kept as long as one of those is.
    int ofBackups = 0;
    qint64 backupBytes = 0;
    /// The file name of a backup that cannot be read: it could need any of them, so all of them are kept for it. Empty where all could be read.
    QString unreadableBackup;
};

/// A copy in its folder.
struct ProfileCopy {
    QString path;
    QString name;
    bool isImage = false;
    qint64 size = 0;

    [[nodiscard]] bool isIn(const CopyUsage &usage) const;
};

/// The copies that nothing uses any more: of PDFs of papers and slides and of images of cards. Tells how much room they take, and removes them when the
/// person says so; nothing else ever does. A copy stays that a row which stands needs, or a backup, or what can be taken back in this session; so does
/// one of the last day, and every file that is not named as we name copies.
class UnusedCopies : public QObject
{
    Q_OBJECT

public:
    UnusedCopies(StorageThread &storage, BackupStore backups, CopyFolders folders, const Clock &clock,
        QObject *parent = nullptr);
    /// Waits for a look into the backups.
    ~UnusedCopies() override;
    Q_DISABLE_COPY_MOVE(UnusedCopies)

    /// What can be taken back in this session.
    void setUndoSource(std::function<CopyUsage()> source) { m_undoSource = std::move(source); }

    using Done = std::function<void(const Result<CopyStock> &)>;
    void look(QObject *receiver, const Done &done);
    /// Tells what was removed, and what is kept for backups. Fails with Unavailable where the profile can only be read, and with Io where a file cannot be
    /// deleted; the others are gone then.
    void remove(QObject *receiver, const Done &done);

private:
    struct Search;
    struct BackupNeeds;

    void begin(QObject *receiver, bool removes, const Done &done);
    /// Into the backups, on a thread of its own.
    void askBackups(const std::shared_ptr<Search> &search);
    void finish(const std::shared_ptr<Search> &search, const BackupNeeds &needs);

    StorageThread &m_storage;
    BackupStore m_backups;
    CopyFolders m_folders;
    const Clock &m_clock;
    std::function<CopyUsage()> m_undoSource = [] { return CopyUsage {}; };
    QThreadPool m_pool;
};

} // namespace sevenrounds
