// SPDX-License-Identifier: MIT
#include "services/cardfilework.h"

#include "cardfile/csvcards.h"
#include "exchange/ankifile.h"
#include "services/cardfilerefusal.h"
#include "services/namedfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <utility>

namespace sevenrounds {

Result<CardReadout> readCardFile(const QString &path, const std::atomic_bool &isCancelled)
{
    // A pipe or a device would be waited for without an end.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
        return failure(ErrorKind::Io, path + QStringLiteral(" is not a file"), EISDIR);
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return failure(ErrorKind::Io, file.errorString(), QFileInfo::exists(path) ? EACCES : ENOENT);
    }
    if (file.peek(2) == "PK") {
        return readAnkiCards(path, isCancelled);
    }
    Result<CardReadout> table = readCsvCards(file.read(kLargestCsvFile + 1), QFileInfo(path).completeBaseName());
    if (!table && table.error().cause > 0) {
        Error error = table.error();
        error.cause += kCsvLineCause;
        return failure(error);
    }
    return table;
}

CardFileWork::CardFileWork(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

CardFileWork::~CardFileWork()
{
    cancel();
    m_pool.waitForDone();
}

void CardFileWork::cancel()
{
    if (m_cancel) {
        *m_cancel = true;
    }
}

void CardFileWork::read(const QString &path, Read done)
{
    cancel();
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_pool.start([this, path, isCancelled = m_cancel, done = std::move(done)] {
        const Result<CardReadout> readout = readCardFile(path, *isCancelled);
        QMetaObject::invokeMethod(
            this,
            [isCancelled, readout, done] {
                if (!*isCancelled) {
                    done(readout);
                }
            },
            Qt::QueuedConnection);
    });
}

void CardFileWork::write(const QString &path, const QList<OwnCard> &cards, const QString &imageFolder, UtcTime at,
    std::function<void(const Result<> &)> done)
{
    m_pool.start([this, path, cards, imageFolder, at, done = std::move(done)] {
        const bool isAnki = path.endsWith(QLatin1String(".apkg"), Qt::CaseInsensitive);
        const Result<> written
            = isAnki ? writeAnkiCards(path, cards, imageFolder, at) : writeNamedFile(path, writeCsvCards(cards));
        QMetaObject::invokeMethod(
            this, [written, done] { done(written); }, Qt::QueuedConnection);
    });
}

} // namespace sevenrounds
