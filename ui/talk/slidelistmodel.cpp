// SPDX-License-Identifier: MIT
#include "ui/talk/slidelistmodel.h"

#include "ui/format/durationtext.h"
#include "ui/talk/rowchange.h"

using namespace sevenrounds;

SlideListModel::SlideListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void SlideListModel::setPlan(const QList<Milliseconds> &planned)
{
    beginResetModel();
    m_rows.clear();
    for (const Milliseconds length : planned) {
        m_rows.append({ length, elapsedText(length), false, false, false });
    }
    endResetModel();
}

void SlideListModel::update(int current, const QList<Milliseconds> &used, const std::function<bool(int slide)> &hasNote)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const Milliseconds time = used.value(i);
        const QString planned = elapsedText(row.planned);
        QList<int> changed;
        setRole(
            &row.time, time < kSecond ? planned : tr("%1 of %2").arg(elapsedText(time), planned), TimeRole, &changed);
        setRole(&row.isCurrent, i == current, IsCurrentRole, &changed);
        setRole(&row.isOver, time - row.planned >= kSecond, IsOverRole, &changed);
        setRole(&row.hasNote, hasNote(i), HasNoteRole, &changed);
        if (!changed.isEmpty()) {
            emit dataChanged(index(i), index(i), changed);
        }
    }
}

int SlideListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SlideListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case NumberRole:
        return index.row() + 1;
    case TimeRole:
        return row.time;
    case IsCurrentRole:
        return row.isCurrent;
    case IsOverRole:
        return row.isOver;
    case HasNoteRole:
        return row.hasNote;
    default:
        return {};
    }
}

QHash<int, QByteArray> SlideListModel::roleNames() const
{
    return { { NumberRole, "number" }, { TimeRole, "time" }, { IsCurrentRole, "isCurrent" }, { IsOverRole, "isOver" },
        { HasNoteRole, "hasNote" } };
}
