// SPDX-License-Identifier: MIT
#include "storage/textreturn.h"

#include "core/logging.h"
#include "storage/database.h"
#include "storage/practicelog.h"
#include "storage/practicerepository.h"
#include "storage/practicespill.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QHash>
#include <QSet>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace sevenrounds {

namespace {

/// Whoever has not gone back to a newer version in a year will not. App default.
constexpr Milliseconds kWaitForAnother { std::chrono::days { 365 } };
const QString kDiscarded = QStringLiteral("discarded");
const QString kSavedEvent = QStringLiteral("saved");
/// Behind the part of a draft that has no log, where something newer stands.
const QString kOlder = QStringLiteral(", older");

QString overlayTable(const TableShape &shape)
{
    return QStringLiteral("temp.unsaved_") + shape.tableName();
}

/// "a IS ? AND b IS ?" of some columns in a row.
QString conditionOf(const TableShape &shape, std::size_t first, std::size_t count)
{
    QStringList parts;
    for (std::size_t i = first; i < first + count; ++i) {
        parts.append(QLatin1String(shape.columns[i].name) + QStringLiteral(" IS ?"));
    }
    return parts.join(QStringLiteral(" AND "));
}

std::span<const SqlValue> valuesOf(const QList<SqlValue> &values, std::size_t count)
{
    return { values.cbegin(), count };
}

Result<std::optional<qint64>> queryNumber(Database &database, const QString &sql, std::span<const SqlValue> values)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement, Statement::prepare(database.connection(), sql));
    ROUNDS_RETURN_IF_ERROR(statement.bindAll(values));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
    return hasRow && !statement.isNull(0) ? std::optional(statement.integer(0)) : std::nullopt;
}

/// When what the row is about was last written; nothing where it never was.
Result<std::optional<qint64>> newestOf(Database &database, const TextTable &table, const TextRow &row)
{
    return queryNumber(database,
        QStringLiteral("SELECT max(%1) FROM %2 WHERE %3")
            .arg(QLatin1String(table.shape->columns[table.timeColumn()].name), mainTable(*table.shape),
                conditionOf(*table.shape, table.firstKey(), table.keys)),
        valuesOf(row.values, table.keys));
}

Result<bool> isThere(Database &database, const TextTable &table, const TextRow &row)
{
    ROUNDS_ASSIGN_OR_RETURN(const std::optional<qint64> found,
        queryNumber(database,
            QStringLiteral("SELECT 1 FROM %1 WHERE %2 LIMIT 1")
                .arg(mainTable(*table.shape),
                    conditionOf(*table.shape, table.firstKey(), table.shape->columns.size() - table.firstKey())),
            valuesOf(row.values, static_cast<std::size_t>(row.values.size()))));
    return found.has_value();
}

qint64 timeOf(const TextTable &table, const TextRow &row)
{
    const SqlValue &value = row.values.at(static_cast<qsizetype>(table.timeColumn() - table.firstKey()));
    return std::get<qint64>(value);
}

/// A row that no table takes must not keep the others out.
bool isNoSuchRow(const Error &error)
{
    constexpr int kPrimary = 0xff;
    return error.kind == ErrorKind::Conflict && (error.cause & kPrimary) == SQLITE_CONSTRAINT;
}

template <typename Written>
Result<> countUnlessRefused(const Result<Written> &written, int *count = nullptr)
{
    if (!written && !isNoSuchRow(written.error())) {
        return failure(written.error());
    }
    if (!written) {
        qCWarning(lcStorage).noquote() << "a text from beside the database is none:" << describe(written.error());
    } else if (count != nullptr) {
        ++*count;
    }
    return {};
}

/// What is older than what stands, where it is kept: as a state in the log, or under a name of its own. Nothing where the table has room for neither.
std::optional<TextRow> olderRow(const TextTable &table, const TextRow &draft)
{
    if (table.log != nullptr) {
        // The log's columns behind its number are thing, time, event and body; the draft's thing, body and time.
        return TextRow { table.log, { draft.values.at(0), draft.values.at(2), kSavedEvent, draft.values.at(1) } };
    }
    if (!table.hasAside) {
        return std::nullopt;
    }
    TextRow row = draft;
    SqlValue &part = row.values[static_cast<qsizetype>(table.keys - 1)];
    part = std::get<QString>(part) + kOlder;
    return row;
}

