// SPDX-License-Identifier: MIT
#include "storage/copyusage.h"

#include "core/imagename.h"
#include "storage/connection.h"
#include "storage/integrity.h"
#include "storage/owncardshape.h"
#include "storage/papernoteshape.h"
#include "storage/rowstore.h"
#include "storage/statement.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace sevenrounds {

namespace {

/// As PaperService names papers of the person's own.
constexpr QLatin1String kOwnPaperPrefix("own/");

Result<bool> isTableThere(Connection &connection, const TableShape &shape)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement tables,
        Statement::prepare(
            connection, QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")));
    ROUNDS_RETURN_IF_ERROR(tables.bindAll({ shape.tableName() }));
    return tables.step();
}

/// All rows of a table in the order of time, each told whether it is intact; none where the table is not there.
template <typename Take>
Result<> readLog(Connection &connection, const TableShape &shape, const QString &order, Take take)
{
    ROUNDS_ASSIGN_OR_RETURN(const bool isThere, isTableThere(connection, shape));
    if (!isThere) {
        return {};
    }
    ROUNDS_ASSIGN_OR_RETURN(Statement rows, Statement::prepare(connection, selectAll(shape) + order));
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return {};
        }
        take(rows, isRowIntact(rows, shape));
    }
}

const QString kByTime = QStringLiteral("ORDER BY at_ms, id");

/// The papers of which it is certain that they are removed.
Result<QSet<QString>> removedPapers(Connection &connection)
{
    QSet<QString> removed;
    QSet<QString> doubtful;
    ROUNDS_RETURN_IF_ERROR(readLog(connection, shape::kOwnPaper, kByTime, [&](const Statement &row, bool isIntact) {
        const QString paper = kOwnPaperPrefix + row.text(1);
        if (!isIntact) {
            doubtful.insert(paper);
        } else if (row.text(3) == QLatin1String("removed")) {
            removed.insert(paper);
        } else {
            removed.remove(paper);
        }
    }));
    // Something is typed about it: whoever removes a paper removes its draft.
    ROUNDS_RETURN_IF_ERROR(readLog(connection, shape::kOwnPaperDraft, {},
        [&](const Statement &row, bool) { doubtful.insert(kOwnPaperPrefix + row.text(0)); }));
    return removed - doubtful;
}

Result<> addPapers(Connection &connection, CopyUsage *usage)
{
    ROUNDS_ASSIGN_OR_RETURN(const QSet<QString> removed, removedPapers(connection));
    QHash<QString, QString> newest;
    ROUNDS_RETURN_IF_ERROR(readLog(connection, shape::kPaperFile, kByTime, [&](const Statement &row, bool isIntact) {
        if (isIntact) {
            newest.insert(row.text(1), row.text(3));
        } else {
            usage->papers.insert(row.text(3));
        }
    }));
    for (auto one = newest.cbegin(); one != newest.cend(); ++one) {
        if (!one.value().isEmpty() && !removed.contains(one.key())) {
            usage->papers.insert(one.value());
        }
    }
    return {};
}

Result<> addImagesOfCards(Connection &connection, CopyUsage *usage)
{
    QHash<QString, QString> standing;
    ROUNDS_RETURN_IF_ERROR(readLog(connection, shape::kOwnCard, kByTime, [&](const Statement &row, bool isIntact) {
        if (!isIntact) {
            usage->images.unite(imageNamesIn(row.text(4)));
        } else if (row.text(3) == QLatin1String("removed")) {
            standing.remove(row.text(1));
        } else {
            standing.insert(row.text(1), row.text(4));
        }
    }));
    for (const QString &body : std::as_const(standing)) {
        usage->images.unite(imageNamesIn(body));
    }
    return {};
}

/// Every column of text of every table but that of the cards: Markdown that was copied from a card shows its image anywhere. By the tables' names alone,
/// so that a view which lies over one while texts of it cannot be saved is read as everywhere.
Result<> addImagesOfTexts(Connection &connection, CopyUsage *usage)
{
    QStringList queries;
    ROUNDS_ASSIGN_OR_RETURN(Statement columns,
        Statement::prepare(connection,
            QStringLiteral("SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c "
                           "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.type = 'TEXT'")));
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasColumn, columns.step());
        if (!hasColumn) {
            break;
        }
        if (columns.text(0) != shape::kOwnCard.tableName()) {
            queries.append(QStringLiteral("SELECT \"%2\" FROM \"%1\" WHERE instr(\"%2\", '%3') > 0")
                               .arg(columns.text(0), columns.text(1), kImageSearchPrefix));
        }
    }
    for (const QString &query : std::as_const(queries)) {
        ROUNDS_ASSIGN_OR_RETURN(Statement texts, Statement::prepare(connection, query));
        for (;;) {
            ROUNDS_ASSIGN_OR_RETURN(const bool hasText, texts.step());
            if (!hasText) {
                break;
            }
            usage->images.unite(imageNamesIn(texts.text(0)));
        }
    }
    return {};
}

} // namespace

void CopyUsage::unite(const CopyUsage &other)
{
    papers.unite(other.papers);
    images.unite(other.images);
}

QSet<QString> imageNamesIn(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("[0-9a-f]{64}\\.[a-z]+"));
    QSet<QString> names;
    auto found = name.globalMatch(text);
    while (found.hasNext()) {
        if (const QString one = found.next().captured(); isImageName(one)) {
            names.insert(one);
        }
    }
    return names;
}

Result<CopyUsage> readCopyUsage(Connection &connection)
{
    CopyUsage usage;
    ROUNDS_RETURN_IF_ERROR(addPapers(connection, &usage));
    ROUNDS_RETURN_IF_ERROR(addImagesOfCards(connection, &usage));
    ROUNDS_RETURN_IF_ERROR(addImagesOfTexts(connection, &usage));
    return usage;
}

Result<CopyUsage> readCopyUsage(const QString &backup)
{
    ConnectionOptions options;
    options.mode = OpenMode::ReadOnlyImmutable;
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::open(backup, options));
    // A page that is lost could hide rows without a word.
    ROUNDS_RETURN_IF_ERROR(checkStructure(connection, CheckDepth::Quick));
    return readCopyUsage(connection);
}

} // namespace sevenrounds
