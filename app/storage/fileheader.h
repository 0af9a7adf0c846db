// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace sevenrounds {

/// The first 100 bytes of a database, read without SQLite, so that nothing can be changed by looking
/// (https://www.sqlite.org/fileformat.html, section 1.3).
struct FileHeader {
    quint32 pageSize = 0;
    quint32 changeCounter = 0;
    quint32 pageCount = 0;
    /// Raised by every change of the schema; in our files it starts at a random number (Connection::stampIdentity).
    quint32 schemaCookie = 0;
    quint32 userVersion = 0;
    quint32 applicationId = 0;
    /// The change counter the page count belongs to; another one means the page count says nothing.
    quint32 versionValidFor = 0;

    /// Absent where the bytes are not the beginning of a database, or of one that no program of ours could have written.
    [[nodiscard]] static std::optional<FileHeader> parse(QByteArrayView bytes);
    /// Fails with Io where the file cannot be read.
    [[nodiscard]] static Result<std::optional<FileHeader>> read(const QString &path);

    [[nodiscard]] bool isShorterThanPromised(qint64 fileSize) const;
};

/// True where a process other than this one is about to write, so that its journal must be left alone. Must not be called while this
/// process has the file open: closing a file gives back all of a process's locks on it.
[[nodiscard]] bool isBeingWritten(const QString &database);

} // namespace sevenrounds
