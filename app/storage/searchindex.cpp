// SPDX-License-Identifier: MIT
#include "storage/searchindex.h"

#include "storage/sqlitecause.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <sqlite3.h>

#include <utility>

namespace sevenrounds {

namespace {

/// Raised with every change of the tables below.
constexpr qint64 kLayout = 1;
/// How many texts are written between two looks at whether they are still wanted.
constexpr qsizetype kBetweenLooks = 50;
/// How many words of a text a snippet has.
constexpr int kSnippetWords = 16;

// `place` says which row is which text, so that a change of one text writes one row. Titles count most, then the names that are not shown, then the body.
constexpr auto kSearchTables = R"(
CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, key TEXT NOT NULL, spot TEXT NOT NULL, print BLOB NOT NULL) STRICT;
CREATE INDEX place_of_kind ON place (kind);
CREATE VIRTUAL TABLE passage USING fts5(title, names, body, answer, kind UNINDEXED, key UNINDEXED, spot UNINDEXED,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO passage (passage, rank) VALUES ('rank', 'bm25(10.0, 4.0, 2.0, 1.0)');
)";

QByteArray printOf(const SearchText &text)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &part : { text.title, text.names, text.body, text.answer }) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return hash.result();
}

} // namespace

SearchIndex::SearchIndex(Connection connection)
    : m_connection(std::move(connection))
{
}

Result<SearchIndex> SearchIndex::inMemory()
{
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::openInMemory());
    SearchIndex index(std::move(connection));
    ROUNDS_RETURN_IF_ERROR(index.lay());
    return index;
}

Result<SearchIndex> SearchIndex::open(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder)) {
        return failure(ErrorKind::Io, QStringLiteral("cannot create the folder of the search index ") + folder);
    }
    Result<SearchIndex> found = openSound(path);
    if (found || storageTrouble(found.error()) == StorageTrouble::Busy) {
        return found;
    }
    for (const QString &file : { path, path + QStringLiteral("-journal") }) {
        if (QFileInfo::exists(file) && !QFile::remove(file)) {
            return failure(ErrorKind::Io, QStringLiteral("cannot replace the search index ") + file);
        }
    }
    ConnectionOptions options;
    options.mode = OpenMode::Create;
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::open(path, options));
    SearchIndex index(std::move(connection));
    ROUNDS_RETURN_IF_ERROR(index.lay());
    return index;
}

Result<SearchIndex> SearchIndex::openSound(const QString &path)
{
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::open(path));
    ROUNDS_ASSIGN_OR_RETURN(const qint64 layout, connection.queryInteger(QStringLiteral("PRAGMA user_version")));
    if (layout != kLayout) {
        return failure(ErrorKind::Storage, QStringLiteral("the search index has another layout"));
    }
    {
        ROUNDS_ASSIGN_OR_RETURN(
            Statement check, Statement::prepare(connection, QStringLiteral("PRAGMA quick_check(1)")));
        ROUNDS_ASSIGN_OR_RETURN(const bool hasAnswer, check.step());
        if (!hasAnswer || check.text(0) != QLatin1String("ok")) {
            return failure(ErrorKind::Storage, QStringLiteral("the search index is damaged"), SQLITE_CORRUPT);
        }
        // The tables are those that are asked.
        ROUNDS_ASSIGN_OR_RETURN(const Statement asked, Statement::prepare(connection, query()));
        ROUNDS_ASSIGN_OR_RETURN(
            const Statement places, Statement::prepare(connection, QStringLiteral("SELECT print FROM place")));
    }
    return SearchIndex(std::move(connection));
}

Result<> SearchIndex::lay()
{
    ROUNDS_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(m_connection));
    ROUNDS_RETURN_IF_ERROR(m_connection.execute(QString::fromLatin1(kSearchTables)));
    ROUNDS_RETURN_IF_ERROR(m_connection.execute(QStringLiteral("PRAGMA user_version=%1").arg(kLayout)));
    return transaction.commit();
}

Result<QByteArray> SearchIndex::fingerprint()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT value FROM meta WHERE name = 'fingerprint'")));
    ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
    return hasRow ? statement.bytes(0) : QByteArray();
}

Result<> SearchIndex::insert(const SearchText &text)
{
    const auto kind = static_cast<qint64>(text.kind);
    {
        ROUNDS_ASSIGN_OR_RETURN(Statement place,
            Statement::prepare(
                m_connection, QStringLiteral("INSERT INTO place (kind, key, spot, print) VALUES (?, ?, ?, ?)")));
        ROUNDS_RETURN_IF_ERROR(place.bindAll({ kind, text.key, text.spot, printOf(text) }));
        ROUNDS_RETURN_IF_ERROR(place.run());
    }
    ROUNDS_ASSIGN_OR_RETURN(Statement passage,
        Statement::prepare(m_connection,
            QStringLiteral("INSERT INTO passage (rowid, title, names, body, answer, kind, key, spot) "
                           "VALUES (last_insert_rowid(), ?, ?, ?, ?, ?, ?, ?)")));
    ROUNDS_RETURN_IF_ERROR(
        passage.bindAll({ text.title, text.names, text.body, text.answer, kind, text.key, text.spot }));
    return passage.run();
}

