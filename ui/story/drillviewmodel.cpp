// SPDX-License-Identifier: MIT
#include "ui/story/drillviewmodel.h"

using namespace sevenrounds;

namespace {

/// The last sixth of the time: ten seconds of a minute.
constexpr int kNearlyOutShare = 6;

} // namespace

DrillViewModel::DrillViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : SpokenViewModel(services, navigation, Navigation::Page::Drill, {}, parent)
    , m_drills(services)
    , m_tellings(services)
{
}

void DrillViewModel::finish()
{
    m_kept = m_services.stories().addTelling(TellingSubject::Drill, m_drill->id.value(), m_state.laps);
    emit ticksChanged();
}

Milliseconds DrillViewModel::nearlyOut() const
{
    return m_plan.limit / kNearlyOutShare;
}

void DrillViewModel::open(const QString &drillId)
{
    const Drill *drill = m_services.library().findDrill(DrillId(drillId));
    if (drill == nullptr) {
        return;
    }
    if (drill != m_drill || !isLive()) {
        m_drill = drill;
        m_plan = { 1, std::chrono::minutes { drill->minutes } };
        m_tellings.show(TellingSubject::Drill, drillId, m_plan.limit);
        again();
    }
    m_navigation.open(Navigation::Page::Drill);
}

void DrillViewModel::again()
{
    m_kept = {};
    reset();
    emit stateChanged();
    emit ticksChanged();
}

QString DrillViewModel::nextText() const
{
    switch (m_state.course) {
    case TellingCourse::NotStarted:
        return tr("Start");
    case TellingCourse::Running:
    case TellingCourse::Paused:
        return tr("That was it");
    case TellingCourse::Ended:
        return tr("Say it again");
    }
    return {};
}

QList<bool> DrillViewModel::ticks() const
{
    QList<bool> made;
    const QStringList all = points();
    for (const QString &point : all) {
        made.append(m_kept.points.contains(point));
    }
    return made;
}

QString DrillViewModel::pointsText() const
{
    return tr("%L1 of %Ln points", nullptr, static_cast<int>(points().size())).arg(m_kept.points.size());
}

QStringList DrillViewModel::wrongTurns() const
{
    QStringList texts;
    if (exists()) {
        for (const WrongTurn &turn : m_drill->wrongTurns) {
            //: What people do instead, and why it tempts them: two sentences.
            texts.append(tr("%1. %2").arg(turn.turn, turn.why));
        }
    }
    return texts;
}

void DrillViewModel::advance()
{
    switch (m_state.course) {
    case TellingCourse::NotStarted:
        apply(TellingEventKind::Started);
        break;
    case TellingCourse::Running:
    case TellingCourse::Paused:
        apply(TellingEventKind::Ended);
        break;
    case TellingCourse::Ended:
        again();
        break;
    }
}

void DrillViewModel::tick(int point, bool isMade)
{
    const QStringList all = points();
    if (m_state.course != TellingCourse::Ended || point < 0 || point >= all.size()
        || m_kept.points.contains(all.at(point)) == isMade) {
        return;
    }
    if (isMade) {
        m_kept.points.append(all.at(point));
    } else {
        m_kept.points.removeOne(all.at(point));
    }
    m_services.stories().amend(m_kept);
    emit ticksChanged();
}
