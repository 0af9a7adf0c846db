// SPDX-License-Identifier: MIT
#include "services/sessionservice.h"

#include "core/logging.h"
#include "domain/forecast.h"
#include "services/sessionlog.h"
#include "session/sessionpace.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

/// Ladders have no round of their own; the depth round climbs them.
const RoundId kLadderHome(QStringLiteral("depth"));
/// Its panel asks about whatever paper is brought.
const RoundId kPaperRound(QStringLiteral("paper"));

/// Prompts and ladders, for choosing fresh ones later.
QStringList askedIds(const SessionPlan &plan)
{
    QStringList ids;
    for (const PlanPhase &phase : plan.phases) {
        for (const PlanItem &item : phase.items) {
            if (!item.prompt.isEmpty() && item.followup < 0) {
                ids.append(item.prompt.value());
            }
            if (!item.ladder.isEmpty() && !item.isDeeper) {
                ids.append(item.ladder.value());
            }
        }
    }
    return ids;
}

} // namespace

SessionService::SessionService(
    const ContentLibrary &library, PracticeJournal &journal, PromptHistory &history, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_journal(journal)
    , m_history(history)
    , m_run(journal)
{
    connect(&m_run.drafts(), &DraftKeeper::flushed, this, &SessionService::draftsSaved);
    connect(&m_run, &PracticeRun::slept, this, [this](Milliseconds at) {
        // A strict round has no pause: its sleep counts, as in the interview.
        if (m_plan && m_state.status == SessionStatus::Running && !m_plan->rules.isStrict) {
            (void)applyAt(SessionEventKind::Paused, std::max(at, m_state.at), {}, 0);
        }
    });
}

DrawOptions SessionService::drawOptions(Level level, std::optional<quint64> seed, const SessionRules &rules) const
{
    return { seed.value_or(static_cast<quint64>(toEpochMs(m_journal.clock().now()))), level, m_history.daysSinceAsked(),
        rules, m_history.weakness() };
}

Result<> SessionService::requireNoneRunning() const
{
    if (m_plan && m_state.isLive()) {
        return failure(ErrorKind::Conflict, QStringLiteral("a round is running"));
    }
    return {};
}

Result<> SessionService::requireNone() const
{
    ROUNDS_RETURN_IF_ERROR(requireNoneRunning());
    return m_journal.requireSaving();
}

Result<> SessionService::requireStart(const SaidBefore &said) const
{
    if (said.hireForecast && !hireForecastFromJson(*said.hireForecast)) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("%1 is no percentage").arg(*said.hireForecast));
    }
    return requireNone();
}

bool SessionService::isAboutAPaper(const RoundId &round)
{
    return round == kPaperRound;
}

Result<> SessionService::start(
    const RoundId &id, Level level, std::optional<quint64> seed, const SessionRules &rules, const SaidBefore &said)
{
    return startAt({}, id, level, seed, rules, said);
}

Result<> SessionService::startAt(const LoopSeat &seat, const RoundId &id, Level level, std::optional<quint64> seed,
    const SessionRules &rules, const SaidBefore &said)
{
    ROUNDS_RETURN_IF_ERROR(requireStart(said));
    const Round *round = m_library.findRound(id);
    if (round == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such round: ") + id.value());
    }
    ROUNDS_ASSIGN_OR_RETURN(
        SessionPlan plan, drawRound(*round, m_library.bankOf(*round), drawOptions(level, seed, rules)));
    plan.loop = seat.loop.value();
    plan.loopPlace = seat.place;
    begin(std::move(plan), {}, said);
    return {};
}

Result<> SessionService::startShort(
    const RoundId &id, Level level, std::optional<quint64> seed, const SessionRules &rules, const SaidBefore &said)
{
    ROUNDS_RETURN_IF_ERROR(requireStart(said));
    const Round *round = m_library.findRound(id);
    const DrawOptions options = drawOptions(level, seed, rules);
    const Prompt *prompt = round == nullptr ? nullptr : drawPrompt(m_library.bankOf(*round).prompts, options);
    if (prompt == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("nothing to ask in round: ") + id.value());
    }
    begin(shortRound(*round, *prompt, options), prompt->revision, said);
    return {};
}

