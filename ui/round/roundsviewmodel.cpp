// SPDX-License-Identifier: MIT
#include "ui/round/roundsviewmodel.h"

#include "services/paperservice.h"
#include "ui/context/errortext.h"
#include "ui/format/durationtext.h"
#include "ui/format/forecasttext.h"
#include "ui/format/looptext.h"
#include "ui/format/unfinishedtext.h"
#include "ui/shell/navigation.h"

#include <algorithm>
#include <array>

using namespace sevenrounds;

namespace {

/// Percent of the interview's time; 0 is no limit. In the order of limitNames().
constexpr std::array kLimits { 100, 150, 200, 0 };

} // namespace

RoundsViewModel::RoundsViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_rounds(services.library().roundsOf(services.settings().loop()))
    , m_ladders(services)
    , m_unrated(services, navigation)
    , m_loop(services.settings().loop())
    , m_rules(services.settings().rules())
    , m_paper(services, PaperPick::Usual::Presented, tr("The debrief then does not say which it was."))
{
    connect(&services.settings(), &SettingsService::changed, this, &RoundsViewModel::followSettings);
    connect(&services.sessions(), &SessionService::unfinishedFound, this, &RoundsViewModel::unfinishedChanged);
    connect(&services.sessions(), &SessionService::stateChanged, this, [this] {
        if (hasLive() != m_wasLive) {
            m_wasLive = hasLive();
            emit liveChanged();
        }
    });
    connect(&m_unrated, &UnratedRoundsModel::failed, this,
        [this](const Error &error) { setProblem(wordError(error, Situation::Starting)); });
    connect(&m_unrated, &UnratedRoundsModel::opened, this, [this] { setProblem({}); });
}

void RoundsViewModel::followSettings()
{
    if (const Loop loop = m_services.settings().loop(); loop != m_loop) {
        const RoundId chosen = m_currentIndex < m_rounds.rowCount() ? m_rounds.round(m_currentIndex).id : RoundId();
        m_loop = loop;
        const QList<Round> rounds = m_services.library().roundsOf(loop);
        // Who looks at coding goes on looking at coding, where the other loop has it too.
        const auto same
            = std::find_if(rounds.cbegin(), rounds.cend(), [&](const Round &round) { return round.id == chosen; });
        m_currentIndex = same == rounds.cend() ? 0 : static_cast<int>(same - rounds.cbegin());
        m_rounds.setRounds(rounds);
        setForecastIndex(0);
        emit loopChanged();
        emit currentIndexChanged();
    }
    if (const SessionRules rules = m_services.settings().rules(); rules != m_rules) {
        m_rules = rules;
        emit rulesChanged();
    }
}

QStringList RoundsViewModel::loopNames() const
{
    return loopTitles();
}

int RoundsViewModel::loopIndex() const
{
    return static_cast<int>(std::find(kLoops.begin(), kLoops.end(), m_loop) - kLoops.begin());
}

void RoundsViewModel::setLoopIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(kLoops.size())) {
        m_services.settings().setLoop(kLoops[static_cast<std::size_t>(index)]);
    }
}

QString RoundsViewModel::crumb() const
{
    switch (m_loop) {
    case Loop::AiEngineer:
        return tr("Seven rounds, then a committee reads the whole packet");
    case Loop::Both:
        return tr("Every round of both guides");
    default:
        return tr("Screens, a paper, an onsite of four to six rounds, then a committee");
    }
}

bool RoundsViewModel::isStrict() const
{
    return m_rules.isStrict;
}

void RoundsViewModel::setStrict(bool strict)
{
    // Strict is as in the interview, and so is its time.
    m_services.settings().setRules({ strict, strict ? SessionRules {}.limitPercent : m_rules.limitPercent });
}

QStringList RoundsViewModel::limitNames() const
{
    return { tr("As given"), tr("Half more"), tr("Twice"), tr("No limit") };
}

int RoundsViewModel::limitIndex() const
{
    const auto found = std::find(kLimits.begin(), kLimits.end(), m_rules.limitPercent);
    return found == kLimits.end() ? 0 : static_cast<int>(found - kLimits.begin());
}

void RoundsViewModel::setLimitIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(kLimits.size())) {
        const int percent = kLimits[static_cast<std::size_t>(index)];
        m_services.settings().setRules({ m_rules.isStrict && percent == SessionRules {}.limitPercent, percent });
    }
}

