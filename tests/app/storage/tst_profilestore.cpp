// SPDX-License-Identifier: MIT
#include "storage/profilestore.h"
#include "support/storagefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

const int kShipped = schemaVersion(shippedMigrations());

} // namespace

class TestProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void firstRunCreatesAndMarks();
    void secondRunIsCurrent();
    void databaseIsTakenOnce();
    void emptyFolderOfAnotherUserIsNoProfile();
    void emptyFileWithoutAnyTraceIsAFirstRun();
    void missingMarkerIsWrittenAgain();
    void olderFileIsUpgradedBehindABackup();
    void secondStoreFindsItLocked();
    void closedStoreGivesTheProfileBack();
    void linkedFolderAndLinkedFileWork();
    void recoveryNeedsTheLock();
    void startEmptyKeepsTheOldFileAside();
    void restoreOfANewerBackupIsRefused();
    void restoredOlderBackupIsUpgraded();
    void cleanRunLeavesNoStrayFiles();

private:
    std::unique_ptr<ProfileFolder> m_folder;
};

void TestProfileStore::init()
{
    m_folder = std::make_unique<ProfileFolder>();
}

void TestProfileStore::firstRunCreatesAndMarks()
{
    ProfileStore store(m_folder->options(), m_folder->clock);
    const OpenReport report = store.open();
    QCOMPARE(report.outcome, OpenOutcome::Created);
    QVERIFY(!report.error);
    QCOMPARE(report.folder, m_folder->paths().data);
    QCOMPARE(report.foundVersion, report.supportedVersion);
    QVERIFY(QFile::exists(m_folder->paths().marker()));
    const auto database = store.takeDatabase();
    QVERIFY(database);
    QVERIFY(!database->isReadOnly());
}

void TestProfileStore::secondRunIsCurrent()
{
    QVERIFY(makeProfile(*m_folder, 2));
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Current);
    auto database = store.takeDatabase();
    QVERIFY(database);
    QCOMPARE(countRows(database->connection())->value(QStringLiteral("practice")), 2);
}

void TestProfileStore::databaseIsTakenOnce()
{
    ProfileStore store(m_folder->options(), m_folder->clock);
    QVERIFY(!store.takeDatabase());
    QVERIFY(hasDatabase(store.open().outcome));
    QVERIFY(store.takeDatabase());
    QVERIFY(!store.takeDatabase());
}

void TestProfileStore::emptyFolderOfAnotherUserIsNoProfile()
{
    QVERIFY(QDir().mkpath(m_folder->paths().backups()));
    QVERIFY(writeFile(m_folder->paths().backups() + QStringLiteral("/notes.txt"), "not a backup"));
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Created);
}

void TestProfileStore::emptyFileWithoutAnyTraceIsAFirstRun()
{
    QVERIFY(QDir().mkpath(m_folder->paths().data));
    QVERIFY(writeFile(m_folder->paths().database(), ""));
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Created);
}

void TestProfileStore::missingMarkerIsWrittenAgain()
{
    QVERIFY(makeProfile(*m_folder, 1));
    QVERIFY(QFile::remove(m_folder->paths().marker()));
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Current);
    QVERIFY(QFile::exists(m_folder->paths().marker()));
}

void TestProfileStore::olderFileIsUpgradedBehindABackup()
{
    QVERIFY(makeProfile(*m_folder, 2));
    const QByteArray before = dumpProfile(*m_folder);
    ProfileOptions options = m_folder->options();
    options.migrations.append(
        { kShipped + 1, QStringLiteral("next_test"), QStringLiteral("CREATE TABLE extra (a INTEGER) STRICT;"), {} });
    ProfileStore store(options, m_folder->clock);
    const OpenReport report = store.open();
    QCOMPARE(report.outcome, OpenOutcome::Upgraded);
    QCOMPARE(report.foundVersion, kShipped);
    QCOMPARE(report.supportedVersion, kShipped + 1);
    QVERIFY(report.backupBeforeUpgrade);
    QCOMPARE(report.backupBeforeUpgrade->schemaVersion, kShipped);
    QVERIFY(BackupStore::verify(report.backupBeforeUpgrade->path, kShipped));
    auto database = store.takeDatabase();
    QVERIFY(database);
    QCOMPARE(dump(*database), before);
    QCOMPARE(database->connection().queryInteger(QStringLiteral("PRAGMA user_version")).value_or(0), kShipped + 1);
}

void TestProfileStore::secondStoreFindsItLocked()
{
    ProfileStore first(m_folder->options(), m_folder->clock);
    QVERIFY(hasDatabase(first.open().outcome));
    ProfileStore second(m_folder->options(), m_folder->clock);
    const OpenReport report = second.open();
    QCOMPARE(report.outcome, OpenOutcome::Locked);
    QVERIFY(report.holder);
    QVERIFY(report.holder->isOnThisHost);
    QVERIFY(!second.takeDatabase());
}

