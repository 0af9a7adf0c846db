// SPDX-License-Identifier: MIT
#include "ui/story/storiesviewmodel.h"

#include "ui/shell/navigation.h"
#include "ui/story/storytext.h"
#include "ui/story/storyviewmodel.h"

using namespace sevenrounds;

StoriesViewModel::StoriesViewModel(
    AppServices &services, StoryViewModel &story, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_story(story)
    , m_navigation(navigation)
    , m_stories(services.stories(), services.reviews())
    , m_coverage(services.library().storyTopics())
{
    refresh();
    connect(&services.stories(), &StoryService::changed, this, &StoriesViewModel::refresh);
}

void StoriesViewModel::refresh()
{
    m_coverage.setStories(m_services.stories().all());
    emit coverageChanged();
    emit removedChanged();
}

void StoriesViewModel::setView(View view)
{
    if (view != m_view) {
        m_view = view;
        emit viewChanged();
    }
}

void StoriesViewModel::chooseView(int index)
{
    if (index >= 0 && index < views().size()) {
        setView(static_cast<View>(index));
    }
}

QList<StoryTopicId> StoriesViewModel::gaps() const
{
    QList<StoryTopicId> found;
    for (const TopicCoverage &row : m_coverage.rows()) {
        if (row.isGap()) {
            found.append(row.topic);
        }
    }
    return found;
}

QStringList StoriesViewModel::views() const
{
    const int open = static_cast<int>(gaps().size());
    return { tr("Your stories"), open == 0 ? tr("Coverage") : tr("Coverage · %Ln gaps", nullptr, open), tr("Drills"),
        tr("Questions to ask") };
}

QString StoriesViewModel::summary() const
{
    const int stories = static_cast<int>(m_services.stories().all().size());
    const int topics = m_coverage.rowCount();
    const int covered = topics - static_cast<int>(gaps().size());
    return tr("%Ln stories", nullptr, stories)
        + tr(" · %L1 of %Ln values and themes covered", nullptr, topics).arg(covered);
}

QString StoriesViewModel::gapsText() const
{
    const QList<StoryTopicId> open = gaps();
    if (open.isEmpty()) {
        return {};
    }
    QStringList titles;
    for (const StoryTopicId &id : open) {
        if (const StoryTopic *topic = m_services.library().findStoryTopic(id)) {
            titles.append(topic->title);
        }
    }
    return tr("No story for %Ln of them: ", nullptr, static_cast<int>(titles.size())) + titles.join(tr("; "))
        + QLatin1Char('.');
}

const StoryTopic *StoriesViewModel::nextTopic() const
{
    const QList<StoryTopicId> open = gaps();
    const StoryTopic *topic = open.isEmpty() ? nullptr : m_services.library().findStoryTopic(open.first());
    // A theme has a question; the values come first in the list but are asked for through the themes.
    for (const StoryTopicId &id : open) {
        const StoryTopic *theme = m_services.library().findStoryTopic(id);
        if (theme != nullptr && !theme->ask.isEmpty()) {
            topic = theme;
            break;
        }
    }
    return topic;
}

QString StoriesViewModel::nextAsk() const
{
    const StoryTopic *topic = nextTopic();
    return topic == nullptr ? QString() : topic->ask.isEmpty() ? topic->shows : topic->ask;
}

QString StoriesViewModel::removedText() const
{
    const StoryService &stories = m_services.stories();
    return stories.canRestore() ? tr("“%1” is deleted.").arg(storyTitleText(stories.removed())) : QString();
}

void StoriesViewModel::open(const QString &storyId)
{
    m_story.open(storyId);
}

void StoriesViewModel::create()
{
    m_story.open(m_services.stories().create({}, {}).value());
}

void StoriesViewModel::answer(const QString &topicId)
{
    if (m_services.library().findStoryTopic(StoryTopicId(topicId)) != nullptr) {
        m_story.open(m_services.stories().create({}, { StoryTopicId(topicId) }).value());
    }
}

void StoriesViewModel::answerNext()
{
    if (const StoryTopic *topic = nextTopic()) {
        answer(topic->id.value());
    }
}

void StoriesViewModel::undoRemove()
{
    m_services.stories().restore();
}
