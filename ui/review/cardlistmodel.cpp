// SPDX-License-Identifier: MIT
#include "ui/review/cardlistmodel.h"

#include "markdown/markdown.h"
#include "scheduling/leech.h"
#include "ui/review/cardtext.h"

#include <algorithm>

using namespace sevenrounds;

CardListModel::CardListModel(AppServices &services, QObject *parent)
    : FilteredListModel(parent)
    , m_services(services)
{
    m_listed = services.cards().cards();
    setPlaces(m_listed.size());
    connect(&services.study(), &StudyService::queueChanged, this, &CardListModel::refresh);
}

const Card &CardListModel::cardAt(int row) const
{
    return *m_listed.at(placeOf(row));
}

bool CardListModel::isIn(const QString &id, CardFilter::Scope scope) const
{
    const CardShelf &shelf = m_services.cards();
    switch (scope) {
    case CardFilter::Scope::All:
        return true;
    case CardFilter::Scope::New:
        return shelf.standing(id) == CardStanding::New;
    case CardFilter::Scope::Due:
        return shelf.standing(id) == CardStanding::Due;
    case CardFilter::Scope::Waiting:
        return shelf.standing(id) == CardStanding::Waiting || shelf.standing(id) == CardStanding::Learning;
    case CardFilter::Scope::Leeches:
        return isLeech(shelf.memory(id));
    case CardFilter::Scope::Aside:
        return !shelf.isInQueue(id);
    case CardFilter::Scope::Own:
        return shelf.isOwn(id);
    }
    return false;
}

int CardListModel::countOf(CardFilter::Scope scope) const
{
    const QList<const Card *> &cards = m_services.cards().cards();
    return static_cast<int>(
        std::count_if(cards.cbegin(), cards.cend(), [&](const Card *card) { return isIn(card->id.value(), scope); }));
}

bool CardListModel::fits(int place) const
{
    const Card &card = *m_listed.at(place);
    const QString id = card.id.value();
    if (!isIn(id, m_filter.scope)) {
        return false;
    }
    const QStringList parts { card.front, card.back, card.note, card.topic, m_services.cards().note(id) };
    return holdsEveryWord(parts.join(u' '), m_filter.words);
}

void CardListModel::setFilter(const CardFilter &filter)
{
    m_filter = filter;
    applyFilter(HeadingRole);
}

void CardListModel::refresh()
{
    if (m_listed != m_services.cards().cards()) {
        m_listed = m_services.cards().cards();
        resetPlaces(m_listed.size());
        return;
    }
    applyFilter(HeadingRole);
    if (count() > 0) {
        emit dataChanged(index(0), index(count() - 1), { FrontRole, StandingRole, LeechRole, AsideRole, NotedRole });
    }
}

QVariant CardListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Card &card = cardAt(index.row());
    const QString id = card.id.value();
    const CardShelf &shelf = m_services.cards();
    switch (role) {
    case CardIdRole:
        return id;
    case FrontRole:
        return plainText(card.front);
    case HeadingRole:
        return index.row() > 0 && cardAt(index.row() - 1).topic == card.topic ? QString() : card.topic;
    case StandingRole:
        return standingText(shelf, id, m_services.reviews().today());
    case LeechRole:
        return isLeech(shelf.memory(id));
    case AsideRole:
        return !shelf.isInQueue(id);
    case NotedRole:
        return !shelf.note(id).trimmed().isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> CardListModel::roleNames() const
{
    return { { CardIdRole, "cardId" }, { FrontRole, "front" }, { HeadingRole, "heading" }, { StandingRole, "standing" },
        { LeechRole, "isLeech" }, { AsideRole, "isAside" }, { NotedRole, "isNoted" } };
}
