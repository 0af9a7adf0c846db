// SPDX-License-Identifier: MIT
#pragma once

#include "core/error.h"

struct sqlite3;

namespace sevenrounds {

/// What stands behind a storage error, for those who must word it or decide what to do; `Error::cause` keeps SQLite's extended code.
enum class StorageTrouble {
    None, ///< not an error of the database engine
    Busy, ///< another process holds the file
    DiskFull,
    InputOutput,
    ReadOnly,
    OutOfMemory,
    Damaged,
    Other,
};

[[nodiscard]] StorageTrouble storageTrouble(const Error &error);

/// True where the same write may succeed later without being changed: busy, full disk, failing or unreachable disk, too little memory.
[[nodiscard]] bool mayPass(const Error &error);

/// Makes the error of a failed call from the connection's extended code. `activity` says what was being done, without user text.
[[nodiscard]] Error sqliteError(
    sqlite3 *handle, int code, const QString &activity, std::source_location where = std::source_location::current());

} // namespace sevenrounds
