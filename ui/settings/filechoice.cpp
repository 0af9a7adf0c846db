// SPDX-License-Identifier: MIT
#include "ui/settings/filechoice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <optional>

namespace sevenrounds {

namespace {

const QString kPrefix = QStringLiteral("seven-rounds-");
const QString kSuffix = QStringLiteral(".json");

struct FileWords {
    Q_DECLARE_TR_FUNCTIONS(FileWords)
};

QString documents()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder.isEmpty() ? QDir::homePath() : folder;
}

} // namespace

QString filePathOf(const QString &entry)
{
    const QString text = entry.trimmed();
    if (text.isEmpty()) {
        return {};
    }
    const QUrl url(text);
    if (url.isLocalFile()) {
        return QDir::cleanPath(url.toLocalFile());
    }
    if (text.startsWith(QLatin1String("~/"))) {
        return QDir::cleanPath(QDir::homePath() + text.mid(1));
    }
    return QDir::cleanPath(QDir(documents()).absoluteFilePath(text));
}

QString typedPath(const QString &entry)
{
    return entry.startsWith(QLatin1String("file:")) ? filePathOf(entry) : entry;
}

bool isFileThere(const QString &entry)
{
    const QFileInfo file(filePathOf(entry));
    return file.exists() && !file.isDir();
}

QString replaceHint(const QString &entry, const QString &otherwise)
{
    return isFileThere(entry) ? FileWords::tr("A file of this name is there and will be replaced.") : otherwise;
}

QString withEnding(const QString &path, const QStringList &endings, qsizetype chosen)
{
    for (const QString &ending : endings) {
        if (path.endsWith(ending, Qt::CaseInsensitive)) {
            return path.chopped(ending.size()) + endings.at(chosen);
        }
    }
    return path + endings.at(chosen);
}

QString suggestedExportPath(QDate today)
{
    return QDir(documents()).filePath(kPrefix + today.toString(Qt::ISODate) + kSuffix);
}

QString suggestedImportPath()
{
    const QString downloads = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    std::optional<QFileInfo> newest;
    for (const QString &folder : { documents(), downloads }) {
        const QFileInfoList files = QDir(folder).entryInfoList(
            { kPrefix + QLatin1Char('*') + kSuffix }, QDir::Files | QDir::Readable, QDir::Time);
        if (!files.isEmpty() && (!newest || files.first().lastModified() > newest->lastModified())) {
            newest = files.first();
        }
    }
    return newest ? newest->filePath() : QString();
}

} // namespace sevenrounds
