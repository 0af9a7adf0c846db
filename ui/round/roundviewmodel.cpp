// SPDX-License-Identifier: MIT
#include "ui/round/roundviewmodel.h"

#include "markdown/pagedocument.h"
#include "session/rubricscore.h"
#include "ui/context/errortext.h"
#include "ui/format/durationtext.h"
#include "ui/shell/navigation.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace sevenrounds;

namespace {

/// Typing settles this long before the preview is laid out again.
constexpr std::chrono::milliseconds kPreviewDelay { 40 };
constexpr std::chrono::minutes kNearlyOut { 5 };
constexpr qsizetype kShownMarks = 3;

} // namespace

RoundViewModel::RoundViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sessions(services.sessions())
    , m_code(services.roundCode())
    , m_navigation(navigation)
    , m_recorder(services)
    , m_voice(services)
    , m_whiteboard(services.whiteboard())
{
    m_preview.setInterval(kPreviewDelay);
    m_preview.setSingleShot(true);
    connect(&m_tick, &SecondTick::ticked, this, &RoundViewModel::keepPace);
    connect(&m_preview, &QTimer::timeout, this, &RoundViewModel::refreshDocument);
    connect(&m_sessions, &SessionService::stateChanged, this, &RoundViewModel::followState);
    connect(&m_sessions, &SessionService::draftsSaved, this, [this] { setSavedText(tr("Saved a moment ago")); });
    connect(&m_code, &RoundCode::changed, this, [this] {
        // Another question, or another problem was opened in the coding room meanwhile.
        if (m_surface == Surface::Code && !m_code.isOn()) {
            showSurface(static_cast<int>(Surface::Notes));
        }
    });
    connect(&m_sessions, &SessionService::sessionStarted, this, [this] {
        m_itemId.clear();
        showSurface(static_cast<int>(Surface::Notes));
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
    if (round == nullptr) {
        return {};
    }
    const QString level = levelKey(m_sessions.plan().level);
    const QString place = round->code.isEmpty() ? tr("Round %L1 of %L2").arg(round->number).arg(kSevenRounds)
                                                : tr("Round %1").arg(round->code);
    return isStrict() ? tr("%1 · %2 · strict").arg(place, level) : tr("%1 · %2").arg(place, level);
}

QString RoundViewModel::title() const
{
    if (!m_sessions.hasSession()) {
        return {};
    }
    return m_sessions.plan().title;
}

QString RoundViewModel::paperTitle() const
{
    return m_sessions.hasSession() ? m_sessions.plan().paper.title : QString();
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
    if (m_sessions.state().interruptions.contains(item().id)) {
        return tr("The interviewer cuts in · %1").arg(item().title);
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
    const auto isTopic = [](const PlanItem &one) { return !one.isDeeper; };
    const auto topics = std::count_if(phase.items.cbegin(), phase.items.cend(), isTopic);
    const auto place = std::count_if(phase.items.cbegin(), phase.items.cbegin() + state.item + 1, isTopic);
    return topics < 2 ? phase.title : tr("%1 · %L2 of %L3").arg(phase.title).arg(place).arg(topics);
}

int RoundViewModel::depth() const
{
    return isOpen() ? topicPlace(m_sessions.plan(), m_sessions.state()).depth : 0;
}

int RoundViewModel::depthCount() const
{
    return isOpen() ? topicPlace(m_sessions.plan(), m_sessions.state()).count : 0;
}

QString RoundViewModel::depthText() const
{
    return tr("%L1 of %L2").arg(depth()).arg(depthCount());
}

bool RoundViewModel::canGoDeeper() const
{
    return isOpen() && sevenrounds::canGoDeeper(m_sessions.plan(), m_sessions.state());
}

int RoundViewModel::hintsLeft() const
{
    return m_sessions.hintsLeft();
}

QString RoundViewModel::hintText() const
{
    return tr("Hint · costs %1").arg(QLocale().toString(kHintPrice, 'f', 1));
}

bool RoundViewModel::isStrict() const
{
    return m_sessions.hasSession() && m_sessions.plan().rules.isStrict;
}

QStringList RoundViewModel::asked() const
{
    QStringList titles;
    if (isOpen()) {
        const QStringList ids = m_sessions.state().asked;
        for (const QString &id : ids) {
            const PlanItem *past = m_sessions.plan().findItem(id);
            if (past == nullptr || id == item().id) {
                continue;
            }
            // Of a topic its last question stands there, with how deep it went.
            if (past->isDeeper && !titles.isEmpty()) {
                titles.removeLast();
            }
            const int deep = id.section(QLatin1Char('+'), 1).toInt() + 1;
            titles.append(past->isDeeper ? tr("%1 · depth %L2").arg(past->title).arg(deep) : past->title);
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
    if (!m_sessions.plan().rules.isTimed()) {
        return tr("no limit");
    }
    const QString length = remainingText(m_sessions.plan().length());
    return m_clockPhase == ClockPhase::Overtime ? tr("over %1").arg(length) : tr("of %1 left").arg(length);
}

QStringList RoundViewModel::phaseLabels() const
{
    QStringList labels;
    if (m_sessions.hasSession()) {
        for (const PlanPhase &phase : m_sessions.plan().phases) {
            labels.append(tr("%1 · %L2'")
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
    if (kind != SessionEventKind::Marked && kind != SessionEventKind::HintTaken) {
        takeComposed();
    }
    const Result<> result = m_sessions.apply(kind, key, value);
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Working));
    return result.has_value();
}

void RoundViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

void RoundViewModel::togglePause()
{
    // Where a strict round was cut off by a crash, it stands and can go on.
    if (!isOpen() || (isStrict() && !isPaused())) {
        return;
    }
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

void RoundViewModel::deeper()
{
    if (canGoDeeper()) {
        (void)apply(SessionEventKind::Deeper);
    }
}

void RoundViewModel::takeHint()
{
    if (hintsLeft() > 0) {
        (void)apply(SessionEventKind::HintTaken);
    }
}

void RoundViewModel::giveUp()
{
    if (hasNext()) {
        (void)apply(SessionEventKind::Stuck);
    }
}

void RoundViewModel::takeComposed()
{
    if (!m_composed.isEmpty()) {
        // The field hears of it and composes no longer, so nothing of it comes again in the next answer.
        setAnswer(std::exchange(m_composed, {}));
    }
}

void RoundViewModel::keepPace()
{
    if (m_sessions.nextDueIn().value_or(Milliseconds { 1 }).count() <= 0) {
        takeComposed();
    }
    if (m_sessions.keepPace() && !isOpen()) {
        m_navigation.replace(Navigation::Page::Debrief);
        return;
    }
    refreshClock();
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

void RoundViewModel::showSurface(int surface)
{
    const auto shown = static_cast<Surface>(surface);
    const bool isKnown
        = shown == Surface::Notes || shown == Surface::Whiteboard || (shown == Surface::Code && hasCode());
    if (!isKnown || shown == m_surface) {
        return;
    }
    if (shown == Surface::Code) {
        const Result<> entered = m_code.enter();
        setProblem(entered ? Problem {} : wordError(entered.error(), Situation::Starting));
        if (!entered) {
            return;
        }
    }
    m_whiteboard.release();
    m_surface = shown;
    refreshDocument();
    emit surfaceChanged();
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
        emit hintsChanged();
        emit answerChanged();
        refreshDocument();
    }
    if (const int hints = m_sessions.hasSession() ? hintsTaken(m_sessions.state()) : 0; hints != m_hintCount) {
        m_hintCount = hints;
        refreshDocument();
        emit hintsChanged();
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
    const bool isTimed = m_sessions.plan().rules.isTimed();
    m_tick.follow({ clock.remaining, clock.phaseRemaining, m_sessions.nextDueIn().value_or(clock.remaining) });
    const bool isOver = isTimed && clock.remaining.count() < 0;
    const QString clockText = !isTimed ? elapsedText(clock.elapsed)
        : isOver                       ? elapsedText(-clock.remaining)
                                       : remainingText(clock.remaining);
    const ClockPhase clockPhase = isPaused()      ? ClockPhase::Paused
        : isOver                                  ? ClockPhase::Overtime
        : isTimed && clock.remaining < kNearlyOut ? ClockPhase::Warning
                                                  : ClockPhase::Running;
    if (clockText == m_clockText && clockPhase == m_clockPhase
        && m_phaseProgress.size() == m_sessions.plan().phases.size() && m_shownPhase == m_sessions.state().phase) {
        return;
    }
    m_clockText = clockText;
    m_clockPhase = clockPhase;
    m_shownPhase = m_sessions.state().phase;
    m_isPhaseOver = isTimed && clock.phaseRemaining.count() < 0;
    m_phaseText = !isTimed ? tr("%1 in this phase").arg(elapsedText(clock.phaseElapsed))
        : m_isPhaseOver    ? tr("%1 over in this phase").arg(remainingText(clock.phaseRemaining))
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
        const QStringList hints = m_sessions.hintsShown();
        for (int i = 0; i < hints.size(); ++i) {
            page.addCard(QStringLiteral("hint-%1").arg(i), tr("Hint %L1").arg(i + 1), hints.at(i));
        }
        if (const CodingProblem *task = m_surface == Surface::Code ? m_code.problem() : nullptr) {
            page.addCard(QStringLiteral("task"), tr("As the judge takes it"),
                QStringLiteral("`%1`\n\n").arg(task->signature) + task->statement);
        }
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
