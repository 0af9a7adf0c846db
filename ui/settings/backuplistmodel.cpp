// SPDX-License-Identifier: MIT
#include "ui/settings/backuplistmodel.h"

#include "ui/format/datetext.h"
#include "ui/settings/dayentry.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace sevenrounds;

namespace {

QString reasonText(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Daily:
        return BackupListModel::tr("made by itself");
    case BackupReason::Manual:
        return BackupListModel::tr("made by you");
    case BackupReason::BeforeMigration:
        return BackupListModel::tr("before an update of the program");
    case BackupReason::BeforeImport:
        return BackupListModel::tr("before an import");
    case BackupReason::BeforeRestore:
        break;
    }
    return BackupListModel::tr("before a restore");
}

bool isReadable(const BackupFile &backup)
{
    return backup.schemaVersion > 0;
}

QString rowsText(const BackupFile &backup)
{
    if (!isReadable(backup)) {
        return BackupListModel::tr("cannot be read");
    }
    return rowCountText(backup.rows);
}

QString sizeText(const BackupFile &backup)
{
    return QLocale().formattedDataSize(backup.size, 1, QLocale::DataSizeSIFormat);
}

} // namespace

namespace sevenrounds {

QString backupTimeText(const BackupFile &backup)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(toEpochMs(backup.madeAt)).time();
    //: A date and a time of day.
    return BackupListModel::tr("%1, %2").arg(dayEntryText(backup.localDate), timeOfDayText(time));
}

QString rowCountText(const RowCounts &rows)
{
    const qint64 sum = std::accumulate(rows.begin(), rows.end(), qint64 { 0 });
    return BackupListModel::tr("%Ln rows", nullptr, static_cast<int>(sum));
}

} // namespace sevenrounds

BackupListModel::BackupListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int BackupListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant BackupListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const BackupFile &backup = m_backups.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case WhenRole:
        return backupTimeText(backup);
    case ReasonRole:
        return reasonText(backup.reason);
    case SizeRole:
        return sizeText(backup);
    case RowsRole:
        return rowsText(backup);
    case ReadableRole:
        return isReadable(backup);
    case DescriptionRole:
        //: Why a backup was made, its size, its rows.
        return tr("%1 · %2 · %3").arg(reasonText(backup.reason), sizeText(backup), rowsText(backup));
    default:
        return {};
    }
}

QHash<int, QByteArray> BackupListModel::roleNames() const
{
    return {
        { WhenRole, "when" },
        { ReasonRole, "reason" },
        { SizeRole, "size" },
        { RowsRole, "rows" },
        { ReadableRole, "isReadable" },
        { DescriptionRole, "description" },
    };
}

void BackupListModel::setBackups(const QList<BackupFile> &backups)
{
    const auto isListed = [](const QList<BackupFile> &list, const QString &path) {
        return std::any_of(list.begin(), list.end(), [&path](const BackupFile &one) { return one.path == path; });
    };
    const int before = count();
    for (int row = count() - 1; row >= 0; --row) {
        if (!isListed(backups, m_backups.at(row).path)) {
            beginRemoveRows({}, row, row);
            m_backups.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < static_cast<int>(backups.size()); ++row) {
        if (row >= count() || m_backups.at(row).path != backups.at(row).path) {
            beginInsertRows({}, row, row);
            m_backups.insert(row, backups.at(row));
            endInsertRows();
        }
    }
    if (count() != before) {
        emit countChanged();
    }
}
