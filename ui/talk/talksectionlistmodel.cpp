// SPDX-License-Identifier: MIT
#include "ui/talk/talksectionlistmodel.h"

#include "ui/format/durationtext.h"
#include "ui/talk/rowchange.h"

using namespace sevenrounds;

TalkSectionListModel::TalkSectionListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void TalkSectionListModel::setPlan(const QList<PlannedSection> &sections)
{
    beginResetModel();
    m_rows.clear();
    for (const PlannedSection &section : sections) {
        m_rows.append(Row { section, {}, Place::Ahead, false, false });
    }
    endResetModel();
}

void TalkSectionListModel::update(const TalkState &state, const TalkClock &clock)
{
    // Where slides lead, no section is the current one.
    const bool areTold = state.stage == TalkStage::Talk && state.slideUsed.isEmpty();
    for (int i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const Milliseconds used = clock.sectionUsed.value(i);
        const bool isCurrent = i == state.section && areTold;
        const bool isDone = i < state.section || used.count() > 0 || state.stage != TalkStage::Talk;
        QList<int> changed;
        // Where slides lead, no section has any time.
        const bool isVisited = used.count() > 0 || (i <= state.section && state.slideUsed.isEmpty());
        setRole(&row.used, isVisited ? elapsedText(used) : QString(), UsedRole, &changed);
        setRole(&row.place, isCurrent ? Place::Current : isDone ? Place::Done : Place::Ahead, PlaceRole, &changed);
        setRole(&row.isOver, used - row.section.length >= kSecond, IsOverRole, &changed);
        setRole(&row.isLanded, state.landed.contains(row.section.id), IsLandedRole, &changed);
        if (!changed.isEmpty()) {
            emit dataChanged(index(i), index(i), changed);
        }
    }
}

int TalkSectionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TalkSectionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.section.title;
    case LandsRole:
        return row.section.lands;
    case PlannedRole:
        return elapsedText(row.section.length);
    case UsedRole:
        return row.used;
    case PlaceRole:
        return QVariant::fromValue(row.place);
    case IsOverRole:
        return row.isOver;
    case IsLandedRole:
        return row.isLanded;
    case KeyRole:
        return row.section.id;
    default:
        return {};
    }
}

QHash<int, QByteArray> TalkSectionListModel::roleNames() const
{
    return { { TitleRole, "title" }, { LandsRole, "lands" }, { PlannedRole, "planned" }, { UsedRole, "used" },
        { PlaceRole, "place" }, { IsOverRole, "isOver" }, { IsLandedRole, "isLanded" }, { KeyRole, "key" } };
}
