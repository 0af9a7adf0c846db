// SPDX-License-Identifier: MIT
#include "services/codingservice.h"

#include "core/logging.h"
#include "services/codereview.h"
#include "services/judgerecord.h"
#include "session/rubricscore.h"
#include "storage/codingrepository.h"
#include "storage/evidencerepository.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds {

namespace {

/// An editor may hold more; the judge refuses it, and an attempt with it would only be large.
constexpr qsizetype kKeptSource = qsizetype { 1024 } * 1024;

const QString kClock = QStringLiteral("clock");

QString partOf(CodingField field)
{
    constexpr std::array kParts { "source", "input", "note", "approach", "time", "memory" };
    return QLatin1String(kParts.at(static_cast<std::size_t>(field)));
}

ReviewItem reviewItem(const ProblemId &id)
{
    return { ReviewItemKind::Problem, id.value() };
}

bool isAccepted(const CodingAttempt &attempt)
{
    return attempt.isSubmit && attempt.verdict == judge::verdictKey(judge::Verdict::Accepted);
}

} // namespace

CodingService::CodingService(const ContentLibrary &library, CodingJudge &judge, ReviewService &reviews,
    StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_judge(judge)
    , m_reviews(reviews)
    , m_storage(storage)
    , m_clock(clock)
{
    connect(&m_pause, &TypingPause::due, this, &CodingService::flush);
    connect(&m_judge, &CodingJudge::finished, this, &CodingService::takeReport);
    connect(&m_reviews, &ReviewService::changed, this, [this](const ReviewItem &item) {
        if (item.kind == ReviewItemKind::Problem) {
            emit changed(ProblemId(item.id));
        }
    });
    connect(&m_reviews, &ReviewService::rebuilt, this, &CodingService::loaded);
}

void CodingService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return CodingRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<CodingRepository::Loaded> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_logs.clear();
        for (const CodingAttempt &attempt : found->attempts) {
            m_logs[attempt.problem].attempts.append(attempt);
            m_logs[attempt.problem].stamp.seen(attempt.at);
        }
        for (const CodingEvent &event : found->events) {
            m_logs[event.problem].events.append(event);
            m_logs[event.problem].stamp.seen(event.at);
        }
        for (const CodingDraft &draft : found->drafts) {
            m_logs[draft.problem].drafts.insert(draft.part, draft.text);
            m_logs[draft.problem].stamp.seen(draft.changedAt);
        }
        for (const CodingRating &rating : found->ratings) {
            m_logs[rating.problem].ratings.append(rating);
            m_logs[rating.problem].stamp.seen(rating.at);
        }
        emit loaded();
        done({});
    });
}

std::optional<ProblemId> CodingService::problemAt(UtcTime at) const
{
    // The two are stamped one after the other.
    constexpr Milliseconds kTogether { 1000 };
    std::optional<ProblemId> found;
    Milliseconds nearest = kTogether;
    const auto look = [&](const auto &rows) {
        for (const auto &row : rows) {
            if (const Milliseconds away = std::chrono::abs(row.at - at); away < nearest) {
                nearest = away;
                found = row.problem;
            }
        }
    };
    for (const Log &log : m_logs) {
        look(log.attempts);
        look(log.events);
        look(log.ratings);
    }
    return found;
}

CodingState CodingService::state(const ProblemId &id) const
{
    const auto found = m_logs.constFind(id);
    if (found == m_logs.cend() || (found->attempts.isEmpty() && found->events.isEmpty())) {
        return CodingState::Untried;
    }
    if (m_reviews.isDue(reviewItem(id))) {
        return CodingState::Due;
    }
    return std::any_of(found->attempts.cbegin(), found->attempts.cend(), isAccepted) ? CodingState::Solved
                                                                                     : CodingState::Tried;
}

QList<CodingAttempt> CodingService::attempts(const ProblemId &id) const
{
    return m_logs.value(id).attempts;
}

