// SPDX-License-Identifier: MIT
#include "storage/practicerepository.h"

#include "core/crashpoint.h"
#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <utility>

namespace sevenrounds {

namespace {

/// A practice with its counts; `?1` and so on are left to the condition behind it.
QString summarySql(const QString &rest)
{
    return QStringLiteral("SELECT ") + columnList(shape::kPractice, QStringLiteral("p"))
        + QStringLiteral(
            ", (SELECT count(*) FROM practice_event e WHERE e.practice_id = p.id)"
            ", (SELECT count(*) FROM rating r WHERE r.practice_id = p.id)"
            ", (SELECT e.kind FROM practice_event e WHERE e.practice_id = p.id ORDER BY e.sequence DESC LIMIT 1)"
            ", u.elapsed_ms, u.at_ms"
            " FROM practice p LEFT JOIN pulse u ON u.practice_id = p.id ")
        + rest;
}

/// "?, ?, ?"
QString marks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", "));
}

} // namespace

Result<qint64> PracticeRepository::create(const PracticeRecord &practice)
{
    return m_database.transact([&practice](Database &database) -> Result<qint64> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 id, nextId(database.connection(), shape::kPractice));
        ROUNDS_RETURN_IF_ERROR(insertRow(database.connection(), shape::kPractice,
            { id, practiceKindKey(practice.kind), practice.contentId, practice.contentRevision, toColumn(practice.plan),
                static_cast<qint64>(practice.seed), toColumn(practice.startedAt), toColumn(practice.localDate) }));
        return id;
    });
}

Result<std::optional<PracticeRecord>> PracticeRepository::findPractice(qint64 id)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(), selectAll(shape::kPractice) + QStringLiteral("WHERE id = ?")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ id }));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
    return hasRow ? std::optional<PracticeRecord>(readPractice(statement)) : std::nullopt;
}

Result<PracticeRecord> PracticeRepository::loadPractice(qint64 id)
{
    ROUNDS_ASSIGN_OR_RETURN(const std::optional<PracticeRecord> practice, findPractice(id));
    if (!practice) {
        return failure(ErrorKind::NotFound, QStringLiteral("there is no practice %1").arg(id));
    }
    return *practice;
}

Result<int> PracticeRepository::appendEvent(const PracticeEventRecord &event)
{
    return m_database.transact([&event](Database &database) -> Result<int> {
        ROUNDS_ASSIGN_OR_RETURN(Statement last,
            Statement::prepare(database.connection(),
                QStringLiteral("SELECT max(sequence) FROM practice_event WHERE practice_id = ?")));
        ROUNDS_RETURN_IF_ERROR(last.bindAll({ event.practiceId }));
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, last.step());
        const qint64 sequence = hasRow ? last.integer(0) + 1 : 1;
        last.reset();
        if (event.sequence != 0 && event.sequence != sequence) {
            return failure(ErrorKind::Conflict,
                QStringLiteral("event %1 was expected to be number %2").arg(sequence).arg(event.sequence));
        }
        ROUNDS_ASSIGN_OR_RETURN(const qint64 id, nextId(database.connection(), shape::kPracticeEvent));
        ROUNDS_RETURN_IF_ERROR(insertRow(database.connection(), shape::kPracticeEvent,
            { id, event.practiceId, sequence, event.kind, toColumn(event.elapsed), toColumn(event.at),
                toColumn(event.body) }));
        crashPoint(CrashPoint::EventAppend);
        return static_cast<int>(sequence);
    });
}

Result<QList<PracticeEventRecord>> PracticeRepository::loadLog(qint64 practiceId)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            selectAll(shape::kPracticeEvent) + QStringLiteral("WHERE practice_id = ? ORDER BY sequence")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ practiceId }));
    return readRows(statement, readEvent);
}

Result<QList<PracticeEventRecord>> PracticeRepository::listEvents(PracticeKind practiceKind, const QString &eventKind)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            selectAll(shape::kPracticeEvent)
                + QStringLiteral("WHERE kind = ? AND practice_id IN (SELECT id FROM practice WHERE kind = ?)"
                                 " ORDER BY at_ms, id")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ eventKind, practiceKindKey(practiceKind) }));
    return readRows(statement, readEvent);
}

