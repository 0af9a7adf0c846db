// SPDX-License-Identifier: MIT
// AppServices, as far as it is about the profile as files: backups, export and import, copies that nothing uses.
#include "services/appservices.h"
#include "services/owncardservice.h"
#include "services/papernoteservice.h"
#include "services/profiletransfer.h"
#include "services/unusedcopies.h"

#include <QPointer>

#include <utility>

namespace sevenrounds {

void AppServices::buildFileServices()
{
    m_transfer = std::make_unique<ProfileTransfer>(*m_storage, m_store.backups());
    const CopyFolders folders { m_options.paths.papers(), m_options.paths.cardImages() };
    m_unusedCopies = std::make_unique<UnusedCopies>(*m_storage, m_store.backups(), folders, m_clock);
    m_unusedCopies->setUndoSource([this] {
        CopyUsage undoable;
        undoable.papers = m_paperNotes->undoableFiles();
        // Restoring a paper brings its PDF back, too.
        undoable.papers.insert(m_paperNotes->file(PaperService::keyOf(m_papers->removed().id)).file);
        const QStringList texts = m_ownCards->undoableTexts();
        for (const QString &text : texts) {
            undoable.images.unite(imageNamesIn(text));
        }
        return undoable;
    });
}

void AppServices::listBackups(QObject *receiver, std::function<void(Result<QList<BackupFile>>)> done)
{
    m_storage->read(
        receiver, [store = m_store.backups()](Database &) { return store.list(); }, std::move(done));
}

void AppServices::backUpNow(QObject *receiver, std::function<void(Result<BackupFile>)> done)
{
    m_storage->maintain(
        receiver,
        [store = m_store.backups()](
            Database &open) mutable { return store.create(open.connection(), BackupReason::Manual); },
        std::move(done));
}

Result<> AppServices::confirmRestore()
{
    ROUNDS_RETURN_IF_ERROR(m_store.backups().confirmRestore());
    m_report.areBackupsPaused = false;
    return {};
}

void AppServices::exportProfile(const QString &file, QObject *receiver, std::function<void(Result<ExportSummary>)> done)
{
    const auto tell = [to = QPointer(receiver), done = std::move(done)](const Result<ExportSummary> &written) {
        if (to) {
            done(written);
        }
    };
    m_transfer->takeOut(file, m_clock.now(), tell);
}

void AppServices::importProfile(const QString &file, QObject *receiver, std::function<void(Result<ImportSummary>)> done)
{
    const auto tell = [this, to = QPointer(receiver), done = std::move(done)](const Result<ImportSummary> &result) {
        if (to) {
            done(result);
        }
        if (result) {
            m_imported = *result;
            // Everything in memory is out of date. The receiver goes with the reopening, so it is told first.
            QMetaObject::invokeMethod(this, &AppServices::reopen, Qt::QueuedConnection);
        }
    };
    m_transfer->takeIn(file, tell);
}

std::optional<ImportSummary> AppServices::takeImported()
{
    return std::exchange(m_imported, std::nullopt);
}

} // namespace sevenrounds
