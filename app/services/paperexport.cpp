// SPDX-License-Identifier: MIT
#include "services/paperexport.h"

#include "paper/bibtexwriter.h"

#include <QSaveFile>

#include <cerrno>

namespace sevenrounds {

Result<> writeBibtex(const QString &path, const QList<OwnPaper> &papers)
{
    QSaveFile file(path);
    const QByteArray text = toBibtex(papers);
    if (!file.open(QSaveFile::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return failure(
            ErrorKind::Io, QStringLiteral("cannot write ") + path + QStringLiteral(": ") + file.errorString(), EIO);
    }
    return {};
}

} // namespace sevenrounds
