// SPDX-License-Identifier: MIT
#include "ui/round/debriefviewmodel.h"

#include "session/rubricscore.h"
#include "ui/context/errortext.h"
#include "ui/format/durationtext.h"
#include "ui/format/forecasttext.h"
#include "ui/format/hirelinetext.h"
#include "ui/round/changetext.h"
#include "ui/shell/navigation.h"

#include <QLocale>

using namespace sevenrounds;

DebriefViewModel::DebriefViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sessions(services.sessions())
    , m_navigation(navigation)
    , m_replay(services, navigation)
    , m_mistakes(services.sessions())
    , m_reflection(services, ReflectionViewModel::About::Round)
    , m_boardPages(services.whiteboard())
{
    connect(&m_mistakes, &MistakesViewModel::refused, this, [this](const Error &error) { take(failure(error)); });
    connect(&m_sessions, &SessionService::stateChanged, this, &DebriefViewModel::followState);
    connect(&m_sessions, &SessionService::evidenceAdded, this, [this] { m_awaitsChange = true; });
    connect(&services.readiness(), &ReadinessService::changed, this, &DebriefViewModel::followEvidence);
    connect(&m_replay, &ReplayViewModel::moved, this, &DebriefViewModel::followReplay);
    connect(&m_replay, &ReplayViewModel::playingChanged, this, &DebriefViewModel::followReplay);
}

void DebriefViewModel::followReplay()
{
    // Before the first key and after the last word, the board is whole.
    const bool isWithin = m_replay.isPlaying() || (m_replay.share() > 0 && m_replay.share() < 1);
    m_boardPages.setMoment(isWithin ? std::optional(m_replay.practiceMoment()) : std::nullopt);
}

bool DebriefViewModel::isOpen() const
{
    return m_sessions.hasSession() && !m_sessions.state().isLive()
        && m_sessions.state().status != SessionStatus::Discarded;
}

QString DebriefViewModel::crumb() const
{
    if (!isOpen()) {
        return {};
    }
    const SessionState &state = m_sessions.state();
    const QString used = elapsedText(state.elapsed);
    return state.endedEarly ? tr("%1 · %2 · %3 of %4, ended early")
                                  .arg(m_sessions.plan().title, levelKey(m_sessions.plan().level), used,
                                      remainingText(m_sessions.plan().length()))
                            : tr("%1 · %2 · %3 of %4")
                                  .arg(m_sessions.plan().title, levelKey(m_sessions.plan().level), used,
                                      remainingText(m_sessions.plan().length()));
}

QString DebriefViewModel::paperTitle() const
{
    return isOpen() ? m_sessions.plan().paper.title : QString();
}

void DebriefViewModel::followState()
{
    // One round's debrief may follow on another's, with no running round between them.
    std::shared_ptr<qint64> practice = isOpen() ? m_sessions.practice().shared() : nullptr;
    if (practice != m_shown) {
        m_shown = std::move(practice);
        if (m_shown) {
            open();
        }
        emit debriefChanged();
    }
    if (m_shown) {
        m_points.setTicked(m_sessions.state().tickedPoints);
        showBands();
        m_mistakes.follow();
        emit pointsChanged();
        emit ratingChanged();
    }
}

void DebriefViewModel::open()
{
    const PageDocument page = debriefDocument(
        m_services.library(), m_sessions.plan(), m_sessions.state(),
        [this](const QString &item) { return m_sessions.draft(item); }, m_services.stories().all());
    m_document = page.toJson();
    m_plainText = page.plainText();
    m_points.setPoints(debriefPoints(m_services.library(), m_sessions.plan(), m_sessions.state()));
    m_criteria.setRubric(nullptr);
    m_criteria.setRubric(m_sessions.rubric());
    m_isPeerRating = false;
    take({});
    m_mistakes.open();
    m_reflection.open();
    m_boardPages.refresh();
    m_changes.clear();
    emit changesChanged();
}

QStringList DebriefViewModel::marks() const
{
    QStringList texts;
    if (isOpen()) {
        for (const SessionMark &mark : m_sessions.state().marks) {
            const PlanItem *item = m_sessions.plan().findItem(mark.item);
            texts.append(tr("%1 · %2").arg(elapsedText(mark.elapsed), item == nullptr ? QString() : item->title));
        }
    }
    return texts;
}

