// SPDX-License-Identifier: MIT
#include "services/talkservice.h"

#include "core/logging.h"
#include "domain/forecast.h"
#include "paper/panelquestions.h"
#include "services/talkruns.h"
#include "session/rubricscore.h"
#include "session/sessiondraw.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

/// The round whose bank asks the discussion's questions and whose rubric rates the talk.
const RoundId kPresentation { QStringLiteral("presentation") };
/// Of the four questions, with what follows each, that there is time for.
constexpr int kWeaknessesKept = 1;

/// What the panel may ask about a paper, in the order in which it does.
QList<PanelQuestion> readyQuestions(const TalkAbout &about, const QList<Prompt> &prompts, bool isOnPaper, quint64 seed,
    const QHash<PromptId, int> &daysSinceAsked)
{
    QList<PanelQuestion> questions = about.questions;
    if (isOnPaper && about.paper.isEmpty()) {
        questions = stockQuestions(prompts);
    } else if (!isOnPaper) {
        // The prompts about a project take the place of what is asked of every paper.
        questions.removeIf([](const PanelQuestion &question) { return question.ground == PanelGround::Stock; });
    }
    QList<PanelQuestion> ordered = orderedForPanel(questions, about.standing, seed, kWeaknessesKept);
    if (about.paper.isEmpty()) {
        // No answer is kept that would bring up what is new: that goes by the day, as in every draw.
        std::stable_partition(ordered.begin(), ordered.end(), [&daysSinceAsked](const PanelQuestion &question) {
            return daysSinceAsked.value(question.prompt, kFreshAfterDays) >= kFreshAfterDays;
        });
    }
    return ordered;
}

QSet<QString> answeredKeys(const QHash<QString, PanelAnswer> &standing)
{
    const QList<QString> keys = standing.keys();
    return { keys.cbegin(), keys.cend() };
}

PanelMark panelMark(QuestionMark mark)
{
    return mark == QuestionMark::Stuck ? PanelMark::Stuck
        : mark == QuestionMark::Partly ? PanelMark::Partly
                                       : PanelMark::Answered;
}

QStringList promptIds(const TalkPlan &plan)
{
    QStringList ids;
    for (const TalkQuestion &question : plan.questions) {
        if (question.followup < 0 && !question.prompt.isEmpty()) {
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
    connect(&m_run, &PracticeRun::slept, this, [this](Milliseconds at) {
        // As in a round: only a strict one counts its sleep.
        if (m_plan && m_state.isLive() && m_state.flow != TalkFlow::Paused && !m_plan->isStrict) {
            (void)applyAt(TalkEventKind::Paused, std::max(at, m_state.at), {}, 0);
        }
    });
}

Result<> TalkService::requireNoneRunning() const
{
    if (m_plan && m_state.isLive()) {
        return failure(ErrorKind::Conflict, QStringLiteral("a talk is running"));
    }
    return {};
}

Result<> TalkService::requireNone() const
{
    ROUNDS_RETURN_IF_ERROR(requireNoneRunning());
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
    const TalkDeck &deck, bool isStrict, const TalkAbout &about, std::optional<int> hireForecast)
{
    ROUNDS_RETURN_IF_ERROR(requireNone());
    if (hireForecast && !hireForecastFromJson(*hireForecast)) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("%1 is no percentage").arg(*hireForecast));
    }
    const std::optional<TalkFormat> format = findFormat(id);
    if (!format) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such talk format: ") + id.value());
    }
    const bool isOnPaper
        = format->subject == TalkSubject::Paper || (format->subject == TalkSubject::Any && !about.paper.isEmpty());
    const quint64 drawnBy = seed.value_or(static_cast<quint64>(toEpochMs(m_journal.clock().now())));
    const QHash<PromptId, int> asked = m_history.daysSinceAsked();
    const TalkOptions options { title, level, drawnBy, asked, deck, isStrict, about.paper, about.title,
        readyQuestions(about, m_library.prompts(), isOnPaper, drawnBy, asked), answeredKeys(about.standing) };
    TalkPlan plan = planTalk(*format, panelFor(isOnPaper), options);
    plan.hireForecast = hireForecast;
    begin(std::move(plan));
    return {};
}

