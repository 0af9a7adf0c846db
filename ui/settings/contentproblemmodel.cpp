// SPDX-License-Identifier: MIT
#include "ui/settings/contentproblemmodel.h"

using namespace sevenrounds;

ContentProblemModel::ContentProblemModel(const ContentProblems &problems, QObject *parent)
    : QAbstractListModel(parent)
    , m_problems(problems)
{
}

int ContentProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ContentProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ContentProblem &problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case PlaceRole:
        //: A place in a file.
        return problem.line > 0 ? tr("%1, line %L2").arg(problem.file).arg(problem.line) : problem.file;
    case MessageRole:
        return problem.message;
    default:
        return {};
    }
}

QHash<int, QByteArray> ContentProblemModel::roleNames() const
{
    return { { PlaceRole, "place" }, { MessageRole, "message" } };
}