Result<> SearchIndex::removeRow(qint64 id)
{
    for (const char *sql : { "DELETE FROM passage WHERE rowid = ?", "DELETE FROM place WHERE id = ?" }) {
        ROUNDS_ASSIGN_OR_RETURN(Statement statement, Statement::prepare(m_connection, QString::fromLatin1(sql)));
        ROUNDS_RETURN_IF_ERROR(statement.bindAll({ id }));
        ROUNDS_RETURN_IF_ERROR(statement.run());
    }
    return {};
}

Result<> SearchIndex::fill(
    const QList<SearchText> &texts, const QByteArray &fingerprint, const std::function<bool()> &isWanted)
{
    ROUNDS_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(m_connection));
    ROUNDS_RETURN_IF_ERROR(
        m_connection.execute(QStringLiteral("DELETE FROM passage; DELETE FROM place; DELETE FROM meta;")));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i % kBetweenLooks == 0 && !isWanted()) {
            return failure(ErrorKind::Cancelled, QStringLiteral("the search index is not wanted any more"));
        }
        ROUNDS_RETURN_IF_ERROR(insert(texts.at(i)));
    }
    {
        ROUNDS_ASSIGN_OR_RETURN(Statement meta,
            Statement::prepare(m_connection, QStringLiteral("INSERT INTO meta VALUES ('fingerprint', ?)")));
        ROUNDS_RETURN_IF_ERROR(meta.bindAll({ fingerprint }));
        ROUNDS_RETURN_IF_ERROR(meta.run());
    }
    return transaction.commit();
}

Result<SearchChange> SearchIndex::replace(SearchKind kind, const QList<SearchText> &texts)
{
    struct Row {
        qint64 id = 0;
        QByteArray print;
    };
    QHash<std::pair<QString, QString>, Row> before;
    {
        ROUNDS_ASSIGN_OR_RETURN(Statement rows,
            Statement::prepare(m_connection, QStringLiteral("SELECT key, spot, id, print FROM place WHERE kind = ?")));
        ROUNDS_RETURN_IF_ERROR(rows.bindAll({ static_cast<qint64>(kind) }));
        for (;;) {
            ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
            if (!hasRow) {
                break;
            }
            before.insert({ rows.text(0), rows.text(1) }, { rows.integer(2), rows.bytes(3) });
        }
    }
    QHash<std::pair<QString, QString>, SearchText> after;
    for (const SearchText &text : texts) {
        after.insert({ text.key, text.spot }, text);
    }
    SearchChange change;
    ROUNDS_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(m_connection));
    for (auto row = before.cbegin(); row != before.cend(); ++row) {
        const auto now = after.constFind(row.key());
        if (now != after.cend() && printOf(*now) == row->print) {
            after.erase(now);
            continue;
        }
        ROUNDS_RETURN_IF_ERROR(removeRow(row->id));
        if (now == after.cend()) {
            ++change.removed;
        } else {
            ++change.changed;
        }
    }
    for (const SearchText &text : std::as_const(after)) {
        ROUNDS_RETURN_IF_ERROR(insert(text));
    }
    change.added = static_cast<int>(after.size()) - change.changed;
    ROUNDS_RETURN_IF_ERROR(transaction.commit());
    return change;
}

QString SearchIndex::query(SearchOrder order)
{
    return QStringLiteral("SELECT kind, key, spot, highlight(passage, 0, ?, ?), snippet(passage, 2, ?, ?, '…', %1), "
                          "snippet(passage, 3, ?, ?, '…', %1) FROM passage WHERE passage MATCH ? %2LIMIT ?")
        .arg(QString::number(kSnippetWords),
            order == SearchOrder::BestFirst ? QStringLiteral("ORDER BY rank ") : QString());
}

Result<QList<SearchHit>> SearchIndex::find(const QString &expression, int most, SearchOrder order)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement statement, Statement::prepare(m_connection, query(order)));
    const QString start(kMarkStart);
    const QString end(kMarkEnd);
    ROUNDS_RETURN_IF_ERROR(statement.bindAll({ start, end, start, end, start, end, expression, qint64 { most } }));
    QList<SearchHit> hits;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, statement.step());
        if (!hasRow) {
            return hits;
        }
        const qint64 kind = statement.integer(0);
        if (kind < 0 || kind >= kSearchKindCount) {
            return failure(
                ErrorKind::Storage, QStringLiteral("the search index names a kind that is none"), SQLITE_CORRUPT);
        }
        hits.append({ static_cast<SearchKind>(kind), statement.text(1), statement.text(2), statement.text(3),
            statement.text(4), statement.text(5) });
    }
}

Result<qint64> SearchIndex::count()
{
    return m_connection.queryInteger(QStringLiteral("SELECT count(*) FROM place"));
}

} // namespace sevenrounds
