// SPDX-License-Identifier: MIT
#include "services/practicejournal.h"

#include "core/logging.h"
#include "storage/evidencerepository.h"
#include "storage/practicerepository.h"
#include "storage/whiteboardrepository.h"

#include <QJsonArray>

#include <algorithm>

namespace sevenrounds {

namespace {

const QString kStarted = QStringLiteral("started");
const QString kEnded = QStringLiteral("ended");
const QString kDebriefed = QStringLiteral("debriefed");
const QString kPromptsKey = QStringLiteral("prompts");
const QString kResultKey = QStringLiteral("result");

/// Events after which a practice is no longer offered for going on.
QStringList closingKinds()
{
    return { QStringLiteral("discarded"), kDebriefed };
}

Result<UnfinishedPractice> readWhole(Database &database, const PracticeRecord &practice)
{
    PracticeRepository repository(database);
    UnfinishedPractice found { practice, {}, {}, {}, Milliseconds { 0 }, practice.startedAt, false };
    ROUNDS_ASSIGN_OR_RETURN(found.log, repository.loadLog(practice.id));
    ROUNDS_ASSIGN_OR_RETURN(found.drafts, repository.loadDrafts(practice.id));
    ROUNDS_ASSIGN_OR_RETURN(found.whiteboard, WhiteboardRepository(database).load(practice.id));
    if (!found.log.isEmpty()) {
        found.lastAlive = found.log.last().elapsed;
        found.lastAliveAt = found.log.last().at;
    }
    ROUNDS_ASSIGN_OR_RETURN(const std::optional<PulseRecord> pulse, repository.findPulse(practice.id));
    if (pulse && pulse->elapsed > found.lastAlive) {
        found.lastAlive = pulse->elapsed;
        found.lastAliveAt = pulse->at;
    }
    found.isOver = std::any_of(
        found.log.cbegin(), found.log.cend(), [](const PracticeEventRecord &event) { return event.kind == kEnded; });
    return found;
}

} // namespace

PracticeJournal::PracticeJournal(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
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

PracticeEventRecord PracticeJournal::eventRow(const QString &kind, Milliseconds at, const QJsonObject &body) const
{
    PracticeEventRecord row;
    row.kind = kind;
    row.elapsed = at;
    row.at = m_clock.now();
    row.body = body;
    return row;
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
    PracticeHandle handle(0);
    write([practice, row = eventRow(kStarted, Milliseconds { 0 }, body), id = handle.shared()](
              Database &database) -> Result<> {
        PracticeRepository repository(database);
        ROUNDS_ASSIGN_OR_RETURN(*id, repository.create(practice));
        PracticeEventRecord event = row;
        event.practiceId = *id;
        ROUNDS_RETURN_IF_ERROR(repository.appendEvent(event));
        return {};
    });
    return handle;
}

void PracticeJournal::append(
    const PracticeHandle &handle, const QString &kind, Milliseconds at, const QJsonObject &body)
{
    write([row = eventRow(kind, at, body), id = handle.shared()](Database &database) -> Result<> {
        PracticeEventRecord event = row;
        event.practiceId = *id;
        ROUNDS_RETURN_IF_ERROR(PracticeRepository(database).appendEvent(event));
        return {};
    });
}

void PracticeJournal::close(const PracticeHandle &handle, const PracticeEnd &end, std::function<void()> written)
{
    QJsonObject body;
    if (!end.result.isEmpty()) {
        body.insert(kResultKey, end.result);
    }
    const auto work = [row = eventRow(end.eventKind, end.at, body), ratings = end.ratings, evidence = end.evidence,
                          id = handle.shared()](Database &database) -> Result<> {
        PracticeRepository repository(database);
        for (RatingRecord rating : ratings) {
            rating.practiceId = *id;
            ROUNDS_RETURN_IF_ERROR(repository.appendRating(rating));
        }
        for (EvidenceRecord made : evidence) {
            made.practiceId = *id;
            ROUNDS_RETURN_IF_ERROR(EvidenceRepository(database).append(made));
        }
        PracticeEventRecord event = row;
        event.practiceId = *id;
        ROUNDS_RETURN_IF_ERROR(repository.appendEvent(event));
        return {};
    };
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
    write([item, text, at = m_clock.now(), id = handle.shared()](Database &database) -> Result<> {
        return PracticeRepository(database).saveDraft({ *id, item, text, at, false });
    });
}

void PracticeJournal::savePulse(const PracticeHandle &handle, Milliseconds at)
{
    write([at, now = m_clock.now(), id = handle.shared()](Database &database) -> Result<> {
        return PracticeRepository(database).savePulse(*id, { at, now });
    });
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
    const auto work = [kind](Database &database) -> Result<std::optional<UnfinishedPractice>> {
        PracticeRepository repository(database);
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeSummary> open, repository.listUnfinished(closingKinds()));
        ROUNDS_ASSIGN_OR_RETURN(const qint64 newest, repository.newestId(kind));
        for (const PracticeSummary &summary : open) {
            if (summary.practice.kind != kind || summary.practice.isDamaged) {
                continue;
            }
            ROUNDS_ASSIGN_OR_RETURN(UnfinishedPractice found, readWhole(database, summary.practice));
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
    const auto work = [kind](Database &database) -> Result<QList<UnfinishedPractice>> {
        ROUNDS_ASSIGN_OR_RETURN(
            const QList<PracticeSummary> open, PracticeRepository(database).listUnfinished(closingKinds() << kEnded));
        QList<UnfinishedPractice> found;
        for (const PracticeSummary &summary : open) {
            if (summary.practice.kind == kind && !summary.practice.isDamaged) {
                ROUNDS_ASSIGN_OR_RETURN(UnfinishedPractice one, readWhole(database, summary.practice));
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
    const auto work = [prompt, limit](Database &database) -> Result<QList<UnfinishedPractice>> {
        PracticeRepository repository(database);
        ROUNDS_ASSIGN_OR_RETURN(
            const QList<PromptUse> uses, repository.listUsesOf(prompt, kStarted, kPromptsKey, limit));
        QList<UnfinishedPractice> found;
        for (const PromptUse &use : uses) {
            ROUNDS_ASSIGN_OR_RETURN(const PracticeRecord practice, repository.loadPractice(use.practiceId));
            if (practice.kind == PracticeKind::Round) {
                ROUNDS_ASSIGN_OR_RETURN(UnfinishedPractice whole, readWhole(database, practice));
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
    const auto work = [first, passes = std::move(passes)](Database &database) -> Result<QList<UnfinishedPractice>> {
        constexpr int kLastYear = 9999;
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeRecord> practices,
            PracticeRepository(database).listBetween(first, QDate(kLastYear, 12, 31)));
        QList<UnfinishedPractice> found;
        for (const PracticeRecord &practice : practices) {
            if (practice.kind == PracticeKind::Round && !practice.isDamaged && passes(practice)) {
                ROUNDS_ASSIGN_OR_RETURN(UnfinishedPractice whole, readWhole(database, practice));
                found.prepend(std::move(whole));
            }
        }
        return found;
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::load(qint64 id, QObject *receiver, std::function<void(Result<UnfinishedPractice>)> done)
{
    const auto work = [id](Database &database) -> Result<UnfinishedPractice> {
        ROUNDS_ASSIGN_OR_RETURN(const PracticeRecord practice, PracticeRepository(database).loadPractice(id));
        return readWhole(database, practice);
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadActivity(
    QDate first, QDate last, QObject *receiver, std::function<void(Result<QHash<QDate, int>>)> done)
{
    const auto work = [first, last](Database &database) -> Result<QHash<QDate, int>> {
        ROUNDS_ASSIGN_OR_RETURN(
            const QList<PracticeRecord> practices, PracticeRepository(database).listBetween(first, last));
        QHash<QDate, int> counts;
        for (const PracticeRecord &practice : practices) {
            ++counts[practice.localDate];
        }
        return counts;
    };
    m_storage.read(receiver, work, std::move(done));
}

void PracticeJournal::loadLastAsked(QObject *receiver, std::function<void(Result<QHash<PromptId, QDate>>)> done)
{
    const auto work = [this](Database &database) -> Result<QHash<PromptId, QDate>> {
        ROUNDS_ASSIGN_OR_RETURN(
            const QList<PromptUse> uses, PracticeRepository(database).listPromptUses({ kStarted }, kPromptsKey));
        QHash<PromptId, QDate> dates;
        for (const PromptUse &use : uses) {
            // Oldest first: the last one counts.
            dates.insert(use.prompt, m_clock.localDate(use.at));
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
