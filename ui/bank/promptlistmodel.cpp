// SPDX-License-Identifier: MIT
#include "ui/bank/promptlistmodel.h"

#include "services/interviewservice.h"
#include "ui/bank/promptdocument.h"
#include "ui/format/durationtext.h"

#include <algorithm>

using namespace sevenrounds;

PromptListModel::PromptListModel(AppServices &services, QObject *parent)
    : FilteredListModel(parent)
    , m_services(services)
{
    takeOrder();
    connect(&services.interviews(), &InterviewService::promptsChanged, this, &PromptListModel::rebuild);
    connect(&services.promptNotes(), &PromptNoteService::changed, this, &PromptListModel::refresh);
    connect(&services.promptNotes(), &PromptNoteService::loaded, this, &PromptListModel::refresh);
    connect(&services.promptHistory(), &PromptHistory::changed, this, &PromptListModel::refresh);
}

void PromptListModel::takeOrder()
{
    m_order.clear();
    for (const Round &round : m_services.library().rounds()) {
        m_order.append(m_services.library().promptsOf(round.id));
    }
    setPlaces(m_order.size());
}

void PromptListModel::rebuild()
{
    beginResetModel();
    takeOrder();
    endResetModel();
    applyFilter(HeadingRole);
    emit countChanged();
}

QString PromptListModel::roundTitle(const Prompt &prompt) const
{
    const Round *round = m_services.library().findRound(prompt.round);
    return round == nullptr ? QString() : round->title;
}

bool PromptListModel::isIn(const Prompt &prompt, PromptFilter::Scope scope) const
{
    switch (scope) {
    case PromptFilter::Scope::Starred:
        return m_services.promptNotes().of(prompt.id).isStarred;
    case PromptFilter::Scope::Redo:
        return m_services.promptNotes().of(prompt.id).isRedo;
    case PromptFilter::Scope::Unanswered:
        return !m_services.promptHistory().lastResult(prompt.id);
    case PromptFilter::Scope::BelowHalf: {
        const auto last = m_services.promptHistory().lastResult(prompt.id);
        return last && 2 * last->made < last->points;
    }
    case PromptFilter::Scope::Own:
        return prompt.source.badge == Badge::Own;
    case PromptFilter::Scope::All:
        break;
    }
    return true;
}

int PromptListModel::countOf(PromptFilter::Scope scope) const
{
    return static_cast<int>(
        std::count_if(m_order.cbegin(), m_order.cend(), [&](const Prompt *prompt) { return isIn(*prompt, scope); }));
}

bool PromptListModel::fits(int place) const
{
    const Prompt &prompt = *m_order.at(place);
    if ((!m_filter.round.isEmpty() && prompt.round != m_filter.round)
        || (m_filter.level && prompt.level != *m_filter.level) || !isIn(prompt, m_filter.scope)) {
        return false;
    }
    const QStringList parts { prompt.id.value(), prompt.title, prompt.ask, prompt.area, levelKey(prompt.level),
        roundTitle(prompt), m_services.promptNotes().of(prompt.id).note };
    return holdsEveryWord(parts.join(u' '), m_filter.words);
}

void PromptListModel::setFilter(const PromptFilter &filter)
{
    m_filter = filter;
    applyFilter(HeadingRole);
}

void PromptListModel::refresh()
{
    applyFilter(HeadingRole);
    if (count() > 0) {
        emit dataChanged(index(0), index(count() - 1), { ResultRole, StarredRole, RedoRole, NotedRole });
    }
}

QString PromptListModel::headingOf(int row) const
{
    return row > 0 && promptAt(row).round == promptAt(row - 1).round ? QString() : roundTitle(promptAt(row));
}

QVariant PromptListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Prompt &prompt = promptAt(index.row());
    switch (role) {
    case PromptIdRole:
        return prompt.id.value();
    case TitleRole:
        return prompt.title;
    case HeadingRole:
        return headingOf(index.row());
    case LevelRole:
        return levelKey(prompt.level);
    case MinutesRole:
        return minutesText(prompt.minutes);
    case ResultRole:
        return lastResultText(m_services.promptHistory(), prompt.id, m_services.clock().today());
    case BadgeRole:
        return static_cast<int>(prompt.source.badge);
    case StarredRole:
        return m_services.promptNotes().of(prompt.id).isStarred;
    case RedoRole:
        return m_services.promptNotes().of(prompt.id).isRedo;
    case NotedRole:
        return !m_services.promptNotes().of(prompt.id).note.trimmed().isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> PromptListModel::roleNames() const
{
    return { { PromptIdRole, "promptId" }, { TitleRole, "title" }, { HeadingRole, "heading" }, { LevelRole, "level" },
        { MinutesRole, "minutes" }, { ResultRole, "result" }, { BadgeRole, "badge" }, { StarredRole, "isStarred" },
        { RedoRole, "isRedo" }, { NotedRole, "isNoted" } };
}