/// The prompts to draw from. What every paper is asked is not among them: it is ready with the questions about the paper. What somebody was really asked
/// goes where its area says, and without one to the projects.
QList<const Prompt *> TalkService::panelFor(bool isOnPaper) const
{
    QList<const Prompt *> panel = m_library.promptsOf(kPresentation);
    panel.removeIf([isOnPaper](const Prompt *prompt) {
        const bool isOfPapers = prompt->area == QLatin1String(kPaperArea);
        return prompt->source.badge == Badge::Own ? isOfPapers != isOnPaper
                                                  : isOnPaper || prompt->area != QLatin1String(kProjectArea);
    });
    return panel;
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
    return applyAt(kind, m_run.at(), key, value);
}

Result<> TalkService::applyAt(TalkEventKind kind, Milliseconds at, const QString &key, qint64 value)
{
    if (!m_plan) {
        return failure(ErrorKind::Conflict, QStringLiteral("no talk is open"));
    }
    const TalkEvent event { kind, at, key, value };
    ROUNDS_ASSIGN_OR_RETURN(TalkState next, reduce(*m_plan, m_state, event));
    if (!next.isLive()) {
        m_run.stop();
    }
    // The closing has written the rows of what was given before it.
    const QList<RatingRecord> late = m_state.stage == TalkStage::Debriefed && kind == TalkEventKind::ReplayRated
        ? ratingsBy(Rater::Replay, { { key, static_cast<int>(value) } }, m_journal.clock().now())
        : QList<RatingRecord>();
    m_journal.append(m_run.handle(), talkEventKey(kind), event.at, event.body(), late);
    m_state = std::move(next);
    if (kind == TalkEventKind::QuestionMarked) {
        tellMark();
    }
    emit stateChanged();
    return {};
}

void TalkService::tellMark()
{
    const TalkQuestion &question = m_plan->questions.at(m_state.question);
    if (!m_plan->paper.isEmpty() && !question.key.isEmpty()) {
        const QString key = question.followup < 0 ? question.key : deeperKey(question.key, question.followup);
        emit questionMarked(m_plan->paper, key, question.ask, panelMark(m_state.questionMarks.at(m_state.question)),
            m_state.questionUsed.at(m_state.question));
    }
}

Result<> TalkService::closeDebrief()
{
    if (m_plan && !m_plan->hasDiscussion()) {
        return apply(TalkEventKind::Debriefed);
    }
    const std::optional<double> own = score();
    const std::optional<double> peer = peerScore();
    if (!own && !peer) {
        return failure(ErrorKind::Conflict, QStringLiteral("not every criterion has a band"));
    }
    const TalkEvent event { TalkEventKind::Debriefed, m_run.at(), {}, 0 };
    ROUNDS_ASSIGN_OR_RETURN(TalkState next, reduce(*m_plan, m_state, event));
    const UtcTime now = m_journal.clock().now();
    PracticeEnd end { talkEventKey(event.kind), event.at, selfRatings(next.bands, now), {}, {} };
    end.ratings += ratingsBy(Rater::Peer, next.peerBands, now);
    end.ratings += ratingsBy(Rater::Replay, next.replayBands, now);
    if (own) {
        end.evidence.append(evidenceOf(*own, false));
    }
    if (peer) {
        end.evidence.append(evidenceOf(*peer, true));
    }
    const SessionResult summary = result();
    end.result = summary.toJson();
    m_journal.close(m_run.handle(), end, [this] { emit evidenceAdded(); });
    m_history.noteResult(summary);
    m_state = std::move(next);
    emit stateChanged();
    return {};
}

