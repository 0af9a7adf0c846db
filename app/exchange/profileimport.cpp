// SPDX-License-Identifier: MIT
#include "exchange/profileimport.h"

#include "core/crashpoint.h"
#include "core/plainfile.h"
#include "exchange/profileexport.h"
#include "storage/codingshape.h"
#include "storage/database.h"
#include "storage/rowstore.h"

#include <QHash>
#include <QSet>

namespace sevenrounds {

namespace {

constexpr qint64 kLargestFile = qint64 { 256 } * 1024 * 1024;

qint64 integerAt(const DocumentRow &row, qsizetype column)
{
    const auto *integer = std::get_if<qint64>(&row.values.at(column));
    return integer != nullptr ? *integer : 0;
}

/// Puts the document's rows into the database, one table after the other.
class ProfileMerge
{
public:
    ProfileMerge(Connection &connection, const ProfileDocument &present)
        : m_connection(connection)
        , m_present(present)
    {
    }

    [[nodiscard]] Result<> addTable(const TableShape &shape, const QList<DocumentRow> &rows);
    [[nodiscard]] ImportSummary takeSummary() { return std::move(m_summary); }

private:
    [[nodiscard]] Result<> addNumbered(const TableShape &shape, const QList<DocumentRow> &rows);
    [[nodiscard]] Result<> addNewest(
        const TableShape &shape, const QList<DocumentRow> &rows, qsizetype keys, qsizetype time);
    [[nodiscard]] Result<> insert(const TableShape &shape, const DocumentRow &row, bool isIntact, qsizetype index);
    /// Points the row at the practice's id in this database.
    void remapPractice(const TableShape &shape, DocumentRow &row) const;

    Connection &m_connection;
    const ProfileDocument &m_present;
    QHash<qint64, qint64> m_practiceIds;
    ImportSummary m_summary;
};

Result<> ProfileMerge::addTable(const TableShape &shape, const QList<DocumentRow> &rows)
{
    m_summary.added.insert(shape.tableName(), 0);
    m_summary.alreadyThere.insert(shape.tableName(), 0);
    if (&shape == &shape::kSetting) {
        return addNewest(shape, rows, 1, 2);
    }
    if (&shape == &shape::kDraft) {
        return addNewest(shape, rows, 2, 3);
    }
    if (&shape == &shape::kCodingDraft) {
        return addNewest(shape, rows, 2, 3);
    }
    if (&shape == &shape::kStoryDraft) {
        return addNewest(shape, rows, 1, 2);
    }
    if (&shape == &shape::kOwnPaperDraft) {
        return addNewest(shape, rows, 1, 2);
    }
    if (&shape == &shape::kStudySession) {
        return addNewest(shape, rows, 1, 2);
    }
    if (&shape == &shape::kPulse) {
        return addNewest(shape, rows, 1, 2);
    }
    return addNumbered(shape, rows);
}

void ProfileMerge::remapPractice(const TableShape &shape, DocumentRow &row) const
{
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        SqlValue &value = row.values[static_cast<qsizetype>(i)];
        if (qstrcmp(shape.columns[i].name, "practice_id") == 0 && std::holds_alternative<qint64>(value)) {
            const qint64 id = std::get<qint64>(value);
            value = m_practiceIds.value(id, id);
        }
    }
}

Result<> ProfileMerge::insert(const TableShape &shape, const DocumentRow &row, bool isIntact, qsizetype index)
{
    const QString place = QStringLiteral("tables.%1[%2]").arg(shape.tableName()).arg(index);
    if (isIntact) {
        if (auto inserted = insertRow(m_connection, shape, row.values); !inserted) {
            return failure(inserted.error().during(place));
        }
    } else {
        // A damaged row keeps its mark: its old hash cannot match. Its values may break a rule, which costs at most this row.
        ROUNDS_RETURN_IF_ERROR(m_connection.execute(QStringLiteral("PRAGMA ignore_check_constraints=ON")));
        auto inserted = insertRowWithHash(m_connection, shape, row.values, row.hash);
        ROUNDS_RETURN_IF_ERROR(m_connection.execute(QStringLiteral("PRAGMA ignore_check_constraints=OFF")));
        if (!inserted && inserted.error().kind != ErrorKind::Conflict) {
            return inserted;
        }
        if (!inserted) {
            m_summary.leftOut.append(place);
            return {};
        }
    }
    ++m_summary.added[shape.tableName()];
    return {};
}

Result<> ProfileMerge::addNumbered(const TableShape &shape, const QList<DocumentRow> &rows)
{
    // What a row says apart from its id; rows that say the same are counted, not collapsed.
    const auto content = [&shape](DocumentRow row) {
        row.values[0] = qint64 { 0 };
        return rowHash(shape, row.values);
    };
    QHash<QByteArray, QList<qint64>> idsByContent;
    QSet<qint64> taken;
    qint64 last = 0;
    for (const DocumentRow &row : m_present.tables.value(shape.tableName())) {
        const qint64 id = integerAt(row, 0);
        idsByContent[content(row)].append(id);
        taken.insert(id);
        last = std::max(last, id);
    }
    for (const DocumentRow &row : rows) {
        last = std::max(last, integerAt(row, 0));
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        DocumentRow row = rows.at(i);
        const bool isIntact = row.isIntact(shape);
        const qint64 oldId = integerAt(row, 0);
        remapPractice(shape, row);
        QList<qint64> &same = idsByContent[content(row)];
        qint64 id = oldId;
        if (!same.isEmpty()) {
            // The row with the same id first, so that the same file read twice maps everything onto itself.
            const qsizetype position = std::max<qsizetype>(same.indexOf(oldId), 0);
            id = same.takeAt(position);
            ++m_summary.alreadyThere[shape.tableName()];
        } else {
            if (taken.contains(id) || id < 1) {
                id = ++last;
            }
            taken.insert(id);
            row.values[0] = id;
            ROUNDS_RETURN_IF_ERROR(insert(shape, row, isIntact, i));
        }
        if (&shape == &shape::kPractice) {
            m_practiceIds.insert(oldId, id);
        }
    }
    return {};
}

Result<> ProfileMerge::addNewest(
    const TableShape &shape, const QList<DocumentRow> &rows, qsizetype keys, qsizetype time)
{
    const auto keyOf
        = [keys](const DocumentRow &row) { return std::span(row.values.cbegin(), static_cast<std::size_t>(keys)); };
    QHash<QByteArray, qint64> presentTimes;
    for (const DocumentRow &row : m_present.tables.value(shape.tableName())) {
        presentTimes.insert(rowHash(shape, keyOf(row)), integerAt(row, time));
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        DocumentRow row = rows.at(i);
        const bool isIntact = row.isIntact(shape);
        remapPractice(shape, row);
        const auto presentTime = presentTimes.constFind(rowHash(shape, keyOf(row)));
        if (presentTime != presentTimes.cend()) {
            if (*presentTime >= integerAt(row, time)) {
                ++m_summary.alreadyThere[shape.tableName()];
                continue;
            }
            ROUNDS_RETURN_IF_ERROR(removeRow(m_connection, shape, keyOf(row)));
        }
        ROUNDS_RETURN_IF_ERROR(insert(shape, row, isIntact, i));
    }
    return {};
}

} // namespace

