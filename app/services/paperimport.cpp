// SPDX-License-Identifier: MIT
#include "services/paperimport.h"

#include "core/plainfile.h"
#include "paper/bibtexreader.h"
#include "paper/csljsonreader.h"

#include <utility>

namespace sevenrounds {

namespace {

Result<BibReadout> readBytes(const QByteArray &bytes)
{
    return looksLikeCslJson(bytes) ? readCslJson(bytes) : readBibtex(bytes);
}

Result<BibReadout> readPath(const QString &path)
{
    ROUNDS_ASSIGN_OR_RETURN(const QByteArray content, readPlainFile(path, kLargestBibFile));
    return readBytes(content);
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
