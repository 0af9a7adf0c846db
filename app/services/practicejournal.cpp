// SPDX-License-Identifier: MIT
#include "services/practicejournal.h"

#include "core/logging.h"
#include "storage/practicerepository.h"
#include "storage/practicespill.h"
#include "storage/whiteboardrepository.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>
#include <utility>

namespace sevenrounds {

namespace {

const QString kStarted = QStringLiteral("started");
const QString kEnded = QStringLiteral("ended");
const QString kDebriefed = QStringLiteral("debriefed");
const QString kDiscarded = QStringLiteral("discarded");
const QString kPausedKind = QStringLiteral("paused");
const QString kResumedKind = QStringLiteral("resumed");
/// Paused, too: somebody comes back to it first.
const QString kRestoredKind = QStringLiteral("restored");
const QString kPromptsKey = QStringLiteral("prompts");
const QString kResultKey = QStringLiteral("result");
const QString kWallStepKey = QStringLiteral("wall-step");
/// Two looks at two clocks lie this far apart at most; what is less was no step.
constexpr Milliseconds kLeastStep { 1000 };

/// Events after which a practice is no longer offered for going on.
QStringList closingKinds()
{
    return { kDiscarded, kDebriefed };
}

bool hasEvent(const QList<PracticeEventRecord> &log, const QStringList &kinds)
{
    return std::any_of(
        log.cbegin(), log.cend(), [&kinds](const PracticeEventRecord &event) { return kinds.contains(event.kind); });
}

/// Puts a text that was not saved in place of an older one of the same item.
void takeUnsaved(QList<DraftRecord> *drafts, const DraftRecord &draft)
{
    const auto saved = std::find_if(
        drafts->begin(), drafts->end(), [&draft](const DraftRecord &one) { return one.item == draft.item; });
    if (saved == drafts->end()) {
        drafts->append(draft);
    } else if (saved->changedAt < draft.changedAt || saved->isDamaged) {
        *saved = draft;
    }
}

// What a practice writes, and how it stands in the second place meanwhile. Where the practice's start is held as well it has no number yet, or one that
// may be another's in the end; it stands there by its start then.

struct StartWrite {
    std::shared_ptr<qint64> id;
    PracticeRecord practice;
    PracticeEventRecord event;

    Result<> operator()(Database &database) const
    {
        ROUNDS_ASSIGN_OR_RETURN(*id, PracticeRepository(database).create(practice));
        return appendEntry(database, *id, { event, {}, {} });
    }
    [[nodiscard]] QList<SpilledDraft> spilled() const { return { spilledStart(practice, event) }; }
};

struct EntryWrite {
    std::shared_ptr<qint64> id;
    UtcTime startedAt {};
    LogEntry entry;

    Result<> operator()(Database &database) const { return appendEntry(database, *id, entry); }
    [[nodiscard]] QList<SpilledDraft> spilled() const { return { spilledEntry(*id, startedAt, entry) }; }
};

struct PulseWrite {
    std::shared_ptr<qint64> id;
    UtcTime startedAt {};
    PulseRecord pulse;

    Result<> operator()(Database &database) const { return PracticeRepository(database).savePulse(*id, pulse); }
    [[nodiscard]] QList<SpilledDraft> spilled() const { return { spilledPulse(*id, startedAt, pulse) }; }
};

struct DraftWrite {
    std::shared_ptr<qint64> id;
    UtcTime startedAt {};
    QString item;
    QString text;
    UtcTime at {};

