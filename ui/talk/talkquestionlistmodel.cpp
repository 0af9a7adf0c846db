// SPDX-License-Identifier: MIT
#include "ui/talk/talkquestionlistmodel.h"

#include "markdown/markdown.h"
#include "ui/format/durationtext.h"
#include "ui/talk/talkdocument.h"

using namespace sevenrounds;

TalkQuestionListModel::TalkQuestionListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void TalkQuestionListModel::update(const TalkPlan &plan, const TalkState &state)
{
    static_assert(static_cast<int>(Outcome::Stuck) == static_cast<int>(QuestionMark::Stuck));
    const int behind = state.stage == TalkStage::Discussion ? state.question : 0;
    if (behind < m_rows.size()) {
        clear();
    }
    // What is behind does not change any more: only what was added has to be looked at.
    const int known = rowCount();
    if (behind == known) {
        return;
    }
    beginInsertRows({}, known, behind - 1);
    for (int i = known; i < behind; ++i) {
        m_rows.append({ plainText(plan.questions.at(i).ask), elapsedText(state.questionUsed.at(i)),
            static_cast<Outcome>(state.questionMarks.at(i)) });
    }
    endInsertRows();
    emit countChanged();
}

void TalkQuestionListModel::clear()
{
    if (m_rows.isEmpty()) {
        return;
    }
    beginResetModel();
    m_rows.clear();
    endResetModel();
    emit countChanged();
}

int TalkQuestionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant TalkQuestionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case AskRole:
        return row.ask;
    case TimeRole:
        return row.time;
    case OutcomeRole:
        return QVariant::fromValue(row.outcome);
    case OutcomeTextRole:
        return row.outcome == Outcome::Unmarked ? tr("not marked")
                                                : questionMarkText(static_cast<QuestionMark>(row.outcome));
    default:
        return {};
    }
}

QHash<int, QByteArray> TalkQuestionListModel::roleNames() const
{
    return { { AskRole, "ask" }, { TimeRole, "time" }, { OutcomeRole, "outcome" }, { OutcomeTextRole, "outcomeText" } };
}