Result<> CodingService::open(const ProblemId &id)
{
    const CodingProblem *problem = m_library.findCodingProblem(id);
    if (problem == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("no problem '%1'").arg(id.value()));
    }
    if (problem == m_problem) {
        return {};
    }
    if (isJudging()) {
        return failure(ErrorKind::Conflict, QStringLiteral("a program is being judged"));
    }
    keepNote();
    flush();
    m_problem = problem;
    m_removedCase.reset();
    m_judged.reset();
    replay();
    m_spent = Milliseconds { m_logs.value(id).drafts.value(kClock).toLongLong() };
    m_watchedSince = goTime();
    emit opened();
    return {};
}

void CodingService::replay()
{
    const Log log = m_logs.value(m_problem->id);
    m_go = lastGo(log.events, log.attempts);
    m_bands = bandsOf(m_go, log.ratings);
    m_ownCases.clear();
    m_loggedNote.clear();
    for (const CodingEvent &event : log.events) {
        if (event.kind == CodingEventKind::OwnCases) {
            m_ownCases = ownCasesOf(event.body);
        } else if (event.kind == CodingEventKind::Note) {
            m_loggedNote = noteOf(event.body);
        }
    }
}

QString CodingService::text(CodingField field) const
{
    if (m_problem == nullptr) {
        return {};
    }
    const auto log = m_logs.constFind(m_problem->id);
    const auto none = log == m_logs.cend();
    const QString part = partOf(field);
    if (!none && log->drafts.contains(part)) {
        return log->drafts.value(part);
    }
    // What was not typed is as the problem and the log have it.
    return field == CodingField::Source ? QString::fromUtf8(m_problem->starter)
        : field == CodingField::Note    ? m_loggedNote
                                        : QString();
}

void CodingService::markDirty(const QString &part)
{
    m_dirty.insert(part);
    m_pause.noteKey();
}

void CodingService::setText(CodingField field, const QString &text)
{
    if (m_problem == nullptr || this->text(field) == text) {
        return;
    }
    m_logs[m_problem->id].drafts.insert(partOf(field), text);
    markDirty(partOf(field));
}

void CodingService::replaceText(CodingField field, const QString &text)
{
    setText(field, text);
    emit textReplaced();
}

template <typename Work>
void CodingService::write(Work work, const std::optional<EvidenceRecord> &evidence, const QList<TextRow> &rows)
{
    // Practicing without saving was agreed to; there is nothing to refuse.
    if (m_storage.isReadOnly()) {
        return;
    }
    // What was done and what it says are one transaction.
    auto both = [work = std::move(work), evidence](Database &database) -> Result<> {
        ROUNDS_RETURN_IF_ERROR(work(database));
        if (evidence) {
            ROUNDS_RETURN_IF_ERROR(EvidenceRepository(database).append(*evidence));
        }
        return {};
    };
    const auto done = [this, isEvidence = evidence.has_value()](const Result<> &saved) {
        if (!saved) {
            qCWarning(lcServices).noquote() << describe(saved.error());
            emit refused(saved.error());
        } else if (isEvidence) {
            emit evidenceAdded();
        }
    };
    m_storage.write(this, TextWork<decltype(both)> { std::move(both), rows }, done);
}

void CodingService::flush()
{
    m_pause.stop();
    if (m_problem == nullptr) {
        return;
    }
    Log &log = m_logs[m_problem->id];
    const QString clock = QString::number(spent().count());
    if (m_go.isBegun && log.drafts.value(kClock) != clock) {
        log.drafts.insert(kClock, clock);
        m_dirty.insert(kClock);
    }
    if (m_dirty.isEmpty()) {
        return;
    }
    QList<TextRow> rows;
    for (const QString &part : std::as_const(m_dirty)) {
        rows.append(
            CodingRepository::rowOf({ m_problem->id, part, log.drafts.value(part), log.stamp.notBefore(m_clock) }));
    }
    m_dirty.clear();
    const auto work = [rows](Database &database) -> Result<> {
        for (const TextRow &row : rows) {
            ROUNDS_RETURN_IF_ERROR(writeTextRow(database, row));
        }
        return {};
    };
    write(work, {}, rows);
    emit flushed();
}

void CodingService::keepNote()
{
    if (m_problem != nullptr && text(CodingField::Note) != m_loggedNote) {
        m_loggedNote = text(CodingField::Note);
        append(CodingEventKind::Note, noteBody(m_loggedNote));
    }
}

