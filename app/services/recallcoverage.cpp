// SPDX-License-Identifier: MIT
#include "services/recallcoverage.h"

namespace sevenrounds {

namespace {

// App default: whoever grades a card every few seconds makes nobody work out more than one readiness a second.
constexpr Milliseconds kRecallPause { 1000 };

} // namespace

RecallCoverage::RecallCoverage(const ContentLibrary &library, CardShelf &cards, ReviewService &reviews, QObject *parent)
    : QObject(parent)
    , m_cards(cards)
    , m_reviews(reviews)
{
    for (const CardDeck &deck : library.cardDecks()) {
        const Round *round = library.findRound(deck.round);
        if (round != nullptr && !m_topics.contains(deck.topic)) {
            m_topics.insert(deck.topic, { round->skill, m_counts[index(round->skill)]++ });
        }
    }
    m_pause.setSingleShot(true);
    m_pause.setInterval(kRecallPause);
    connect(&m_pause, &QTimer::timeout, this, &RecallCoverage::changed);
    connect(&m_reviews, &ReviewService::changed, this, &RecallCoverage::noteReview);
    connect(&m_reviews, &ReviewService::rebuilt, this, &RecallCoverage::changed);
    connect(&m_cards, &CardShelf::ownChanged, this, &RecallCoverage::changed);
}

void RecallCoverage::noteReview(const ReviewItem &item)
{
    if (item.kind == ReviewItemKind::Card && !m_pause.isActive()) {
        m_pause.start();
    }
}

std::optional<Skill> RecallCoverage::skillOf(const QString &topic) const
{
    const auto found = m_topics.constFind(topic);
    return found == m_topics.cend() ? std::nullopt : std::optional(found->skill);
}

RecallByRound RecallCoverage::rounds() const
{
    RecallByRound rounds;
    for (const Skill skill : kSkills) {
        rounds[index(skill)].topics.resize(m_counts[index(skill)]);
    }
    const Scheduler &scheduler = m_reviews.scheduler();
    const QDate day = m_reviews.today();
    for (const Card *card : m_cards.cards()) {
        const auto topic = m_topics.constFind(card->topic);
        if (topic == m_topics.cend()) {
            continue;
        }
        TopicRecall &one = rounds[index(topic->skill)].topics[topic->place];
        ++one.cards;
        const ItemMemory memory = m_cards.memory(card->id.value());
        if (memory.state != ReviewState::New && memory.intervalDays > 0) {
            ++one.learned;
            // The sum, until all are counted.
            one.recall += scheduler.retrievability(memory, day);
        }
    }
    for (RoundRecall &round : rounds) {
        for (TopicRecall &topic : round.topics) {
            topic.weight = topic.cards;
            topic.recall = topic.learned > 0 ? topic.recall / topic.learned : 0.0;
        }
    }
    return rounds;
}

} // namespace sevenrounds
