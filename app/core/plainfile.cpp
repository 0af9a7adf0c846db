// SPDX-License-Identifier: MIT
#include "core/plainfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace sevenrounds {

namespace {

constexpr qint64 kPiece = qint64 { 1024 } * 1024;

} // namespace

Result<QByteArray> readPlainFile(const QString &path, qint64 most)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorKind::NotFound, QStringLiteral("there is no ") + path, ENOENT);
    }
    if (!info.isFile()) {
        return failure(ErrorKind::Io, path + QStringLiteral(" is not a file"), EISDIR);
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return failure(
            ErrorKind::Io, QStringLiteral("cannot open ") + path + QStringLiteral(": ") + file.errorString(), EACCES);
    }
    // What it tells of its size may be untrue, or not true for long: one byte more than is allowed says that there are too many.
    QByteArray content;
    while (file.size() <= most && content.size() <= most) {
        const QByteArray piece = file.read(std::min(kPiece, most + 1 - content.size()));
        if (file.error() != QFile::NoError) {
            return failure(
                ErrorKind::Io, QStringLiteral("cannot read ") + path + QStringLiteral(": ") + file.errorString(), EIO);
        }
        if (piece.isEmpty()) {
            return content;
        }
        content += piece;
    }
    return failure(ErrorKind::InvalidInput, path + QStringLiteral(" holds more than %1 bytes").arg(most), EFBIG);
}

} // namespace sevenrounds