SessionResult TalkService::result() const
{
    SessionResult summary;
    summary.score = score();
    summary.peerScore = peerScore();
    summary.hireForecast = m_plan ? m_plan->hireForecast : std::nullopt;
    return summary;
}

EvidenceRecord TalkService::evidenceOf(double score, bool isObjective) const
{
    EvidenceRecord evidence;
    evidence.at = m_journal.clock().now();
    evidence.localDate = m_journal.clock().localDate(evidence.at);
    evidence.skill = Skill::Presentation;
    evidence.level = m_plan->level;
    evidence.score = score;
    evidence.isObjective = isObjective;
    evidence.wasSeenBefore = m_plan->seenBefore;
    return evidence;
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
    return scoreOf(m_state.bands);
}

std::optional<double> TalkService::peerScore() const
{
    return scoreOf(m_state.peerBands);
}

std::optional<double> TalkService::replayScore() const
{
    return scoreOf(m_state.replayBands);
}

std::optional<double> TalkService::scoreOf(const QHash<QString, int> &bands) const
{
    const Rubric *rated = rubric();
    return rated == nullptr || !m_plan ? std::nullopt : rubricScore(*rated, bands);
}

TalkRatings TalkService::ratings() const
{
    const Rubric *rated = rubric();
    if (rated == nullptr || !m_plan || !m_plan->hasDiscussion()) {
        return {};
    }
    TalkRatings ratings { {}, score(), peerScore(), replayScore() };
    for (const Criterion &criterion : rated->criteria) {
        ratings.criteria.append({ criterion.name, m_state.bands.value(criterion.name),
            m_state.peerBands.value(criterion.name), m_state.replayBands.value(criterion.name) });
    }
    return ratings;
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
    ROUNDS_ASSIGN_OR_RETURN(StoredTalk stored, readTalk(*m_unfinished));
    m_run.resume(*m_unfinished);
    m_startedAt = m_unfinished->practice.startedAt;
    m_plan = std::move(stored.plan);
    m_state = std::move(stored.state);
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

void TalkService::reread(qint64 practice, std::function<void(Result<>)> opened)
{
    m_journal.load(practice, this, [this, opened = std::move(opened)](const Result<UnfinishedPractice> &found) {
        if (!found) {
            opened(failure(found.error()));
            return;
        }
        opened(show(*found));
    });
}

Result<> TalkService::show(const UnfinishedPractice &practice)
{
    ROUNDS_ASSIGN_OR_RETURN(StoredTalk stored, readTalk(practice));
    if (stored.state.stage != TalkStage::Ended && stored.state.stage != TalkStage::Debriefed) {
        return failure(
            ErrorKind::NotFound, QStringLiteral("practice %1 is no talk that ended").arg(practice.practice.id));
    }
    // One that is closed is to be read, where nothing can be written too.
    ROUNDS_RETURN_IF_ERROR(stored.state.stage == TalkStage::Debriefed ? requireNoneRunning() : requireNone());
    if (m_plan) {
        // One that is over may stand there; whoever shows it is told that it goes before the other one comes.
        leave();
    }
    m_run.resume(practice);
    m_startedAt = practice.practice.startedAt;
    m_plan = std::move(stored.plan);
    m_state = std::move(stored.state);
    if (m_unfinished && m_unfinished->practice.id == practice.practice.id) {
        m_unfinished.reset();
        emit unfinishedGone();
    }
    emit stateChanged();
    return {};
}

Result<> TalkService::discardUnfinished()
{
    if (!m_unfinished) {
        return failure(ErrorKind::NotFound, QStringLiteral("no talk was cut off"));
    }
    m_journal.append(m_unfinished->handle(), talkEventKey(TalkEventKind::Discarded), m_unfinished->lastAlive, {});
    m_unfinished.reset();
    emit unfinishedGone();
    return {};
}

} // namespace sevenrounds
