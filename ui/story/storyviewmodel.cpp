// SPDX-License-Identifier: MIT
#include "ui/story/storyviewmodel.h"

#include "ui/derivation/derivationtext.h"
#include "ui/format/percenttext.h"
#include "ui/shell/navigation.h"
#include "ui/story/storytext.h"

using namespace sevenrounds;

namespace {

/// What the linter says follows the hand, not every key.
constexpr std::chrono::milliseconds kMeasureDelay { 200 };

} // namespace

StoryViewModel::StoryViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_topics(services.library().storyTopics())
    , m_tellings(services)
{
    m_measure.setSingleShot(true);
    m_measure.setInterval(kMeasureDelay);
    connect(&m_measure, &QTimer::timeout, this, &StoryViewModel::measure);
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        if (m_navigation.page() != Navigation::Page::Story) {
            leave();
        }
    });
    connect(&services.reviews(), &ReviewService::changed, this, &StoryViewModel::dueChanged);
}

void StoryViewModel::open(const QString &storyId)
{
    if (exists() && m_story.id.value() != storyId) {
        leave();
    }
    const Story *story = m_services.stories().find(StoryId(storyId));
    if (story == nullptr) {
        return;
    }
    m_story = *story;
    m_numbers = m_story.numbers.join(QLatin1Char('\n'));
    m_topics.setTags(m_story.tags);
    m_tellings.show(TellingSubject::Story, storyId, kStoryLimit);
    measure();
    emit opened();
    emit textChanged();
    emit tagsChanged();
    emit levelChanged();
    emit dueChanged();
    m_navigation.open(Navigation::Page::Story);
}

/// The person goes elsewhere: what was typed becomes the story's state. It stays the story of this page, for the way back.
void StoryViewModel::leave()
{
    if (exists()) {
        m_services.stories().settle(m_story.id);
        if (m_services.stories().find(m_story.id) == nullptr) {
            m_story = {};
            emit opened();
        }
    }
}

void StoryViewModel::store()
{
    m_services.stories().edit(m_story);
    m_measure.start();
}

void StoryViewModel::measure()
{
    m_measure.stop();
    m_words = countStoryWords(m_story);
    m_findings.setFindings(lintStory(m_story));
    emit measured();
}

QString StoryViewModel::shownTitle() const
{
    return storyTitleText(m_story);
}

QStringList StoryViewModel::partNames() const
{
    return storyPartTexts();
}

QStringList StoryViewModel::partHints() const
{
    QStringList hints;
    for (const StoryPart part : kStoryParts) {
        hints.append(storyPartHint(part));
    }
    return hints;
}

QStringList StoryViewModel::partWords() const
{
    QStringList texts;
    for (const int words : m_words.parts) {
        const int share = m_words.sum() == 0 ? 0 : qRound(100.0 * words / m_words.sum());
        texts.append(words == 0 ? QString() : tr("%Ln words", nullptr, words) + tr(" · %1").arg(percentText(share)));
    }
    return texts;
}

QList<double> StoryViewModel::shares() const
{
    return { m_words.parts.begin(), m_words.parts.end() };
}

QString StoryViewModel::lengthText() const
{
    return storyLengthText(m_words);
}

QString StoryViewModel::tagsText() const
{
    return m_story.tags.isEmpty() ? tr("Speaks for nothing yet")
                                  : tr("Speaks for %Ln of them", nullptr, static_cast<int>(m_story.tags.size()));
}

QString StoryViewModel::ask() const
{
    QString shows;
    for (const StoryTopicId &tag : m_story.tags) {
        const StoryTopic *topic = m_services.library().findStoryTopic(tag);
        if (topic != nullptr && !topic->ask.isEmpty()) {
            return topic->ask;
        }
        shows = topic != nullptr && shows.isEmpty() ? topic->shows : shows;
    }
    return shows;
}

QStringList StoryViewModel::levels() const
{
    QStringList keys;
    for (const Level level : kLevels) {
        keys.append(levelKey(level));
    }
    return keys;
}

int StoryViewModel::levelIndex() const
{
    return m_story.scope ? static_cast<int>(*m_story.scope) - static_cast<int>(kLevels.front()) : -1;
}

QString StoryViewModel::scopeText() const
{
    if (!m_story.scope) {
        return tr("Which level's scope does it show? Choose one to see what that level needs.");
    }
    for (const StoryScope &scope : m_services.library().storyScopes()) {
        if (scope.level == *m_story.scope) {
            return scope.text;
        }
    }
    return {};
}

bool StoryViewModel::isJudged() const
{
    return m_words.parts.at(static_cast<std::size_t>(StoryPart::Action)) > 0;
}

QString StoryViewModel::dueText() const
{
    const ReviewItem item { ReviewItemKind::Story, m_story.id.value() };
    if (!exists() || m_services.reviews().history(item).empty()) {
        return {};
    }
    if (m_services.reviews().isDue(item)) {
        return tr("Due to be told again now.");
    }
    const ItemMemory memory = m_services.reviews().memory(item);
    if (memory.intervalDays > 0) {
        // From today: comesBackText() counts from the day of the telling, which is right only on that day.
        const qint64 days = m_services.reviews().today().daysTo(memory.dueDay);
        return tr("Comes back in %Ln days.", nullptr, static_cast<int>(days));
    }
    return tr("Comes back in %1.").arg(comesBackText(memory, m_services.clock().now()));
}

void StoryViewModel::setTitle(const QString &title)
{
    if (exists() && title != m_story.title) {
        m_story.title = title;
        store();
        emit textChanged();
    }
}

void StoryViewModel::setPart(int part, const QString &text)
{
    const bool isPart = part >= 0 && part < static_cast<int>(kStoryParts.size());
    if (exists() && isPart && m_story.parts.at(static_cast<std::size_t>(part)) != text) {
        m_story.parts.at(static_cast<std::size_t>(part)) = text;
        store();
        emit textChanged();
    }
}

void StoryViewModel::setNumbers(const QString &text)
{
    if (!exists() || text == m_numbers) {
        return;
    }
    m_numbers = text;
    m_story.numbers.clear();
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty()) {
            m_story.numbers.append(line.trimmed());
        }
    }
    store();
    emit textChanged();
}

void StoryViewModel::setNotFor(const QString &text)
{
    if (exists() && text != m_story.notFor) {
        m_story.notFor = text;
        store();
        emit textChanged();
    }
}

void StoryViewModel::toggleTopic(const QString &topicId)
{
    const StoryTopicId topic(topicId);
    if (!exists() || m_services.library().findStoryTopic(topic) == nullptr) {
        return;
    }
    if (!m_story.tags.removeOne(topic)) {
        m_story.tags.append(topic);
    }
    m_topics.setTags(m_story.tags);
    store();
    emit tagsChanged();
}

void StoryViewModel::chooseLevel(int index)
{
    if (!exists() || index < 0 || index >= static_cast<int>(kLevels.size())) {
        return;
    }
    const Level level = kLevels.at(static_cast<std::size_t>(index));
    m_story.scope = m_story.scope == level ? std::nullopt : std::optional(level);
    store();
    emit levelChanged();
}

void StoryViewModel::tell()
{
    if (exists()) {
        m_services.stories().settle(m_story.id);
        emit tellAsked(m_story.id.value());
    }
}

void StoryViewModel::remove()
{
    if (exists()) {
        m_services.stories().remove(m_story.id);
        m_story = {};
        emit opened();
        m_navigation.back();
    }
}