void CodingService::append(CodingEventKind kind, const QJsonObject &body, const std::optional<EvidenceRecord> &evidence)
{
    Log &log = m_logs[m_problem->id];
    // A go has what came with or after its beginning, so nothing before it may have the same moment.
    const UtcTime at = kind == CodingEventKind::Begun ? log.stamp.next(m_clock) : log.stamp.notBefore(m_clock);
    const CodingEvent event { m_problem->id, at, kind, body };
    log.events.append(event);
    write([event](Database &database) { return CodingRepository(database).append(event); }, evidence,
        { CodingRepository::rowOf(event) });
}

CodingApproach CodingService::typedApproach() const
{
    return { text(CodingField::Approach), text(CodingField::Time), text(CodingField::Memory) };
}

Result<> CodingService::begin(bool isStrict, bool isBlank)
{
    if (m_problem == nullptr || isJudging()) {
        return failure(ErrorKind::Conflict, QStringLiteral("no problem is open, or a program is being judged"));
    }
    if (isStrict && !typedApproach().isWhole()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("the approach comes first"));
    }
    const QString starter = QString::fromUtf8(m_problem->starter);
    const QString held = text(CodingField::Source);
    const bool empties = isBlank && held != starter;
    append(CodingEventKind::Begun, beginBody(isStrict, empties ? held : QString()), evidenceOfUnsolved());
    if (const CodingApproach approach = typedApproach(); !approach.isEmpty()) {
        append(CodingEventKind::Approach, approachBody(approach));
    }
    m_judged.reset();
    replay();
    m_spent = Milliseconds { 0 };
    m_watchedSince = goTime();
    if (empties) {
        replaceText(CodingField::Source, starter);
    }
    flush();
    emit judgedChanged();
    emit goChanged();
    emit changed(m_problem->id);
    return {};
}

bool CodingService::canUndoBlank() const
{
    return m_problem != nullptr && !m_go.before.isEmpty() && m_go.before != text(CodingField::Source) && !isJudging();
}

void CodingService::undoBlank()
{
    if (canUndoBlank()) {
        replaceText(CodingField::Source, m_go.before);
        emit goChanged();
    }
}

void CodingService::sayApproach()
{
    if (m_problem != nullptr && m_go.isBegun && typedApproach() != m_go.approach) {
        append(CodingEventKind::Approach, approachBody(typedApproach()));
        replay();
        emit goChanged();
    }
}

Result<> CodingService::takeHint()
{
    // What the reference says, no hint has to say at a price.
    if (m_problem == nullptr || !m_go.isBegun || isReferenceOpen() || m_go.hints >= m_problem->hints.size()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no hint is left"));
    }
    append(CodingEventKind::Hint, hintBody(m_go.hints));
    replay();
    emit goChanged();
    return {};
}

bool CodingService::isReferenceOpen() const
{
    if (m_problem == nullptr) {
        return false;
    }
    // While a solved problem is done again its reference stays shut.
    return m_go.isRevealed || m_go.isSolved;
}

void CodingService::reveal()
{
    if (m_problem == nullptr || !m_go.isBegun || isReferenceOpen()) {
        return;
    }
    append(CodingEventKind::Revealed, {}, evidenceOfUnsolved());
    replay();
    if (const auto graded = m_reviews.grade(reviewItem(m_problem->id), Grade::Again); !graded) {
        qCWarning(lcServices).noquote() << describe(graded.error());
    }
    emit goChanged();
    emit changed(m_problem->id);
}

void CodingService::setWatched(bool isWatched)
{
    if (isWatched == m_isWatched) {
        return;
    }
    m_spent = spent();
    m_watchedSince = goTime();
    m_isWatched = isWatched;
    if (!isWatched) {
        keepNote();
        flush();
    }
}

Milliseconds CodingService::goTime() const
{
    return m_go.isStrict ? m_clock.monotonic() : m_clock.awake();
}

