// SPDX-License-Identifier: MIT
#include "faults/faultmigrations.h"
#include "storage/integrity.h"
#include "support/storagefixture.h"
#include "support/vfsshim.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestFailingMigrations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void F17_wholeChainWorks();
    void F17_everyFailingStepLeavesTheOldSchema_data();
    void F17_everyFailingStepLeavesTheOldSchema();
    void F17_everyFailingWriteLeavesOldOrNew_data();
    void F17_everyFailingWriteLeavesOldOrNew();
    void F17_nothingIsChangedWithoutABackup();

private:
    [[nodiscard]] ProfileOptions options(const MigrationList &migrations) const;

    QMap<QString, QByteArray> m_profile;
    QByteArray m_dump;
    std::unique_ptr<ProfileFolder> m_folder;
};

void TestFailingMigrations::initTestCase()
{
    ProfileFolder folder;
    QVERIFY(makeProfile(folder, 5));
    m_dump = dumpProfile(folder);
    m_profile = snapshot(folder.paths().data);
}

void TestFailingMigrations::init()
{
    m_folder = std::make_unique<ProfileFolder>();
    QVERIFY(QDir().mkpath(m_folder->paths().backups()));
    for (auto file = m_profile.cbegin(); file != m_profile.cend(); ++file) {
        QVERIFY(writeFile(m_folder->paths().data + QLatin1Char('/') + file.key(), file.value()));
    }
}

ProfileOptions TestFailingMigrations::options(const MigrationList &migrations) const
{
    ProfileOptions options = m_folder->options();
    options.migrations = migrations;
    return options;
}

void TestFailingMigrations::F17_wholeChainWorks()
{
    ProfileStore store(options(faultMigrations()), m_folder->clock);
    const OpenReport report = store.open();
    QCOMPARE(report.outcome, OpenOutcome::Upgraded);
    auto database = store.takeDatabase();
    QVERIFY(database);
    QVERIFY(checkStructure(database->connection(), CheckDepth::Full));
    QCOMPARE(database->connection().queryInteger(QStringLiteral("SELECT count(*) FROM extra")).value_or(0), 5);
    QCOMPARE(database->connection().queryInteger(QStringLiteral("SELECT elapsed_ms FROM pulse")).value_or(0), 2501);
}

void TestFailingMigrations::F17_everyFailingStepLeavesTheOldSchema_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("isFunction");
    const MigrationList migrations = faultMigrations();
    for (int step = schemaVersion(shippedMigrations()); step < migrations.size(); ++step) {
        QTest::addRow("sql of step %d", step + 1) << step << false;
        QTest::addRow("function of step %d", step + 1) << step << true;
    }
}

void TestFailingMigrations::F17_everyFailingStepLeavesTheOldSchema()
{
    QFETCH(int, step);
    QFETCH(bool, isFunction);
    MigrationList migrations = faultMigrations();
    if (isFunction) {
        migrations[step].step
            = [](Connection &) -> Result<> { return failure(ErrorKind::Internal, QStringLiteral("on purpose")); };
    } else {
        migrations[step].sql += QStringLiteral("INSERT INTO no_such_table VALUES (1);");
    }
    ProfileStore store(options(migrations), m_folder->clock);
    const OpenReport report = store.open();
    QCOMPARE(report.outcome, OpenOutcome::FailedStep);
    QVERIFY(report.error && report.error->context.contains(migrations.at(step).name));
    QVERIFY(!store.takeDatabase());
    QVERIFY(report.backupBeforeUpgrade);
    store.close();
    QCOMPARE(dumpProfile(*m_folder), m_dump);

    // The backup made before puts the same back.
    ProfileStore old(m_folder->options(), m_folder->clock);
    QVERIFY(hasDatabase(old.open().outcome));
    QVERIFY(old.takeDatabase());
    const auto restored = old.restore(report.backupBeforeUpgrade->path);
    QVERIFY(restored);
    QCOMPARE(restored->outcome, OpenOutcome::Current);
    auto database = old.takeDatabase();
    QCOMPARE(dump(*database), m_dump);
}

void TestFailingMigrations::F17_everyFailingWriteLeavesOldOrNew_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("full disk") << SQLITE_FULL;
    QTest::newRow("power cut") << SQLITE_OK;
}

void TestFailingMigrations::F17_everyFailingWriteLeavesOldOrNew()
{
    QFETCH(int, code);
    VfsShim vfs(QByteArrayLiteral("failingmigrations"));
    int failures = 0;
    // Every third operation: the copy for the backup and the migration make some hundred.
    for (int operation = 1;; operation += 3) {
        init();
        ProfileOptions shimmed = options(faultMigrations());
        shimmed.vfs = vfs.name();
        ProfileStore store(shimmed, m_folder->clock);
        vfs.heal();
        code == SQLITE_OK ? vfs.cutPowerAt(operation, static_cast<quint64>(operation)) : vfs.failFrom(operation, code);
        const OpenReport report = store.open();
        store.close();
        vfs.heal();
        if (report.outcome == OpenOutcome::Upgraded) {
            break;
        }
        ++failures;
        const QByteArray name = "operation " + QByteArray::number(operation);
        ProfileStore again(m_folder->options(), m_folder->clock);
        const OpenReport found = again.open();
        // Newer means that the commit had been made when the failure came.
        QVERIFY2(found.outcome == OpenOutcome::Current || found.outcome == OpenOutcome::Newer, name.constData());
        if (auto database = again.takeDatabase()) {
            QVERIFY2(dump(*database) == m_dump, name.constData());
        }
        const auto backups = again.backups().list();
        QVERIFY(backups);
        for (const BackupFile &backup : *backups) {
            QVERIFY2(BackupStore::verify(backup.path, schemaVersion(shippedMigrations())), name.constData());
        }
    }
    QVERIFY(failures > 5);
}

void TestFailingMigrations::F17_nothingIsChangedWithoutABackup()
{
    QVERIFY(QDir(m_folder->paths().backups()).removeRecursively());
    QVERIFY(writeFile(m_folder->paths().backups(), "in the way"));
    const auto before = snapshot(m_folder->paths().data);
    ProfileStore store(options(faultMigrations()), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::FailedStep);
    QCOMPARE(snapshot(m_folder->paths().data), before);
}

QTEST_GUILESS_MAIN(TestFailingMigrations)
#include "tst_failingmigrations.moc"
