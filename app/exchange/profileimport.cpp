// SPDX-License-Identifier: MIT
#include "exchange/profileimport.h"

#include "core/crashpoint.h"
#include "core/plainfile.h"
#include "exchange/practicematch.h"
#include "exchange/profileexport.h"
#include "storage/codingshape.h"
#include "storage/database.h"
#include "storage/rowstore.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace sevenrounds {

namespace {

QString textAt(const DocumentRow &row, qsizetype column)
{
    const auto *text = std::get_if<QString>(&row.values.at(column));
    return text != nullptr ? *text : QString();
}

PartedPractice describeParted(const DocumentRow &practice)
{
    constexpr qsizetype kContent = 2;
    constexpr qsizetype kPlan = 4;
    constexpr qsizetype kDay = 7;
    const QJsonObject plan = QJsonDocument::fromJson(textAt(practice, kPlan).toUtf8()).object();
    return { plan.value(QLatin1String("title")).toString(textAt(practice, kContent)),
        QDate::fromString(textAt(practice, kDay), Qt::ISODate) };
}

/// What a row says apart from its id.
QByteArray contentOf(const TableShape &shape, const DocumentRow &row)
{
    QList<SqlValue> values = row.values;
    values[0] = qint64 { 0 };
    return rowHash(shape, values);
}

/// Gives the rows of a file their ids: their own where it is free, else one that neither the profile nor the file has.
class IdSource
{
public:
    IdSource(const QList<DocumentRow> &present, const QList<DocumentRow> &incoming)
    {
        for (const DocumentRow &row : present) {
            m_taken.insert(row.integerAt(0));
            m_last = std::max(m_last, row.integerAt(0));
        }
        for (const DocumentRow &row : incoming) {
            m_last = std::max(m_last, row.integerAt(0));
        }
    }

    [[nodiscard]] qint64 take(qint64 wanted)
    {
        const qint64 id = wanted < 1 || m_taken.contains(wanted) ? ++m_last : wanted;
        m_taken.insert(id);
        return id;
    }

private:
    QSet<qint64> m_taken;
    qint64 m_last = 0;
};

/// Of two histories with the same beginning these stand once: evidence counts, and a file of sound is one file.
bool isShared(const TableShape &shape)
{
    return &shape == &shape::kEvidence || &shape == &shape::kRecording;
}

/// Puts the document's rows into the database, one table after the other.
class ProfileMerge
{
public:
    ProfileMerge(Connection &connection, const ProfileDocument &present, const ProfileDocument &incoming)
        : m_connection(connection)
        , m_present(present)
        , m_fates(matchPractices(present, incoming))
    {
    }

    [[nodiscard]] Result<> addTable(const TableShape &shape, const QList<DocumentRow> &rows);
    [[nodiscard]] ImportSummary takeSummary() { return std::move(m_summary); }

private:
    /// By what a row says apart from its id: the ids of the rows of the profile that say it.
    using IdsByContent = QHash<QByteArray, QList<qint64>>;

    [[nodiscard]] Result<> addPractices(const QList<DocumentRow> &rows);
    /// Whether a row of the profile says what this one says; each stands for one row of the file.
    [[nodiscard]] bool takeSame(
        const TableShape &shape, const DocumentRow &row, qint64 oldPractice, IdsByContent &ids) const;
    [[nodiscard]] Result<> addNumbered(const TableShape &shape, const QList<DocumentRow> &rows);
    [[nodiscard]] Result<> addNewest(
        const TableShape &shape, const QList<DocumentRow> &rows, qsizetype keys, qsizetype time);
    [[nodiscard]] Result<> insert(const TableShape &shape, const DocumentRow &row, bool isIntact, qsizetype index);
    /// Points the row at the practice's id in this database.
    void remapPractice(const TableShape &shape, DocumentRow &row) const;

