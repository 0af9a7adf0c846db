// SPDX-License-Identifier: MIT
#include "ui/guide/teamsviewmodel.h"

#include "guide/guidefacts.h"
#include "ui/guide/guidetext.h"

using namespace sevenrounds;

TeamsViewModel::TeamsViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_axes(factsOf(services.library().facts(), QStringLiteral("teams"), QStringLiteral("axes")))
    , m_advice(factsOf(services.library().facts(), QStringLiteral("teams"), QStringLiteral("facts")))
    , m_teams(teamProfiles(services.library().facts()))
    , m_ranking(axes())
{
    const auto follow = [this](const QString &subject) {
        if (subject == kWeightsSubject) {
            rank();
        }
    };
    connect(&services.guide(), &GuideService::changed, this, follow);
    connect(&services.guide(), &GuideService::loaded, this, &TeamsViewModel::rank);
    rank();
}

void TeamsViewModel::rank()
{
    m_ranking.setRanking(rankTeams(m_teams, m_services.guide().weights()));
    emit weightsChanged();
}

QStringList TeamsViewModel::axes() const
{
    QStringList titles;
    for (const FactRecord *axis : m_axes) {
        titles.append(axis->text("title"));
    }
    return titles;
}

QStringList TeamsViewModel::axisQuestions() const
{
    QStringList questions;
    for (const FactRecord *axis : m_axes) {
        questions.append(axis->text("asks"));
    }
    return questions;
}

QList<int> TeamsViewModel::axisBadges() const
{
    QList<int> badges;
    for (const FactRecord *axis : m_axes) {
        badges.append(badgeNumber(axis->badge()));
    }
    return badges;
}

QStringList TeamsViewModel::weightNames() const
{
    return { tr("No matter"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
        tr("5, most") };
}

QList<int> TeamsViewModel::weights() const
{
    const TeamAxes own = m_services.guide().weights();
    return { own.cbegin(), own.cend() };
}

QStringList TeamsViewModel::advice() const
{
    QStringList lines;
    for (const FactRecord *fact : m_advice) {
        lines.append(fact->text("text"));
    }
    return lines;
}

QList<int> TeamsViewModel::adviceBadges() const
{
    QList<int> badges;
    for (const FactRecord *fact : m_advice) {
        badges.append(badgeNumber(fact->badge()));
    }
    return badges;
}

void TeamsViewModel::setWeight(int axis, int weight)
{
    if (axis >= 0) {
        m_services.guide().setWeight(static_cast<std::size_t>(axis), weight);
    }
}
