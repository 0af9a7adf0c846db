// SPDX-License-Identifier: MIT
#pragma once

#include "domain/story.h"
#include "services/draftedshelf.h"
#include "storage/storyrepository.h"

#include <QObject>

#include <functional>

namespace sevenrounds {

/// The story bank and how its stories were told, in memory.
class StoryService : public QObject
{
    Q_OBJECT

public:
    StoryService(StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    /// Reads stories and tellings; a draft that a killed program has left becomes its story's state.
    void load(std::function<void(Result<>)> done);

    /// In the order in which they were made known; a new one comes first.
    [[nodiscard]] const QList<Story> &all() const { return m_stories.all(); }
    [[nodiscard]] const Story *find(const StoryId &id) const;

    /// A new story, which is kept as soon as it is written into.
    StoryId create(const QString &title, const QList<StoryTopicId> &tags);
    /// Takes what is being typed into a story: in memory at once, as a draft soon.
    void edit(const Story &story);
    /// Makes what was typed into a story its state; for leaving its page. A new one without a word is dropped.
    void settle(const StoryId &id);
    /// Posts every draft that is not yet posted; for quitting.
    void flush();

    void remove(const StoryId &id);
    /// What the latest remove() of this session can be taken back to.
    [[nodiscard]] bool canRestore() const { return m_stories.canRestore(); }
    [[nodiscard]] const Story &removed() const { return m_stories.removed(); }
    void restore();

    /// Keeps a telling that came to its end at this moment, and returns it.
    Telling addTelling(TellingSubject subject, const QString &subjectId, const QList<Milliseconds> &laps);
    /// Puts what was ticked afterwards in the place of a telling that was kept.
    void amend(const Telling &telling);
    /// Oldest first.
    [[nodiscard]] QList<Telling> tellings(TellingSubject subject, const QString &subjectId) const;

signals:
    /// Stories came, went, or were settled; not while one is typed into.
    void changed();
    /// What a story says has changed.
    void edited(const sevenrounds::StoryId &id);
    void told(sevenrounds::TellingSubject subject, const QString &subjectId);
    void refused(const sevenrounds::Error &error);

private:
    void append(const Telling &telling);

    StorageThread &m_storage;
    const Clock &m_clock;
    DraftedShelf<Story, StoryRepository> m_stories;
    QList<Telling> m_tellings;
};

} // namespace sevenrounds
