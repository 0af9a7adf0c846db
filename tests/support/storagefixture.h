// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "core/paths.h"
#include "storage/profilestore.h"

#include <QMap>
#include <QTemporaryDir>

namespace sevenrounds::test {

/// 21 November 2026, 09:00 UTC.
inline constexpr UtcTime kStart { Milliseconds { 1795251600000 } };

/// A place for one profile that goes away with the test, with spaces and letters outside of ASCII in its name.
class ProfileFolder
{
public:
    ProfileFolder();

    [[nodiscard]] const ProfilePaths &paths() const { return m_paths; }
    [[nodiscard]] ProfileOptions options() const;
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    ManualClock clock { kStart };

private:
    QTemporaryDir m_folder;
    ProfilePaths m_paths;
};

/// Rows of every table, the same at every call with the same clock: `practices` sittings with logs, drafts, ratings and evidence.
[[nodiscard]] Result<> addRows(Database &database, const ManualClock &clock, int practices);

/// Makes a profile with these rows and one daily backup, and closes it.
[[nodiscard]] Result<> makeProfile(const ProfileFolder &folder, int practices);

/// Makes a profile of what an older program left behind, from SQL (tests/fixtures/storage).
[[nodiscard]] Result<> layDown(const ProfileFolder &folder, const QString &sqlFile);

/// Adds to a closed profile.
[[nodiscard]] Result<> addToProfile(const ProfileFolder &folder, int practices);

/// Every row of every table as one text, for comparing whole profiles. Tables that an older schema does not have are left out.
[[nodiscard]] QByteArray dump(Database &database);
/// The same of a profile that opens; "cannot be opened" where it does not.
[[nodiscard]] QByteArray dumpProfile(const ProfileFolder &folder);

[[nodiscard]] QByteArray readFile(const QString &path);
[[nodiscard]] bool writeFile(const QString &path, const QByteArray &content);
/// Content of every file below a folder by relative path, without the lock file.
[[nodiscard]] QMap<QString, QByteArray> snapshot(const QString &folder);

} // namespace sevenrounds::test
