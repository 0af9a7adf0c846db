// SPDX-License-Identifier: MIT
#include "ui/settings/recoveryviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/settings/backuplistmodel.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

using namespace sevenrounds;

RecoveryViewModel::RecoveryViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_pool.setMaxThreadCount(1);
    refresh();
}

void RecoveryViewModel::refresh()
{
    if (m_services.stage() != AppStage::Recovery) {
        if (m_services.stage() == AppStage::Ready) {
            m_isAttempt = false;
        }
        return;
    }
    m_report = m_services.report();
    const bool isMissing = QFileInfo(m_services.options().paths.database()).size() == 0;
    m_text = wordRecovery(m_report, isMissing);
    m_salvageText.clear();
    setProblem(m_isAttempt && m_report.error ? wordError(*m_report.error, Situation::Restoring) : Problem {});
    m_isAttempt = false;
    emit changed();
    if (m_report.outcome == OpenOutcome::Damaged && !isMissing) {
        salvage();
    } else {
        emit salvageChanged();
    }
}

void RecoveryViewModel::salvage()
{
    m_isSalvaging = true;
    emit salvageChanged();
    m_pool.start([this] {
        const Result<SalvageReport> found = m_services.salvage();
        const QString text = ::sevenrounds::salvageText(found.value_or(SalvageReport {}));
        QMetaObject::invokeMethod(
            this,
            [this, text] {
                m_isSalvaging = false;
                m_salvageText = text;
                emit salvageChanged();
            },
            Qt::QueuedConnection);
    });
}

QString RecoveryViewModel::versionText() const
{
    return m_report.outcome == OpenOutcome::Newer ? tr("needs database version %1; this program knows up to %2")
                                                        .arg(m_report.foundVersion)
                                                        .arg(m_report.supportedVersion)
                                                  : QString();
}

QString RecoveryViewModel::backupText() const
{
    if (!m_report.newestVerifiedBackup) {
        return m_report.outcome == OpenOutcome::Damaged ? tr("none that could be verified") : QString();
    }
    const BackupFile &backup = *m_report.newestVerifiedBackup;
    //: A backup's date and how many rows it holds.
    return tr("%1, verified just now, %2").arg(backupTimeText(backup), rowCountText(backup.rows));
}

QString RecoveryViewModel::folder() const
{
    return QDir::toNativeSeparators(
        hasDatabase(m_report.outcome) ? m_services.options().contentFolder : m_services.options().paths.data);
}

bool RecoveryViewModel::canRestore() const
{
    return m_report.newestVerifiedBackup.has_value();
}

bool RecoveryViewModel::canStartEmpty() const
{
    return m_report.outcome == OpenOutcome::Damaged || m_report.outcome == OpenOutcome::Foreign;
}

template <typename Work>
void RecoveryViewModel::later(Work work)
{
    // Queued: the page that asked is unloaded as soon as the profile is being opened again.
    QMetaObject::invokeMethod(&m_services, std::move(work), Qt::QueuedConnection);
}

void RecoveryViewModel::tryAgain()
{
    later([&services = m_services] { services.retry(); });
}

void RecoveryViewModel::restoreNewest()
{
    if (!canRestore()) {
        return;
    }
    m_isAttempt = true;
    later([&services = m_services, backup = m_report.newestVerifiedBackup->path] { services.restoreDamaged(backup); });
}

void RecoveryViewModel::startEmpty()
{
    if (!canStartEmpty()) {
        return;
    }
    m_isAttempt = true;
    later([&services = m_services] { services.startEmpty(); });
}

void RecoveryViewModel::copyFolder()
{
    QGuiApplication::clipboard()->setText(folder());
}

void RecoveryViewModel::setProblem(const Problem &problem)
{
    if (problem != m_problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
