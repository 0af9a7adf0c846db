// SPDX-License-Identifier: MIT
#include "ui/sound/recordinglistmodel.h"

#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/sound/recordingtext.h"

#include <QDateTime>

#include <algorithm>

using namespace sevenrounds;

RecordingListModel::RecordingListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int RecordingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> RecordingListModel::roleNames() const
{
    return { { TitleRole, "title" }, { DescriptionRole, "description" } };
}

QVariant RecordingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const RecordingOverview &row = m_rows.at(index.row());
    if (role == TitleRole) {
        return row.title;
    }
    if (role == DescriptionRole) {
        const QDateTime started = QDateTime::fromMSecsSinceEpoch(toEpochMs(row.startedAt));
        //: The date and the time of day of a recording.
        const QString when = tr("%1, %2").arg(dateText(started.date(), DateForm::Full), timeOfDayText(started.time()));
        const QString what = tr("%1 · %2 · %3").arg(when, elapsedText(row.length), bytesText(row.bytes));
        return row.missing == 0 ? what : tr("%1 · files are missing").arg(what);
    }
    return {};
}

void RecordingListModel::setRecordings(const QList<RecordingOverview> &recordings)
{
    const auto isKept = [&recordings](qint64 id) {
        return std::any_of(recordings.cbegin(), recordings.cend(),
            [id](const RecordingOverview &one) { return one.practiceId == id; });
    };
    const int before = count();
    for (int row = count() - 1; row >= 0; --row) {
        if (!isKept(m_rows.at(row).practiceId)) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }
    // What is left stands in the same order; new ones come in between.
    for (int row = 0; row < recordings.size(); ++row) {
        if (row < count() && m_rows.at(row).practiceId == recordings.at(row).practiceId) {
            m_rows[row] = recordings.at(row);
            emit dataChanged(index(row), index(row));
            continue;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, recordings.at(row));
        endInsertRows();
    }
    if (before != count()) {
        emit countChanged();
    }
}
