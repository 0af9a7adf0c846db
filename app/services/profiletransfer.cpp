// SPDX-License-Identifier: MIT
#include "services/profiletransfer.h"

#include <memory>
#include <utility>

namespace sevenrounds {

ProfileTransfer::ProfileTransfer(StorageThread &storage, BackupStore backups, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_backups(std::move(backups))
{
}

ProfileTransfer::~ProfileTransfer()
{
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void ProfileTransfer::start(std::function<void()> work)
{
    m_thread = std::thread([before = std::move(m_thread), work = std::move(work)]() mutable {
        if (before.joinable()) {
            before.join();
        }
        work();
    });
}

void ProfileTransfer::takeOut(const QString &file, UtcTime at, std::function<void(const Result<ExportSummary> &)> done)
{
    const auto read = [at](Database &open) { return readProfile(open, at); };
    m_storage.maintain(this, read, [this, file, done = std::move(done)](Result<ProfileDocument> found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        start([this, file, document = std::make_shared<const ProfileDocument>(std::move(*found)), done] {
            const Result<ExportSummary> written = writeProfileDocument(*document, file);
            QMetaObject::invokeMethod(
                this, [written, done] { done(written); }, Qt::QueuedConnection);
        });
    });
}

void ProfileTransfer::takeIn(const QString &file, std::function<void(const Result<ImportSummary> &)> done)
{
    start([this, file, done = std::move(done)] {
        const auto document = std::make_shared<const Result<ProfileDocument>>(loadProfileDocument(file));
        const auto add = [this, document, done] {
            if (!*document) {
                done(failure(document->error()));
                return;
            }
            m_storage.maintain(
                this,
                [document, backups = m_backups](Database &open) { return importDocument(open, backups, **document); },
                [done](const Result<ImportSummary> &result) { done(result); });
        };
        QMetaObject::invokeMethod(this, add, Qt::QueuedConnection);
    });
}

} // namespace sevenrounds
