// SPDX-License-Identifier: MIT
#include "core/volume.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <sys/statvfs.h>

namespace sevenrounds {

namespace {

QString existingPath(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? file.filePath() : file.path();
}

} // namespace

qint64 freeBytesAt(const QString &path)
{
    struct statvfs room {
    };
    if (::statvfs(QFile::encodeName(existingPath(path)).constData(), &room) != 0) {
        return -1;
    }
    return static_cast<qint64>(room.f_bavail) * static_cast<qint64>(room.f_frsize);
}

Volume findVolume(const QString &path)
{
    return { QStorageInfo(existingPath(path)).rootPath(), freeBytesAt(path) };
}

Volume findRoom(const QString &path)
{
    return { {}, freeBytesAt(path) };
}

} // namespace sevenrounds
