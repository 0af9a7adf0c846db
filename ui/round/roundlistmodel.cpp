// SPDX-License-Identifier: MIT
#include "ui/round/roundlistmodel.h"

#include "ui/format/durationtext.h"

#include <QLocale>

using namespace sevenrounds;

RoundListModel::RoundListModel(const QList<Round> &rounds, QObject *parent)
    : QAbstractListModel(parent)
    , m_rounds(rounds)
{
}

void RoundListModel::setRounds(const QList<Round> &rounds)
{
    beginResetModel();
    m_rounds = rounds;
    endResetModel();
    emit countChanged();
}

int RoundListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RoundListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Round &round = m_rounds.at(index.row());
    switch (role) {
    case NumberRole:
        return round.code.isEmpty() ? QLocale().toString(round.number) : round.code;
    case TitleRole:
        return round.title;
    case LengthRole:
        return minutesText(round.minutes);
    case LengthNoteRole:
        return round.minutesSource.badge == Badge::App ? tr("our default") : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> RoundListModel::roleNames() const
{
    return { { NumberRole, "number" }, { TitleRole, "title" }, { LengthRole, "lengthText" },
        { LengthNoteRole, "lengthNote" } };
}
