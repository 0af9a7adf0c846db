// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "core/paths.h"
#include "storage/connection.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace sevenrounds::test {

/// For tests of a profile in a folder of its own whose database another program can hold: every write then waits, as on a full disk.
class HeldProfile
{
protected:
    void prepare()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(fromEpochMs(1795287600000));
    }
    void hold()
    {
        auto holder = Connection::open(paths().database());
        QVERIFY(holder);
        m_holder = std::move(*holder);
        QVERIFY(m_holder->execute(QStringLiteral("BEGIN IMMEDIATE")));
    }
    void release() { m_holder.reset(); }
    [[nodiscard]] ProfilePaths paths() const
    {
        return { m_folder->filePath(QStringLiteral("data")), m_folder->filePath(QStringLiteral("cache")),
            m_folder->filePath(QStringLiteral("run")) };
    }
    [[nodiscard]] QString spillFile() const { return paths().spills().first(); }
    /// What stands in the second place, whole: while it is being written it has another name.
    [[nodiscard]] QStringList files() const
    {
        return QDir(paths().runtime).entryList({ QFileInfo(spillFile()).fileName() }, QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;

private:
    std::optional<Connection> m_holder;
};

} // namespace sevenrounds::test
