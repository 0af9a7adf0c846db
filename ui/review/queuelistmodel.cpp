// SPDX-License-Identifier: MIT
#include "ui/review/queuelistmodel.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace sevenrounds;

namespace {

/// Cards have a place of their own on the page.
constexpr std::array kListed { ReviewItemKind::Line, ReviewItemKind::Derivation, ReviewItemKind::Problem,
    ReviewItemKind::Prompt, ReviewItemKind::Story };

} // namespace

QueueListModel::QueueListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void QueueListModel::show(const QueueState &queue)
{
    const int before = count();
    int row = 0;
    for (const ReviewItemKind kind : kListed) {
        const int due = queue.dueOf(kind);
        const bool isShown = row < count() && m_rows.at(row).kind == kind;
        if (due == 0 && isShown) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        } else if (due > 0 && !isShown) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, { kind, due });
            endInsertRows();
        } else if (isShown && m_rows.at(row).due != due) {
            m_rows[row].due = due;
            emit dataChanged(index(row), index(row), { DueRole });
        }
        row += due > 0 ? 1 : 0;
    }
    if (count() != before) {
        emit countChanged();
    }
}

int QueueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant QueueListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    if (role == DueRole) {
        return QLocale().toString(row.due);
    }
    const bool isTitle = role == TitleRole;
    if (!isTitle && role != CaptionRole) {
        return {};
    }
    switch (row.kind) {
    case ReviewItemKind::Line:
        return isTitle ? tr("Lines of derivations") : tr("Write the line that follows; a machine checks it.");
    case ReviewItemKind::Derivation:
        return isTitle ? tr("Derivations from a blank page") : tr("The whole way, against the clock.");
    case ReviewItemKind::Prompt:
        return isTitle ? tr("Prompts to answer again") : tr("Each on its page, with what you said last time.");
    case ReviewItemKind::Story:
        return isTitle ? tr("Stories to tell again") : tr("Aloud, to the end, against the clock.");
    case ReviewItemKind::Problem:
        return isTitle ? tr("Coding problems to do again") : tr("From a blank editor, judged as an interview would.");
    case ReviewItemKind::Card:
        break;
    }
    return {};
}

QHash<int, QByteArray> QueueListModel::roleNames() const
{
    return { { TitleRole, "title" }, { CaptionRole, "advice" }, { DueRole, "due" } };
}