Result<> SessionService::startPrompt(const PromptId &id, const SessionRules &rules)
{
    ROUNDS_RETURN_IF_ERROR(requireNone());
    const Prompt *prompt = m_library.findPrompt(id);
    const Round *home = prompt == nullptr ? nullptr : m_library.findRound(prompt->round);
    if (home == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such prompt: ") + id.value());
    }
    begin(shortRound(*home, *prompt, drawOptions(prompt->level, std::nullopt, rules)), prompt->revision);
    return {};
}

Result<> SessionService::startLadder(const LadderId &id, Level level, const SessionRules &rules, const SaidBefore &said)
{
    ROUNDS_RETURN_IF_ERROR(requireStart(said));
    const Ladder *ladder = m_library.findLadder(id);
    const Round *home = m_library.findRound(kLadderHome);
    if (ladder == nullptr || home == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such ladder: ") + id.value());
    }
    begin(ladderRound(*home, *ladder, drawOptions(level, std::nullopt, rules)), ladder->revision, said);
    return {};
}

void SessionService::begin(SessionPlan plan, const QString &revision, const SaidBefore &said)
{
    if (isAboutAPaper(plan.round)) {
        plan.paper = said.paper ? *said.paper : m_paperSource ? m_paperSource() : RoundPaper {};
    }
    plan.hireForecast = said.hireForecast;
    const QStringList asked = askedIds(plan);
    m_run.begin({ PracticeKind::Round, plan.round.value(), revision, plan.toJson(), plan.seed, asked });
    m_history.noteAsked(asked);
    m_plan = std::move(plan);
    m_mistakes = {};
    // A log of one start cannot fail.
    m_state = replay(*m_plan, { SessionEvent {} }).value();
    emit sessionStarted();
    emit stateChanged();
}

bool SessionService::keepPace()
{
    bool hasActed = false;
    // Each event makes the next one due later or none at all, so this ends; a laptop that slept through two phases catches up here.
    while (m_plan && m_state.isLive()) {
        const std::optional<SessionEvent> due = nextDue(*m_plan, m_state);
        if (!due || due->at > m_run.at() || !applyAt(due->kind, due->at, due->key, due->value)) {
            break;
        }
        hasActed = true;
    }
    return hasActed;
}

std::optional<Milliseconds> SessionService::nextDueIn() const
{
    const std::optional<SessionEvent> due = m_plan ? nextDue(*m_plan, m_state) : std::nullopt;
    return due ? std::optional(due->at - m_run.at()) : std::nullopt;
}

QStringList SessionService::hintsOf(const PlanItem &item) const
{
    if (const Ladder *ladder = m_library.findLadder(item.ladder)) {
        return item.followup < ladder->rungs.size() ? QStringList { ladder->rungs.at(item.followup).stuck }
                                                    : QStringList {};
    }
    const Prompt *prompt = item.followup < 0 ? m_library.findPrompt(item.prompt) : nullptr;
    return prompt == nullptr ? QStringList {} : prompt->hints;
}

QStringList SessionService::hintsShown() const
{
    if (!m_plan || !m_state.isLive()) {
        return {};
    }
    const PlanItem &item = currentItem(*m_plan, m_state);
    return hintsOf(item).mid(0, m_state.hints.value(item.id));
}

int SessionService::hintsLeft() const
{
    if (!m_plan || !m_state.isLive()) {
        return 0;
    }
    const PlanItem &item = currentItem(*m_plan, m_state);
    return std::max(0, static_cast<int>(hintsOf(item).size()) - m_state.hints.value(item.id));
}

Result<> SessionService::apply(SessionEventKind kind, const QString &key, qint64 value)
{
    if (!m_plan) {
        return failure(ErrorKind::Conflict, QStringLiteral("no round is open"));
    }
    return applyAt(kind, m_run.at(), key, value);
}

Result<> SessionService::applyAt(SessionEventKind kind, Milliseconds at, const QString &key, qint64 value)
{
    const SessionEvent event { kind, at, key, value };
    ROUNDS_ASSIGN_OR_RETURN(SessionState next, reduce(*m_plan, m_state, event));
    if (!next.isLive()) {
        m_run.stop();
    }
    m_journal.append(m_run.handle(), sessionEventKey(kind), event.at, event.body());
    m_state = std::move(next);
    const bool hasEnded = kind == SessionEventKind::Ended;
    if (hasEnded) {
        // Before anybody is told: the debrief opens with it.
        lookForMistakes();
    }
    emit stateChanged();
    if (hasEnded) {
        tickWhatWasSeen();
    }
    return {};
}

