// SPDX-License-Identifier: MIT
#include "ui/story/storylistmodel.h"

#include "ui/format/durationtext.h"
#include "ui/story/storytext.h"

#include <QLocale>

using namespace sevenrounds;

StoryListModel::StoryListModel(StoryService &stories, ReviewService &reviews, QObject *parent)
    : QAbstractListModel(parent)
    , m_stories(stories)
    , m_reviews(reviews)
{
    refresh();
    connect(&stories, &StoryService::changed, this, &StoryListModel::refresh);
    connect(&stories, &StoryService::told, this, &StoryListModel::refresh);
    connect(&reviews, &ReviewService::changed, this, [this](const ReviewItem &item) {
        if (item.kind == ReviewItemKind::Story) {
            refresh();
        }
    });
}

StoryListModel::Row StoryListModel::rowOf(const Story &story, int number) const
{
    Row row;
    row.key = story.id.value();
    row.number = QLocale().toString(number);
    row.title = storyTitleText(story);
    QStringList facts { storyLengthText(countStoryWords(story)) };
    if (story.scope) {
        facts.append(levelKey(*story.scope));
    }
    facts.append(story.tags.isEmpty() ? tr("no tags") : tr("%Ln tags", nullptr, static_cast<int>(story.tags.size())));
    //: Between facts in one line.
    row.facts = facts.join(tr(" · "));
    if (const int findings = static_cast<int>(lintStory(story).size()); findings > 0) {
        row.findings = tr("%Ln to mend", nullptr, findings);
    }
    const QList<Telling> tellings = m_stories.tellings(TellingSubject::Story, story.id.value());
    row.rehearsed = tellings.isEmpty()
        ? tr("Never told against the clock")
        : tr("Told %Ln times, %1 the last time", nullptr, static_cast<int>(tellings.size()))
              .arg(elapsedText(tellings.last().length()));
    row.isDue = m_reviews.isDue({ ReviewItemKind::Story, story.id.value() });
    return row;
}

void StoryListModel::refresh()
{
    QList<Row> now;
    for (const Story &story : m_stories.all()) {
        now.append(rowOf(story, static_cast<int>(now.size()) + 1));
    }
    const int before = count();
    updateRows(*this, m_rows, now);
    if (count() != before) {
        emit countChanged();
    }
}

int StoryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant StoryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case StoryIdRole:
        return row.key;
    case NumberRole:
        return row.number;
    case TitleRole:
        return row.title;
    case FactsRole:
        return row.facts;
    case FindingsRole:
        return row.findings;
    case RehearsedRole:
        return row.rehearsed;
    case IsDueRole:
        return row.isDue;
    default:
        return {};
    }
}

QHash<int, QByteArray> StoryListModel::roleNames() const
{
    return { { StoryIdRole, "storyId" }, { NumberRole, "number" }, { TitleRole, "title" }, { FactsRole, "facts" },
        { FindingsRole, "findings" }, { RehearsedRole, "rehearsed" }, { IsDueRole, "isDue" } };
}