Result<ProfileDocument> loadProfileDocument(const QString &path)
{
    ROUNDS_ASSIGN_OR_RETURN(const QByteArray content, readPlainFile(path, kLargestFile));
    return ProfileDocument::fromJson(content);
}

Result<ImportSummary> mergeProfile(Database &database, const ProfileDocument &document)
{
    return database.transact([&document](Database &open) -> Result<ImportSummary> {
        // Read inside the transaction, so that nothing can come between looking and adding.
        ROUNDS_ASSIGN_OR_RETURN(const ProfileDocument present, readProfile(open, document.exportedAt));
        ProfileMerge merge(open.connection(), present);
        for (const TableShape *shape : allTables()) {
            ROUNDS_RETURN_IF_ERROR(merge.addTable(*shape, document.tables.value(shape->tableName())));
        }
        crashPoint(CrashPoint::ImportBeforeCommit);
        return merge.takeSummary();
    });
}

Result<ImportSummary> importProfile(Database &database, BackupStore backups, const QString &path)
{
    ROUNDS_RETURN_IF_ERROR(database.requireWritable());
    ROUNDS_ASSIGN_OR_RETURN(const ProfileDocument document, loadProfileDocument(path));
    ROUNDS_ASSIGN_OR_RETURN(BackupFile backup, backups.create(database.connection(), BackupReason::BeforeImport));
    crashPoint(CrashPoint::ImportAfterBackup);
    ROUNDS_ASSIGN_OR_RETURN(ImportSummary summary, mergeProfile(database, document));
    crashPoint(CrashPoint::ImportAfterCommit);
    summary.backup = std::move(backup);
    return summary;
}

} // namespace sevenrounds
