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

namespace {

const QString kTestSteps = QStringLiteral("test steps");
const QString kShippedSteps = QStringLiteral("shipped steps");

/// A profile as an older program left it, and the steps that take it on.
struct Chain {
    MigrationList from;
    MigrationList to;
    QMap<QString, QByteArray> profile;
    QByteArray dump;
};

} // namespace

/// Fault F17 with the steps that are shipped, from the first version on, and with such as they are not yet: a rebuilt table, and a function.
class TestFailingMigrations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void F17_wholeChainWorks();
    void F17_everyFailingStepLeavesTheOldSchema_data();
    void F17_everyFailingStepLeavesTheOldSchema();
    void F17_everyFailingWriteLeavesOldOrNew_data();
    void F17_everyFailingWriteLeavesOldOrNew();
    void F17_nothingIsChangedWithoutABackup_data();
    void F17_nothingIsChangedWithoutABackup();

private:
    [[nodiscard]] ProfileOptions options(const MigrationList &migrations) const;
    /// Lays a chain's profile down in a new folder.
    void lay(const Chain &chain);

    QMap<QString, Chain> m_chains;
    std::unique_ptr<ProfileFolder> m_folder;
};

void TestFailingMigrations::initTestCase()
{
    const auto add = [this](const QString &name, const MigrationList &from, const MigrationList &to) {
        ProfileStore store(options(from), m_folder->clock);
        QCOMPARE(store.open().outcome, OpenOutcome::Current);
        Chain chain { from, to, {}, {} };
        {
            auto database = store.takeDatabase();
            QVERIFY(database);
            chain.dump = dump(*database);
        }
        store.close();
        chain.profile = snapshot(m_folder->paths().data);
        m_chains.insert(name, chain);
    };
    m_folder = std::make_unique<ProfileFolder>();
    QVERIFY(makeProfile(*m_folder, 5));
    add(kTestSteps, shippedMigrations(), faultMigrations());
    m_folder = std::make_unique<ProfileFolder>();
    QVERIFY(layDown(*m_folder, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/storage/profile-v1.sql")));
    add(kShippedSteps, shippedMigrations().first(1), shippedMigrations());
    QCOMPARE(m_chains.size(), 2);
    QVERIFY(m_chains.value(kShippedSteps).dump.contains("practice\n1|"));
}

void TestFailingMigrations::lay(const Chain &chain)
{
    m_folder = std::make_unique<ProfileFolder>();
    QVERIFY(QDir().mkpath(m_folder->paths().backups()));
    for (auto file = chain.profile.cbegin(); file != chain.profile.cend(); ++file) {
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
    lay(m_chains.value(kTestSteps));
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
    QTest::addColumn<QString>("chain");
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("isFunction");
    for (auto chain = m_chains.cbegin(); chain != m_chains.cend(); ++chain) {
        for (int step = schemaVersion(chain->from); step < chain->to.size(); ++step) {
            QTest::addRow("sql of step %d", step + 1) << chain.key() << step << false;
            QTest::addRow("function of step %d", step + 1) << chain.key() << step << true;
        }
    }
}

void TestFailingMigrations::F17_everyFailingStepLeavesTheOldSchema()
{
    QFETCH(QString, chain);
    QFETCH(int, step);
    QFETCH(bool, isFunction);
    const Chain steps = m_chains.value(chain);
    lay(steps);
    MigrationList migrations = steps.to;
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

    ProfileStore old(options(steps.from), m_folder->clock);
    QVERIFY(hasDatabase(old.open().outcome));
    {
        auto database = old.takeDatabase();
        QVERIFY(database);
        QCOMPARE(dump(*database), steps.dump);
    }
    // The backup made before puts the same back.
    const auto restored = old.restore(report.backupBeforeUpgrade->path);
    QVERIFY(restored);
    QCOMPARE(restored->outcome, OpenOutcome::Current);
    auto database = old.takeDatabase();
    QCOMPARE(dump(*database), steps.dump);
}

void TestFailingMigrations::F17_everyFailingWriteLeavesOldOrNew_data()
{
    QTest::addColumn<QString>("chain");
    QTest::addColumn<int>("code");
    for (const QString &chain : { kTestSteps, kShippedSteps }) {
        QTest::addRow("full disk, %s", qPrintable(chain)) << chain << SQLITE_FULL;
        QTest::addRow("power cut, %s", qPrintable(chain)) << chain << SQLITE_OK;
    }
}

void TestFailingMigrations::F17_everyFailingWriteLeavesOldOrNew()
{
    QFETCH(QString, chain);
    QFETCH(int, code);
    const Chain steps = m_chains.value(chain);
    VfsShim vfs(QByteArrayLiteral("failingmigrations"));
    int failures = 0;
    // Every third operation: the copy for the backup and the migration make some hundred.
    for (int operation = 1;; operation += 3) {
        lay(steps);
        ProfileOptions shimmed = options(steps.to);
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
        ProfileStore again(options(steps.from), m_folder->clock);
        const OpenReport found = again.open();
        // Newer means that the commit had been made when the failure came.
        QVERIFY2(found.outcome == OpenOutcome::Current || found.outcome == OpenOutcome::Newer,
            name + ": " + (found.error ? describe(*found.error).toUtf8() : QByteArray()));
        if (auto database = again.takeDatabase()) {
            QVERIFY2(dump(*database) == steps.dump, name.constData());
        }
        const auto backups = again.backups().list();
        QVERIFY(backups);
        for (const BackupFile &backup : *backups) {
            QVERIFY2(BackupStore::verify(backup.path, schemaVersion(steps.from)), name.constData());
        }
    }
    QVERIFY(failures > 5);
}

void TestFailingMigrations::F17_nothingIsChangedWithoutABackup_data()
{
    QTest::addColumn<QString>("chain");
    QTest::newRow("test steps") << kTestSteps;
    QTest::newRow("shipped steps") << kShippedSteps;
}

void TestFailingMigrations::F17_nothingIsChangedWithoutABackup()
{
    QFETCH(QString, chain);
    const Chain steps = m_chains.value(chain);
    lay(steps);
    QVERIFY(QDir(m_folder->paths().backups()).removeRecursively());
    QVERIFY(writeFile(m_folder->paths().backups(), "in the way"));
    const auto before = snapshot(m_folder->paths().data);
    ProfileStore store(options(steps.to), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::FailedStep);
    QCOMPARE(snapshot(m_folder->paths().data), before);
}

QTEST_GUILESS_MAIN(TestFailingMigrations)
#include "tst_failingmigrations.moc"
