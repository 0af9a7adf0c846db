// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "storage/backup.h"
#include "storage/storagethread.h"

#include <QObject>

#include <functional>
#include <thread>

namespace sevenrounds {

/// Takes the profile out to a file and in from one. Files are read, checked and written on a thread of its own, so that saving goes on meanwhile; the
/// storage thread only reads the rows, makes the backup and adds what came.
class ProfileTransfer : public QObject
{
    Q_OBJECT

public:
    ProfileTransfer(StorageThread &storage, BackupStore backups, QObject *parent = nullptr);
    /// Waits for the file that is being read or written.
    ~ProfileTransfer() override;
    Q_DISABLE_COPY_MOVE(ProfileTransfer)

    /// Fails as exportProfile() does.
    void takeOut(const QString &file, UtcTime at, std::function<void(const Result<ExportSummary> &)> done);
    /// Fails as importProfile() does; nothing was changed then.
    void takeIn(const QString &file, std::function<void(const Result<ImportSummary> &)> done);

private:
    /// After what is being read or written.
    void start(std::function<void()> work);

    StorageThread &m_storage;
    BackupStore m_backups;
    /// None of Qt's: where no descriptor is left, the event loop that each of them has from its beginning on would end the program (F22).
    std::thread m_thread;
};

} // namespace sevenrounds
