// SPDX-License-Identifier: MIT
#include "services/paperimport.h"

#include "paper/bibtexreader.h"
#include "paper/csljsonreader.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <utility>

namespace sevenrounds {

namespace {

Result<BibReadout> readBytes(const QByteArray &bytes)
{
    return looksLikeCslJson(bytes) ? readCslJson(bytes) : readBibtex(bytes);
}

Result<BibReadout> readPath(const QString &path)
{
    // A pipe or a device would be waited for without an end.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
        return failure(ErrorKind::Io, path + QStringLiteral(" is not a file"), EISDIR);
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return failure(ErrorKind::Io, QStringLiteral("cannot read ") + path + QStringLiteral(": ") + file.errorString(),
            QFileInfo::exists(path) ? EACCES : ENOENT);
    }
    if (file.size() > kLargestBibFile) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("the file is larger than 64 MiB"), EFBIG);
    }
    return readBytes(file.read(kLargestBibFile + 1));
}

} // namespace

PaperImport::PaperImport(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PaperImport::~PaperImport()
{
    m_pool.waitForDone();
}

void PaperImport::start(std::function<Result<BibReadout>()> work, Done done)
{
    m_pool.start([this, number = ++m_newest, work = std::move(work), done = std::move(done)] {
        const Result<BibReadout> read = work();
        QMetaObject::invokeMethod(
            this,
            [this, number, read, done] {
                if (number == m_newest) {
                    done(read);
                }
            },
            Qt::QueuedConnection);
    });
}

void PaperImport::readFile(const QString &path, Done done)
{
    start([path] { return readPath(path); }, std::move(done));
}

void PaperImport::readText(const QString &text, Done done)
{
    start([text] { return readBytes(text.toUtf8()); }, std::move(done));
}

} // namespace sevenrounds
