// SPDX-License-Identifier: MIT
#include "ui/loop/looproundlistmodel.h"

#include "session/rubricscore.h"
#include "ui/loop/packetdocument.h"

using namespace sevenrounds;

LoopRoundListModel::LoopRoundListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void LoopRoundListModel::setPlaces(const QList<LoopPlace> &places, qsizetype next)
{
    const int before = count();
    if (places.size() == m_places.size()) {
        m_places = places;
        m_next = next;
        if (before > 0) {
            emit dataChanged(index(0), index(before - 1));
        }
        return;
    }
    beginResetModel();
    m_places = places;
    m_next = next;
    endResetModel();
    emit countChanged();
}

QString LoopRoundListModel::stageText(int row) const
{
    const LoopPlace &place = m_places.at(row);
    switch (place.stage) {
    case LoopStage::Ahead:
        return row == m_next ? tr("next") : tr("ahead");
    case LoopStage::Running:
        return tr("begun, not over");
    case LoopStage::Unrated:
        return tr("over, not rated yet");
    case LoopStage::Rated:
        //: A rated round of a loop: "good · 2.8, your own rating"
        return place.round.isListeners
            ? tr("%1 · %2, a listener's rating")
                  .arg(gradeText(gradeOf(place.round.score())), scoreText(place.round.score()))
            : tr("%1 · %2, your own rating")
                  .arg(gradeText(gradeOf(place.round.score())), scoreText(place.round.score()));
    }
    return {};
}

LoopRoundListModel::Tone LoopRoundListModel::tone(int row) const
{
    const LoopPlace &place = m_places.at(row);
    switch (place.stage) {
    case LoopStage::Ahead:
        return row == m_next ? Now : Quiet;
    case LoopStage::Running:
        return Now;
    case LoopStage::Unrated:
        return Warn;
    case LoopStage::Rated:
        return place.round.score() < kHireLine ? Mixed : Good;
    }
    return Quiet;
}

QString LoopRoundListModel::action(int row) const
{
    switch (m_places.at(row).stage) {
    case LoopStage::Ahead:
        return tr("Start it");
    case LoopStage::Running:
        return tr("Go on with it");
    case LoopStage::Unrated:
        return tr("Rate it");
    case LoopStage::Rated:
        return tr("Take it again");
    }
    return {};
}

int LoopRoundListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LoopRoundListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case TitleRole:
        return m_places.at(index.row()).round.title;
    case StageTextRole:
        return stageText(index.row());
    case ToneRole:
        return tone(index.row());
    case ActionRole:
        return action(index.row());
    default:
        return {};
    }
}

QHash<int, QByteArray> LoopRoundListModel::roleNames() const
{
    return { { TitleRole, "title" }, { StageTextRole, "stageText" }, { ToneRole, "tone" },
        { ActionRole, "actionText" } };
}
