// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The backups of this profile, newest first.
class BackupListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by TransferViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        WhenRole = Qt::UserRole + 1, ///< "21 November 2026, 14:05"
        ReasonRole, ///< "every day", "before an import"
        SizeRole, ///< "412 kB"
        RowsRole, ///< "1,204 rows", or that the file cannot be read
        ReadableRole,
        DescriptionRole, ///< all of it in one sentence
    };

    explicit BackupListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_backups.size()); }

    /// Keeps the rows of files that are there before and after: backups are made at the top and thinned out below.
    void setBackups(const QList<sevenrounds::BackupFile> &backups);
    [[nodiscard]] const QList<sevenrounds::BackupFile> &backups() const { return m_backups; }

signals:
    void countChanged();

private:
    QList<sevenrounds::BackupFile> m_backups;
};

namespace sevenrounds {

/// "21 November 2026, 14:05", on the person's clock.
[[nodiscard]] QString backupTimeText(const BackupFile &backup);
/// "1,204 rows".
[[nodiscard]] QString rowCountText(const RowCounts &rows);

} // namespace sevenrounds