Result<bool> isStateWithWords(Database &database, const TextRow &state)
{
    ROUNDS_ASSIGN_OR_RETURN(const std::optional<qint64> found,
        queryNumber(database,
            QStringLiteral("SELECT 1 FROM %1 WHERE %2 IS ? AND body IS ? LIMIT 1")
                .arg(mainTable(*state.table), QLatin1String(state.table->columns[1].name)),
            std::array { state.values.at(0), state.values.at(3) }));
    return found.has_value();
}

Result<> takeDraft(Database &database, const TextTable &table, const TextRow &row, TextsReturned *returned)
{
    ROUNDS_ASSIGN_OR_RETURN(std::optional<qint64> newest, newestOf(database, table, row));
    if (table.log != nullptr) {
        ROUNDS_ASSIGN_OR_RETURN(const std::optional<qint64> settled,
            newestOf(database, *findTextTable(table.log->tableName()), { table.log, { row.values.at(0) } }));
        newest = std::max(newest, settled);
    }
    // Of two of one moment the one that could not be saved was typed later, unless it was settled then.
    const bool isNewer
        = !newest || *newest < timeOf(table, row) || (table.log == nullptr && *newest == timeOf(table, row));
    if (row.isRemoval) {
        return isNewer && newest ? countUnlessRefused(writeTextRow(database, row)) : Result<>();
    }
    if (isNewer) {
        return countUnlessRefused(writeTextRow(database, row), &returned->taken);
    }
    const std::optional<TextRow> older = olderRow(table, row);
    if (!older) {
        ++returned->known;
        return {};
    }
    if (table.log != nullptr) {
        ROUNDS_ASSIGN_OR_RETURN(const bool isKept, isStateWithWords(database, *older));
        if (isKept) {
            ++returned->known;
            return {};
        }
    }
    return countUnlessRefused(writeTextRow(database, *older), &returned->older);
}

/// Of a draft: its state was spilled as well, and later.
bool isSettledLater(const QList<SpilledDraft> &texts, const TextTable &table, const SpilledDraft &draft)
{
    return table.log != nullptr && std::any_of(texts.cbegin(), texts.cend(), [&table, &draft](const SpilledDraft &one) {
        return one.table == table.log->tableName() && one.item == draft.item && one.changedAt >= draft.changedAt;
    });
}

Result<> takeRow(Database &database, const TextRow &row, TextsReturned *returned)
{
    const TextTable &table = *findTextTable(row.table->tableName());
    ROUNDS_ASSIGN_OR_RETURN(const bool isKnown, isThere(database, table, row));
    if (isKnown) {
        ++returned->known;
        return {};
    }
    if (!table.shape->isAppendOnly) {
        return takeDraft(database, table, row, returned);
    }
    ROUNDS_ASSIGN_OR_RETURN(const std::optional<qint64> newest, newestOf(database, table, row));
    // A log is read in the order of time: what is older goes behind what stands.
    int *count = newest && *newest > timeOf(table, row) ? &returned->older : &returned->taken;
    return countUnlessRefused(writeTextRow(database, row), count);
}

/// Of one practice, what TextReturn brings back.
class PracticeReturn
{
public:
    /// Of `texts` those that belong to the practice that began then.
    PracticeReturn(Database &database, const QList<SpilledDraft> &texts, UtcTime startedAt, TextsReturned *returned)
        : m_database(database)
        , m_repository(database)
        , m_texts(ofPractice(texts, startedAt))
        , m_returned(returned)
    {
    }

    /// The practice began while nothing could be saved, and may have come to the disk since.
    Result<> takeBegun(const SpilledDraft &start)
    {
        const std::optional<PracticeRecord> practice = practiceOf(start);
        if (!practice) {
            return {};
        }
        ROUNDS_ASSIGN_OR_RETURN(const std::optional<qint64> known,
            queryNumber(m_database,
                QStringLiteral("SELECT id FROM practice WHERE kind = ? AND content_id = ? AND started_at_ms = ?"),
                std::array<SqlValue, 3> {
                    practiceKindKey(practice->kind), practice->contentId, toColumn(practice->startedAt) }));
        if (known) {
            return takeAll(*known);
        }
        const Result<qint64> made = m_repository.create(*practice);
        return made ? takeAll(*made) : countUnlessRefused(made);
    }

    /// The practice was in the database before; numbers are given anew in another one, so its start must be the same.
    Result<> takeNumbered(qint64 id, UtcTime startedAt)
    {
        ROUNDS_ASSIGN_OR_RETURN(const std::optional<PracticeRecord> practice, m_repository.findPractice(id));
        return practice && practice->startedAt == startedAt ? takeAll(id) : Result<>();
    }

private:
    Result<> takeAll(qint64 id)
    {
        ROUNDS_RETURN_IF_ERROR(takeLog(id));
        ROUNDS_RETURN_IF_ERROR(takePulse(id));
        return m_isDiscarded ? Result<>() : takeTexts(id);
    }

