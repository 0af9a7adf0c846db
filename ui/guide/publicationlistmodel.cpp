// SPDX-License-Identifier: MIT
#include "ui/guide/publicationlistmodel.h"

#include <algorithm>

using namespace sevenrounds;

void PublicationListModel::setPublications(const QList<Publication> &publications)
{
    // The one that is typed into must keep its place and its focus.
    const bool isSameList = std::equal(publications.cbegin(), publications.cend(), m_publications.cbegin(),
        m_publications.cend(), [](const Publication &a, const Publication &b) { return a.id == b.id; });
    if (!isSameList) {
        beginResetModel();
        m_publications = publications;
        endResetModel();
        emit countChanged();
        return;
    }
    for (int row = 0; row < count(); ++row) {
        if (m_publications.at(row) != publications.at(row)) {
            m_publications[row] = publications.at(row);
            emit dataChanged(index(row), index(row));
        }
    }
}

int PublicationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PublicationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Publication &publication = m_publications.at(index.row());
    switch (role) {
    case TitleRole:
        return publication.title;
    case VenueRole:
        return publication.venue;
    case YearRole:
        return publication.year;
    case ShowsRole:
        return publication.shows;
    default:
        return {};
    }
}

QHash<int, QByteArray> PublicationListModel::roleNames() const
{
    return { { TitleRole, "title" }, { VenueRole, "venue" }, { YearRole, "year" }, { ShowsRole, "shows" } };
}