Result<> PracticeRepository::saveDraft(const DraftRecord &draft)
{
    return m_database.transact([&draft](Database &database) -> Result<> {
        ROUNDS_RETURN_IF_ERROR(replaceRow(database.connection(), shape::kDraft,
            { draft.practiceId, draft.item, draft.body, toColumn(draft.changedAt) }));
        crashPoint(CrashPoint::DraftSave);
        return {};
    });
}

Result<QList<DraftRecord>> PracticeRepository::loadDrafts(qint64 practiceId)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kDraft) + QStringLiteral("WHERE practice_id = ? ORDER BY item")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ practiceId }));
    return readRows(statement, readDraft);
}

Result<QList<DraftRecord>> PracticeRepository::listDrafts(const QString &prefix)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            selectAll(shape::kDraft)
                + QStringLiteral("WHERE substr(item, 1, length(?1)) = ?1 ORDER BY practice_id, item")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ prefix }));
    return readRows(statement, readDraft);
}

Result<> PracticeRepository::savePulse(qint64 practiceId, const PulseRecord &pulse)
{
    ROUNDS_RETURN_IF_ERROR(m_database.requireWritable());
    return replaceRow(
        m_database.connection(), shape::kPulse, { practiceId, toColumn(pulse.elapsed), toColumn(pulse.at) });
}

Result<std::optional<PulseRecord>> PracticeRepository::findPulse(qint64 practiceId)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kPulse) + QStringLiteral("WHERE practice_id = ?")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ practiceId }));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
    if (!hasRow) {
        return std::optional<PulseRecord>();
    }
    return std::optional<PulseRecord>({ Milliseconds { statement.integer(1) }, fromEpochMs(statement.integer(2)) });
}

Result<QList<PracticeSummary>> PracticeRepository::readSummaries(Statement &statement)
{
    return readRows(statement, [](const Statement &row) {
        constexpr int kFirst = 9; // behind the practice's eight columns and its hash
        PracticeSummary summary;
        summary.practice = readPractice(row);
        summary.eventCount = static_cast<int>(row.integer(kFirst));
        summary.ratingCount = static_cast<int>(row.integer(kFirst + 1));
        summary.lastEventKind = row.text(kFirst + 2);
        if (!row.isNull(kFirst + 3)) {
            summary.pulse
                = PulseRecord { Milliseconds { row.integer(kFirst + 3) }, fromEpochMs(row.integer(kFirst + 4)) };
        }
        return summary;
    });
}

Result<QList<PracticeSummary>> PracticeRepository::listUnfinished(
    const QStringList &terminalKinds, std::optional<UtcTime> since)
{
    // The index by start finds the newest ones and has them in order, so that what is long ago costs nothing.
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            summarySql(QStringLiteral(
                           "WHERE p.started_at_ms >= ?"
                           " AND NOT EXISTS (SELECT 1 FROM practice_event e WHERE e.practice_id = p.id AND e.kind IN (")
                + marks(terminalKinds.size()) + QStringLiteral(")) ORDER BY p.started_at_ms DESC, p.id DESC"))));
    int parameter = 0;
    ROUNDS_RETURN_IF_ERROR(
        statement.bind(parameter++, since ? toColumn(*since) : SqlValue(std::numeric_limits<qint64>::min())));
    for (const QString &kind : terminalKinds) {
        ROUNDS_RETURN_IF_ERROR(statement.bind(parameter++, kind));
    }
    return readSummaries(statement);
}

Result<qint64> PracticeRepository::newestId(PracticeKind kind)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(
            m_database.connection(), QStringLiteral("SELECT coalesce(max(id), 0) FROM practice WHERE kind = ?")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ practiceKindKey(kind) }));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
    return hasRow ? statement.integer(0) : 0;
}

Result<QList<PracticeSummary>> PracticeRepository::listRecent(int limit)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(
            m_database.connection(), summarySql(QStringLiteral("ORDER BY p.started_at_ms DESC, p.id DESC LIMIT ?"))));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ qint64 { limit } }));
    return readSummaries(statement);
}

Result<QList<PracticeRecord>> PracticeRepository::listBetween(QDate first, QDate last)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            selectAll(shape::kPractice)
                + QStringLiteral("WHERE local_date BETWEEN ? AND ? ORDER BY started_at_ms DESC, id DESC")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ toColumn(first), toColumn(last) }));
    return readRows(statement, readPractice);
}

