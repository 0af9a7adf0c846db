// SPDX-License-Identifier: MIT
#include "ui/bank/attemptlistmodel.h"

#include "ui/bank/promptdocument.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

constexpr int kSideBySide = 2;

} // namespace

AttemptListModel::AttemptListModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void AttemptListModel::setAttempts(const QList<PromptAttempt> &attempts)
{
    const int before = count();
    beginResetModel();
    m_attempts = attempts;
    m_shown.clear();
    const auto newest = std::find_if(
        m_attempts.cbegin(), m_attempts.cend(), [](const PromptAttempt &one) { return !one.text.isEmpty(); });
    if (newest != m_attempts.cend()) {
        m_shown.append(static_cast<int>(newest - m_attempts.cbegin()));
    }
    endResetModel();
    if (count() != before) {
        emit countChanged();
    }
}

void AttemptListModel::toggle(int row)
{
    if (row < 0 || row >= count()) {
        return;
    }
    if (!m_shown.removeOne(row)) {
        m_shown.append(row);
        if (m_shown.size() > kSideBySide) {
            m_shown.removeFirst();
        }
    }
    emit dataChanged(index(0), index(count() - 1), { ShownRole });
}

QList<PromptAttempt> AttemptListModel::shown() const
{
    QList<int> rows = m_shown;
    // Newest first in the list, oldest first on the page.
    std::sort(rows.begin(), rows.end(), std::greater<>());
    QList<PromptAttempt> attempts;
    for (const int row : rows) {
        attempts.append(m_attempts.at(row));
    }
    return attempts;
}

int AttemptListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AttemptListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PromptAttempt &attempt = m_attempts.at(index.row());
    switch (role) {
    case TitleRole:
        return attemptTitle(attempt, m_clock);
    case ResultRole:
        return attemptResult(attempt);
    case ShownRole:
        return m_shown.contains(index.row());
    default:
        return {};
    }
}

QHash<int, QByteArray> AttemptListModel::roleNames() const
{
    return { { TitleRole, "title" }, { ResultRole, "result" }, { ShownRole, "isShown" } };
}
