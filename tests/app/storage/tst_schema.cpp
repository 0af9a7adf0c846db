// SPDX-License-Identifier: MIT
#include "storage/database.h"
#include "storage/rowstore.h"
#include "storage/schema.h"
#include "storage/statement.h"
#include "support/storagefixture.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <sqlite3.h>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

QStringList column(Connection &connection, const QString &sql, int index = 0)
{
    QStringList texts;
    auto statement = Statement::prepare(connection, sql);
    if (!statement) {
        return { describe(statement.error()) };
    }
    for (auto hasRow = statement->step(); hasRow.value_or(false); hasRow = statement->step()) {
        texts.append(statement->text(index));
    }
    return texts;
}

MigrationList withNextStep(const QString &sql, std::function<Result<>(Connection &)> step = {})
{
    MigrationList migrations = shippedMigrations();
    migrations.append({ schemaVersion(migrations) + 1, QStringLiteral("next_test"), sql, std::move(step) });
    return migrations;
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void freshFileIsMarkedAsOurs();
    void everyShippedFileIsListedInOrder();
    void shapesSayWhatTheTablesAre();
    void everyTableIsStrictAndCommented();
    void appendOnlyTablesRefuseChanges_data();
    void appendOnlyTablesRefuseChanges();
    void checksRefuse_data();
    void checksRefuse();
    void screensQueriesUseAnIndex_data();
    void screensQueriesUseAnIndex();
    void upgradeKeepsRows();
    void migratedSchemaEqualsFreshOne();
    void failingStepLeavesVersionAndDataUntouched_data();
    void failingStepLeavesVersionAndDataUntouched();
    void refusesNewerSchema();

private:
    std::optional<Database> m_database;
};

void TestSchema::init()
{
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_database.emplace(std::move(*database));
}

void TestSchema::freshFileIsMarkedAsOurs()
{
    QCOMPARE(
        m_database->connection().queryInteger(QStringLiteral("PRAGMA application_id")).value_or(0), kApplicationId);
    QCOMPARE(m_database->connection().queryInteger(QStringLiteral("PRAGMA user_version")).value_or(0),
        schemaVersion(shippedMigrations()));
}

