// SPDX-License-Identifier: MIT
#include "ui/coding/codingproblemlistmodel.h"

#include "services/codingservice.h"
#include "ui/coding/codingtext.h"
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"

#include <algorithm>
#include <tuple>

using namespace sevenrounds;

CodingProblemListModel::CodingProblemListModel(AppServices &services, QObject *parent)
    : FilteredListModel(parent)
    , m_services(services)
{
    for (const CodingProblem &problem : services.coding().problems()) {
        m_order.append(&problem);
        if (!m_topics.contains(problem.topic)) {
            m_topics.append(problem.topic);
        }
    }
    std::sort(m_topics.begin(), m_topics.end(),
        [](const QString &a, const QString &b) { return topicText(a).localeAwareCompare(topicText(b)) < 0; });
    const auto key = [this](const CodingProblem *problem) {
        return std::tuple(m_topics.indexOf(problem->topic), problem->level, problem->id);
    };
    std::sort(m_order.begin(), m_order.end(),
        [&key](const CodingProblem *a, const CodingProblem *b) { return key(a) < key(b); });
    setPlaces(m_order.size());
    connect(&services.coding(), &CodingService::changed, this, &CodingProblemListModel::refresh);
    connect(&services.coding(), &CodingService::loaded, this, &CodingProblemListModel::refresh);
    connect(&services.coding().codingJudge(), &CodingJudge::prepared, this, &CodingProblemListModel::refresh);
}

int CodingProblemListModel::countOf(CodingState state) const
{
    return static_cast<int>(std::count_if(m_order.cbegin(), m_order.cend(),
        [&](const CodingProblem *problem) { return m_services.coding().state(problem->id) == state; }));
}

bool CodingProblemListModel::fits(int place) const
{
    const CodingProblem &problem = *m_order.at(place);
    if ((!m_filter.topic.isEmpty() && problem.topic != m_filter.topic)
        || (m_filter.level && problem.level != *m_filter.level)
        || (m_filter.state && m_services.coding().state(problem.id) != *m_filter.state)) {
        return false;
    }
    const QStringList parts { problem.id.value(), problem.covers, problem.title, levelKey(problem.level),
        topicText(problem.topic), problem.statement };
    return holdsEveryWord(parts.join(u' '), m_filter.words);
}

void CodingProblemListModel::setFilter(const CodingFilter &filter)
{
    m_filter = filter;
    applyFilter(HeadingRole);
}

void CodingProblemListModel::refresh()
{
    applyFilter(HeadingRole);
    if (count() > 0) {
        emit dataChanged(index(0), index(count() - 1), { StandingRole, StateRole, MissingRole });
    }
}

QString CodingProblemListModel::missingOf(const CodingProblem &problem) const
{
    const std::optional<JudgePlace> &place = m_services.coding().codingJudge().place();
    return place ? missingMark(*place, problem) : QString();
}

QString CodingProblemListModel::standingOf(const CodingProblem &problem) const
{
    QString standing = stateText(m_services.coding().state(problem.id));
    const QList<CodingAttempt> attempts = m_services.coding().attempts(problem.id);
    if (!attempts.isEmpty()) {
        //: How it stands and when it was worked on last.
        standing = tr("%1 · %2").arg(standing, agoText(attempts.constLast().localDate, m_services.clock().today()));
    }
    const QString missing = missingOf(problem);
    //: How it stands and what is missing to run it.
    return missing.isEmpty() ? standing : tr("%1 · %2").arg(standing, missing);
}

QVariant CodingProblemListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CodingProblem &problem = problemAt(index.row());
    switch (role) {
    case ProblemIdRole:
        return problem.id.value();
    case TitleRole:
        return problem.title;
    case HeadingRole: {
        const bool isFirst = index.row() == 0 || problemAt(index.row() - 1).topic != problem.topic;
        return isFirst ? topicText(problem.topic) : QString();
    }
    case LevelRole:
        return levelKey(problem.level);
    case MinutesRole:
        return minutesText(problem.minutes);
    case StandingRole:
        return standingOf(problem);
    case StateRole:
        return static_cast<int>(m_services.coding().state(problem.id));
    case BadgeRole:
        return static_cast<int>(problem.source.badge);
    case NeedsRole: {
        QStringList packages;
        std::transform(problem.needs.cbegin(), problem.needs.cend(), std::back_inserter(packages), packageText);
        return packages.join(QStringLiteral(", "));
    }
    case MissingRole:
        return !missingOf(problem).isEmpty();
    default:
        return {};
    }
}

QHash<int, QByteArray> CodingProblemListModel::roleNames() const
{
    return { { ProblemIdRole, "problemId" }, { TitleRole, "title" }, { HeadingRole, "heading" }, { LevelRole, "level" },
        { MinutesRole, "minutes" }, { StandingRole, "standing" }, { StateRole, "problemState" }, { BadgeRole, "badge" },
        { NeedsRole, "packages" }, { MissingRole, "isMissing" } };
}
