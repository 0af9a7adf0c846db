// SPDX-License-Identifier: MIT
#include "ui/loop/loopformatlistmodel.h"

#include "ui/format/durationtext.h"

#include <QStringList>

#include <algorithm>

using namespace sevenrounds;

LoopFormatListModel::LoopFormatListModel(const ContentLibrary &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
{
}

void LoopFormatListModel::setLoops(Loop track, const std::optional<LoopFormat> &told)
{
    beginResetModel();
    m_formats.clear();
    if (told) {
        m_formats.append(*told);
    }
    for (const LoopFormat &format : m_library.loopFormats()) {
        if (track == Loop::Both || format.loops.contains(track)) {
            m_formats.append(format);
        }
    }
    endResetModel();
    emit countChanged();
}

int LoopFormatListModel::rowOf(const LoopFormatId &format) const
{
    const auto found
        = std::find_if(m_formats.cbegin(), m_formats.cend(), [&](const LoopFormat &one) { return one.id == format; });
    return found == m_formats.cend() ? -1 : static_cast<int>(found - m_formats.cbegin());
}

int LoopFormatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QString LoopFormatListModel::lengthText(const LoopFormat &format) const
{
    int minutes = 0;
    for (const RoundId &id : format.rounds) {
        const Round *round = m_library.findRound(id);
        minutes += round == nullptr ? 0 : round->minutes;
    }
    const auto rounds = static_cast<int>(format.rounds.size());
    if (format.breakMinutes == 0) {
        //: The length of a mock loop whose rounds are taken whenever there is time: "7 rounds · 6 h in all"
        return tr("%Ln rounds · %1 in all", nullptr, rounds).arg(hoursText(minutes));
    }
    const int whole = minutes + (rounds - 1) * format.breakMinutes;
    //: The length of a day of mock rounds: "5 rounds · 5 h 45 min with breaks of 15 min"
    return tr("%Ln rounds · %1 with breaks of %2", nullptr, rounds)
        .arg(hoursText(whole), minutesText(format.breakMinutes));
}

QVariant LoopFormatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LoopFormat &format = m_formats.at(index.row());
    switch (role) {
    case TitleRole:
        return format.title;
    case AboutRole:
        return format.about;
    case RoundsRole: {
        QStringList titles;
        for (const RoundId &id : format.rounds) {
            const Round *round = m_library.findRound(id);
            titles.append(round == nullptr ? id.value() : round->title);
        }
        return titles.join(QStringLiteral(" → "));
    }
    case LengthRole:
        return lengthText(format);
    case BadgeRole:
        return static_cast<int>(format.source.badge);
    default:
        return {};
    }
}

QHash<int, QByteArray> LoopFormatListModel::roleNames() const
{
    return { { TitleRole, "title" }, { AboutRole, "about" }, { RoundsRole, "roundsText" }, { LengthRole, "lengthText" },
        { BadgeRole, "badge" } };
}