void TestSchema::everyShippedFileIsListedInOrder()
{
    QStringList names;
    for (const Migration &migration : shippedMigrations()) {
        names.append(migration.name + QStringLiteral(".sql"));
        QCOMPARE(migration.version, names.size());
        QVERIFY(migration.name.startsWith(QStringLiteral("%1_").arg(migration.version, 4, 10, QLatin1Char('0'))));
        const QString path = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/app/storage/migrations/") + names.last();
        QCOMPARE(migration.sql.toUtf8(), readFile(path));
        // A step that ends the transaction would be kept in part.
        QVERIFY(!migration.sql.contains(QRegularExpression(QStringLiteral("^\\s*(BEGIN|COMMIT|END|ROLLBACK)\\s*;"),
            QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption)));
    }
    QCOMPARE(
        QDir(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/app/storage/migrations")).entryList({ QStringLiteral("*.sql") }),
        names);
}

void TestSchema::shapesSayWhatTheTablesAre()
{
    Connection &connection = m_database->connection();
    QStringList known;
    for (const TableShape *shape : allTables()) {
        known.append(shape->tableName());
        QStringList expected;
        for (const ColumnShape &one : shape->columns) {
            const bool isInteger = one.type == ColumnType::Integer || one.type == ColumnType::WideInteger;
            const QString type = isInteger     ? QStringLiteral("INTEGER")
                : one.type == ColumnType::Real ? QStringLiteral("REAL")
                : one.type == ColumnType::Blob ? QStringLiteral("BLOB")
                                               : QStringLiteral("TEXT");
            expected.append(QStringLiteral("%1 %2 %3").arg(QLatin1String(one.name), type).arg(one.isNullable ? 0 : 1));
        }
        if (shape->hasHash) {
            expected.append(QStringLiteral("row_hash BLOB 1"));
        }
        QCOMPARE(column(connection,
                     QStringLiteral("SELECT name || ' ' || type || ' ' || \"notnull\" FROM pragma_table_info('%1')")
                         .arg(shape->tableName())),
            expected);
    }
    known.sort();
    QCOMPARE(
        column(connection, QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")), known);
}

void TestSchema::everyTableIsStrictAndCommented()
{
    const QStringList lenient = column(m_database->connection(),
        QStringLiteral(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"));
    QCOMPARE(lenient, QStringList());
    for (const Migration &migration : shippedMigrations()) {
        const QStringList lines = migration.sql.split(QLatin1Char('\n'));
        for (qsizetype i = 1; i < lines.size(); ++i) {
            if (lines.at(i).startsWith(QStringLiteral("CREATE TABLE"))
                || lines.at(i).startsWith(QStringLiteral("CREATE INDEX"))) {
                QVERIFY2(lines.at(i - 1).startsWith(QStringLiteral("--")), qUtf8Printable(lines.at(i)));
            }
        }
    }
}

void TestSchema::appendOnlyTablesRefuseChanges_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *table :
        { "practice", "practice_event", "evidence", "rating", "derivation_line", "review", "recording" }) {
        const QString name = QLatin1String(table);
        QTest::addRow("%s delete", table) << QString(QStringLiteral("DELETE FROM ") + name);
        QTest::addRow("%s update", table)
            << QString(QStringLiteral("UPDATE ") + name + QStringLiteral(" SET row_hash = zeroblob(32)"));
        QTest::addRow("%s replace", table)
            << QString(QStringLiteral("INSERT OR REPLACE INTO ") + name + QStringLiteral(" SELECT * FROM ") + name);
    }
}

void TestSchema::appendOnlyTablesRefuseChanges()
{
    QFETCH(QString, sql);
    const ManualClock clock(kStart);
    QVERIFY(addRows(*m_database, clock, 1));
    const QByteArray before = dump(*m_database);
    const auto changed = m_database->connection().execute(sql);
    QVERIFY(!changed);
    QCOMPARE(changed.error().cause, SQLITE_CONSTRAINT_TRIGGER);
    QCOMPARE(dump(*m_database), before);
}

void TestSchema::checksRefuse_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QString::fromLatin1(sql); };
    row("unknown kind", "INSERT INTO practice VALUES (9, 'nap', 'c', 'r', '{}', 0, 0, '2026-01-01', zeroblob(32))");
    row("plan no object", "INSERT INTO practice VALUES (9, 'round', 'c', 'r', '[]', 0, 0, '2026-01-01', zeroblob(32))");
    row("no date", "INSERT INTO practice VALUES (9, 'round', 'c', 'r', '{}', 0, 0, 'today', zeroblob(32))");
    row("short hash", "INSERT INTO practice VALUES (9, 'round', 'c', 'r', '{}', 0, 0, '2026-01-01', zeroblob(31))");
    row("text as number", "INSERT INTO pulse VALUES (1, 'x', 0)");
    row("event of no practice", "INSERT INTO practice_event VALUES (9, 99, 1, 'k', 0, 0, '{}', zeroblob(32))");
    row("sequence twice", "INSERT INTO practice_event VALUES (99, 1, 1, 'k', 0, 0, '{}', zeroblob(32))");
    row("negative elapsed", "INSERT INTO practice_event VALUES (99, 1, 9, 'k', -1, 0, '{}', zeroblob(32))");
    row("draft of no practice", "INSERT INTO draft VALUES (99, 'Q-1', '', 0, zeroblob(32))");
    row("band 7", "INSERT INTO rating VALUES (99, 1, 'self', 'c', 7, 0, zeroblob(32))");
    row("unknown rater", "INSERT INTO rating VALUES (99, 1, 'cat', 'c', 1, 0, zeroblob(32))");
    row("mock without score",
        "INSERT INTO evidence VALUES (99, 1, 0, '2026-01-01', 'mock', 'ml', 5, NULL, NULL, NULL, 0, 0, zeroblob(32))");
    row("mock with answer",
        "INSERT INTO evidence VALUES (99, 1, 0, '2026-01-01', 'mock', 'ml', 5, 2.0, 1, NULL, 0, 0, zeroblob(32))");
    row("quiz with score",
        "INSERT INTO evidence VALUES (99, 1, 0, '2026-01-01', 'quiz', 'ml', 5, 2.0, 1, 0.2, 0, 0, zeroblob(32))");
    row("quiz without guess",
        "INSERT INTO evidence VALUES (99, 1, 0, '2026-01-01', 'quiz', 'ml', 5, NULL, 1, NULL, 0, 0, zeroblob(32))");
    row("level 8",
        "INSERT INTO evidence VALUES (99, 1, 0, '2026-01-01', 'mock', 'ml', 8, 2.0, NULL, NULL, 0, 0, zeroblob(32))");
    row("score 5",
        "INSERT INTO evidence VALUES (99, 1, 0, '2026-01-01', 'mock', 'ml', 5, 5.0, NULL, NULL, 0, 0, zeroblob(32))");
    row("unknown item kind",
        "INSERT INTO review VALUES (99, 'dream', 'a', 0, '2026-01-01', 'graded', 3, NULL, NULL, zeroblob(32))");
    row("no item",
        "INSERT INTO review VALUES (99, 'card', '', 0, '2026-01-01', 'graded', 3, NULL, NULL, zeroblob(32))");
    row("grade 5",
        "INSERT INTO review VALUES (99, 'card', 'a', 0, '2026-01-01', 'graded', 5, NULL, NULL, zeroblob(32))");
    row("graded without grade",
        "INSERT INTO review VALUES (99, 'card', 'a', 0, '2026-01-01', 'graded', NULL, NULL, NULL, zeroblob(32))");
    row("graded and undone",
        "INSERT INTO review VALUES (99, 'card', 'a', 0, '2026-01-01', 'graded', 3, NULL, 0, zeroblob(32))");
    row("undone with grade",
        "INSERT INTO review VALUES (99, 'card', 'a', 0, '2026-01-01', 'undone', 3, NULL, 0, zeroblob(32))");
    row("undone without what",
        "INSERT INTO review VALUES (99, 'card', 'a', 0, '2026-01-01', 'undone', NULL, NULL, NULL, zeroblob(32))");
    row("unknown review event",
        "INSERT INTO review VALUES (99, 'card', 'a', 0, '2026-01-01', 'crammed', 3, NULL, NULL, zeroblob(32))");
    row("negative time taken",
        "INSERT INTO review VALUES (99, 'card', 'a', 0, '2026-01-01', 'graded', 3, -1, NULL, zeroblob(32))");
    row("unknown how", "INSERT INTO derivation_line VALUES (99, 'D-1', 's1', 0, '2026-01-01', 'dreamt', zeroblob(32))");
}

void TestSchema::checksRefuse()
{
    QFETCH(QString, sql);
    const ManualClock clock(kStart);
    QVERIFY(addRows(*m_database, clock, 1));
    const auto inserted = m_database->connection().execute(sql);
    QVERIFY(!inserted);
    QCOMPARE(inserted.error().kind, ErrorKind::Conflict);
}

void TestSchema::screensQueriesUseAnIndex_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("index");
    const auto row = [](const char *index, const char *sql) {
        QTest::newRow(index) << QString::fromLatin1(sql) << QString::fromLatin1(index);
    };
    row("practice_by_start", "SELECT * FROM practice ORDER BY started_at_ms DESC, id DESC LIMIT 20");
    row("practice_by_date", "SELECT * FROM practice WHERE local_date BETWEEN '2026-01-01' AND '2026-01-31'");
    row("sqlite_autoindex_practice_event_1", "SELECT * FROM practice_event WHERE practice_id = 1 ORDER BY sequence");
    row("practice_event_by_kind", "SELECT * FROM practice_event WHERE kind IN ('asked', 'drawn')");
    row("sqlite_autoindex_draft_1", "SELECT * FROM draft WHERE practice_id = 1 ORDER BY item");
    row("evidence_by_time", "SELECT * FROM evidence ORDER BY at_ms, id");
    row("evidence_by_practice", "SELECT * FROM evidence WHERE practice_id = 1");
    row("rating_by_practice", "SELECT * FROM rating WHERE practice_id = 1 ORDER BY id");
    row("review_by_time", "SELECT * FROM review ORDER BY at_ms, id");
    row("derivation_line_by_step", "SELECT * FROM derivation_line ORDER BY derivation_id, step_id, id");
}

