// SPDX-License-Identifier: MIT
#include "ui/loop/pastlooplistmodel.h"

#include "ui/format/datetext.h"

#include <algorithm>

using namespace sevenrounds;

PastLoopListModel::PastLoopListModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void PastLoopListModel::setLoops(const QList<MockLoop> &loops, const MockLoopId &current)
{
    const auto areSame = [](const MockLoop &a, const MockLoop &b) { return a.id == b.id; };
    if (std::equal(loops.cbegin(), loops.cend(), m_loops.cbegin(), m_loops.cend(), areSame)) {
        if (m_current != current) {
            m_current = current;
            emit dataChanged(index(0), index(count() - 1), { CurrentRole });
        }
        return;
    }
    beginResetModel();
    m_loops = loops;
    m_current = current;
    endResetModel();
    emit countChanged();
}

int PastLoopListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PastLoopListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const MockLoop &loop = m_loops.at(index.row());
    switch (role) {
    case TitleRole:
        return loop.title;
    case WhenRole:
        //: When a mock loop was begun and at which level: "9 days ago · L5"
        return tr("%1 · %2").arg(
            agoText(m_clock.localDate(loop.begunAt), m_clock.localDate(m_clock.now())), levelKey(loop.level));
    case CurrentRole:
        return loop.id == m_current;
    default:
        return {};
    }
}

QHash<int, QByteArray> PastLoopListModel::roleNames() const
{
    return { { TitleRole, "title" }, { WhenRole, "whenText" }, { CurrentRole, "isCurrent" } };
}
