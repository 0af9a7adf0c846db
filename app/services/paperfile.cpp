// SPDX-License-Identifier: MIT
#include "services/paperfile.h"

#include "services/papernoteservice.h"
#include "storage/atomicfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>

namespace sevenrounds {

namespace {

/// Readers accept the mark anywhere in these (Adobe's implementation note 13 to PDF 1.7), and so do we.
constexpr qint64 kMarkWithin = 1024;
/// Of the hash, in hexadecimal digits: 128 bits.
constexpr qsizetype kNameLength = 32;
const QString kEnding = QStringLiteral(".pdf");
const QString kPartEnding = QStringLiteral(".part");

Result<QString> nameOf(QFile &file)
{
    if (!file.peek(kMarkWithin).contains("%PDF-")) {
        return failure(ErrorKind::InvalidInput, file.fileName() + QStringLiteral(" is no PDF"), EINVAL);
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file)) {
        return failure(ErrorKind::Io, QStringLiteral("cannot read ") + file.fileName(), EIO);
    }
    return QString::fromLatin1(hash.result().toHex().left(kNameLength)) + kEnding;
}

/// Whether a whole copy is there. It was put there now, then: what nobody has used for long may be taken away.
bool renewCopy(const QString &target, qint64 size)
{
    const QMutexLocker lock(&paperCopyLock());
    QFile copy(target);
    return QFileInfo(target).size() == size && copy.open(QFile::ReadWrite | QFile::ExistingOnly)
        && futimens(copy.handle(), nullptr) == 0;
}

} // namespace

QMutex &paperCopyLock()
{
    static QMutex lock;
    return lock;
}

bool isPaperCopyName(const QString &name)
{
    const QString ending = name.mid(kNameLength);
    return (ending == kEnding || ending == kEnding + kPartEnding)
        && std::all_of(name.cbegin(), name.cbegin() + kNameLength,
            [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

Result<PaperFile> copyPaperFile(const QString &source, const QString &folder)
{
    const QFileInfo from(source);
    // A pipe or a device would be waited for without an end.
    if (!from.isFile()) {
        return failure(ErrorKind::NotFound, source + QStringLiteral(" is not there or not a file"), ENOENT);
    }
    if (from.size() == 0) {
        return failure(ErrorKind::InvalidInput, source + QStringLiteral(" is empty"), ENODATA);
    }
    if (from.size() > kLargestPaperFile) {
        return failure(ErrorKind::InvalidInput, source + QStringLiteral(" is larger than 200 MiB"), EFBIG);
    }
    QFile file(source);
    if (!file.open(QFile::ReadOnly)) {
        return failure(ErrorKind::Io, QStringLiteral("cannot read ") + source, EACCES);
    }
    ROUNDS_ASSIGN_OR_RETURN(const QString name, nameOf(file));
    if (!QDir().mkpath(folder)) {
        return failure(ErrorKind::Io, QStringLiteral("cannot make ") + folder, EIO);
    }
    const QString target = QDir(folder).filePath(name);
    if (!renewCopy(target, from.size())) {
        const QString part = target + kPartEnding;
        // Of a copy that a kill has cut short.
        QFile::remove(part);
        ROUNDS_RETURN_IF_ERROR(copySynced(source, part));
        if (auto renamed = renameSynced(part, target); !renamed) {
            QFile::remove(part);
            return failure(renamed.error());
        }
    }
    return PaperFile { {}, name, from.fileName(), {} };
}

} // namespace sevenrounds
