// SPDX-License-Identifier: MIT
#include "ui/story/topiclistmodel.h"

#include <utility>

using namespace sevenrounds;

TopicListModel::TopicListModel(const QList<StoryTopic> &topics, QObject *parent)
    : QAbstractListModel(parent)
    , m_topics(topics)
{
}

void TopicListModel::setTags(const QList<StoryTopicId> &tags)
{
    const QList<StoryTopicId> before = std::exchange(m_tags, tags);
    for (int row = 0; row < rowCount(); ++row) {
        const StoryTopicId &id = m_topics.at(row).id;
        if (before.contains(id) != m_tags.contains(id)) {
            emit dataChanged(index(row), index(row), { OnRole });
        }
    }
}

int TopicListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_topics.size());
}

QVariant TopicListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const StoryTopic &topic = m_topics.at(index.row());
    const bool isFirst = index.row() == 0 || m_topics.at(index.row() - 1).kind != topic.kind;
    switch (role) {
    case TopicIdRole:
        return topic.id.value();
    case TitleRole:
        return topic.title;
    case ShowsRole:
        return topic.shows;
    case OnRole:
        return m_tags.contains(topic.id);
    case HeadingRole:
        return !isFirst ? QString() : topic.kind == StoryTopicKind::Value ? tr("Values") : tr("Themes");
    default:
        return {};
    }
}

QHash<int, QByteArray> TopicListModel::roleNames() const
{
    return { { TopicIdRole, "topicId" }, { TitleRole, "title" }, { ShowsRole, "shows" }, { OnRole, "isOn" },
        { HeadingRole, "heading" } };
}