void SessionService::setDraft(const QString &item, const QString &text)
{
    m_run.drafts().setText(item, text);
}

void SessionService::flush()
{
    m_run.flush();
}

void SessionService::leave()
{
    m_run.leave();
    m_plan.reset();
    emit stateChanged();
}

SessionClock SessionService::clock() const
{
    return m_plan ? clockAt(*m_plan, m_state, m_run.at()) : SessionClock {};
}

void SessionService::findUnfinished()
{
    m_journal.findUnfinished(PracticeKind::Round, this, [this](const Result<std::optional<UnfinishedPractice>> &found) {
        if (!found) {
            qCWarning(lcServices).noquote() << describe(found.error());
            return;
        }
        m_unfinished = *found;
        if (m_unfinished) {
            emit unfinishedFound();
        }
    });
}

Result<> SessionService::restore()
{
    ROUNDS_RETURN_IF_ERROR(requireNone());
    if (!m_unfinished) {
        return failure(ErrorKind::NotFound, QStringLiteral("no round was cut off"));
    }
    return goOn(*std::exchange(m_unfinished, std::nullopt));
}

void SessionService::reopen(qint64 practice, std::function<void(Result<>)> opened)
{
    m_journal.load(practice, this, [this, opened = std::move(opened)](const Result<UnfinishedPractice> &found) {
        if (!found) {
            opened(failure(found.error()));
            return;
        }
        Result<> ready = requireNone();
        opened(ready ? goOn(*found) : ready);
    });
}

void SessionService::reread(qint64 practice, std::function<void(Result<>)> opened)
{
    m_journal.load(practice, this, [this, opened = std::move(opened)](const Result<UnfinishedPractice> &found) {
        if (!found) {
            opened(failure(found.error()));
            return;
        }
        opened(show(*found));
    });
}

Result<> SessionService::show(const UnfinishedPractice &practice)
{
    if (practice.practice.kind != PracticeKind::Round) {
        return failure(ErrorKind::NotFound, QStringLiteral("practice %1 is no round").arg(practice.practice.id));
    }
    ROUNDS_ASSIGN_OR_RETURN(StoredSession stored, readSession(practice));
    if (stored.state.status != SessionStatus::Debriefed) {
        ROUNDS_RETURN_IF_ERROR(requireNone());
        return goOn(practice);
    }
    // To be read, where nothing can be written too.
    ROUNDS_RETURN_IF_ERROR(requireNoneRunning());
    put(practice, std::move(stored));
    lookForMistakes();
    emit stateChanged();
    return {};
}

void SessionService::put(const UnfinishedPractice &practice, StoredSession stored)
{
    m_run.resume(practice);
    m_plan = std::move(stored.plan);
    m_state = std::move(stored.state);
}

Result<> SessionService::goOn(const UnfinishedPractice &practice)
{
    ROUNDS_ASSIGN_OR_RETURN(StoredSession stored, readSession(practice));
    if (stored.state.status == SessionStatus::Debriefed || stored.state.status == SessionStatus::Discarded) {
        return failure(ErrorKind::Conflict, QStringLiteral("the round is closed"));
    }
    put(practice, std::move(stored));
    if (m_unfinished && m_unfinished->practice.id == practice.practice.id) {
        m_unfinished.reset();
    }
    if (practice.isOver) {
        lookForMistakes();
        // A kill may have come between the end and the ticks; what was decided since then stands.
        if (std::none_of(practice.log.cbegin(), practice.log.cend(), [](const PracticeEventRecord &event) {
                return event.kind == sessionEventKey(SessionEventKind::MistakeTicked);
            })) {
            tickWhatWasSeen();
        }
        emit stateChanged();
        return {};
    }
    const qint64 away = (m_journal.clock().now() - practice.lastAliveAt).count();
    ROUNDS_RETURN_IF_ERROR(apply(SessionEventKind::Restored, {}, qMax<qint64>(0, away)));
    emit sessionStarted();
    return {};
}

Result<> SessionService::discardUnfinished()
{
    if (!m_unfinished) {
        return failure(ErrorKind::NotFound, QStringLiteral("no round was cut off"));
    }
    m_journal.append(m_unfinished->handle(), sessionEventKey(SessionEventKind::Discarded), m_unfinished->lastAlive, {});
    m_unfinished.reset();
    return {};
}

} // namespace sevenrounds
