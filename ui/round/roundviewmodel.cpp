// SPDX-License-Identifier: MIT
#include "ui/round/roundviewmodel.h"

#include "markdown/pagedocument.h"
#include "ui/context/errortext.h"
#include "ui/format/durationtext.h"
#include "ui/shell/navigation.h"

using namespace sevenrounds;

namespace {

/// Only how often the clock is repainted; what it shows comes from the service.
/// Typing settles this long before the preview is laid out again.
constexpr std::chrono::milliseconds kPreviewDelay { 40 };
constexpr std::chrono::minutes kNearlyOut { 5 };
constexpr qsizetype kShownMarks = 3;

} // namespace

RoundViewModel::RoundViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sessions(services.sessions())
    , m_navigation(navigation)
{
    m_preview.setInterval(kPreviewDelay);
    m_preview.setSingleShot(true);
    connect(&m_tick, &SecondTick::ticked, this, &RoundViewModel::refreshClock);
    connect(&m_preview, &QTimer::timeout, this, &RoundViewModel::refreshDocument);
    connect(&m_sessions, &SessionService::stateChanged, this, &RoundViewModel::followState);
    connect(&m_sessions, &SessionService::draftsSaved, this, [this] { setSavedText(tr("Saved a moment ago")); });
    connect(&m_sessions, &SessionService::sessionStarted, this, [this] {
        m_itemId.clear();
        emit roundChanged();
        followState();
    });
}

bool RoundViewModel::isOpen() const
{
    return m_sessions.hasSession() && m_sessions.state().isLive();
}

const PlanItem &RoundViewModel::item() const
{
    return currentItem(m_sessions.plan(), m_sessions.state());
}

QString RoundViewModel::overline() const
{
    if (!m_sessions.hasSession()) {
        return {};
    }
    const Round *round = m_services.library().findRound(m_sessions.plan().round);
    return round == nullptr
        ? QString()
        : tr("Round %1 of %2 · %3").arg(round->number).arg(kSkillCount).arg(levelKey(m_sessions.plan().level));
}

QString RoundViewModel::title() const
{
    return m_sessions.hasSession() ? m_sessions.plan().title : QString();
}

QString RoundViewModel::cue() const
{
    return isOpen() ? m_sessions.plan().phases.at(m_sessions.state().phase).cue : QString();
}

QString RoundViewModel::itemTitle() const
{
    if (!isOpen()) {
        return {};
    }
    return item().kind == PhaseKind::Followups ? tr("Follow-up · %1").arg(item().title) : item().title;
}

QString RoundViewModel::placeText() const
{
    if (!isOpen()) {
        return {};
    }
    const SessionState &state = m_sessions.state();
    const PlanPhase &phase = m_sessions.plan().phases.at(state.phase);
    return phase.items.size() < 2 ? phase.title
                                  : tr("%1 · %2 of %3").arg(phase.title).arg(state.item + 1).arg(phase.items.size());
}

QStringList RoundViewModel::asked() const
{
    QStringList titles;
    if (isOpen()) {
        const QStringList ids = m_sessions.state().asked;
        for (const QString &id : ids) {
            const PlanItem *past = m_sessions.plan().findItem(id);
            if (past != nullptr && id != item().id) {
                titles.append(past->title);
            }
        }
    }
    return titles;
}

bool RoundViewModel::hasNext() const
{
    return isOpen() && sevenrounds::hasNext(m_sessions.plan(), m_sessions.state());
}

bool RoundViewModel::isPaused() const
{
    return m_sessions.hasSession() && m_sessions.state().status == SessionStatus::Paused;
}

QString RoundViewModel::answer() const
{
    return isOpen() ? m_sessions.draft(item().id) : QString();
}

void RoundViewModel::setAnswer(const QString &text)
{
    if (!isOpen() || text == answer()) {
        return;
    }
    m_sessions.setDraft(item().id, text);
    setSavedText(tr("Saving…"));
    if (!m_preview.isActive()) {
        m_preview.start();
    }
    emit answerChanged();
}

QString RoundViewModel::clockCaption() const
{
    if (!m_sessions.hasSession()) {
        return {};
    }
    const QString length = remainingText(m_sessions.plan().length());
    return m_clockPhase == ClockPhase::Overtime ? tr("over %1").arg(length) : tr("of %1 left").arg(length);
}

QStringList RoundViewModel::phaseLabels() const
{
    QStringList labels;
    if (m_sessions.hasSession()) {
        for (const PlanPhase &phase : m_sessions.plan().phases) {
            labels.append(tr("%1 · %2'")
                              .arg(phase.title)
                              .arg(std::chrono::duration_cast<std::chrono::minutes>(phase.length).count()));
        }
    }
    return labels;
}

QList<qreal> RoundViewModel::phaseWeights() const
{
    QList<qreal> weights;
    if (m_sessions.hasSession()) {
        for (const PlanPhase &phase : m_sessions.plan().phases) {
            weights.append(static_cast<qreal>(phase.length.count()));
        }
    }
    return weights;
}

