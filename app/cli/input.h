// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QIODevice>

namespace sevenrounds {

/// What a command takes at most, in bytes.
inline constexpr qint64 kMostInput = qint64 { 64 } * 1024 * 1024;

/// All that comes until the end; InvalidInput where it is more than 64 MiB. A pipe gives what it has in pieces.
[[nodiscard]] Result<QByteArray> readInput(QIODevice &device);

} // namespace sevenrounds
