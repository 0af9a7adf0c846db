// SPDX-License-Identifier: MIT
#include "ui/round/roundsviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/format/durationtext.h"
#include "ui/format/unfinishedtext.h"
#include "ui/shell/navigation.h"

using namespace sevenrounds;

RoundsViewModel::RoundsViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_rounds(services.library().rounds())
{
    connect(&services.sessions(), &SessionService::unfinishedFound, this, &RoundsViewModel::unfinishedChanged);
    connect(&services.sessions(), &SessionService::stateChanged, this, [this] {
        if (hasLive() != m_wasLive) {
            m_wasLive = hasLive();
            emit liveChanged();
        }
    });
}

void RoundsViewModel::setCurrentIndex(int index)
{
    if (index != m_currentIndex && index >= 0 && index < m_rounds.rowCount()) {
        m_currentIndex = index;
        emit currentIndexChanged();
    }
}

RoundDetail RoundsViewModel::detail() const
{
    RoundDetail detail;
    const ContentLibrary &library = m_services.library();
    if (m_currentIndex >= library.rounds().size()) {
        return detail;
    }
    const Round &round = library.rounds().at(m_currentIndex);
    detail.title = round.title;
    detail.about = round.about;
    detail.badge = static_cast<int>(round.source.badge);
    detail.lengthText = minutesText(round.minutes);
    detail.lengthBadge = static_cast<int>(round.minutesSource.badge);
    detail.lengthNote = round.minutesSource.note;
    const auto prompts = static_cast<int>(library.promptsOf(round.id).size());
    detail.bankText = prompts == 1 ? tr("1 prompt in the bank") : tr("%n prompts in the bank", nullptr, prompts);
    detail.assesses = round.assesses;
    for (const Advice &line : round.advice) {
        detail.advice.append(line.text);
        detail.adviceBadges.append(static_cast<int>(line.source.badge));
    }
    for (const Phase &phase : round.phases) {
        //: A phase of a round and its minutes, as in: Fundamentals · 30'
        detail.phaseLabels.append(tr("%1 · %2'").arg(phase.title).arg(phase.minutes));
        detail.phaseWeights.append(phase.minutes);
    }
    if (const Rubric *rubric = library.findRubric(round.id)) {
        for (const Criterion &criterion : rubric->criteria) {
            detail.criteria.append(criterion.name);
        }
    }
    return detail;
}

bool RoundsViewModel::hasUnfinished() const
{
    return m_services.sessions().hasUnfinished();
}

QString RoundsViewModel::unfinishedTitle() const
{
    return hasUnfinished() ? ::sevenrounds::unfinishedTitle(m_services.sessions().unfinished()) : QString();
}

QString RoundsViewModel::unfinishedText() const
{
    return hasUnfinished() ? ::sevenrounds::unfinishedText(m_services.sessions().unfinished(), m_services.clock())
                           : QString();
}

QString RoundsViewModel::unfinishedAction() const
{
    return hasUnfinished() ? ::sevenrounds::unfinishedAction(m_services.sessions().unfinished()) : QString();
}

bool RoundsViewModel::hasLive() const
{
    return m_services.sessions().hasSession() && m_services.sessions().state().isLive();
}

void RoundsViewModel::take(const Result<> &result)
{
    if (!result) {
        setProblem(wordError(result.error(), Situation::Starting));
        return;
    }
    setProblem({});
    emit unfinishedChanged();
    m_navigation.open(m_services.sessions().state().isLive() ? Navigation::Page::Round : Navigation::Page::Debrief);
}

void RoundsViewModel::start()
{
    const RoundId round = m_services.library().rounds().at(m_currentIndex).id;
    take(m_services.sessions().start(round, m_services.settings().targetLevel()));
}

void RoundsViewModel::startShort()
{
    const RoundId round = m_services.library().rounds().at(m_currentIndex).id;
    take(m_services.sessions().startShort(round, m_services.settings().targetLevel()));
}

void RoundsViewModel::returnToLive()
{
    m_navigation.open(Navigation::Page::Round);
}

void RoundsViewModel::resumeUnfinished()
{
    take(m_services.sessions().restore());
}

void RoundsViewModel::discardUnfinished()
{
    const Result<> result = m_services.sessions().discardUnfinished();
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Working));
    emit unfinishedChanged();
}

void RoundsViewModel::dismissProblem()
{
    setProblem({});
}

void RoundsViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
