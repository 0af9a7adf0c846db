// SPDX-License-Identifier: MIT
#include "ui/format/filteredlistmodel.h"

#include <algorithm>
#include <numeric>

int FilteredListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

void FilteredListModel::setPlaces(qsizetype places)
{
    m_places = places;
    m_shown.resize(places);
    std::iota(m_shown.begin(), m_shown.end(), 0);
}

void FilteredListModel::resetPlaces(qsizetype places)
{
    beginResetModel();
    m_places = places;
    m_shown.clear();
    for (int place = 0; place < m_places; ++place) {
        if (fits(place)) {
            m_shown.append(place);
        }
    }
    endResetModel();
    emit countChanged();
}

void FilteredListModel::applyFilter(int headingRole)
{
    const int before = count();
    int row = 0;
    bool hasChanged = false;
    for (int place = 0; place < m_places; ++place) {
        const bool isShown = row < m_shown.size() && m_shown.at(row) == place;
        const bool isWanted = fits(place);
        if (isShown && !isWanted) {
            beginRemoveRows({}, row, row);
            m_shown.removeAt(row);
            endRemoveRows();
        } else if (!isShown && isWanted) {
            beginInsertRows({}, row, row);
            m_shown.insert(row, place);
            endInsertRows();
        }
        hasChanged = hasChanged || isShown != isWanted;
        row += isWanted ? 1 : 0;
    }
    if (count() != before) {
        emit countChanged();
    }
    if (hasChanged && count() > 0) {
        emit dataChanged(index(0), index(count() - 1), { headingRole });
    }
}

bool FilteredListModel::holdsEveryWord(const QString &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}
