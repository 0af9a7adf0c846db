// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace sevenrounds {

/// What a file that a person names holds. Fails with NotFound (cause ENOENT), with Io (EISDIR: a folder, or a pipe or a device, which would be
/// waited for without an end; EACCES: it cannot be opened; EIO: it cannot be read) or with InvalidInput (EFBIG: it holds more than `most` bytes).
[[nodiscard]] Result<QByteArray> readPlainFile(const QString &path, qint64 most);

} // namespace sevenrounds
