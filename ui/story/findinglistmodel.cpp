// SPDX-License-Identifier: MIT
#include "ui/story/findinglistmodel.h"

#include "ui/story/storytext.h"

using namespace sevenrounds;

FindingListModel::FindingListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FindingListModel::setFindings(const QList<StoryFinding> &findings)
{
    QList<Row> now;
    for (const StoryFinding &finding : findings) {
        now.append({ static_cast<int>(finding.rule), findingTitle(finding), findingAdvice(finding), finding.sentence,
            static_cast<int>(finding.part) });
    }
    const int before = count();
    updateRows(*this, m_rows, now);
    if (count() != before) {
        emit countChanged();
    }
}

int FindingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FindingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.title;
    case AdviceRole:
        return row.advice;
    case SentenceRole:
        return row.sentence;
    case PartRole:
        return row.part;
    default:
        return {};
    }
}

QHash<int, QByteArray> FindingListModel::roleNames() const
{
    return { { TitleRole, "title" }, { AdviceRole, "advice" }, { SentenceRole, "sentence" }, { PartRole, "part" } };
}