    Result<> takeLog(qint64 id)
    {
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeEventRecord> log, m_repository.loadLog(id));
        const auto isDiscard = [](const PracticeEventRecord &event) { return event.kind == kDiscarded; };
        m_isDiscarded = std::any_of(log.cbegin(), log.cend(), isDiscard);
        bool hasGoneOn = false;
        for (const LogEntry &entry : missingEntries(log, entriesOf(m_texts))) {
            const Result<> appended = appendEntry(m_database, id, entry);
            if (!appended) {
                // What comes behind it would stand at the wrong place.
                ROUNDS_RETURN_IF_ERROR(countUnlessRefused(appended));
                break;
            }
            m_isDiscarded = m_isDiscarded || isDiscard(entry.event);
            hasGoneOn = true;
        }
        m_returned->practices += hasGoneOn ? 1 : 0;
        return {};
    }

    Result<> takePulse(qint64 id)
    {
        ROUNDS_ASSIGN_OR_RETURN(const std::optional<PulseRecord> beat, m_repository.findPulse(id));
        for (const SpilledDraft &text : m_texts) {
            const std::optional<PulseRecord> pulse = pulseOf(text);
            if (pulse && (!beat || beat->elapsed < pulse->elapsed)) {
                ROUNDS_RETURN_IF_ERROR(countUnlessRefused(m_repository.savePulse(id, *pulse)));
            }
        }
        return {};
    }

    Result<> takeTexts(qint64 id)
    {
        ROUNDS_ASSIGN_OR_RETURN(const QList<DraftRecord> drafts, m_repository.loadDrafts(id));
        QHash<QString, UtcTime> saved;
        for (const DraftRecord &draft : drafts) {
            if (!draft.isDamaged) {
                saved.insert(draft.item, draft.changedAt);
            }
        }
        // One that is closed is still written in: what it taught stands beside the rating.
        for (const SpilledDraft &text : m_texts) {
            const auto standing = saved.constFind(text.item);
            if (text.table.isEmpty() && (standing == saved.cend() || *standing < text.changedAt)) {
                ROUNDS_RETURN_IF_ERROR(countUnlessRefused(
                    m_repository.saveDraft({ id, text.item, text.text, text.changedAt, false }), &m_returned->taken));
                saved.insert(text.item, text.changedAt);
            }
        }
        return {};
    }

    Database &m_database;
    PracticeRepository m_repository;
    const QList<SpilledDraft> m_texts;
    TextsReturned *m_returned;
    bool m_isDiscarded = false;
};

} // namespace

QList<SpilledDraft> withoutAbandoned(QList<SpilledDraft> left, UtcTime now)
{
    left.removeIf([now](const SpilledDraft &text) {
        return !isOfPractice(text) && findTextTable(text.table) == nullptr && now - text.changedAt > kWaitForAnother;
    });
    return left;
}

QList<SpilledDraft> returnable(const QList<SpilledDraft> &left)
{
    QList<SpilledDraft> texts;
    std::copy_if(left.cbegin(), left.cend(), std::back_inserter(texts),
        [](const SpilledDraft &text) { return isOfPractice(text) || findTextTable(text.table) != nullptr; });
    return texts;
}

Result<TextsReturned> TextTrial::operator()(Database &database) const
{
    Result<TextsReturned> returned = database.transact(TextReturn { texts });
    if (!returned) {
        ROUNDS_RETURN_IF_ERROR(TextOverlay(database).lay(texts));
    }
    return returned;
}

Result<TextsReturned> LateTextReturn::operator()(Database &database) const
{
    ROUNDS_ASSIGN_OR_RETURN(TextsReturned returned, TextReturn { texts }(database));
    ROUNDS_RETURN_IF_ERROR(TextOverlay(database).lift());
    return returned;
}