    Connection &m_connection;
    const ProfileDocument &m_present;
    const QList<PracticeFate> m_fates;
    /// By the practice's id in the file: its id here, and the practices of the profile that its history may stand in.
    QHash<qint64, qint64> m_practiceIds;
    QHash<qint64, QList<qint64>> m_twins;
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
    return &shape == &shape::kPractice ? addPractices(rows) : addNumbered(shape, rows);
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

Result<> ProfileMerge::addPractices(const QList<DocumentRow> &rows)
{
    const TableShape &shape = shape::kPractice;
    IdSource ids(m_present.tables.value(shape.tableName()), rows);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        DocumentRow row = rows.at(i);
        const PracticeFate &fate = m_fates.at(i);
        const qint64 oldId = row.integerAt(0);
        qint64 id = fate.same;
        if (id != 0) {
            ++m_summary.alreadyThere[shape.tableName()];
        } else {
            const bool isIntact = row.isIntact(shape);
            id = ids.take(oldId);
            row.values[0] = id;
            ROUNDS_RETURN_IF_ERROR(insert(shape, row, isIntact, i));
            if (fate.partedFrom != 0) {
                m_summary.parted.append(describeParted(row));
            }
        }
        m_practiceIds.insert(oldId, id);
        m_twins.insert(oldId, fate.twins);
    }
    return {};
}

bool ProfileMerge::takeSame(
    const TableShape &shape, const DocumentRow &row, qint64 oldPractice, IdsByContent &ids) const
{
    QList<DocumentRow> forms { row };
    if (isShared(shape)) {
        for (const qint64 twin : m_twins.value(oldPractice)) {
            DocumentRow form = row;
            form.values[1] = twin;
            forms.append(form);
        }
    }
    for (const DocumentRow &form : std::as_const(forms)) {
        const auto same = ids.find(contentOf(shape, form));
        if (same != ids.end() && !same->isEmpty()) {
            // The row with the same id first, so that the same file read twice maps everything onto itself.
            same->removeAt(std::max<qsizetype>(same->indexOf(row.integerAt(0)), 0));
            return true;
        }
    }
    return false;
}

Result<> ProfileMerge::addNumbered(const TableShape &shape, const QList<DocumentRow> &rows)
{
    // Rows that say the same are counted, not collapsed.
    IdsByContent idsByContent;
    const QList<DocumentRow> present = m_present.tables.value(shape.tableName());
    for (const DocumentRow &row : present) {
        idsByContent[contentOf(shape, row)].append(row.integerAt(0));
    }
    IdSource ids(present, rows);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        DocumentRow row = rows.at(i);
        const bool isIntact = row.isIntact(shape);
        const qint64 oldPractice = row.integerAt(1);
        remapPractice(shape, row);
        if (takeSame(shape, row, oldPractice, idsByContent)) {
            ++m_summary.alreadyThere[shape.tableName()];
        } else {
            row.values[0] = ids.take(row.integerAt(0));
            ROUNDS_RETURN_IF_ERROR(insert(shape, row, isIntact, i));
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
        presentTimes.insert(rowHash(shape, keyOf(row)), row.integerAt(time));
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        DocumentRow row = rows.at(i);
        const bool isIntact = row.isIntact(shape);
        remapPractice(shape, row);
        const auto presentTime = presentTimes.constFind(rowHash(shape, keyOf(row)));
        if (presentTime != presentTimes.cend()) {
            if (*presentTime >= row.integerAt(time)) {
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
    ROUNDS_ASSIGN_OR_RETURN(const QByteArray content, readPlainFile(path, kLargestProfileFile));
    return ProfileDocument::fromJson(content);
}

Result<ImportSummary> mergeProfile(Database &database, const ProfileDocument &document)
{
    return database.transact([&document](Database &open) -> Result<ImportSummary> {
        // Read inside the transaction, so that nothing can come between looking and adding.
        ROUNDS_ASSIGN_OR_RETURN(const ProfileDocument present, readProfile(open, document.exportedAt));
        ProfileMerge merge(open.connection(), present, document);
        for (const TableShape *shape : allTables()) {
            ROUNDS_RETURN_IF_ERROR(merge.addTable(*shape, document.tables.value(shape->tableName())));
        }
        crashPoint(CrashPoint::ImportBeforeCommit);
        return merge.takeSummary();
    });
}

Result<ImportSummary> importDocument(Database &database, BackupStore backups, const ProfileDocument &document)
{
    ROUNDS_RETURN_IF_ERROR(database.requireWritable());
    ROUNDS_ASSIGN_OR_RETURN(BackupFile backup, backups.create(database.connection(), BackupReason::BeforeImport));
    crashPoint(CrashPoint::ImportAfterBackup);
    ROUNDS_ASSIGN_OR_RETURN(ImportSummary summary, mergeProfile(database, document));
    crashPoint(CrashPoint::ImportAfterCommit);
    summary.backup = std::move(backup);
    return summary;
}

Result<ImportSummary> importProfile(Database &database, BackupStore backups, const QString &path)
{
    ROUNDS_RETURN_IF_ERROR(database.requireWritable());
    ROUNDS_ASSIGN_OR_RETURN(const ProfileDocument document, loadProfileDocument(path));
    return importDocument(database, std::move(backups), document);
}

} // namespace sevenrounds