QString RoundsViewModel::rulesText() const
{
    if (m_rules.isStrict) {
        return tr(
            "No pause. A phase ends when its time is used up, and the interviewer cuts in where the script says.");
    }
    if (!m_rules.isMeasure()) {
        return tr("You can pause. With other time than the interview's, the round teaches and does not move your "
                  "readiness.");
    }
    return tr("You can pause. A phase that runs over is told, not cut off.");
}

void RoundsViewModel::setCurrentIndex(int index)
{
    if (index != m_currentIndex && index >= 0 && index < m_rounds.rowCount()) {
        m_currentIndex = index;
        setForecastIndex(0);
        emit currentIndexChanged();
    }
}

void RoundsViewModel::choose(const QString &round)
{
    for (int row = 0; row < m_rounds.rowCount(); ++row) {
        if (m_rounds.round(row).id.value() == round) {
            setCurrentIndex(row);
            return;
        }
    }
}

QString RoundsViewModel::currentRoundId() const
{
    return m_currentIndex < m_rounds.rowCount() ? m_rounds.round(m_currentIndex).id.value() : QString();
}

bool RoundsViewModel::asksPaper() const
{
    return SessionService::isAboutAPaper(RoundId(currentRoundId()));
}

RoundPaper RoundsViewModel::chosenPaper() const
{
    const OwnPaper *paper = m_paper.paper();
    return paper == nullptr ? RoundPaper {} : roundPaperOf(*paper);
}

QStringList RoundsViewModel::forecastNames() const
{
    return ::sevenrounds::forecastNames();
}

void RoundsViewModel::setForecastIndex(int index)
{
    if (index != m_forecast && index >= 0 && index < forecastNames().size()) {
        m_forecast = index;
        emit forecastChanged();
    }
}

RoundDetail RoundsViewModel::detail() const
{
    RoundDetail detail;
    const ContentLibrary &library = m_services.library();
    if (m_currentIndex >= m_rounds.rowCount()) {
        return detail;
    }
    const Round &round = m_rounds.round(m_currentIndex);
    detail.title = round.title;
    detail.about = round.about;
    detail.badge = static_cast<int>(round.source.badge);
    detail.lengthText = minutesText(round.minutes);
    detail.lengthNote = round.minutesSource.note;
    const auto prompts = static_cast<int>(library.bankOf(round).prompts.size());
    detail.bankText = tr("%Ln prompts in the bank", nullptr, prompts);
    detail.assesses = round.assesses;
    for (const Advice &line : round.advice) {
        detail.advice.append(line.text);
        detail.adviceBadges.append(static_cast<int>(line.source.badge));
    }
    for (const Phase &phase : round.phases) {
        //: A phase of a round and its minutes, as in: Fundamentals · 30'
        detail.phaseLabels.append(tr("%1 · %L2'").arg(phase.title).arg(phase.minutes));
        detail.phaseWeights.append(phase.minutes);
        detail.hasLadders = detail.hasLadders || phase.kind == PhaseKind::Ladder;
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

void RoundsViewModel::takeStart(const Result<> &started)
{
    if (started) {
        setForecastIndex(0);
    }
    take(started);
}

void RoundsViewModel::start()
{
    if (m_currentIndex < m_rounds.rowCount()) {
        takeStart(m_services.sessions().start(m_rounds.round(m_currentIndex).id, m_services.settings().targetLevel(),
            std::nullopt, m_rules, { chosenPaper(), forecastAt(m_forecast) }));
    }
}

void RoundsViewModel::startShort()
{
    if (m_currentIndex < m_rounds.rowCount()) {
        takeStart(m_services.sessions().startShort(m_rounds.round(m_currentIndex).id,
            m_services.settings().targetLevel(), std::nullopt, m_rules, { chosenPaper(), forecastAt(m_forecast) }));
    }
}

void RoundsViewModel::startLadder(int row)
{
    const QList<Ladder> &ladders = m_services.library().ladders();
    if (row >= 0 && row < ladders.size()) {
        takeStart(m_services.sessions().startLadder(
            ladders.at(row).id, m_services.settings().targetLevel(), m_rules, { {}, forecastAt(m_forecast) }));
    }
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
