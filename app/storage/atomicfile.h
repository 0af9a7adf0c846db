// SPDX-License-Identifier: MIT
#pragma once

#include "core/crashpoint.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace sevenrounds {

// Files that are whole or not there. POSIX calls, because only they say what reached the disk.

/// Waits until the file's content is on the disk.
[[nodiscard]] Result<> syncFile(const QString &path);
/// Waits until the folder's names are on the disk.
[[nodiscard]] Result<> syncFolder(const QString &folder);

/// Gives the file its final name, replacing what has it, and makes both lasting.
[[nodiscard]] Result<> renameSynced(const QString &from, const QString &to);
/// Copies and syncs; fails where `to` exists, leaves nothing behind on failure.
[[nodiscard]] Result<> copySynced(const QString &from, const QString &to);
/// Gives the file a second name without touching it; copies where the file system has no links.
[[nodiscard]] Result<> linkOrCopy(const QString &from, const QString &to);

/// Writes beside the target and renames; readable for the owner alone. `before` and `after` are the rename's crash points.
[[nodiscard]] Result<> writeAtomically(
    const QString &path, const QByteArray &content, CrashPoint before, CrashPoint after);

} // namespace sevenrounds
