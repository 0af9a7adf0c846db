// SPDX-License-Identifier: MIT
#include "services/sessionservice.h"

#include "core/logging.h"
#include "session/rubricscore.h"

namespace sevenrounds {

namespace {

QStringList promptIds(const SessionPlan &plan)
{
    QStringList ids;
    for (const PlanPhase &phase : plan.phases) {
        for (const PlanItem &item : phase.items) {
            if (!item.prompt.isEmpty() && item.followup < 0) {
                ids.append(item.prompt.value());
            }
        }
    }
    return ids;
}

Result<QList<SessionEvent>> readLog(const QList<PracticeEventRecord> &rows)
{
    QList<SessionEvent> log;
    for (const PracticeEventRecord &row : rows) {
        if (row.isDamaged) {
            return failure(ErrorKind::Storage, QStringLiteral("an event of the round's log is damaged"));
        }
        ROUNDS_ASSIGN_OR_RETURN(const SessionEvent event, SessionEvent::fromLog(row.kind, row.elapsed, row.body));
        log.append(event);
    }
    return log;
}

} // namespace

SessionService::SessionService(const ContentLibrary &library, PracticeJournal &journal, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_journal(journal)
    , m_run(journal)
{
    connect(&m_run.drafts(), &DraftKeeper::flushed, this, &SessionService::draftsSaved);
}

DrawOptions SessionService::drawOptions(Level level, std::optional<quint64> seed) const
{
    return { seed.value_or(static_cast<quint64>(toEpochMs(m_journal.clock().now()))), level, m_promptAges };
}

Result<> SessionService::requireNone() const
{
    if (m_plan && m_state.isLive()) {
        return failure(ErrorKind::Conflict, QStringLiteral("a round is running"));
    }
    return m_journal.requireSaving();
}

Result<> SessionService::start(const RoundId &id, Level level, std::optional<quint64> seed)
{
    ROUNDS_RETURN_IF_ERROR(requireNone());
    const Round *round = m_library.findRound(id);
    if (round == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such round: ") + id.value());
    }
    ROUNDS_ASSIGN_OR_RETURN(SessionPlan plan, drawRound(*round, m_library.promptsOf(id), drawOptions(level, seed)));
    begin(std::move(plan), {});
    return {};
}

Result<> SessionService::startShort(const RoundId &id, Level level, std::optional<quint64> seed)
{
    ROUNDS_RETURN_IF_ERROR(requireNone());
    const Round *round = m_library.findRound(id);
    const DrawOptions options = drawOptions(level, seed);
    const Prompt *prompt = round == nullptr ? nullptr : drawPrompt(m_library.promptsOf(id), options);
    if (prompt == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("nothing to ask in round: ") + id.value());
    }
    begin(shortRound(*round, *prompt, options), prompt->revision);
    return {};
}

void SessionService::begin(SessionPlan plan, const QString &revision)
{
    m_run.begin({ PracticeKind::Round, plan.round.value(), revision, plan.toJson(), plan.seed, promptIds(plan) });
    m_plan = std::move(plan);
    // A log of one start cannot fail.
    m_state = replay(*m_plan, { SessionEvent {} }).value();
    emit sessionStarted();
    emit stateChanged();
}

Result<> SessionService::apply(SessionEventKind kind, const QString &key, qint64 value)
{
    if (!m_plan) {
        return failure(ErrorKind::Conflict, QStringLiteral("no round is open"));
    }
    const SessionEvent event { kind, m_run.at(), key, value };
    ROUNDS_ASSIGN_OR_RETURN(SessionState next, reduce(*m_plan, m_state, event));
    if (!next.isLive()) {
        m_run.stop();
    }
    m_journal.append(m_run.handle(), sessionEventKey(kind), event.at, event.body());
    m_state = std::move(next);
    if (kind == SessionEventKind::Ended || kind == SessionEventKind::Discarded) {
        refreshPromptAges();
    }
    emit stateChanged();
    return {};
}

Result<> SessionService::closeDebrief()
{
    const std::optional<double> result = score();
    if (!result) {
        return failure(ErrorKind::Conflict, QStringLiteral("not every criterion has a band"));
    }
    const SessionEvent event { SessionEventKind::Debriefed, m_run.at(), {}, 0 };
    if (m_state.status == SessionStatus::Debriefed) {
        return failure(ErrorKind::Conflict, QStringLiteral("the rating is closed"));
    }
    ROUNDS_ASSIGN_OR_RETURN(SessionState next, reduce(*m_plan, m_state, event));
    const UtcTime now = m_journal.clock().now();
    EvidenceRecord evidence;
    evidence.at = now;
    evidence.localDate = m_journal.clock().localDate(now);
    evidence.skill = m_plan->skill;
    evidence.level = m_plan->level;
    evidence.score = result;
    evidence.wasSeenBefore = m_plan->seenBefore;
    m_journal.close(m_run.handle(), sessionEventKey(event.kind), event.at, selfRatings(next.bands, now), evidence,
        [this] { emit evidenceAdded(); });
    m_state = std::move(next);
    emit stateChanged();
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

const Rubric *SessionService::rubric() const
{
    return m_plan ? m_library.findRubric(m_plan->round) : nullptr;
}

std::optional<double> SessionService::score() const
{
    const Rubric *rated = rubric();
    return rated == nullptr ? std::nullopt : rubricScore(*rated, m_state.bands);
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
    ROUNDS_ASSIGN_OR_RETURN(SessionPlan plan, SessionPlan::fromJson(m_unfinished->practice.plan));
    ROUNDS_ASSIGN_OR_RETURN(const QList<SessionEvent> log, readLog(m_unfinished->log));
    ROUNDS_ASSIGN_OR_RETURN(SessionState state, replay(plan, log));
    m_run.resume(*m_unfinished);
    m_plan = std::move(plan);
    m_state = std::move(state);
    const qint64 away = (m_journal.clock().now() - m_unfinished->lastAliveAt).count();
    const bool isOver = m_unfinished->isOver;
    m_unfinished.reset();
    if (isOver) {
        emit stateChanged();
        return {};
    }
    ROUNDS_RETURN_IF_ERROR(apply(SessionEventKind::Restored, {}, qMax<qint64>(0, away)));
    emit sessionStarted();
    return {};
}

Result<> SessionService::discardUnfinished()
{
    if (!m_unfinished) {
        return failure(ErrorKind::NotFound, QStringLiteral("no round was cut off"));
    }
    m_journal.append(PracticeHandle(m_unfinished->practice.id), sessionEventKey(SessionEventKind::Discarded),
        m_unfinished->lastAlive, {});
    m_unfinished.reset();
    return {};
}

void SessionService::refreshPromptAges()
{
    m_journal.loadPromptAges(this, [this](const Result<QHash<PromptId, int>> &ages) {
        if (ages) {
            m_promptAges = *ages;
        }
    });
}

} // namespace sevenrounds