Result<TextsReturned> TextReturn::operator()(Database &database) const
{
    TextsReturned returned;
    QSet<qint64> begun;
    for (const SpilledDraft &text : texts) {
        if (isSpilledStart(text)) {
            begun.insert(toEpochMs(text.startedAt));
            ROUNDS_RETURN_IF_ERROR(PracticeReturn(database, texts, text.startedAt, &returned).takeBegun(text));
        }
    }
    for (const SpilledDraft &text : texts) {
        const qint64 start = toEpochMs(text.startedAt);
        if (isOfPractice(text) && text.practiceId > 0 && !begun.contains(start)) {
            begun.insert(start);
            ROUNDS_RETURN_IF_ERROR(PracticeReturn(database, texts, text.startedAt, &returned)
                                       .takeNumbered(text.practiceId, text.startedAt));
        } else if (const std::optional<TextRow> row = textRowOf(text);
                   row && !isSettledLater(texts, *findTextTable(text.table), text)) {
            ROUNDS_RETURN_IF_ERROR(takeRow(database, *row, &returned));
        }
    }
    return returned;
}

Result<> TextOverlay::lay(const QList<SpilledDraft> &texts)
{
    // The disk is what there may be no room on.
    ROUNDS_RETURN_IF_ERROR(m_database.connection().execute(QStringLiteral("PRAGMA temp_store=MEMORY")));
    QHash<QString, QList<TextRow>> rows;
    for (const SpilledDraft &text : texts) {
        if (const std::optional<TextRow> row = textRowOf(text)) {
            rows[text.table].append(*row);
        }
    }
    for (auto table = rows.cbegin(); table != rows.cend(); ++table) {
        ROUNDS_RETURN_IF_ERROR(layTable(*findTextTable(table.key()), *table));
    }
    return {};
}

Result<> TextOverlay::layTable(const TextTable &table, const QList<TextRow> &rows)
{
    const TableShape &shape = *table.shape;
    const QString columns = columnList(shape, {});
    Connection &connection = m_database.connection();
    ROUNDS_RETURN_IF_ERROR(connection.execute(QStringLiteral("CREATE TABLE %1 AS SELECT %2 FROM %3 WHERE 0")
                                                  .arg(overlayTable(shape), columns, mainTable(shape))));
    qint64 number = 0;
    if (shape.isAppendOnly) {
        ROUNDS_ASSIGN_OR_RETURN(number, nextId(connection, shape));
    }
    for (const TextRow &row : rows) {
        ROUNDS_ASSIGN_OR_RETURN(const bool isKnown, isThere(m_database, table, row));
        ROUNDS_ASSIGN_OR_RETURN(const std::optional<qint64> newest, newestOf(m_database, table, row));
        const qint64 latest = timeOf(table, row) - (table.log == nullptr ? 0 : 1);
        if (isKnown || (!shape.isAppendOnly && newest && *newest > latest)) {
            continue;
        }
        QList<SqlValue> values;
        if (shape.isAppendOnly) {
            values.append(number++);
        }
        values.append(row.values);
        // A removal hides what stands, and is nothing itself.
        values.append(row.isRemoval
                ? SqlValue()
                : SqlValue(rowHash(shape, std::span<const SqlValue>(values.cbegin(), values.cend()))));
        ROUNDS_ASSIGN_OR_RETURN(Statement insert,
            Statement::prepare(connection, insertSql(shape, QStringLiteral("INSERT"), overlayTable(shape))));
        ROUNDS_RETURN_IF_ERROR(insert.bindAll(std::span<const SqlValue>(values.cbegin(), values.cend())));
        ROUNDS_RETURN_IF_ERROR(insert.run());
    }
    QString standing = QStringLiteral("SELECT %1 FROM %2 m").arg(columns, mainTable(shape));
    if (!shape.isAppendOnly) {
        QStringList same;
        for (std::size_t i = 0; i < table.keys; ++i) {
            same.append(QStringLiteral("u.%1 = m.%1").arg(QLatin1String(shape.columns[i].name)));
        }
        standing += QStringLiteral(" WHERE NOT EXISTS (SELECT 1 FROM %1 u WHERE %2)")
                        .arg(overlayTable(shape), same.join(QStringLiteral(" AND ")));
    }
    return connection.execute(
        QStringLiteral("CREATE TEMP VIEW %1 AS %2 UNION ALL SELECT %3 FROM %4 WHERE row_hash IS NOT NULL")
            .arg(shape.tableName(), standing, columns, overlayTable(shape)));
}

Result<> TextOverlay::lift()
{
    for (const TextTable &table : textTables()) {
        ROUNDS_RETURN_IF_ERROR(
            m_database.connection().execute(QStringLiteral("DROP VIEW IF EXISTS temp.%1; DROP TABLE IF EXISTS %2")
                                                .arg(table.shape->tableName(), overlayTable(*table.shape))));
    }
    return {};
}

} // namespace sevenrounds