    Result<> operator()(Database &database) const
    {
        return PracticeRepository(database).saveDraft({ *id, item, text, at, false });
    }
    [[nodiscard]] QList<SpilledDraft> spilled() const { return { SpilledDraft { *id, startedAt, item, text, at } }; }
};

/// Lays what was not saved over what was.
void layOver(UnfinishedPractice *found, std::optional<PulseRecord> *pulse, const QList<SpilledDraft> &texts)
{
    for (LogEntry &entry : missingEntries(found->log, entriesOf(texts))) {
        entry.event.practiceId = found->practice.id;
        found->log.append(entry.event);
    }
    for (const SpilledDraft &text : texts) {
        const std::optional<PulseRecord> beat = pulseOf(text);
        if (beat && (!*pulse || (*pulse)->elapsed < beat->elapsed)) {
            *pulse = beat;
        } else if (text.table.isEmpty()) {
            takeUnsaved(&found->drafts, { found->practice.id, text.item, text.text, text.changedAt, false });
        }
    }
}

Result<UnfinishedPractice> readWhole(
    Database &database, const PracticeRecord &practice, const QList<SpilledDraft> &unsaved)
{
    PracticeRepository repository(database);
    UnfinishedPractice found { practice, {}, {}, {}, Milliseconds { 0 }, practice.startedAt, false };
    ROUNDS_ASSIGN_OR_RETURN(found.log, repository.loadLog(practice.id));
    ROUNDS_ASSIGN_OR_RETURN(found.drafts, repository.loadDrafts(practice.id));
    ROUNDS_ASSIGN_OR_RETURN(std::optional<PulseRecord> pulse, repository.findPulse(practice.id));
    layOver(&found, &pulse, ofPractice(unsaved, practice.startedAt));
    ROUNDS_ASSIGN_OR_RETURN(found.whiteboard, WhiteboardRepository(database).load(practice.id));
    if (!found.log.isEmpty()) {
        found.lastAlive = found.log.last().elapsed;
        found.lastAliveAt = found.log.last().at;
    }
    if (pulse && pulse->elapsed > found.lastAlive) {
        found.lastAlive = pulse->elapsed;
        found.lastAliveAt = pulse->at;
    }
    found.isOver = hasEvent(found.log, { kEnded });
    return found;
}

} // namespace

StretchKinds practiceStretch()
{
    return { { kPausedKind, kRestoredKind, kEnded }, kResumedKind };
}

PracticeJournal::PracticeJournal(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
    , m_wallOffset(wallOffset())
{
}

template <typename Work>
void PracticeJournal::write(Work work)
{
    m_storage.write(this, std::move(work), [this](const Result<> &result) {
        if (!result) {
            qCWarning(lcServices).noquote() << describe(result.error());
            emit refused(result.error());
        }
    });
}

PracticeEventRecord PracticeJournal::eventRow(
    const PracticeHandle &handle, const QString &kind, Milliseconds at, const QJsonObject &body)
{
    PracticeEventRecord row;
    row.sequence = handle.takePlace();
    row.kind = kind;
    row.elapsed = at;
    row.at = m_clock.now();
    row.body = body;
    const Milliseconds offset = wallOffset();
    if (const Milliseconds step = offset - std::exchange(m_wallOffset, offset); std::chrono::abs(step) >= kLeastStep) {
        row.body.insert(kWallStepKey, static_cast<qint64>(step.count()));
    }
    return row;
}

Milliseconds PracticeJournal::wallOffset() const
{
    return m_clock.now().time_since_epoch() - m_clock.monotonic();
}

Result<> PracticeJournal::requireSaving() const
{
    if (m_storage.isReadOnly() && !m_isUnsavedAccepted) {
        return failure(ErrorKind::Unavailable, QStringLiteral("the profile can only be read"));
    }
    return {};
}

PracticeHandle PracticeJournal::begin(const PracticeStart &start)
{
    PracticeRecord practice;
    practice.kind = start.kind;
    practice.contentId = start.contentId;
    practice.contentRevision = start.contentRevision;
    practice.plan = start.plan;
    practice.seed = start.seed;
    practice.startedAt = m_clock.now();
    practice.localDate = m_clock.localDate(practice.startedAt);
    QJsonObject body;
    if (!start.prompts.isEmpty()) {
        body.insert(kPromptsKey, QJsonArray::fromStringList(start.prompts));
    }
    PracticeHandle handle(0, practice.startedAt, 0);
    write(StartWrite { handle.shared(), practice, eventRow(handle, kStarted, Milliseconds { 0 }, body) });
    return handle;
}

void PracticeJournal::append(const PracticeHandle &handle, const QString &kind, Milliseconds at,
    const QJsonObject &body, const QList<RatingRecord> &ratings)
{
    write(EntryWrite { handle.shared(), handle.startedAt(), { eventRow(handle, kind, at, body), ratings, {} } });
}

void PracticeJournal::close(const PracticeHandle &handle, const PracticeEnd &end, std::function<void()> written)
{
    QJsonObject body;
    if (!end.result.isEmpty()) {
        body.insert(kResultKey, end.result);
    }
    const EntryWrite work { handle.shared(), handle.startedAt(),
        { eventRow(handle, end.eventKind, end.at, body), end.ratings, end.evidence } };
    m_storage.write(this, work, [this, written = std::move(written)](const Result<> &result) {
        if (!result) {
            emit refused(result.error());
            return;
        }
        written();
    });
}

void PracticeJournal::saveDraft(const PracticeHandle &handle, const QString &item, const QString &text)
{
    write(DraftWrite { handle.shared(), handle.startedAt(), item, text, m_draftStamp.next(m_clock) });
}

void PracticeJournal::savePulse(const PracticeHandle &handle, Milliseconds at)
{
    write(PulseWrite { handle.shared(), handle.startedAt(), { at, m_clock.now() } });
}

void PracticeJournal::appendWhiteboard(const PracticeHandle &handle, const QList<WhiteboardEventRecord> &events,
    QObject *receiver, std::function<void()> written)
{
    const auto work = [events, id = handle.shared()](Database &database) -> Result<> {
        return WhiteboardRepository(database).append(*id, events);
    };
    m_storage.write(this, work,
        [this, receiver = QPointer<QObject>(receiver), written = std::move(written)](const Result<> &result) {
            if (!result) {
                qCWarning(lcServices).noquote() << describe(result.error());
                emit refused(result.error());
            } else if (receiver) {
                written();
            }
        });
}

void PracticeJournal::findUnfinished(
    PracticeKind kind, QObject *receiver, std::function<void(Result<std::optional<UnfinishedPractice>>)> done)
{
    const auto work = [kind, unsaved = m_unsaved](Database &database) -> Result<std::optional<UnfinishedPractice>> {
        PracticeRepository repository(database);
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeSummary> open, repository.listUnfinished(closingKinds()));
        ROUNDS_ASSIGN_OR_RETURN(const qint64 newest, repository.newestId(kind));
        for (const PracticeSummary &summary : open) {
            if (summary.practice.kind != kind || summary.practice.isDamaged) {
                continue;
            }
            ROUNDS_ASSIGN_OR_RETURN(UnfinishedPractice found, readWhole(database, summary.practice, unsaved));
            if (hasEvent(found.log, closingKinds())) {
                continue;
            }
            // A rating that was left open before a newer practice began was put away on purpose; it waits among the unrated rounds.
            if (!found.isOver || summary.practice.id == newest) {
                return std::optional<UnfinishedPractice>(std::move(found));
            }
        }
        return std::optional<UnfinishedPractice>();
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::findAllUnfinished(
    PracticeKind kind, QObject *receiver, std::function<void(Result<QList<UnfinishedPractice>>)> done)
{
    const auto work = [kind, unsaved = m_unsaved](Database &database) -> Result<QList<UnfinishedPractice>> {
        const QStringList endings = closingKinds() << kEnded;
        ROUNDS_ASSIGN_OR_RETURN(
            const QList<PracticeSummary> open, PracticeRepository(database).listUnfinished(endings));
        QList<UnfinishedPractice> found;
        for (const PracticeSummary &summary : open) {
            if (summary.practice.kind != kind || summary.practice.isDamaged) {
                continue;
            }
            ROUNDS_ASSIGN_OR_RETURN(UnfinishedPractice one, readWhole(database, summary.practice, unsaved));
            // What ends it may not be saved yet.
            if (!hasEvent(one.log, endings)) {
                found.append(std::move(one));
            }
        }
        return found;
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadClosed(PracticeKind kind, const QString &closingKind, QObject *receiver,
    std::function<void(Result<QList<ClosedPractice>>)> done)
{
    const auto work = [kind, closingKind](Database &database) -> Result<QList<ClosedPractice>> {
        PracticeRepository repository(database);
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeEventRecord> events, repository.listEvents(kind, closingKind));
        QList<ClosedPractice> closed;
        for (const PracticeEventRecord &event : events) {
            ROUNDS_ASSIGN_OR_RETURN(const PracticeRecord practice, repository.loadPractice(event.practiceId));
            if (!practice.isDamaged && !event.isDamaged) {
                closed.append({ practice, event });
            }
        }
        return closed;
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadAsking(
    const PromptId &prompt, int limit, QObject *receiver, std::function<void(Result<QList<UnfinishedPractice>>)> done)
{
    const auto work = [prompt, limit, unsaved = m_unsaved](Database &database) -> Result<QList<UnfinishedPractice>> {
        PracticeRepository repository(database);
        ROUNDS_ASSIGN_OR_RETURN(
            const QList<PromptUse> uses, repository.listUsesOf(prompt, kStarted, kPromptsKey, limit));
        QList<UnfinishedPractice> found;
        for (const PromptUse &use : uses) {
            ROUNDS_ASSIGN_OR_RETURN(const PracticeRecord practice, repository.loadPractice(use.practiceId));
            if (practice.kind == PracticeKind::Round) {
                ROUNDS_ASSIGN_OR_RETURN(UnfinishedPractice whole, readWhole(database, practice, unsaved));
                found.append(std::move(whole));
            }
        }
        return found;
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadRoundsSince(QDate first, std::function<bool(const PracticeRecord &)> passes,
    QObject *receiver, std::function<void(Result<QList<UnfinishedPractice>>)> done)
{
    const auto work = [first, passes = std::move(passes), unsaved = m_unsaved](
                          Database &database) -> Result<QList<UnfinishedPractice>> {
        constexpr int kLastYear = 9999;
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeRecord> practices,
            PracticeRepository(database).listBetween(first, QDate(kLastYear, 12, 31)));
        QList<UnfinishedPractice> found;
        for (const PracticeRecord &practice : practices) {
            if (practice.kind == PracticeKind::Round && !practice.isDamaged && passes(practice)) {
                ROUNDS_ASSIGN_OR_RETURN(UnfinishedPractice whole, readWhole(database, practice, unsaved));
                found.prepend(std::move(whole));
            }
        }
        return found;
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::load(qint64 id, QObject *receiver, std::function<void(Result<UnfinishedPractice>)> done)
{
    const auto work = [id, unsaved = m_unsaved](Database &database) -> Result<UnfinishedPractice> {
        ROUNDS_ASSIGN_OR_RETURN(const PracticeRecord practice, PracticeRepository(database).loadPractice(id));
        return readWhole(database, practice, unsaved);
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadAll(
    const QList<qint64> &ids, QObject *receiver, std::function<void(Result<QList<UnfinishedPractice>>)> done)
{
    const auto work = [ids, unsaved = m_unsaved](Database &database) -> Result<QList<UnfinishedPractice>> {
        QList<UnfinishedPractice> found;
        for (const qint64 id : ids) {
            ROUNDS_ASSIGN_OR_RETURN(const PracticeRecord practice, PracticeRepository(database).loadPractice(id));
            ROUNDS_ASSIGN_OR_RETURN(UnfinishedPractice whole, readWhole(database, practice, unsaved));
            found.append(std::move(whole));
        }
        return found;
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadActivity(
    QDate first, QDate last, QObject *receiver, std::function<void(Result<QHash<QDate, int>>)> done)
{
    const auto work = [first, last](Database &database) { return PracticeRepository(database).countDays(first, last); };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadWorked(
    QDate first, QDate last, QObject *receiver, std::function<void(Result<Milliseconds>)> done)
{
    const auto work = [first, last](Database &database) -> Result<Milliseconds> {
        const StretchKinds stretch = practiceStretch();
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeMark> marks,
            PracticeRepository(database).listMarks(first, last, stretch.stops + QStringList { stretch.goesOn }));
        const QHash<qint64, Milliseconds> worked = workedTimes(marks, stretch.goesOn);
        return std::accumulate(worked.cbegin(), worked.cend(), Milliseconds { 0 });
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadLastAsked(QObject *receiver, std::function<void(Result<QHash<PromptId, QDate>>)> done)
{
    // Never `this`: after a stop that was not waited for, the work may outlive the journal, and only the clock outlives both.
    const auto work = [&clock = m_clock](Database &database) -> Result<QHash<PromptId, QDate>> {
        ROUNDS_ASSIGN_OR_RETURN(
            const QList<PromptUse> uses, PracticeRepository(database).listPromptUses({ kStarted }, kPromptsKey));
        QHash<PromptId, QDate> dates;
        for (const PromptUse &use : uses) {
            // Oldest first: the last one counts.
            dates.insert(use.prompt, clock.localDate(use.at));
        }
        return dates;
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadResults(
    PracticeKind kind, QObject *receiver, std::function<void(Result<QList<QJsonObject>>)> done)
{
    const auto work = [kind](Database &database) -> Result<QList<QJsonObject>> {
        ROUNDS_ASSIGN_OR_RETURN(
            const QList<PracticeEventRecord> events, PracticeRepository(database).listEvents(kind, kDebriefed));
        QList<QJsonObject> results;
        for (const PracticeEventRecord &event : events) {
            if (const QJsonObject result = event.body.value(kResultKey).toObject();
                !event.isDamaged && !result.isEmpty()) {
                results.append(result);
            }
        }
        return results;
    };
    m_storage.read(receiver, work, std::move(done));
}

} // namespace sevenrounds
