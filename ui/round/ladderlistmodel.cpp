// SPDX-License-Identifier: MIT
#include "ui/round/ladderlistmodel.h"

using namespace sevenrounds;

LadderListModel::LadderListModel(AppServices &services, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
{
    connect(&services.promptHistory(), &PromptHistory::changed, this, [this] {
        if (rowCount() > 0) {
            emit dataChanged(index(0), index(rowCount() - 1), { HeldTextRole });
        }
    });
}

int LadderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_services.library().ladders().size());
}

QVariant LadderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Ladder &ladder = m_services.library().ladders().at(index.row());
    const auto rungs = static_cast<int>(ladder.rungs.size());
    switch (role) {
    case TitleRole:
        return ladder.title;
    case HeldTextRole: {
        const int held = m_services.promptHistory().bestHeld(ladder.id);
        return held == 0 ? tr("%Ln rungs", nullptr, rungs) : tr("held %L1 of %L2").arg(held).arg(rungs);
    }
    case BadgeRole:
        return static_cast<int>(ladder.source.badge);
    default:
        return {};
    }
}

QHash<int, QByteArray> LadderListModel::roleNames() const
{
    return { { TitleRole, "title" }, { HeldTextRole, "heldText" }, { BadgeRole, "badge" } };
}
