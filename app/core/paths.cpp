// SPDX-License-Identifier: MIT
#include "core/paths.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>

namespace sevenrounds {

namespace {

constexpr auto kFolderName = "sevenrounds";

QString absoluteFromEnvironment(const char *variable)
{
    const QString value = qEnvironmentVariable(variable);
    return QDir::isAbsolutePath(value) ? value : QString();
}

QString inside(const QString &folder, const char *name)
{
    return folder + QLatin1Char('/') + QLatin1String(name);
}

QString runtimeFolder()
{
    const QString base = absoluteFromEnvironment("XDG_RUNTIME_DIR");
    return base.isEmpty() ? QString() : QDir::cleanPath(inside(base, kFolderName));
}

} // namespace

QString ProfilePaths::realData() const
{
    const QString real = QFileInfo(data).canonicalFilePath();
    return real.isEmpty() ? QDir::cleanPath(data) : real;
}

QString ProfilePaths::database() const
{
    return inside(data, "sevenrounds.sqlite");
}

QString ProfilePaths::backups() const
{
    return inside(data, "backups");
}

QString ProfilePaths::recordings() const
{
    return data + QStringLiteral("/recordings");
}

QString ProfilePaths::papers() const
{
    return data + QStringLiteral("/papers");
}

QString ProfilePaths::cardImages() const
{
    return data + QStringLiteral("/cardmedia");
}

QString ProfilePaths::searchIndex() const
{
    return (cache.isEmpty() ? inside(data, "cache") : cache) + QStringLiteral("/search.sqlite");
}

QString ProfilePaths::lock() const
{
    return inside(data, "sevenrounds.lock");
}

QString ProfilePaths::marker() const
{
    return inside(data, "profile");
}

QString ProfilePaths::starts() const
{
    return inside(data, "starts");
}

QStringList ProfilePaths::spills() const
{
    // One folder serves all profiles of a person.
    const QByteArray profile = QFile::encodeName(realData());
    constexpr int kEnough = 16;
    const QString name = QStringLiteral("/unsaved-%1.json")
                             .arg(QString::fromLatin1(
                                 QCryptographicHash::hash(profile, QCryptographicHash::Sha256).toHex().left(kEnough)));
    QStringList files;
    if (!runtime.isEmpty()) {
        files.append(runtime + name);
    }
    files.append((cache.isEmpty() ? inside(data, "cache") : cache) + name);
    return files;
}

ProfilePaths profilePaths(const QString &override)
{
    if (!override.isEmpty()) {
        return ProfilePaths { QDir::cleanPath(QDir().absoluteFilePath(override)), {}, runtimeFolder() };
    }
    if (const QString own = absoluteFromEnvironment("SEVENROUNDS_DATA_DIR"); !own.isEmpty()) {
        return ProfilePaths { QDir::cleanPath(own), {}, runtimeFolder() };
    }
    QString base = absoluteFromEnvironment("XDG_DATA_HOME");
    if (base.isEmpty()) {
        base = QDir::homePath() + QStringLiteral("/.local/share");
    }
    QString cache = absoluteFromEnvironment("XDG_CACHE_HOME");
    if (cache.isEmpty()) {
        cache = QDir::homePath() + QStringLiteral("/.cache");
    }
    return ProfilePaths { QDir::cleanPath(inside(base, kFolderName)), QDir::cleanPath(inside(cache, kFolderName)),
        runtimeFolder() };
}

Result<> prepareProfileFolder(const ProfilePaths &paths)
{
    const QFileInfo existing(paths.data);
    if (existing.exists() && !existing.isDir()) {
        return failure(
            ErrorKind::Io, QStringLiteral("the data folder's place is taken by a file: ") + paths.data, ENOTDIR);
    }
    if (!existing.exists()) {
        if (!QDir().mkpath(paths.data)) {
            return failure(ErrorKind::Io, QStringLiteral("cannot create the data folder ") + paths.data, errno);
        }
        QFile::setPermissions(paths.data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // Asking for permission bits would be wrong for root and on read-only mounts: only a write tells.
    QTemporaryFile probe(paths.data + QStringLiteral("/.probe-XXXXXX"));
    if (!probe.open()) {
        return failure(ErrorKind::Io, QStringLiteral("the data folder cannot be written: ") + paths.data, EROFS);
    }
    return {};
}

Result<QString> shippedContentFolder()
{
    if (const QString own = absoluteFromEnvironment("SEVENROUNDS_CONTENT_DIR"); !own.isEmpty()) {
        if (QFileInfo(own).isDir()) {
            return own;
        }
        return failure(ErrorKind::NotFound, QStringLiteral("SEVENROUNDS_CONTENT_DIR names no folder: ") + own);
    }
    const QString installed
        = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/sevenrounds/content"));
    if (QFileInfo(installed).isDir()) {
        return installed;
    }
    const QString source = QStringLiteral(SEVENROUNDS_SOURCE_CONTENT_DIR);
    if (QFileInfo(source).isDir()) {
        return source;
    }
    return failure(ErrorKind::NotFound, QStringLiteral("no content folder at ") + installed);
}

} // namespace sevenrounds
