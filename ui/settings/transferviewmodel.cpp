// SPDX-License-Identifier: MIT
#include "ui/settings/transferviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/settings/filechoice.h"
#include "ui/settings/transfertext.h"

using namespace sevenrounds;

TransferViewModel::TransferViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_exportPath(suggestedExportPath(services.clock().today()))
    , m_importPath(suggestedImportPath())
{
    // A restore that failed opens the profile as it was and leaves its reason in the report.
    const OpenReport &report = services.report();
    if (report.error && (report.outcome == OpenOutcome::Current || report.outcome == OpenOutcome::Upgraded)) {
        m_problem = wordError(*report.error, Situation::Restoring);
    }
    // So does an import: the profile was opened afresh after it.
    if (const std::optional<ImportSummary> imported = services.takeImported()) {
        m_notice = importedText(*imported);
    }
}

QString TransferViewModel::backupsText() const
{
    const int count = m_backups.count();
    if (count == 0) {
        return tr("No backup yet. One is made by itself on every day you practice.");
    }
    return tr("%Ln backups; each was read back and compared when it was made.", nullptr, count);
}

QString TransferViewModel::restoreQuestion() const
{
    return m_chosen.isEmpty()
        ? QString()
        : tr("Your profile goes back to how it was on %1. A backup of the present state is made first, so that you "
             "can return to it. Automatic backups rest until you say that the restored state is right.")
              .arg(m_chosenTime);
}

QString TransferViewModel::exportHint() const
{
    return replaceHint(m_exportPath,
        tr("Everything you put in, in one file that other programs can read. Recordings are not in it: copy the folder "
           "for those."));
}

void TransferViewModel::refresh()
{
    m_services.listBackups(this, [this](const Result<QList<BackupFile>> &found) {
        if (!found) {
            setProblem(wordError(found.error(), Situation::Working));
            return;
        }
        const int before = m_backups.count();
        m_backups.setBackups(*found);
        if (m_backups.count() != before) {
            emit backupsChanged();
        }
    });
}

void TransferViewModel::backUpNow()
{
    if (m_isBusy) {
        return;
    }
    setBusy(true);
    m_services.backUpNow(this, [this](const Result<BackupFile> &made) {
        setBusy(false);
        if (!made) {
            setProblem(wordError(made.error(), Situation::Working));
            return;
        }
        succeed(tr("Backup made and compared: %1, %2.").arg(fileSizeText(made->size), rowCountText(made->rows)));
        refresh();
    });
}

void TransferViewModel::chooseBackup(int row)
{
    if (row < 0 || row >= m_backups.count()) {
        return;
    }
    const BackupFile &backup = m_backups.backups().at(row);
    if (backup.path == m_chosen) {
        return;
    }
    m_chosen = backup.path;
    m_chosenTime = backupTimeText(backup);
    emit chosenChanged();
}

void TransferViewModel::restoreChosen()
{
    if (!m_chosen.isEmpty() && !m_isBusy) {
        // Queued: the page that asked for it is gone when it begins, and so is this object.
        QMetaObject::invokeMethod(
            &m_services, [&services = m_services, backup = m_chosen] { services.restoreBackup(backup); },
            Qt::QueuedConnection);
    }
}

void TransferViewModel::confirmRestored()
{
    if (!isPaused()) {
        return;
    }
    if (const Result<> confirmed = m_services.confirmRestore(); !confirmed) {
        setProblem(wordError(confirmed.error(), Situation::Working));
        return;
    }
    succeed(tr("Automatic backups go on."));
    emit pausedChanged();
}

void TransferViewModel::setExportPath(const QString &entry)
{
    const QString path = typedPath(entry);
    if (path != m_exportPath) {
        m_exportPath = path;
        emit exportPathChanged();
    }
}

void TransferViewModel::exportAll()
{
    const QString file = filePathOf(m_exportPath);
    if (m_isBusy || file.isEmpty()) {
        return;
    }
    setBusy(true);
    m_services.exportProfile(file, this, [this, path = file](const Result<ExportSummary> &written) {
        setBusy(false);
        if (!written) {
            setProblem(wordError(written.error(), Situation::Exporting));
            return;
        }
        if (written->canBeReadBack()) {
            succeed(exportedText(path, *written));
        } else {
            setProblem(wordTooLargeExport(path, *written));
        }
        emit exportPathChanged();
    });
}

void TransferViewModel::setImportPath(const QString &entry)
{
    const QString path = typedPath(entry);
    if (path != m_importPath) {
        m_importPath = path;
        emit importPathChanged();
    }
}

void TransferViewModel::importAll()
{
    if (m_isBusy || !canImport()) {
        return;
    }
    setBusy(true);
    m_services.importProfile(filePathOf(m_importPath), this, [this](const Result<ImportSummary> &read) {
        setBusy(false);
        if (!read) {
            setProblem(wordImportError(read.error()));
            return;
        }
        // The profile is opened afresh in a moment; the screen shows this until then, and the next one of these after it.
        succeed(importedText(*read));
    });
}

void TransferViewModel::dismissProblem()
{
    setProblem({});
}

void TransferViewModel::setBusy(bool busy)
{
    if (busy != m_isBusy) {
        m_isBusy = busy;
        emit busyChanged();
    }
}

void TransferViewModel::succeed(const QString &notice)
{
    setProblem({});
    setNotice(notice);
}

void TransferViewModel::setNotice(const QString &notice)
{
    if (notice != m_notice) {
        m_notice = notice;
        emit noticeChanged();
    }
}

void TransferViewModel::setProblem(const Problem &problem)
{
    if (problem.exists()) {
        setNotice({});
    }
    if (problem != m_problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
