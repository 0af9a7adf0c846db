// SPDX-License-Identifier: MIT
#include "cli/input.h"

#include <cerrno>

namespace sevenrounds {

Result<QByteArray> readInput(QIODevice &device)
{
    QByteArray bytes;
    while (bytes.size() <= kMostInput) {
        const QByteArray piece = device.read(kMostInput + 1 - bytes.size());
        if (piece.isEmpty()) {
            return bytes;
        }
        bytes += piece;
    }
    return failure(ErrorKind::InvalidInput, QStringLiteral("larger than 64 MiB"), EFBIG);
}

} // namespace sevenrounds
