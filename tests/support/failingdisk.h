// SPDX-License-Identifier: MIT
#pragma once

#include "storage/settingrepository.h"
#include "storage/storagethread.h"
#include "support/storagefixture.h"
#include "support/vfsshim.h"

#include <QTest>

#include <memory>
#include <utility>

namespace sevenrounds::test {

/// A profile on a disk that fails when a test likes, and the storage thread over it; the base of a test.
class FailingDiskBench : public QObject
{
protected:
    /// An empty profile; the name is the disk's.
    void begin(const QByteArray &name);
    void end();
    /// Opens the profile and starts the thread.
    void startThread(const StorageThreadOptions &options);
    /// How many settings are saved; waits for its turn in the thread's queue.
    [[nodiscard]] int settingCount();
    [[nodiscard]] static auto saveSetting(const QString &key, const QString &value)
    {
        return [key, value](Database &database) { return SettingRepository(database).save({ key, value, kStart }); };
    }

    std::unique_ptr<VfsShim> m_vfs;
    std::unique_ptr<ProfileFolder> m_folder;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<StorageThread> m_thread;
};

inline void FailingDiskBench::begin(const QByteArray &name)
{
    m_vfs = std::make_unique<VfsShim>(name);
    m_folder = std::make_unique<ProfileFolder>();
    ProfileOptions options = m_folder->options();
    options.vfs = name;
    m_store = std::make_unique<ProfileStore>(options, m_folder->clock);
}

inline void FailingDiskBench::end()
{
    m_vfs->heal();
    m_vfs->releaseSyncs();
    m_thread.reset();
    m_store.reset();
    m_folder.reset();
    m_vfs.reset();
}

inline void FailingDiskBench::startThread(const StorageThreadOptions &options)
{
    QVERIFY(hasDatabase(m_store->open().outcome));
    auto database = m_store->takeDatabase();
    QVERIFY(database);
    m_thread = std::make_unique<StorageThread>(std::move(*database), options);
}

inline int FailingDiskBench::settingCount()
{
    int count = -1;
    m_thread->read(
        this, [](Database &database) { return SettingRepository(database).loadAll(); },
        [&count](const Result<QList<SettingRecord>> &all) { count = all ? static_cast<int>(all->size()) : -2; });
    [&] { QTRY_VERIFY(count != -1); }();
    return count;
}

} // namespace sevenrounds::test
