// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/settings/backuplistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

Q_MOC_INCLUDE("backuplistmodel.h")

/// Backups, export and import: everything that takes the profile as a whole. A part of the settings.
class TransferViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SettingsViewModel")
    Q_PROPERTY(BackupListModel *backups READ backups CONSTANT FINAL)
    Q_PROPERTY(QString backupsText READ backupsText NOTIFY backupsChanged FINAL)
    Q_PROPERTY(bool isPaused READ isPaused NOTIFY pausedChanged FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY busyChanged FINAL)
    /// What the sheet asks before the chosen backup is restored.
    Q_PROPERTY(QString restoreQuestion READ restoreQuestion NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString exportPath READ exportPath NOTIFY exportPathChanged FINAL)
    Q_PROPERTY(QString exportHint READ exportHint NOTIFY exportPathChanged FINAL)
    Q_PROPERTY(QString importPath READ importPath NOTIFY importPathChanged FINAL)
    Q_PROPERTY(bool canImport READ canImport NOTIFY importPathChanged FINAL)
    /// The last thing that worked, with its figures; empty where there is none.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    explicit TransferViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] BackupListModel *backups() { return &m_backups; }
    [[nodiscard]] QString backupsText() const;
    [[nodiscard]] bool isPaused() const { return m_services.report().areBackupsPaused; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString restoreQuestion() const;
    [[nodiscard]] QString exportPath() const { return m_exportPath; }
    [[nodiscard]] QString exportHint() const;
    [[nodiscard]] QString importPath() const { return m_importPath; }
    [[nodiscard]] bool canImport() const { return !m_importPath.trimmed().isEmpty(); }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Reads the list of backups again; called when the page is opened.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void backUpNow();
    /// Names the backup that restoreChosen() means.
    Q_INVOKABLE void chooseBackup(int row);
    /// Everything is closed and opened again; this object goes with it.
    Q_INVOKABLE void restoreChosen();
    Q_INVOKABLE void confirmRestored();
    Q_INVOKABLE void setExportPath(const QString &entry);
    Q_INVOKABLE void exportAll();
    Q_INVOKABLE void setImportPath(const QString &entry);
    Q_INVOKABLE void importAll();
    Q_INVOKABLE void dismissProblem();

signals:
    void backupsChanged();
    void pausedChanged();
    void busyChanged();
    void chosenChanged();
    void exportPathChanged();
    void importPathChanged();
    void noticeChanged();
    void problemChanged();

private:
    void setBusy(bool busy);
    void succeed(const QString &notice);
    void setNotice(const QString &notice);
    void setProblem(const Problem &problem);

    sevenrounds::AppServices &m_services;
    BackupListModel m_backups;
    QString m_chosen;
    QString m_chosenTime;
    QString m_exportPath;
    QString m_importPath;
    QString m_notice;
    Problem m_problem;
    bool m_isBusy = false;
};
