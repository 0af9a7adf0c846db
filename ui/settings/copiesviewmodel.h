// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/unusedcopies.h"
#include "ui/context/problem.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Copies of PDFs and images that nothing uses any more: how much room they take, and the one way to delete them. A part of the settings.
class CopiesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SettingsViewModel")
    /// "3 copies that nothing uses any more, 41.2 MB."; empty until they were looked for.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool canRemove READ canRemove NOTIFY changed FINAL)
    /// What the sheet asks before they are deleted.
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY changed FINAL)

public:
    explicit CopiesViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool canRemove() const { return m_stock.unused > 0 && !m_isBusy; }
    [[nodiscard]] QString question() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Looks for them; when the page is opened.
    void refresh();
    Q_INVOKABLE void removeUnused();

signals:
    void changed();

private:
    void take(const sevenrounds::Result<sevenrounds::CopyStock> &stock);

    sevenrounds::UnusedCopies &m_copies;
    sevenrounds::CopyStock m_stock;
    /// What was deleted last, until the page is opened again.
    QString m_done;
    bool m_isKnown = false;
    bool m_isBusy = false;
    Problem m_problem;
};