Result<QHash<QDate, int>> PracticeRepository::countDays(QDate first, QDate last)
{
    // The index by date answers it without a look at a row: plans are long.
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            QStringLiteral("SELECT local_date, count(*) FROM practice WHERE local_date BETWEEN ? AND ?"
                           " GROUP BY local_date")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ toColumn(first), toColumn(last) }));
    QHash<QDate, int> counts;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
        if (!hasRow) {
            return counts;
        }
        counts.insert(QDate::fromString(statement.text(0), Qt::ISODate), static_cast<int>(statement.integer(1)));
    }
}

Result<QList<PracticeMark>> PracticeRepository::listMarks(QDate first, QDate last, const QStringList &kinds)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            QStringLiteral("SELECT e.practice_id, e.kind, e.elapsed_ms FROM practice p"
                           " JOIN practice_event e ON e.practice_id = p.id"
                           " WHERE p.local_date BETWEEN ? AND ? AND e.kind IN (")
                + marks(kinds.size()) + QStringLiteral(") ORDER BY e.practice_id, e.sequence")));
    int parameter = 0;
    ROUNDS_RETURN_IF_ERROR(statement.bind(parameter++, toColumn(first)));
    ROUNDS_RETURN_IF_ERROR(statement.bind(parameter++, toColumn(last)));
    for (const QString &kind : kinds) {
        ROUNDS_RETURN_IF_ERROR(statement.bind(parameter++, kind));
    }
    return readRows(statement, [](const Statement &row) {
        return PracticeMark { row.integer(0), row.text(1), Milliseconds { row.integer(2) } };
    });
}

QHash<qint64, Milliseconds> workedTimes(const QList<PracticeMark> &marks, const QString &goesOn)
{
    QHash<qint64, Milliseconds> worked;
    qint64 practice = 0;
    std::optional<Milliseconds> since;
    for (const PracticeMark &mark : marks) {
        if (mark.practiceId != practice) {
            practice = mark.practiceId;
            since = Milliseconds { 0 };
        }
        if (mark.kind == goesOn) {
            since = mark.elapsed;
        } else if (since) {
            worked[practice] += std::max(Milliseconds { 0 }, mark.elapsed - *since);
            since.reset();
        }
    }
    return worked;
}

Result<QHash<qint64, Milliseconds>> PracticeRepository::listWorked(UtcTime since, const StretchKinds &stretch)
{
    if (stretch.stops.isEmpty()) {
        return QHash<qint64, Milliseconds> {};
    }
    const QStringList kinds = stretch.stops + QStringList { stretch.goesOn };
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            QStringLiteral("SELECT practice_id, kind, elapsed_ms FROM practice_event"
                           " WHERE practice_id IN (SELECT id FROM practice WHERE started_at_ms >= ?) AND kind IN (")
                + marks(kinds.size()) + QStringLiteral(") ORDER BY practice_id, sequence")));
    int parameter = 0;
    ROUNDS_RETURN_IF_ERROR(statement.bind(parameter++, toColumn(since)));
    for (const QString &kind : kinds) {
        ROUNDS_RETURN_IF_ERROR(statement.bind(parameter++, kind));
    }
    ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeMark> found, readRows(statement, [](const Statement &row) {
        return PracticeMark { row.integer(0), row.text(1), Milliseconds { row.integer(2) } };
    }));
    return workedTimes(found, stretch.goesOn);
}

Result<QList<PracticeDay>> PracticeRepository::listDays(
    UtcTime since, const QStringList &exceptKinds, const StretchKinds &stretch)
{
    ROUNDS_ASSIGN_OR_RETURN(const auto worked, listWorked(since, stretch));
    // The moment is the index's, and kind and content stand before the plan, which may be long: what lies behind it is not looked at.
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            QStringLiteral("SELECT kind, content_id, started_at_ms, id FROM practice"
                           " WHERE started_at_ms >= ? AND id NOT IN"
                           " (SELECT practice_id FROM practice_event WHERE kind IN (")
                + marks(exceptKinds.size()) + QStringLiteral(")) ORDER BY started_at_ms, id")));
    int parameter = 0;
    ROUNDS_RETURN_IF_ERROR(statement.bind(parameter++, toColumn(since)));
    for (const QString &kind : exceptKinds) {
        ROUNDS_RETURN_IF_ERROR(statement.bind(parameter++, kind));
    }
    ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeDay> all, readRows(statement, [&worked](const Statement &row) {
        return PracticeDay { readPracticeKind(row, 0), row.text(1),
            { { fromEpochMs(row.integer(2)), worked.value(row.integer(3)) } } };
    }));
    // From the newest on, so that the first of a day that is met is its last.
    QList<PracticeDay> days;
    QHash<std::pair<QString, qint64>, qsizetype> places;
    for (auto one = all.crbegin(); one != all.crend(); ++one) {
        const std::pair key(QStringLiteral("%1/%2").arg(static_cast<int>(one->kind)).arg(one->contentId),
            qint64 { std::chrono::floor<std::chrono::days>(one->last()).time_since_epoch().count() });
        if (const auto place = places.constFind(key); place != places.constEnd()) {
            days[*place].sittings.prepend(one->sittings.first());
        } else {
            places.insert(key, days.size());
            days.append(*one);
        }
    }
    std::reverse(days.begin(), days.end());
    return days;
}

