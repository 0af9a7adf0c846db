// SPDX-License-Identifier: MIT
#include "ui/interview/askedlistmodel.h"

#include "ui/interview/rowsbyid.h"

using namespace sevenrounds;

void AskedListModel::setItems(const QList<AskedItem> &items, const QStringList &areas)
{
    const int before = count();
    const bool hasNewAreas = areas != m_areas;
    m_areas = areas;
    placeRows(*this, m_items, items, [&](const AskedItem &a, const AskedItem &b) {
        return !hasNewAreas && a.ask == b.ask && a.then == b.then && a.area == b.area;
    });
    if (count() != before) {
        emit countChanged();
    }
}

int AskedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AskedListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const AskedItem &item = m_items.at(index.row());
    switch (role) {
    case AskRole:
        return item.ask;
    case ThenRole:
        return item.then.join(u'\n');
    case TopicRole:
        return static_cast<int>(m_areas.indexOf(item.area)) + 1;
    case IsPromptRole:
        return item.hasWords();
    default:
        return {};
    }
}

QHash<int, QByteArray> AskedListModel::roleNames() const
{
    return { { AskRole, "ask" }, { ThenRole, "then" }, { TopicRole, "topic" }, { IsPromptRole, "isPrompt" } };
}
