// SPDX-License-Identifier: MIT
#include "services/storyservice.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sevenrounds {

StoryService::StoryService(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
    , m_stories(storage, clock, this,
          { [this] { emit changed(); }, [this](const StoryId &id) { emit edited(id); },
              [this](const Error &error) { emit refused(error); } })
{
}

void StoryService::load(std::function<void(Result<>)> done)
{
    struct Loaded {
        StoryRepository::Loaded stories;
        QList<Telling> tellings;
    };
    const auto work = [](Database &database) -> Result<Loaded> {
        StoryRepository repository(database);
        Loaded loaded;
        ROUNDS_ASSIGN_OR_RETURN(loaded.stories, repository.loadAll());
        ROUNDS_ASSIGN_OR_RETURN(loaded.tellings, repository.loadTellings());
        return loaded;
    };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<Loaded> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_tellings = found->tellings;
        m_stories.fill(found->stories);
        done({});
    });
}

StoryId StoryService::create(const QString &title, const QList<StoryTopicId> &tags)
{
    Story story = m_stories.fresh();
    story.title = title;
    story.tags = tags;
    m_stories.put(story);
    emit changed();
    return story.id;
}

const Story *StoryService::find(const StoryId &id) const
{
    return m_stories.find(id);
}

void StoryService::edit(const Story &story)
{
    m_stories.edit(story);
}

void StoryService::settle(const StoryId &id)
{
    m_stories.settle(id);
}

void StoryService::flush()
{
    m_stories.flush();
}

void StoryService::remove(const StoryId &id)
{
    m_stories.remove(id);
}

void StoryService::restore()
{
    if (canRestore()) {
        m_stories.add({ m_stories.takeRemoved() });
        emit changed();
    }
}

Telling StoryService::addTelling(TellingSubject subject, const QString &subjectId, const QList<Milliseconds> &laps)
{
    const UtcTime now = m_clock.now();
    Telling telling { subject, subjectId, now, m_clock.localDate(now), laps, {} };
    m_tellings.append(telling);
    append(telling);
    return telling;
}

void StoryService::amend(const Telling &telling)
{
    const auto found = std::find_if(
        m_tellings.begin(), m_tellings.end(), [&](const Telling &one) { return one.isSameMoment(telling); });
    if (found != m_tellings.end()) {
        *found = telling;
        append(telling);
    }
}

void StoryService::append(const Telling &telling)
{
    m_stories.write([telling](Database &database) { return StoryRepository(database).append(telling); });
    emit told(telling.subject, telling.subjectId);
}

QList<Telling> StoryService::tellings(TellingSubject subject, const QString &subjectId) const
{
    QList<Telling> found;
    std::copy_if(m_tellings.cbegin(), m_tellings.cend(), std::back_inserter(found),
        [&](const Telling &one) { return one.subject == subject && one.subjectId == subjectId; });
    return found;
}

} // namespace sevenrounds
