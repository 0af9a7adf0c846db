// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "storage/storagethread.h"

#include <QTest>

#include <memory>

namespace sevenrounds::test {

/// One service on a database in memory and a clock that stands still. `Service` is made of a storage thread and a clock, and is loaded by load().
template <typename Service>
class ServiceBench : public QObject
{
public:
    static constexpr UtcTime kStart { Milliseconds { 1795251600000 } };

    [[nodiscard]] bool open()
    {
        auto database = Database::openInMemory();
        if (!database) {
            return false;
        }
        storage = std::make_unique<StorageThread>(std::move(*database));
        service = std::make_unique<Service>(*storage, clock);
        return true;
    }

    /// As after a kill: the storage has what was posted, the service is new.
    [[nodiscard]] bool restart()
    {
        service = std::make_unique<Service>(*storage, clock);
        bool isLoaded = false;
        service->load([&isLoaded](const Result<> &loaded) { isLoaded = loaded.has_value(); });
        return QTest::qWaitFor([&isLoaded] { return isLoaded; });
    }

    [[nodiscard]] bool execute(const QString &sql)
    {
        bool isDone = false;
        storage->maintain(
            this, [sql](Database &database) { return database.connection().execute(sql); },
            [&isDone](const Result<> &done) { isDone = done.has_value(); });
        return QTest::qWaitFor([&isDone] { return isDone; });
    }

    /// Negative where it cannot be counted.
    [[nodiscard]] qint64 rows(const QString &table)
    {
        qint64 count = -1;
        storage->read(
            this,
            [sql = QStringLiteral("SELECT count(*) FROM ") + table](
                Database &database) { return database.connection().queryInteger(sql); },
            [&count](const Result<qint64> &found) { count = found.value_or(-2); });
        (void)QTest::qWaitFor([&count] { return count != -1; });
        return count;
    }

    ManualClock clock { kStart };
    std::unique_ptr<StorageThread> storage;
    std::unique_ptr<Service> service;
};

} // namespace sevenrounds::test
