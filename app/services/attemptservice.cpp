// SPDX-License-Identifier: MIT
#include "services/attemptservice.h"

#include "core/logging.h"

#include <QSet>

#include <algorithm>

namespace sevenrounds {

namespace {

const QString kResult = QStringLiteral("result");

ReviewItem wholeOf(const DerivationId &derivation)
{
    return { ReviewItemKind::Derivation, derivation.value() };
}

QString endedKey()
{
    return attemptEventKey(AttemptEventKind::Ended);
}

/// How long the line took: since the one before it was come to.
Milliseconds timeFor(const AttemptState &state, int step)
{
    Milliseconds before { 0 };
    for (int other = 0; other < state.steps.size(); ++other) {
        const StepProgress &progress = state.steps.at(other);
        if (other != step && progress.reach != StepReach::Open && progress.at <= state.steps.at(step).at) {
            before = std::max(before, progress.at);
        }
    }
    return state.steps.at(step).at - before;
}

} // namespace

AttemptService::Attempt::Attempt(PracticeJournal &journal, AttemptPlan laidOut)
    : plan(std::move(laidOut))
    , state(initialState(plan))
    , run(journal)
{
}

AttemptService::AttemptService(
    const ContentLibrary &library, PracticeJournal &journal, ReviewService &reviews, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_journal(journal)
    , m_reviews(reviews)
{
}

AttemptService::~AttemptService() = default;

void AttemptService::load(std::function<void(Result<>)> done)
{
    m_journal.findAllUnfinished(
        PracticeKind::Derivation, this, [this, done](const Result<QList<UnfinishedPractice>> &open) {
            if (!open) {
                done(failure(open.error()));
                return;
            }
            for (const UnfinishedPractice &found : *open) {
                takeUp(found);
            }
        });
    // Answered behind the first one: the storage thread keeps the order.
    m_journal.loadClosed(PracticeKind::Derivation, endedKey(), this,
        [this, done = std::move(done)](const Result<QList<ClosedPractice>> &closed) {
            if (!closed) {
                done(failure(closed.error()));
                return;
            }
            m_history.clear();
            for (const ClosedPractice &one : *closed) {
                const auto result = AttemptResult::fromJson(one.closing.body.value(kResult).toObject());
                if (result) {
                    m_history[DerivationId(one.practice.contentId)].append({ *result, one.closing.at });
                }
            }
            done({});
        });
}

void AttemptService::lookAgain()
{
    load([this](const Result<> &read) {
        if (!read) {
            qCWarning(lcServices).noquote() << describe(read.error());
            return;
        }
        QSet<DerivationId> concerned(m_history.keyBegin(), m_history.keyEnd());
        for (const auto &attempt : m_attempts) {
            concerned.insert(DerivationId(attempt.first.first));
        }
        for (const DerivationId &derivation : std::as_const(concerned)) {
            emit historyChanged(derivation);
        }
    });
}

bool AttemptService::fitsContent(const AttemptPlan &plan) const
{
    const Derivation *derivation = m_library.findDerivation(plan.derivation);
    return derivation != nullptr
        && std::equal(plan.steps.cbegin(), plan.steps.cend(), derivation->steps.cbegin(), derivation->steps.cend(),
            [](const PlannedStep &planned, const DerivationStep &step) { return planned.id == step.id; });
}

std::unique_ptr<AttemptService::Attempt> AttemptService::makeAttempt(AttemptPlan plan)
{
    auto attempt = std::make_unique<Attempt>(m_journal, std::move(plan));
    connect(&attempt->run, &PracticeRun::slept, this, &AttemptService::skipSleep);
    return attempt;
}

void AttemptService::skipSleep(Milliseconds at)
{
    // Only what is in the foreground has a heartbeat that could tell of it.
    if (m_current == nullptr || !m_current->state.isOpen() || m_current->state.isPaused) {
        return;
    }
    (void)append({ AttemptEventKind::Paused, std::max(at, m_current->state.at), {}, {}, 0 });
    (void)append({ AttemptEventKind::Resumed, m_current->run.at(), {}, {}, 0 });
    emit stateChanged();
}

void AttemptService::takeUp(const UnfinishedPractice &found)
{
    Result<AttemptPlan> plan = AttemptPlan::fromJson(found.practice.plan);
    if (!plan) {
        qCWarning(lcServices).noquote() << describe(plan.error());
        return;
    }
    const Key key { plan->derivation.value(), plan->mode };
    const auto known = m_attempts.find(key);
    const Attempt *empty = known == m_attempts.end() ? nullptr : known->second.get();
    // Its lines are no longer those of the content: what was written stays in the log, but it cannot go on.
    if (!fitsContent(*plan) || (empty != nullptr && empty->isBegun())) {
        return;
    }
    QList<AttemptEvent> log;
    for (const PracticeEventRecord &row : found.log) {
        const Result<AttemptEvent> event = AttemptEvent::fromLog(row.kind, row.elapsed, row.body);
        if (row.isDamaged || !event) {
            qCWarning(lcServices) << "an attempt's log is damaged; practice" << found.practice.id;
            return;
        }
        log.append(*event);
    }
    Result<AttemptState> state = replay(*plan, log);
    if (!state) {
        qCWarning(lcServices).noquote() << describe(state.error());
        return;
    }
    auto attempt = makeAttempt(*std::move(plan));
    attempt->state = *std::move(state);
    attempt->found = found;
    // One in the foreground in which nothing was done yet makes room.
    const bool isInFront = empty != nullptr && empty == m_current;
    if (isInFront) {
        setCurrent(nullptr);
    }
    m_attempts[key] = std::move(attempt);
    if (isInFront) {
        setCurrent(m_attempts[key].get());
    }
}

AttemptPlan AttemptService::planFor(const Derivation &derivation, AttemptMode mode, quint64 seed) const
{
    QStringList foreign;
    // Rules of the same field first: the others give themselves away.
    for (const bool isSameArea : { true, false }) {
        for (const Derivation &other : m_library.derivations()) {
            for (const DerivationStep &step : other.steps) {
                if (other.id != derivation.id && (other.area == derivation.area) == isSameArea && !step.rule.isEmpty()
                    && !foreign.contains(step.rule)) {
                    foreign.append(step.rule);
                }
            }
        }
    }
    return planAttempt(derivation, mode, seed, foreign);
}

Result<> AttemptService::enter(const DerivationId &derivation, AttemptMode mode, std::optional<quint64> seed)
{
    const Derivation *found = m_library.findDerivation(derivation);
    if (found == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("no such derivation: ") + derivation.value());
    }
    std::unique_ptr<Attempt> &attempt = m_attempts[{ derivation.value(), mode }];
    if (attempt && attempt.get() == m_current) {
        return {};
    }
    if (!attempt) {
        const quint64 drawn = seed.value_or(static_cast<quint64>(toEpochMs(m_journal.clock().now())));
        attempt = makeAttempt(planFor(*found, mode, drawn));
    }
    setCurrent(attempt.get());
    return {};
}

void AttemptService::leave()
{
    setCurrent(nullptr);
}

void AttemptService::setCurrent(Attempt *attempt)
{
    if (attempt == m_current) {
        return;
    }
    if (m_current != nullptr && m_current->run.isOpen()) {
        if (m_current->state.isOpen() && !m_current->state.isPaused) {
            (void)append({ AttemptEventKind::Paused, m_current->run.at(), {}, {}, 0 });
        }
        m_current->run.stop();
    }
    m_current = attempt;
    if (m_current != nullptr && m_current->isBegun() && m_current->state.isOpen()) {
        // The heart beats only for what is in the foreground.
        if (m_current->found) {
            m_current->run.resume(*m_current->found);
            m_current->found.reset();
        } else {
            m_current->run.goOn();
        }
        const AttemptEventKind kind
            = m_current->state.isPaused ? AttemptEventKind::Resumed : AttemptEventKind::Restored;
        (void)append({ kind, m_current->run.at(), {}, {}, 0 });
    }
    emit currentChanged();
}

Result<> AttemptService::restart(std::optional<quint64> seed)
{
    if (m_current == nullptr) {
        return failure(ErrorKind::Conflict, QStringLiteral("no attempt is in the foreground"));
    }
    const DerivationId derivation = m_current->plan.derivation;
    const AttemptMode mode = m_current->plan.mode;
    if (m_current->run.isOpen() && m_current->state.isOpen()) {
        ROUNDS_RETURN_IF_ERROR(append({ AttemptEventKind::Discarded, m_current->run.at(), {}, {}, 0 }));
    }
    m_current->run.leave();
    m_current = nullptr;
    m_attempts.erase({ derivation.value(), mode });
    return enter(derivation, mode, seed);
}

Milliseconds AttemptService::worked() const
{
    return m_current == nullptr ? Milliseconds { 0 } : m_current->state.workedAt(m_current->run.at());
}

Result<> AttemptService::begin()
{
    const bool wasBegun = isBegun();
    ROUNDS_RETURN_IF_ERROR(openLog());
    if (!wasBegun) {
        emit stateChanged();
    }
    return {};
}

Result<> AttemptService::openLog()
{
    if (m_current == nullptr) {
        return failure(ErrorKind::Conflict, QStringLiteral("no attempt is in the foreground"));
    }
    if (m_current->run.isOpen()) {
        return {};
    }
    ROUNDS_RETURN_IF_ERROR(m_journal.requireSaving());
    const AttemptPlan &plan = m_current->plan;
    const Derivation *derivation = m_library.findDerivation(plan.derivation);
    m_current->run.begin({ PracticeKind::Derivation, plan.derivation.value(),
        derivation == nullptr ? QString() : derivation->revision, plan.toJson(), plan.seed, {} });
    return {};
}

Result<> AttemptService::append(const AttemptEvent &event, const QJsonObject &extra)
{
    ROUNDS_ASSIGN_OR_RETURN(m_current->state, reduce(m_current->plan, m_current->state, event));
    QJsonObject body = event.body();
    for (auto entry = extra.begin(); entry != extra.end(); ++entry) {
        body.insert(entry.key(), entry.value());
    }
    m_journal.append(m_current->run.handle(), attemptEventKey(event.kind), event.at, body);
    return {};
}

Result<> AttemptService::apply(AttemptEventKind kind, const QString &key, qint64 value, const QString &text)
{
    ROUNDS_RETURN_IF_ERROR(openLog());
    ROUNDS_RETURN_IF_ERROR(append({ kind, m_current->run.at(), key, text, value }));
    emit stateChanged();
    return {};
}

Result<> AttemptService::gradeLine(Grade grade)
{
    if (m_current == nullptr || !m_current->state.pending) {
        return failure(ErrorKind::Conflict, QStringLiteral("no line waits for a grade"));
    }
    const int step = *m_current->state.pending;
    const ReviewItem item = ReviewItem::line(plan().derivation, plan().steps.at(step).id);
    // The review first: whoever hears of the attempt's change asks at once what can be taken back.
    ROUNDS_RETURN_IF_ERROR(m_reviews.grade(item, grade, timeFor(m_current->state, step)));
    return apply(AttemptEventKind::Graded, {}, static_cast<qint64>(grade));
}

bool AttemptService::canUndoGrade() const
{
    if (m_current == nullptr || !m_current->state.isOpen() || m_current->state.pending
        || m_current->state.graded.isEmpty()) {
        return false;
    }
    const PlannedStep &step = plan().steps.at(m_current->state.graded.last());
    return m_reviews.undoable() == ReviewItem::line(plan().derivation, step.id);
}

Result<> AttemptService::undoGrade()
{
    if (!canUndoGrade()) {
        return failure(ErrorKind::Conflict, QStringLiteral("there is no grade to take back"));
    }
    ROUNDS_ASSIGN_OR_RETURN(const ReviewItem item, m_reviews.undo());
    Q_UNUSED(item)
    return apply(AttemptEventKind::GradeUndone);
}

void AttemptService::gradeMarks()
{
    // The clock of a blank page is of the whole: a line took its share.
    const Milliseconds took = state().worked / std::max<qsizetype>(1, plan().steps.size());
    for (int step = 0; step < plan().steps.size(); ++step) {
        const StepMark mark = state().marks.at(step);
        const Grade grade = mark == StepMark::Had ? Grade::Good : mark == StepMark::Partly ? Grade::Hard : Grade::Again;
        const ReviewItem item = ReviewItem::line(plan().derivation, plan().steps.at(step).id);
        const Result<> graded = m_reviews.grade(item, grade, took);
        if (!graded) {
            qCWarning(lcServices).noquote() << describe(graded.error());
        }
    }
}

Result<> AttemptService::finish(std::optional<Grade> whole)
{
    if (m_current == nullptr || m_current->state.stage != AttemptStage::Complete) {
        return failure(ErrorKind::Conflict, QStringLiteral("there is no complete attempt to end"));
    }
    const AttemptResult result = resultOf(m_current->plan, m_current->state);
    ROUNDS_RETURN_IF_ERROR(
        append({ AttemptEventKind::Ended, m_current->run.at(), {}, {}, 0 }, { { kResult, result.toJson() } }));
    m_current->run.stop();
    const DerivationId derivation = plan().derivation;
    m_history[derivation].append({ result, m_journal.clock().now() });
    if (plan().mode == AttemptMode::Blank) {
        gradeMarks();
    }
    if (whole && result.isFromMemory()) {
        ROUNDS_RETURN_IF_ERROR(m_reviews.grade(wholeOf(derivation), *whole, result.worked));
    }
    emit stateChanged();
    emit historyChanged(derivation);
    return {};
}

void AttemptService::setDraft(const QString &item, const QString &text)
{
    // An empty field is no reason to begin.
    if (m_current == nullptr || (text.isEmpty() && !m_current->run.isOpen())) {
        return;
    }
    if (const Result<> begun = begin(); !begun) {
        qCWarning(lcServices).noquote() << describe(begun.error());
        return;
    }
    m_current->run.drafts().setText(item, text);
}

QString AttemptService::draft(const QString &item) const
{
    return m_current == nullptr ? QString() : m_current->run.drafts().text(item);
}

void AttemptService::flush()
{
    if (m_current != nullptr && m_current->run.isOpen()) {
        m_current->run.flush();
    }
}

QList<AttemptSummary> AttemptService::history(const DerivationId &derivation) const
{
    return m_history.value(derivation);
}

std::optional<AttemptMode> AttemptService::openMode(const DerivationId &derivation) const
{
    for (const AttemptMode mode : kAttemptModes) {
        const auto found = m_attempts.find({ derivation.value(), mode });
        if (found != m_attempts.end() && found->second->isBegun() && found->second->state.isOpen()) {
            return mode;
        }
    }
    return std::nullopt;
}

bool AttemptService::isOpen(const DerivationId &derivation) const
{
    return openMode(derivation).has_value();
}

int AttemptService::dueLines(const DerivationId &derivation) const
{
    const Derivation *found = m_library.findDerivation(derivation);
    int due = 0;
    if (found != nullptr) {
        for (const DerivationStep &step : found->steps) {
            due += m_reviews.isDue(ReviewItem::line(derivation, step.id)) ? 1 : 0;
        }
    }
    return due;
}

} // namespace sevenrounds