void TestSchema::screensQueriesUseAnIndex()
{
    QFETCH(QString, sql);
    QFETCH(QString, index);
    const QString plan
        = column(m_database->connection(), QStringLiteral("EXPLAIN QUERY PLAN ") + sql, 3).join(QLatin1Char('\n'));
    QVERIFY2(plan.contains(index), qUtf8Printable(plan));
    QVERIFY2(!plan.contains(QStringLiteral("TEMP B-TREE")), qUtf8Printable(plan));
}

void TestSchema::upgradeKeepsRows()
{
    const ManualClock clock(kStart);
    QVERIFY(addRows(*m_database, clock, 3));
    const QByteArray before = dump(*m_database);
    bool hasRun = false;
    const MigrationList migrations = withNextStep(QStringLiteral("CREATE TABLE extra (a INTEGER NOT NULL) STRICT;"),
        [&hasRun](Connection &connection) -> Result<> {
            hasRun = true;
            return connection.execute(QStringLiteral("INSERT INTO extra VALUES (7)"));
        });
    QVERIFY(migrate(m_database->connection(), migrations));
    QVERIFY(hasRun);
    QCOMPARE(m_database->connection().queryInteger(QStringLiteral("PRAGMA user_version")).value_or(0),
        schemaVersion(migrations));
    QCOMPARE(m_database->connection().queryInteger(QStringLiteral("SELECT a FROM extra")).value_or(0), 7);
    QCOMPARE(m_database->connection().queryInteger(QStringLiteral("PRAGMA foreign_keys")).value_or(0), 1);
    QCOMPARE(dump(*m_database), before);
}

