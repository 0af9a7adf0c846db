// SPDX-License-Identifier: MIT
#include "ui/story/questionlistmodel.h"

#include "ui/story/storytext.h"

using namespace sevenrounds;

QuestionListModel::QuestionListModel(QuestionService &questions, QObject *parent)
    : QAbstractListModel(parent)
    , m_questions(questions)
{
    refresh();
    connect(&questions, &QuestionService::changed, this, &QuestionListModel::refresh);
}

void QuestionListModel::narrow(std::optional<Audience> audience, bool isStarredOnly)
{
    m_audience = audience;
    m_isStarredOnly = isStarredOnly;
    refresh();
}

void QuestionListModel::refresh()
{
    QList<Row> now;
    const QList<ListedQuestion> all = m_questions.all();
    for (const ListedQuestion &question : all) {
        if ((!m_audience || question.audience == *m_audience) && (!m_isStarredOnly || question.isStarred)) {
            now.append({ question.id.value(), question.ask, question.isOwn ? tr("Your own question") : question.why,
                audienceText(question.audience), question.isStarred, question.isOwn,
                static_cast<int>(question.source.badge) });
        }
    }
    const int before = count();
    updateRows(*this, m_rows, now);
    if (count() != before) {
        emit countChanged();
    }
}

int QuestionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant QuestionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case QuestionIdRole:
        return row.key;
    case AskRole:
        return row.ask;
    case WhyRole:
        return row.why;
    case AudienceRole:
        return row.audience;
    case StarredRole:
        return row.isStarred;
    case OwnRole:
        return row.isOwn;
    case SourceRole:
        return row.source;
    default:
        return {};
    }
}

QHash<int, QByteArray> QuestionListModel::roleNames() const
{
    return { { QuestionIdRole, "questionId" }, { AskRole, "ask" }, { WhyRole, "why" }, { AudienceRole, "audience" },
        { StarredRole, "isStarred" }, { OwnRole, "isOwn" }, { SourceRole, "source" } };
}