Milliseconds CodingService::spent() const
{
    const bool isRunning = m_isWatched && m_go.isBegun && !m_go.isSolved;
    return isRunning ? m_spent + (goTime() - m_watchedSince) : m_spent;
}

void CodingService::addOwnCase(const OwnCase &one)
{
    if (m_problem != nullptr && !one.input.trimmed().isEmpty() && !m_ownCases.contains(one)) {
        m_ownCases.append(one);
        append(CodingEventKind::OwnCases, ownCasesBody(m_ownCases));
        emit ownCasesChanged();
    }
}

void CodingService::removeOwnCase(int index)
{
    if (m_problem != nullptr && index >= 0 && index < m_ownCases.size()) {
        m_removedCase.emplace(index, m_ownCases.takeAt(index));
        append(CodingEventKind::OwnCases, ownCasesBody(m_ownCases));
        emit ownCasesChanged();
    }
}

void CodingService::restoreCase()
{
    if (m_problem != nullptr && m_removedCase) {
        m_ownCases.insert(std::min<qsizetype>(m_removedCase->first, m_ownCases.size()), m_removedCase->second);
        m_removedCase.reset();
        append(CodingEventKind::OwnCases, ownCasesBody(m_ownCases));
        emit ownCasesChanged();
    }
}

Result<> CodingService::run(const QString &input)
{
    return startJudging(false, input);
}

Result<> CodingService::submit()
{
    return startJudging(true, {});
}

Result<> CodingService::startJudging(bool isSubmit, const QString &input)
{
    if (m_problem == nullptr || !m_go.isBegun) {
        return failure(ErrorKind::Conflict, QStringLiteral("no go was begun"));
    }
    sayApproach();
    flush();
    if (m_problem->kind == ProblemKind::Review) {
        if (!isSubmit || isJudging()) {
            return failure(ErrorKind::Conflict, QStringLiteral("a review is read and not run"));
        }
        const QString text = this->text(CodingField::Source);
        keep({ 0, m_problem->id, m_problem->revision, {}, {}, true, {}, text, {} }, judgeReview(*m_problem, text));
        return {};
    }
    JudgeJob job { *m_problem, text(CodingField::Source).toUtf8(), isSubmit, {} };
    job.request.ownInput = input;
    ROUNDS_RETURN_IF_ERROR(m_judge.begin(std::move(job)));
    emit judgingChanged();
    return {};
}

void CodingService::takeReport(const JudgeJob &job, const judge::JudgeReport &report)
{
    keep({ 0, job.problem.id, job.problem.revision, {}, {}, job.isSubmit, {},
             QString::fromUtf8(job.source.left(kKeptSource)), {} },
        report);
}

void CodingService::keep(CodingAttempt attempt, const judge::JudgeReport &report)
{
    attempt.verdict = judge::verdictKey(report.verdict);
    attempt.report = toRecord(report);
    attempt.at = m_logs[attempt.problem].stamp.notBefore(m_clock);
    attempt.localDate = m_clock.today();
    const bool isKept = report.verdict != judge::Verdict::Cancelled && report.verdict != judge::Verdict::NoSandbox;
    if (isKept) {
        const bool isFirst = isAccepted(attempt) && !m_go.isSolved;
        const std::optional<EvidenceRecord> evidence
            = isFirst ? evidenceOf(acceptedScore(*m_problem, m_go, spent())) : std::nullopt;
        grade(attempt);
        // The clock stops with the first accepted submission: what it showed is kept.
        m_spent = spent();
        m_watchedSince = goTime();
        m_logs[attempt.problem].attempts.append(attempt);
        write([attempt](Database &database) { return CodingRepository(database).append(attempt); }, evidence);
    }
    if (m_problem != nullptr && m_problem->id == attempt.problem) {
        replay();
        m_judged = attempt;
    }
    flush();
    emit judgingChanged();
    emit judgedChanged();
    if (isKept) {
        emit goChanged();
        emit changed(attempt.problem);
    }
}

