// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "core/logstamp.h"
#include "domain/owncard.h"
#include "services/reviewservice.h"
#include "services/typingpause.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace sevenrounds {

/// How a card stands in the queue.
enum class CardStanding {
    /// Never reviewed.
    New,
    /// On a step of minutes.
    Learning,
    Due,
    /// Comes on a later day.
    Waiting,
    /// Put off until tomorrow.
    Buried,
    /// Does not come until it is taken back in.
    Suspended,
};

/// The cards of the content and the person's own with what the person keeps of each: a note, and whether it is out of the queue. Notes are saved at a TypingPause.
class CardShelf : public QObject
{
    Q_OBJECT

public:
    CardShelf(const ContentLibrary &library, ReviewService &reviews, StorageThread &storage, const Clock &clock,
        QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// The person's own first, because whoever brings cards wants them before some hundreds of ours; then in the order of the content.
    [[nodiscard]] const QList<const Card *> &cards() const { return m_cards; }
    /// Null where no pack holds it and it is none of the person's own.
    [[nodiscard]] const Card *find(const QString &id) const { return m_byId.value(id); }
    /// In the order of the cards.
    [[nodiscard]] const QStringList &topics() const { return m_topics; }

    /// Takes what stands of the person's own cards in place of what stood. A card that is known keeps its place in memory, also when it was removed:
    /// whoever shows it may go on until it hears of that.
    void setOwnCards(const QList<OwnCard> &cards);
    [[nodiscard]] bool isOwn(const QString &id) const { return m_own.contains(id) && m_byId.contains(id); }

    [[nodiscard]] static ReviewItem itemOf(const QString &id) { return { ReviewItemKind::Card, id }; }
    [[nodiscard]] ItemMemory memory(const QString &id) const { return m_reviews.memory(itemOf(id)); }
    [[nodiscard]] CardStanding standing(const QString &id) const;
    /// Neither suspended nor put off.
    [[nodiscard]] bool isInQueue(const QString &id) const;
    [[nodiscard]] QString note(const QString &id) const;

    void setNote(const QString &id, const QString &note);
    void setSuspended(const QString &id, bool isSuspended);
    /// Off until tomorrow, or back.
    void setBuried(const QString &id, bool isBuried);
    /// Something of a note is not posted yet.
    [[nodiscard]] bool hasUnsaved() const { return !m_typed.isEmpty(); }
    /// Posts what is typed; for leaving a page and for quitting.
    void flush();

signals:
    /// A note was edited, or a card went out of the queue or came back.
    void changed(const QString &id);
    void loaded();
    /// Own cards came, went or say something else.
    void ownChanged();
    void flushed();
    void refused(const sevenrounds::Error &error);

private:
    [[nodiscard]] ReviewNoteRecord kept(const QString &id) const;
    void save(ReviewNoteRecord note);

    ReviewService &m_reviews;
    StorageThread &m_storage;
    const Clock &m_clock;
    QList<const Card *> m_cards;
    QList<const Card *> m_shipped;
    QHash<QString, std::shared_ptr<Card>> m_own;
    QHash<QString, const Card *> m_byId;
    QStringList m_topics;
    QHash<ReviewItem, ReviewNoteRecord> m_notes;
    QSet<QString> m_typed;
    LogStamp m_stamp;
    TypingPause m_pause { kLogRhythm };
};

} // namespace sevenrounds
