// SPDX-License-Identifier: MIT
#include "services/cardshelf.h"

#include "core/logging.h"
#include "storage/studyrepository.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

CardShelf::CardShelf(
    const ContentLibrary &library, ReviewService &reviews, StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reviews(reviews)
    , m_storage(storage)
    , m_clock(clock)
{
    for (const CardDeck &deck : library.cardDecks()) {
        for (const Card &card : deck.cards) {
            m_shipped.append(&card);
            m_byId.insert(card.id.value(), &card);
        }
        if (!m_topics.contains(deck.topic)) {
            m_topics.append(deck.topic);
        }
    }
    m_cards = m_shipped;
    connect(&m_pause, &TypingPause::due, this, &CardShelf::flush);
}

void CardShelf::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return StudyRepository(database).loadNotes(); };
    m_storage.read(
        this, work, [this, done = std::move(done)](const Result<QHash<ReviewItem, ReviewNoteRecord>> &found) {
            if (!found) {
                done(failure(found.error()));
                return;
            }
            m_notes = *found;
            for (const ReviewNoteRecord &note : std::as_const(m_notes)) {
                m_stamp.seen(note.at);
            }
            emit loaded();
            done({});
        });
}

void CardShelf::setOwnCards(const QList<OwnCard> &cards)
{
    m_cards.clear();
    m_topics.clear();
    for (const OwnCard &own : cards) {
        std::shared_ptr<Card> &card = m_own[own.id];
        if (!card) {
            card = std::make_shared<Card>();
        }
        card->id = CardId(own.id);
        card->topic = own.deck;
        card->source.badge = Badge::Own;
        card->front = own.front;
        card->back = own.back;
        if (own.isRemoved) {
            m_byId.remove(own.id);
        } else {
            m_byId.insert(own.id, card.get());
            m_cards.append(card.get());
        }
    }
    // Those of a deck stand together, in the order in which their decks came.
    QStringList decks;
    for (const Card *card : std::as_const(m_cards)) {
        if (!decks.contains(card->topic)) {
            decks.append(card->topic);
        }
    }
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < decks.size(); ++i) {
        places.insert(decks.at(i), i);
    }
    std::stable_sort(m_cards.begin(), m_cards.end(),
        [&places](const Card *a, const Card *b) { return places.value(a->topic) < places.value(b->topic); });
    m_cards += m_shipped;
    for (const Card *card : std::as_const(m_shipped)) {
        if (!decks.contains(card->topic)) {
            decks.append(card->topic);
        }
    }
    m_topics = decks;
    emit ownChanged();
}

ReviewNoteRecord CardShelf::kept(const QString &id) const
{
    const auto found = m_notes.constFind(itemOf(id));
    return found == m_notes.cend() ? ReviewNoteRecord { itemOf(id), {}, {}, false, {} } : *found;
}

QString CardShelf::note(const QString &id) const
{
    return kept(id).note;
}

bool CardShelf::isInQueue(const QString &id) const
{
    const ReviewNoteRecord note = kept(id);
    return !note.isSuspended && !(note.buriedUntil.isValid() && m_reviews.today() < note.buriedUntil);
}

CardStanding CardShelf::standing(const QString &id) const
{
    if (!isInQueue(id)) {
        return kept(id).isSuspended ? CardStanding::Suspended : CardStanding::Buried;
    }
    const ItemMemory state = memory(id);
    if (state.state == ReviewState::New) {
        return CardStanding::New;
    }
    if (m_reviews.isDue(itemOf(id))) {
        return CardStanding::Due;
    }
    return state.intervalDays == 0 ? CardStanding::Learning : CardStanding::Waiting;
}

void CardShelf::save(ReviewNoteRecord note)
{
    note.at = m_stamp.next(m_clock);
    m_notes.insert(note.item, note);
    // The whole state goes, with what was typed in it.
    m_typed.remove(note.item.id);
    m_storage.write(this, textWork(StudyRepository::rowOf(note)), [this](const Result<> &saved) {
        if (!saved) {
            qCWarning(lcServices).noquote() << describe(saved.error());
            emit refused(saved.error());
        }
    });
}

void CardShelf::setNote(const QString &id, const QString &note)
{
    ReviewNoteRecord state = kept(id);
    if (state.note == note) {
        return;
    }
    state.note = note;
    m_notes.insert(state.item, state);
    m_typed.insert(id);
    m_pause.noteKey();
    emit changed(id);
}

void CardShelf::setSuspended(const QString &id, bool isSuspended)
{
    ReviewNoteRecord state = kept(id);
    if (state.isSuspended != isSuspended) {
        state.isSuspended = isSuspended;
        save(state);
        emit changed(id);
    }
}

void CardShelf::setBuried(const QString &id, bool isBuried)
{
    ReviewNoteRecord state = kept(id);
    const QDate until = isBuried ? m_reviews.today().addDays(1) : QDate();
    if (state.buriedUntil != until) {
        state.buriedUntil = until;
        save(state);
        emit changed(id);
    }
}

void CardShelf::flush()
{
    m_pause.stop();
    const QSet<QString> typed = std::exchange(m_typed, {});
    for (const QString &id : typed) {
        save(kept(id));
    }
    if (!typed.isEmpty()) {
        emit flushed();
    }
}

} // namespace sevenrounds
