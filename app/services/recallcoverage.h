// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "readiness/knownshare.h"
#include "services/cardshelf.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace sevenrounds {

/// What is remembered now of the rounds' topics, read from the one memory whenever it is asked. Stores nothing.
///
/// A topic is that of a deck of the content which names its round; the person's own cards of such a topic belong to it, cards of other topics to no
/// round. Within a round each card weighs the same, as in what is expected to be recalled on the interview day. A card is learned once it is past its steps of
/// minutes: right after its answer was read the curve says 1 of every card, the failed ones included, and a card that failed is back on such a step. A
/// card that is put aside is still one of its topic.
class RecallCoverage : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    RecallCoverage(const ContentLibrary &library, CardShelf &cards, ReviewService &reviews, QObject *parent = nullptr);

    /// By the study day of now. A look at every card: below a millisecond for the shipped ones.
    [[nodiscard]] RecallByRound rounds() const;
    /// What a topic is of; nothing where it is of no round.
    [[nodiscard]] std::optional<Skill> skillOf(const QString &topic) const;

signals:
    /// It may say something else; of reviews one by one at most once a second.
    void changed();

private:
    struct Topic {
        Skill skill = Skill::Recruiter;
        /// Among the topics of its round.
        std::size_t place = 0;
    };

    void noteReview(const ReviewItem &item);

    CardShelf &m_cards;
    ReviewService &m_reviews;
    QHash<QString, Topic> m_topics;
    std::array<std::size_t, kSkillCount> m_counts {};
    QTimer m_pause;
};

} // namespace sevenrounds
