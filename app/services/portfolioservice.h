// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "portfolio/climbmemory.h"
#include "portfolio/positionlog.h"
#include "services/notekeeper.h"
#include "services/storyservice.h"

#include <QObject>

namespace sevenrounds {

/// What a person builds beside practice: the reading list with critiques, positions on open problems, connections that were drilled, ladders of one's
/// own. Nothing of it is evidence; a connection that was told counts as a drill. The latest change of this session can be taken back.
class PortfolioService : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    PortfolioService(const ContentLibrary &library, StoryService &stories, StorageThread &storage, const Clock &clock,
        QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// In the order in which they were added.
    [[nodiscard]] QList<ReadingItem> reading() const;
    [[nodiscard]] std::optional<ReadingItem> readingItem(const ReadingId &id) const;
    /// A paper of the library is there once: where it is on the list already, its id comes back.
    ReadingId addReading(const QString &title, bool isOutside, const QString &paper = {});
    /// Saved as something that is typed. A stage that is another one is one of today.
    void setReading(const ReadingItem &item);
    void removeReading(const ReadingId &id);

    /// In the order in which they were added.
    [[nodiscard]] QList<Opinion> opinions() const;
    [[nodiscard]] std::optional<Opinion> opinion(const OpinionId &id) const;
    /// How the position came to be what it is, oldest first.
    [[nodiscard]] QList<PositionChange> changesOf(const OpinionId &id) const;
    OpinionId addOpinion();
    void setOpinion(const Opinion &opinion);
    void removeOpinion(const OpinionId &id);

    /// What connections are drawn from: the topics of the cards and of the ladders.
    [[nodiscard]] QStringList topics() const;
    /// The newest first.
    [[nodiscard]] QList<TopicLink> connections() const;
    [[nodiscard]] std::optional<TopicLink> connection(const TopicLinkId &id) const;
    /// Keeps one that was told just now, as a drill that was told, too.
    TopicLinkId addConnection(const TopicLink &told);
    /// Its notes and its rating.
    void setConnection(const TopicLink &connection);
    void removeConnection(const TopicLinkId &id);

    /// In the order in which they were added.
    [[nodiscard]] QList<OwnLadder> ladders() const;
    [[nodiscard]] std::optional<OwnLadder> ladder(const OwnLadderId &id) const;
    OwnLadderId addLadder();
    void setLadder(const OwnLadder &ladder);
    void removeLadder(const OwnLadderId &id);
    /// Keeps a climb of this moment; nothing where the ladder has no rung that asks something.
    void addClimb(const OwnLadderId &id, int held);
    /// Oldest first.
    [[nodiscard]] QList<Climb> climbs(const OwnLadderId &id) const;
    [[nodiscard]] LadderStanding standing(const OwnLadderId &id) const;
    /// The chance that the ladder holds today as far as it did; 0 where it was never climbed.
    [[nodiscard]] double chanceToday(const OwnLadderId &id) const;
    [[nodiscard]] bool isDue(const OwnLadderId &id) const;

    [[nodiscard]] bool canUndo() const { return m_notes.canUndo(); }
    void undo() { m_notes.undo(); }
    [[nodiscard]] bool hasUnsaved() const { return m_notes.hasUnsaved(); }
    /// Posts what is typed; for leaving a page and for quitting.
    void flush() { m_notes.flush(); }

signals:
    void changed();
    void refused(const sevenrounds::Error &error);

private:
    void follow(const QString &subject);

    const ContentLibrary &m_library;
    StoryService &m_stories;
    const Clock &m_clock;
    NoteKeeper m_notes;
    Scheduler m_scheduler { ladderParameters() };
    StudyDays m_days = StudyDays::local();
    /// Every state of every opinion, oldest first.
    QHash<OpinionId, QList<OpinionState>> m_states;
};

/// By which tellings name a connection, among those of the content's drills.
inline const QString kConnectionDrill = QStringLiteral("connection");

} // namespace sevenrounds
