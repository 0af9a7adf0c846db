// SPDX-License-Identifier: MIT
#include "ui/coding/codinghistorymodel.h"

#include "services/judgerecord.h"
#include "ui/coding/codingtext.h"
#include "ui/format/datetext.h"

#include <QDateTime>

#include <algorithm>

using namespace sevenrounds;

namespace {

constexpr qsizetype kMostChosen = 2;

bool isSame(const CodingAttempt &a, const CodingAttempt &b)
{
    return a.at == b.at && a.problem == b.problem && a.isSubmit == b.isSubmit && a.verdict == b.verdict;
}

} // namespace

CodingHistoryModel::CodingHistoryModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void CodingHistoryModel::setAttempts(const QList<CodingAttempt> &attempts)
{
    const int before = count();
    const bool isLonger = attempts.size() >= m_attempts.size()
        && std::equal(m_attempts.cbegin(), m_attempts.cend(), attempts.cbegin(), isSame);
    if (!isLonger) {
        beginResetModel();
        m_attempts = attempts;
        m_chosen.clear();
        endResetModel();
    } else if (attempts.size() > before) {
        beginInsertRows({}, 0, static_cast<int>(attempts.size()) - before - 1);
        m_attempts = attempts;
        endInsertRows();
    }
    if (count() != before) {
        emit countChanged();
    }
}

void CodingHistoryModel::tellChosen(int place)
{
    const QModelIndex row = index(count() - 1 - place);
    emit dataChanged(row, row, { ChosenRole });
}

void CodingHistoryModel::toggle(int row)
{
    if (row < 0 || row >= count()) {
        return;
    }
    const int place = placeOf(row);
    if (m_chosen.removeOne(place)) {
        tellChosen(place);
        return;
    }
    m_chosen.append(place);
    tellChosen(place);
    if (m_chosen.size() > kMostChosen) {
        tellChosen(m_chosen.takeFirst());
    }
}

void CodingHistoryModel::clearChoice()
{
    while (!m_chosen.isEmpty()) {
        tellChosen(m_chosen.takeFirst());
    }
}

QList<CodingAttempt> CodingHistoryModel::chosen() const
{
    QList<int> places = m_chosen;
    std::sort(places.begin(), places.end());
    QList<CodingAttempt> attempts;
    for (const int place : std::as_const(places)) {
        attempts.append(m_attempts.at(place));
    }
    return attempts;
}

int CodingHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CodingHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CodingAttempt &one = attempt(index.row());
    switch (role) {
    case TitleRole:
        return attemptText(one);
    case WhenRole: {
        const QTime time = QDateTime::fromMSecsSinceEpoch(toEpochMs(one.at)).time();
        //: A day in words and a time.
        return tr("%1, %2").arg(agoText(one.localDate, m_clock.today()), timeOfDayText(time));
    }
    case ToneRole:
        return verdictTone(verdictFromKey(one.verdict).value_or(judge::Verdict::ProblemFault));
    case ChosenRole:
        return m_chosen.contains(placeOf(index.row()));
    default:
        return {};
    }
}

QHash<int, QByteArray> CodingHistoryModel::roleNames() const
{
    return { { TitleRole, "title" }, { WhenRole, "when" }, { ToneRole, "tone" }, { ChosenRole, "isChosen" } };
}