std::optional<EvidenceRecord> CodingService::evidenceOf(double score) const
{
    // Which findings of a review are right is for the person to see; what was read out is no result, and what was done this week is none either.
    const ReviewItem item = reviewItem(m_problem->id);
    const bool isNews = m_reviews.history(item).empty() || m_reviews.isDue(item);
    if (m_problem->kind == ProblemKind::Review || m_go.isRevealed || !isNews) {
        return std::nullopt;
    }
    return codingEvidence(*m_problem, score, m_go.isAgain, m_clock);
}

std::optional<EvidenceRecord> CodingService::evidenceOfUnsolved() const
{
    // Who tries one problem again and again has failed at it once.
    const bool isNews = !m_go.isAgain || m_reviews.isDue(reviewItem(m_problem->id));
    const bool isFailed = m_go.isBegun && !m_go.isSolved && m_go.refusals > 0;
    return isFailed && isNews ? evidenceOf(unsolvedScore()) : std::nullopt;
}

void CodingService::appendRating(const QString &criterion, int band, const std::optional<EvidenceRecord> &evidence)
{
    Log &log = m_logs[m_problem->id];
    const CodingRating rating { m_problem->id, log.stamp.notBefore(m_clock), criterion, band };
    log.ratings.append(rating);
    write([rating](Database &database) { return CodingRepository(database).append(rating); }, evidence);
    m_bands = bandsOf(m_go, m_logs.value(rating.problem).ratings);
    emit bandsChanged();
}

Result<> CodingService::rate(const QString &criterion, int band)
{
    if (m_problem == nullptr || !m_go.isBegun || m_bands.isClosed) {
        return failure(ErrorKind::Conflict, QStringLiteral("no go is on, or its rating is closed"));
    }
    const QList<Criterion> &criteria = m_problem->rubric.criteria;
    const bool isKnown = std::any_of(
        criteria.cbegin(), criteria.cend(), [&criterion](const Criterion &one) { return one.name == criterion; });
    if (!isKnown || band < 0 || band > static_cast<int>(kBandCount)) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("no band %1 of '%2'").arg(band).arg(criterion));
    }
    if (m_bands.bands.value(criterion) != band) {
        appendRating(criterion, band);
    }
    return {};
}

std::optional<double> CodingService::ratedScore() const
{
    const std::optional<double> mean
        = m_problem == nullptr ? std::nullopt : rubricScore(m_problem->rubric, m_bands.bands);
    return mean ? std::optional(sevenrounds::ratedScore(*m_problem, m_go, *mean)) : std::nullopt;
}

RatingWorth CodingService::ratingWorth() const
{
    if (m_problem == nullptr) {
        return RatingWorth::Unsolved;
    }
    if (m_go.isRevealed) {
        return RatingWorth::Revealed;
    }
    // As it was when the tests accepted: their word was the first review after it.
    const UtcTime at = m_go.isSolved ? m_go.solvedAt : m_clock.now();
    if (!m_reviews.wasWanted(reviewItem(m_problem->id), at)) {
        return RatingWorth::Known;
    }
    return m_go.isSolved ? RatingWorth::Evidence : RatingWorth::Unsolved;
}

bool CodingService::canCloseRating() const
{
    return m_go.isSolved && !m_bands.isClosed && ratedScore().has_value();
}

Result<> CodingService::closeRating()
{
    const std::optional<double> score = ratedScore();
    if (!canCloseRating() || !score) {
        return failure(ErrorKind::Conflict, QStringLiteral("the program is not accepted, or a band is missing"));
    }
    std::optional<EvidenceRecord> evidence;
    if (ratingWorth() == RatingWorth::Evidence) {
        evidence = ratedEvidence(*m_problem, *score, m_go.isAgain, m_clock);
    }
    appendRating({}, 0, evidence);
    return {};
}

/// The first accepted submission of a go is a review of the problem, a hard one where hints were taken.
void CodingService::grade(const CodingAttempt &attempt)
{
    if (!isAccepted(attempt) || m_go.isSolved || m_go.isRevealed) {
        return;
    }
    const Grade grade = m_go.hints > 0 ? Grade::Hard : Grade::Good;
    if (const auto graded = m_reviews.grade(reviewItem(attempt.problem), grade, spent()); !graded) {
        qCWarning(lcServices).noquote() << describe(graded.error());
    }
}

} // namespace sevenrounds
