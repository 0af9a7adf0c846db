// SPDX-License-Identifier: MIT
#include "ui/story/coveragelistmodel.h"

#include "ui/story/storytext.h"

using namespace sevenrounds;

CoverageListModel::CoverageListModel(const QList<StoryTopic> &topics, QObject *parent)
    : QAbstractListModel(parent)
    , m_topics(topics)
    , m_rows(coverageOf({}, topics))
{
}

void CoverageListModel::setStories(const QList<Story> &stories)
{
    const QList<TopicCoverage> now = coverageOf(stories, m_topics);
    for (int row = 0; row < now.size(); ++row) {
        if (m_rows.at(row).marks != now.at(row).marks) {
            m_rows[row] = now.at(row);
            emit dataChanged(index(row), index(row), { TextRole, CountRole, MarksRole, IsGapRole });
        }
    }
}

QString CoverageListModel::heading(int row) const
{
    const StoryTopicKind kind = m_topics.at(row).kind;
    if (row > 0 && m_topics.at(row - 1).kind == kind) {
        return {};
    }
    return kind == StoryTopicKind::Value ? tr("Values") : tr("Themes they ask for");
}

int CoverageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_topics.size());
}

QVariant CoverageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const StoryTopic &topic = m_topics.at(index.row());
    const TopicCoverage &row = m_rows.at(index.row());
    switch (role) {
    case TopicIdRole:
        return topic.id.value();
    case TitleRole:
        return topic.title;
    case ShowsRole:
        return topic.shows;
    case AskRole:
        return topic.ask.isEmpty() ? topic.shows : topic.ask;
    case TextRole:
        return coverageText(row);
    case CountRole:
        return coverageCountText(row);
    case MarksRole: {
        QList<int> marks;
        for (const CoverageMark mark : row.marks) {
            marks.append(static_cast<int>(mark));
        }
        return QVariant::fromValue(marks);
    }
    case IsGapRole:
        return row.isGap();
    case HeadingRole:
        return heading(index.row());
    case SourceRole:
        return static_cast<int>(topic.source.badge);
    default:
        return {};
    }
}

QHash<int, QByteArray> CoverageListModel::roleNames() const
{
    return { { TopicIdRole, "topicId" }, { TitleRole, "title" }, { ShowsRole, "shows" }, { AskRole, "ask" },
        { TextRole, "words" }, { CountRole, "countText" }, { MarksRole, "marks" }, { IsGapRole, "isGap" },
        { HeadingRole, "heading" }, { SourceRole, "source" } };
}