void TestSchema::migratedSchemaEqualsFreshOne()
{
    const MigrationList migrations = withNextStep(QStringLiteral("ALTER TABLE pulse ADD COLUMN note TEXT;"));
    auto fresh = Connection::openInMemory();
    QVERIFY(fresh && migrate(*fresh, migrations));
    QVERIFY(migrate(m_database->connection(), migrations));
    const QString all
        = QStringLiteral("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name");
    QCOMPARE(column(m_database->connection(), all), column(*fresh, all));
}

void TestSchema::failingStepLeavesVersionAndDataUntouched_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("isStepFailing");
    QTest::newRow("sql fails at its end")
        << QStringLiteral("CREATE TABLE extra (a INTEGER); SELECT no_such_column;") << false;
    QTest::newRow("function fails") << QStringLiteral("CREATE TABLE extra (a INTEGER);") << true;
    QTest::newRow("foreign key is broken") << QStringLiteral("INSERT INTO pulse VALUES (999, 0, 0);") << false;
}

void TestSchema::failingStepLeavesVersionAndDataUntouched()
{
    QFETCH(QString, sql);
    QFETCH(bool, isStepFailing);
    const ManualClock clock(kStart);
    QVERIFY(addRows(*m_database, clock, 2));
    const QByteArray before = dump(*m_database);
    std::function<Result<>(Connection &)> step;
    if (isStepFailing) {
        step = [](Connection &) -> Result<> { return failure(ErrorKind::Internal, QStringLiteral("on purpose")); };
    }
    const auto migrated = migrate(m_database->connection(), withNextStep(sql, step));
    QVERIFY(!migrated);
    QCOMPARE(m_database->connection().queryInteger(QStringLiteral("PRAGMA user_version")).value_or(0),
        schemaVersion(shippedMigrations()));
    QCOMPARE(column(m_database->connection(), QStringLiteral("SELECT name FROM sqlite_schema WHERE name = 'extra'")),
        QStringList());
    QCOMPARE(dump(*m_database), before);
    QCOMPARE(m_database->connection().queryInteger(QStringLiteral("PRAGMA foreign_keys")).value_or(0), 1);
}

void TestSchema::refusesNewerSchema()
{
    QVERIFY(m_database->connection().execute(QStringLiteral("PRAGMA user_version=99")));
    const auto migrated = migrate(m_database->connection(), shippedMigrations());
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().kind, ErrorKind::NewerData);
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