void TestProfileStore::closedStoreGivesTheProfileBack()
{
    ProfileStore first(m_folder->options(), m_folder->clock);
    QVERIFY(hasDatabase(first.open().outcome));
    first.close();
    ProfileStore second(m_folder->options(), m_folder->clock);
    QVERIFY(hasDatabase(second.open().outcome));
    QCOMPARE(first.open().outcome, OpenOutcome::Locked);
    second.close();
    QCOMPARE(first.open().outcome, OpenOutcome::Current);
}

void TestProfileStore::linkedFolderAndLinkedFileWork()
{
    QVERIFY(makeProfile(*m_folder, 2));
    const QByteArray before = dumpProfile(*m_folder);
    const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere.sqlite"));
    QVERIFY(QFile::rename(m_folder->paths().database(), elsewhere));
    QVERIFY(QFile::rename(
        m_folder->paths().database() + QStringLiteral("-journal"), elsewhere + QStringLiteral("-journal")));
    QVERIFY(QFile::link(elsewhere, m_folder->paths().database()));
    const QString link = m_folder->filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(m_folder->paths().data, link));

    ProfileOptions options = m_folder->options();
    options.paths.data = link;
    ProfileStore store(options, m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Current);
    auto database = store.takeDatabase();
    QVERIFY(database);
    QCOMPARE(dump(*database), before);
    database = failure(ErrorKind::Internal, QStringLiteral("closed"));
    const auto restored = store.restore(store.backups().list()->at(0).path);
    QVERIFY(restored);
    QVERIFY(QFileInfo(m_folder->paths().database()).isSymLink());
}

void TestProfileStore::recoveryNeedsTheLock()
{
    QVERIFY(makeProfile(*m_folder, 1));
    const auto before = snapshot(m_folder->paths().data);
    ProfileStore store(m_folder->options(), m_folder->clock);
    QVERIFY(!store.startEmpty());
    QVERIFY(!store.restore(store.backups().list()->at(0).path));
    QVERIFY(hasDatabase(store.open().outcome));
    // Open, so that its database would be pulled away from under it.
    QVERIFY(!store.startEmpty());
    store.close();
    QCOMPARE(snapshot(m_folder->paths().data), before);
}

void TestProfileStore::startEmptyKeepsTheOldFileAside()
{
    QVERIFY(makeProfile(*m_folder, 1));
    QVERIFY(writeFile(m_folder->paths().database(), "no database"));
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Damaged);
    const auto started = store.startEmpty();
    QVERIFY(started);
    QCOMPARE(started->outcome, OpenOutcome::Created);
    auto database = store.takeDatabase();
    QVERIFY(database);
    QCOMPARE(countRows(database->connection())->value(QStringLiteral("practice")), 0);
    const auto aside = snapshot(store.asideFolder());
    QVERIFY(aside.values().contains("no database"));
    QCOMPARE(store.backups().list()->size(), 1);
}

void TestProfileStore::restoreOfANewerBackupIsRefused()
{
    QVERIFY(makeProfile(*m_folder, 1));
    ProfileOptions newer = m_folder->options();
    newer.migrations.append(
        { kShipped + 1, QStringLiteral("next_test"), QStringLiteral("CREATE TABLE extra (a INTEGER) STRICT;"), {} });
    ProfileFolder other;
    newer.paths = other.paths();
    ProfileStore newerStore(newer, other.clock);
    QVERIFY(hasDatabase(newerStore.open().outcome));
    auto newerDatabase = newerStore.takeDatabase();
    const auto backup = newerStore.backups().create(newerDatabase->connection(), BackupReason::Manual);
    QVERIFY(backup);

    ProfileStore store(m_folder->options(), m_folder->clock);
    QVERIFY(hasDatabase(store.open().outcome));
    QVERIFY(store.takeDatabase());
    const auto restored = store.restore(backup->path);
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, ErrorKind::NewerData);
    QVERIFY(!store.backups().isPaused());
}

void TestProfileStore::restoredOlderBackupIsUpgraded()
{
    QVERIFY(makeProfile(*m_folder, 2));
    ProfileOptions newer = m_folder->options();
    newer.migrations.append(
        { kShipped + 1, QStringLiteral("next_test"), QStringLiteral("CREATE TABLE extra (a INTEGER) STRICT;"), {} });
    ProfileStore store(newer, m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Upgraded);
    QVERIFY(store.takeDatabase());
    const QList<BackupFile> backups = *store.backups().list();
    QCOMPARE(backups.last().schemaVersion, kShipped);
    const auto restored = store.restore(backups.last().path);
    QVERIFY(restored);
    QCOMPARE(restored->outcome, OpenOutcome::Upgraded);
    QVERIFY(restored->areBackupsPaused);
}

void TestProfileStore::cleanRunLeavesNoStrayFiles()
{
    QVERIFY(makeProfile(*m_folder, 1));
    QStringList names
        = QDir(m_folder->paths().data).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    QCOMPARE(names,
        QStringList({ QStringLiteral("backups"), QStringLiteral("profile"), QStringLiteral("sevenrounds.sqlite"),
            QStringLiteral("sevenrounds.sqlite-journal") }));
    QCOMPARE(QFileInfo(m_folder->paths().database() + QStringLiteral("-journal")).size(), 0);
}

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