Result<QList<PromptUse>> PracticeRepository::listPromptUses(const QStringList &eventKinds, const QString &key)
{
    // The key is looked up here and not by json_extract, which fails the whole query at one damaged body.
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            selectAll(shape::kPracticeEvent) + QStringLiteral("WHERE kind IN (") + marks(eventKinds.size())
                + QStringLiteral(") ORDER BY at_ms, id")));
    int parameter = 0;
    for (const QString &kind : eventKinds) {
        ROUNDS_RETURN_IF_ERROR(statement.bind(parameter++, kind));
    }
    ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeEventRecord> events, readRows(statement, readEvent));
    QList<PromptUse> uses;
    for (const PracticeEventRecord &event : events) {
        if (event.isDamaged) {
            continue;
        }
        for (const QString &prompt : textsOf(event.body.value(key))) {
            uses.append({ PromptId(prompt), event.practiceId, event.at });
        }
    }
    return uses;
}

Result<QList<PromptUse>> PracticeRepository::listUsesOf(
    const PromptId &prompt, const QString &eventKind, const QString &key, int limit)
{
    // The text is looked for first: reading every body as JSON takes ten times as long, and an id that stands elsewhere in it is told apart below.
    // The index by kind leads to the starts alone: of a hundred thousand rounds that takes less than a tenth of a second, on this thread.
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_database.connection(),
            selectAll(shape::kPracticeEvent)
                + QStringLiteral("WHERE kind = ? AND instr(body, ?) > 0 ORDER BY at_ms DESC, id DESC")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ eventKind, QStringLiteral("\"%1\"").arg(prompt.value()) }));
    ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeEventRecord> events, readRows(statement, readEvent));
    QList<PromptUse> uses;
    for (const PracticeEventRecord &event : events) {
        if (uses.size() < limit && !event.isDamaged && textsOf(event.body.value(key)).contains(prompt.value())) {
            uses.append({ prompt, event.practiceId, event.at });
        }
    }
    return uses;
}

Result<qint64> PracticeRepository::appendRating(const RatingRecord &rating)
{
    return m_database.transact([&rating](Database &database) -> Result<qint64> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 id, nextId(database.connection(), shape::kRating));
        ROUNDS_RETURN_IF_ERROR(insertRow(database.connection(), shape::kRating,
            { id, rating.practiceId, raterKey(rating.rater), rating.criterion, qint64 { rating.band },
                toColumn(rating.at) }));
        return id;
    });
}

Result<QList<RatingRecord>> PracticeRepository::loadRatings(qint64 practiceId)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(
            m_database.connection(), selectAll(shape::kRating) + QStringLiteral("WHERE practice_id = ? ORDER BY id")));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ practiceId }));
    return readRows(statement, readRating);
}

Result<QList<RatingRecord>> PracticeRepository::loadValidRatings(qint64 practiceId)
{
    ROUNDS_ASSIGN_OR_RETURN(const QList<RatingRecord> all, loadRatings(practiceId));
    QList<RatingRecord> valid;
    for (const RatingRecord &rating : all) {
        if (rating.isDamaged) {
            continue;
        }
        const auto earlier = std::find_if(valid.begin(), valid.end(), [&rating](const RatingRecord &other) {
            return other.rater == rating.rater && other.criterion == rating.criterion;
        });
        if (earlier == valid.end()) {
            valid.append(rating);
        } else {
            *earlier = rating;
        }
    }
    return valid;
}

} // namespace sevenrounds
