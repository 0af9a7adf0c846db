// SPDX-License-Identifier: MIT
#include "services/talkservice.h"

#include "core/logging.h"
#include "services/talkruns.h"
#include "session/rubricscore.h"

namespace sevenrounds {

namespace {

/// The round whose bank asks the discussion's questions and whose rubric rates the talk.
const RoundId kPresentation { QStringLiteral("presentation") };
constexpr std::chrono::minutes kPitchLength { 2 };

QStringList promptIds(const TalkPlan &plan)
{
    QStringList ids;
    for (const TalkQuestion &question : plan.questions) {
        if (question.followup < 0) {
            ids.append(question.prompt.value());
        }
    }
    return ids;
}

} // namespace

TalkService::TalkService(
    const ContentLibrary &library, PracticeJournal &journal, PromptHistory &history, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_journal(journal)
    , m_history(history)
    , m_run(journal)
{
    connect(&m_run.drafts(), &DraftKeeper::flushed, this, &TalkService::draftsSaved);
}

Result<> TalkService::requireNone() const
{
    if (m_plan && m_state.isLive()) {
        return failure(ErrorKind::Conflict, QStringLiteral("a talk is running"));
    }
    return m_journal.requireSaving();
}

std::optional<TalkFormat> TalkService::findFormat(const TalkFormatId &id) const
{
    if (const TalkFormat *format = m_library.findTalkFormat(id)) {
        return *format;
    }
    const QList<TalkFormat> own = m_ownFormats ? m_ownFormats() : QList<TalkFormat>();
    for (const TalkFormat &format : own) {
        if (format.id == id) {
            return format;
        }
    }
    return std::nullopt;
}

Result<> TalkService::start(const TalkFormatId &id, const QString &title, Level level, std::optional<quint64> seed,
    const TalkDeck &deck, bool isStrict)
{
    ROUNDS_RETURN_IF_ERROR(requireNone());
    const std::optional<TalkFormat> format = findFormat(id);
    if (!format) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such talk format: ") + id.value());
    }
    const TalkOptions options { title, level, seed.value_or(static_cast<quint64>(toEpochMs(m_journal.clock().now()))),
        m_history.daysSinceAsked(), deck, isStrict };
    begin(planTalk(*format, m_library.promptsOf(kPresentation), options));
    return {};
}

Result<> TalkService::startPitch(const QString &title, const QString &lands, Level level, const TalkDeck &deck)
{
    ROUNDS_RETURN_IF_ERROR(requireNone());
    begin(planPitch(title, lands, kPitchLength, level, deck));
    return {};
}

void TalkService::begin(TalkPlan plan)
{
    const QStringList asked = promptIds(plan);
    m_run.begin({ PracticeKind::Talk, plan.format.value(), {}, plan.toJson(), plan.seed, asked });
    m_history.noteAsked(asked);
    m_plan = std::move(plan);
    m_startedAt = m_journal.clock().now();
    // A log of one start cannot fail.
    m_state = replay(*m_plan, { TalkEvent {} }).value();
    emit talkStarted();
    emit stateChanged();
}

Result<> TalkService::apply(TalkEventKind kind, const QString &key, qint64 value)
{
    if (!m_plan) {
        return failure(ErrorKind::Conflict, QStringLiteral("no talk is open"));
    }
    const TalkEvent event { kind, m_run.at(), key, value };
    ROUNDS_ASSIGN_OR_RETURN(TalkState next, reduce(*m_plan, m_state, event));
    if (!next.isLive()) {
        m_run.stop();
    }
    m_journal.append(m_run.handle(), talkEventKey(kind), event.at, event.body());
    m_state = std::move(next);
    emit stateChanged();
    return {};
}

Result<> TalkService::closeDebrief()
{
    if (m_plan && !m_plan->hasDiscussion()) {
        return apply(TalkEventKind::Debriefed);
    }
    const std::optional<double> result = score();
    if (!result) {
        return failure(ErrorKind::Conflict, QStringLiteral("not every criterion has a band"));
    }
    const TalkEvent event { TalkEventKind::Debriefed, m_run.at(), {}, 0 };
    ROUNDS_ASSIGN_OR_RETURN(TalkState next, reduce(*m_plan, m_state, event));
    const UtcTime now = m_journal.clock().now();
    EvidenceRecord evidence;
    evidence.at = now;
    evidence.localDate = m_journal.clock().localDate(now);
    evidence.skill = Skill::Presentation;
    evidence.level = m_plan->level;
    evidence.score = result;
    evidence.wasSeenBefore = m_plan->seenBefore;
    m_journal.close(m_run.handle(),
        { talkEventKey(event.kind), event.at, selfRatings(next.bands, now), { evidence }, {} },
        [this] { emit evidenceAdded(); });
    m_state = std::move(next);
    emit stateChanged();
    return {};
}

void TalkService::setDraft(const QString &item, const QString &text)
{
    m_run.drafts().setText(item, text);
}

void TalkService::flush()
{
    m_run.flush();
}

void TalkService::leave()
{
    m_run.leave();
    m_plan.reset();
    emit stateChanged();
}

TalkClock TalkService::clock() const
{
    return m_plan ? clockAt(*m_plan, m_state, m_run.at()) : TalkClock {};
}

const Rubric *TalkService::rubric() const
{
    return m_library.findRubric(kPresentation);
}

std::optional<double> TalkService::score() const
{
    const Rubric *rated = rubric();
    return rated == nullptr || !m_plan ? std::nullopt : rubricScore(*rated, m_state.bands);
}

void TalkService::findUnfinished()
{
    m_journal.findUnfinished(PracticeKind::Talk, this, [this](const Result<std::optional<UnfinishedPractice>> &found) {
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

Result<> TalkService::restore()
{
    ROUNDS_RETURN_IF_ERROR(requireNone());
    if (!m_unfinished) {
        return failure(ErrorKind::NotFound, QStringLiteral("no talk was cut off"));
    }
    ROUNDS_ASSIGN_OR_RETURN(TalkPlan plan, TalkPlan::fromJson(m_unfinished->practice.plan));
    ROUNDS_ASSIGN_OR_RETURN(const QList<TalkEvent> log, readTalkLog(m_unfinished->log));
    ROUNDS_ASSIGN_OR_RETURN(TalkState state, replay(plan, log));
    m_run.resume(*m_unfinished);
    m_startedAt = m_unfinished->practice.startedAt;
    m_plan = std::move(plan);
    m_state = std::move(state);
    const qint64 away = (m_journal.clock().now() - m_unfinished->lastAliveAt).count();
    const bool isOver = m_unfinished->isOver;
    m_unfinished.reset();
    emit unfinishedGone();
    if (isOver) {
        emit stateChanged();
        return {};
    }
    ROUNDS_RETURN_IF_ERROR(apply(TalkEventKind::Restored, {}, qMax<qint64>(0, away)));
    emit talkStarted();
    return {};
}

Result<> TalkService::discardUnfinished()
{
    if (!m_unfinished) {
        return failure(ErrorKind::NotFound, QStringLiteral("no talk was cut off"));
    }
    m_journal.append(
        PracticeHandle(m_unfinished->practice.id), talkEventKey(TalkEventKind::Discarded), m_unfinished->lastAlive, {});
    m_unfinished.reset();
    emit unfinishedGone();
    return {};
}

} // namespace sevenrounds