int RoundViewModel::phaseIndex() const
{
    return isOpen() ? m_sessions.state().phase : -1;
}

QStringList RoundViewModel::marks() const
{
    QStringList texts;
    if (m_sessions.hasSession()) {
        const QList<SessionMark> &all = m_sessions.state().marks;
        for (const SessionMark &mark : all.mid(qMax<qsizetype>(0, all.size() - kShownMarks))) {
            const PlanItem *marked = m_sessions.plan().findItem(mark.item);
            texts.append(tr("%1 · %2").arg(elapsedText(mark.elapsed), marked == nullptr ? QString() : marked->title));
        }
    }
    return texts;
}

bool RoundViewModel::apply(SessionEventKind kind, const QString &key, qint64 value)
{
    const Result<> result = m_sessions.apply(kind, key, value);
    const Problem problem = result ? Problem {} : wordError(result.error(), Situation::Working);
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
    return result.has_value();
}

void RoundViewModel::togglePause()
{
    (void)apply(isPaused() ? SessionEventKind::Resumed : SessionEventKind::Paused);
}

void RoundViewModel::next()
{
    if (hasNext()) {
        (void)apply(SessionEventKind::NextItem);
    } else {
        end();
    }
}

void RoundViewModel::nextPhase()
{
    if (isOpen() && m_sessions.state().phase + 1 < m_sessions.plan().phases.size()) {
        (void)apply(SessionEventKind::NextPhase);
    }
}

void RoundViewModel::mark()
{
    if (isOpen()) {
        (void)apply(SessionEventKind::Marked);
    }
}

void RoundViewModel::end()
{
    if (isOpen() && apply(SessionEventKind::Ended, {}, hasNext() ? 1 : 0)) {
        m_navigation.replace(Navigation::Page::Debrief);
    }
}

void RoundViewModel::discard()
{
    if (isOpen() && apply(SessionEventKind::Discarded)) {
        m_sessions.leave();
        m_navigation.back();
    }
}

void RoundViewModel::followState()
{
    const QString itemId = isOpen() ? item().id : QString();
    if (itemId != m_itemId) {
        m_itemId = itemId;
        setSavedText({});
        emit itemChanged();
        emit answerChanged();
        refreshDocument();
    }
    if (isPaused() != m_wasPaused) {
        m_wasPaused = isPaused();
        emit pausedChanged();
    }
    const qsizetype markCount = m_sessions.hasSession() ? m_sessions.state().marks.size() : 0;
    if (markCount != m_markCount) {
        m_markCount = markCount;
        emit marksChanged();
    }
    if (isOpen() != m_tick.isActive()) {
        isOpen() ? m_tick.start() : m_tick.stop();
        emit roundChanged();
    }
    refreshClock();
}

void RoundViewModel::refreshClock()
{
    if (!isOpen()) {
        return;
    }
    const SessionClock clock = m_sessions.clock();
    m_tick.follow({ clock.remaining, clock.phaseRemaining });
    const bool isOver = clock.remaining.count() < 0;
    const QString clockText = isOver ? elapsedText(-clock.remaining) : remainingText(clock.remaining);
    const ClockPhase clockPhase = isPaused() ? ClockPhase::Paused
        : isOver                             ? ClockPhase::Overtime
        : clock.remaining < kNearlyOut       ? ClockPhase::Warning
                                             : ClockPhase::Running;
    if (clockText == m_clockText && clockPhase == m_clockPhase
        && m_phaseProgress.size() == m_sessions.plan().phases.size() && m_shownPhase == m_sessions.state().phase) {
        return;
    }
    m_clockText = clockText;
    m_clockPhase = clockPhase;
    m_shownPhase = m_sessions.state().phase;
    m_isPhaseOver = clock.phaseRemaining.count() < 0;
    m_phaseText = m_isPhaseOver ? tr("%1 over in this phase").arg(remainingText(clock.phaseRemaining))
                                : tr("%1 left in this phase").arg(remainingText(clock.phaseRemaining));
    m_markLabel = tr("Mark %1").arg(elapsedText(clock.elapsed));
    m_phaseProgress.clear();
    const SessionState &state = m_sessions.state();
    for (int i = 0; i < m_sessions.plan().phases.size(); ++i) {
        const Milliseconds used = i == state.phase ? clock.phaseElapsed : state.phaseUsed.at(i);
        m_phaseProgress.append(
            static_cast<qreal>(used.count()) / static_cast<qreal>(m_sessions.plan().phases.at(i).length.count()));
    }
    emit clockChanged();
}

void RoundViewModel::refreshDocument()
{
    PageDocument page;
    if (isOpen()) {
        page.addPrompt(QStringLiteral("ask"), itemTitle(), item().ask);
        page.addPreview(QStringLiteral("preview"), tr("How your answer reads"), answer(),
            tr("Write on the right. Formulas between $ signs appear here as you type."));
    }
    m_document = page.toJson();
    m_plainText = page.plainText();
    emit documentChanged();
}

void RoundViewModel::setSavedText(const QString &text)
{
    if (m_savedText != text) {
        m_savedText = text;
        emit savedTextChanged();
    }
}