QStringList DebriefViewModel::times() const
{
    QStringList texts;
    if (isOpen()) {
        for (int i = 0; i < m_sessions.plan().phases.size(); ++i) {
            const PlanPhase &phase = m_sessions.plan().phases.at(i);
            texts.append(
                tr("%1 · %2 of %3")
                    .arg(phase.title, elapsedText(m_sessions.state().phaseUsed.at(i)), remainingText(phase.length)));
        }
    }
    return texts;
}

QString DebriefViewModel::pointsText() const
{
    int made = 0;
    for (int row = 0; row < m_points.rowCount(); ++row) {
        made += m_points.isTicked(row) ? 1 : 0;
    }
    return tr("%L1 of %L2 made").arg(made).arg(m_points.rowCount());
}

void DebriefViewModel::showBands()
{
    const SessionState &state = m_sessions.state();
    m_criteria.setBands(m_isPeerRating ? state.peerBands : state.bands);
    // A listener is not told how one rated oneself; the outline shows theirs beside one's own.
    m_criteria.setOtherBands(m_isPeerRating ? QHash<QString, int> {} : state.peerBands);
}

void DebriefViewModel::setPeerRating(bool isPeer)
{
    if (isPeer != m_isPeerRating && isOpen()) {
        m_isPeerRating = isPeer;
        showBands();
        emit ratingChanged();
    }
}

QString DebriefViewModel::raterText() const
{
    if (m_isPeerRating) {
        return tr(
            "The listener's bands stay apart from yours. Where both are there, theirs is the score that is shown.");
    }
    return isOpen() && !m_sessions.state().peerBands.isEmpty() ? tr("Filled: you. Outlined: your listener.")
                                                               : tr("Your own bands.");
}

std::optional<double> DebriefViewModel::shownScore() const
{
    if (!isOpen()) {
        return std::nullopt;
    }
    return m_isPeerRating ? m_sessions.peerScore() : m_sessions.score();
}

QString DebriefViewModel::scoreText() const
{
    const std::optional<double> score = shownScore();
    return score ? QLocale().toString(*score, 'f', 2) : QString();
}

QString DebriefViewModel::verdictText() const
{
    const std::optional<double> score = shownScore();
    QString line = hireLineText(score);
    const int hints = hintsTaken(m_sessions.state());
    if (!score || hints == 0) {
        return line;
    }
    const QString price = QLocale().toString(hintPrice(hints), 'f', 1);
    return tr("%1; %Ln hints took %2 off", nullptr, hints).arg(line, price);
}

QString DebriefViewModel::forecastText() const
{
    // Not before: who is reminded of it would rate towards it.
    if (!isClosed()) {
        return {};
    }
    SessionResult result;
    result.score = m_sessions.score();
    result.peerScore = m_sessions.peerScore();
    result.hireForecast = m_sessions.plan().hireForecast;
    return forecastLine(result);
}

bool DebriefViewModel::canClose() const
{
    return isOpen() && !isClosed() && (m_sessions.score() || m_sessions.peerScore());
}

bool DebriefViewModel::isClosed() const
{
    return isOpen() && m_sessions.state().status == SessionStatus::Debriefed;
}

void DebriefViewModel::take(const Result<> &result)
{
    const Problem problem = result ? Problem {} : wordError(result.error(), Situation::Working);
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

void DebriefViewModel::tick(int row, bool on)
{
    take(m_sessions.apply(SessionEventKind::PointTicked, m_points.key(row), on ? 1 : 0));
}

void DebriefViewModel::rate(const QString &criterion, int band)
{
    if (band > 0) {
        take(m_sessions.apply(m_isPeerRating ? SessionEventKind::PeerRated : SessionEventKind::Rated, criterion, band));
    }
}

void DebriefViewModel::close()
{
    take(m_sessions.closeDebrief());
}

bool DebriefViewModel::isInLoop() const
{
    return m_sessions.hasSession() && !m_sessions.plan().loop.isEmpty();
}

void DebriefViewModel::leave()
{
    m_navigation.back();
}

void DebriefViewModel::followEvidence()
{
    if (std::exchange(m_awaitsChange, false)) {
        m_changes = changeTexts(m_services.readiness().lastChange());
        emit changesChanged();
    }
}
