// SPDX-License-Identifier: MIT
#include "ui/guide/teamranklistmodel.h"

#include <QLocale>

#include <utility>

using namespace sevenrounds;

TeamRankListModel::TeamRankListModel(QStringList axes, QObject *parent)
    : QAbstractListModel(parent)
    , m_axes(std::move(axes))
{
}

void TeamRankListModel::setRanking(const QList<TeamMatch> &ranking)
{
    const bool isOtherCount = ranking.size() != m_ranking.size();
    beginResetModel();
    m_ranking = ranking;
    endResetModel();
    if (isOtherCount) {
        emit countChanged();
    }
}

QString TeamRankListModel::reason(const TeamMatch &match) const
{
    const auto name = [&](const std::optional<std::size_t> &axis) {
        return axis ? m_axes.value(static_cast<qsizetype>(*axis)) : QString();
    };
    if (match.best && match.worst) {
        return tr("For it: %1. Against it: %2.").arg(name(match.best), name(match.worst));
    }
    if (match.best) {
        return tr("For it: %1. Nothing that you weigh stands against it.").arg(name(match.best));
    }
    return match.worst ? tr("Against it: %1.").arg(name(match.worst)) : tr("Medium in what you weigh.");
}

int TeamRankListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TeamRankListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TeamMatch &match = m_ranking.at(index.row());
    switch (role) {
    case TitleRole:
        return match.title;
    case ScoreTextRole:
        return tr("%1 of 5").arg(QLocale().toString(match.score, 'f', 1));
    case ShareRole:
        return match.score / kHighestAxis;
    case ReasonRole:
        return reason(match);
    case ReferenceRole:
        return QStringLiteral("teams/") + match.team.value();
    default:
        return {};
    }
}

QHash<int, QByteArray> TeamRankListModel::roleNames() const
{
    return { { TitleRole, "title" }, { ScoreTextRole, "scoreText" }, { ShareRole, "share" }, { ReasonRole, "reason" },
        { ReferenceRole, "reference" } };
}
