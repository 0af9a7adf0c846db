// SPDX-License-Identifier: MIT
#include "storage/backup.h"
#include "storage/sqlitecause.h"
#include "support/storagefixture.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

BackupStamp stamp(QDate date, int hour = 12)
{
    const auto day = std::chrono::days(QDate(1970, 1, 1).daysTo(date));
    return { UtcTime {} + day + std::chrono::hours(hour), date, false };
}

QList<QDate> keptDates(const QList<BackupStamp> &stamps, QDate today)
{
    QList<QDate> dates;
    for (const qsizetype i : keptBackups(stamps, today)) {
        dates.append(stamps.at(i).localDate);
    }
    return dates;
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nameSurvivesTheWayThroughTheFolder_data();
    void nameSurvivesTheWayThroughTheFolder();
    void otherNamesAreNoBackups_data();
    void otherNamesAreNoBackups();
    void thinningKeepsDaysWeeksAndMonths();
    void thinningKeepsTheNewestOfADay();
    void thinningKeepsAllOfTodayAndYesterday();
    void thinningKeepsProtectedOnes();
    void thinningSurvivesAWrongClock();
    void thinningOfNothingIsNothing();
    void backupHoldsWhatTheDatabaseHolds();
    void dailyBackupIsMadeOncePerLocalDate();
    void noDailyBackupWhilePaused();
    void thinningHappensOnDisk();
    void twoBackupsAtOnceGetTwoNames();
    void flaggedRowsDoNotSpoilABackup();
    void changedBackupFailsVerification_data();
    void changedBackupFailsVerification();
    void newestVerifiedPassesOverBadOnes();
    void failedBackupLeavesNothingBehind();

private:
    [[nodiscard]] Database open();

    std::unique_ptr<ProfileFolder> m_folder;
    std::unique_ptr<ProfileStore> m_store;
};

void TestBackup::init()
{
    m_store.reset();
    m_folder = std::make_unique<ProfileFolder>();
    m_store = std::make_unique<ProfileStore>(m_folder->options(), m_folder->clock);
}

Database TestBackup::open()
{
    const OpenReport report = m_store->open();
    ROUNDS_CHECK(hasDatabase(report.outcome));
    return std::move(*m_store->takeDatabase());
}

void TestBackup::nameSurvivesTheWayThroughTheFolder_data()
{
    QTest::addColumn<qint64>("madeAt");
    QTest::addColumn<int>("reason");
    QTest::addColumn<qint64>("damagedRows");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("daily") << toEpochMs(kStart) << 0 << qint64 { 0 }
                           << QStringLiteral("2026-11-21T090000000Z-daily.sqlite");
    QTest::newRow("flagged") << toEpochMs(kStart) + 7 << 2 << qint64 { 3 }
                             << QStringLiteral("2026-11-21T090000007Z-before-migration-flagged3.sqlite");
    QTest::newRow("before 1970") << qint64 { -1 } << 4 << qint64 { 0 }
                                 << QStringLiteral("1969-12-31T235959999Z-before-restore.sqlite");
}

void TestBackup::nameSurvivesTheWayThroughTheFolder()
{
    QFETCH(qint64, madeAt);
    QFETCH(int, reason);
    QFETCH(qint64, damagedRows);
    QFETCH(QString, fileName);
    const BackupName name { fromEpochMs(madeAt), static_cast<BackupReason>(reason), damagedRows };
    QCOMPARE(name.fileName(), fileName);
    const auto parsed = BackupName::parse(fileName);
    QVERIFY(parsed);
    QCOMPARE(toEpochMs(parsed->madeAt), madeAt);
    QCOMPARE(static_cast<int>(parsed->reason), reason);
    QCOMPARE(parsed->damagedRows, damagedRows);
}

void TestBackup::otherNamesAreNoBackups_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::newRow("unfinished") << QStringLiteral("2026-11-21T090000000Z-daily.sqlite.part");
    QTest::newRow("own copy") << QStringLiteral("my copy.sqlite");
    QTest::newRow("no such day") << QStringLiteral("2026-02-30T090000000Z-daily.sqlite");
    QTest::newRow("no damage counted") << QStringLiteral("2026-11-21T090000000Z-daily-flagged0.sqlite");
    QTest::newRow("another count") << QStringLiteral("2026-11-21T090000000Z-daily-flagged007.sqlite");
    QTest::newRow("two lines") << QStringLiteral("2026-11-21T090000000Z-daily.sqlite\n");
    QTest::newRow("unknown reason") << QStringLiteral("2026-11-21T090000000Z-whim.sqlite");
}

void TestBackup::otherNamesAreNoBackups()
{
    QFETCH(QString, fileName);
    QVERIFY(!BackupName::parse(fileName));
}

void TestBackup::thinningKeepsDaysWeeksAndMonths()
{
    const QDate today(2026, 11, 21); // a Saturday, ISO week 47
    QList<BackupStamp> stamps;
    for (int back = 0; back < 800; ++back) {
        stamps.append(stamp(today.addDays(-back)));
    }
    QList<QDate> expected;
    for (int back = 0; back < 7; ++back) {
        expected.append(today.addDays(-back));
    }
    // Weeks 47 and 46 end at days kept above or on the 15th; 45 and 44 on their Sundays.
    expected.append(QDate(2026, 11, 8));
    expected.append(QDate(2026, 11, 1));
    expected.append(QDate(2026, 10, 31));
    for (int month = 9; month >= 1; --month) {
        expected.append(QDate(2026, month, 1).addMonths(1).addDays(-1));
    }
    expected.append(QDate(2025, 12, 31));
    QCOMPARE(keptDates(stamps, today), expected);
}

void TestBackup::thinningKeepsTheNewestOfADay()
{
    const QDate day(2026, 6, 10);
    const QList<BackupStamp> stamps { stamp(day, 8), stamp(day, 20), stamp(day, 12) };
    QCOMPARE(keptBackups(stamps, day.addDays(30)), QList<qsizetype> { 1 });
}

void TestBackup::thinningKeepsAllOfTodayAndYesterday()
{
    const QDate today(2026, 6, 10);
    const QList<BackupStamp> stamps { stamp(today, 1), stamp(today, 2), stamp(today.addDays(-1), 3),
        stamp(today.addDays(-1), 4), stamp(today.addDays(-2), 5), stamp(today.addDays(-2), 6) };
    QCOMPARE(keptBackups(stamps, today), QList<qsizetype>({ 0, 1, 2, 3, 5 }));
}

void TestBackup::thinningKeepsProtectedOnes()
{
    const QDate day(2020, 6, 10);
    QList<BackupStamp> stamps { stamp(day, 1), stamp(day, 2) };
    stamps[0].isProtected = true;
    QCOMPARE(keptBackups(stamps, QDate(2026, 1, 1)), QList<qsizetype>({ 0, 1 }));
}

void TestBackup::thinningSurvivesAWrongClock()
{
    // Ten sessions under a clock of 2040; then the clock is right again.
    const QDate today(2026, 6, 10);
    QList<BackupStamp> stamps { stamp(today), stamp(today.addDays(-1)) };
    for (int i = 0; i < 10; ++i) {
        stamps.append(stamp(QDate(2040, 1, 1).addDays(i)));
    }
    const QList<qsizetype> kept = keptBackups(stamps, today);
    QVERIFY(kept.contains(0));
    QVERIFY(kept.contains(1));
}

void TestBackup::thinningOfNothingIsNothing()
{
    QCOMPARE(keptBackups({}, QDate(2026, 1, 1)), QList<qsizetype>());
}

void TestBackup::backupHoldsWhatTheDatabaseHolds()
{
    Database database = open();
    QVERIFY(addRows(database, m_folder->clock, 5));
    const auto made = m_store->backups().create(database.connection(), BackupReason::Manual);
    QVERIFY2(made, made ? "" : qUtf8Printable(describe(made.error())));
    QCOMPARE(made->reason, BackupReason::Manual);
    QCOMPARE(made->madeAt, m_folder->clock.now());
    QCOMPARE(made->rows.value(QStringLiteral("practice_event")), 15);
    QCOMPARE(made->schemaVersion, schemaVersion(shippedMigrations()));
    ConnectionOptions readOnly;
    readOnly.mode = OpenMode::ReadOnlyImmutable;
    auto copy = Connection::open(made->path, readOnly);
    QVERIFY(copy);
    Database copied(std::move(*copy));
    QCOMPARE(dump(copied), dump(database));
    const auto listed = m_store->backups().list();
    QVERIFY(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->at(0).rows, made->rows);
    QCOMPARE(listed->at(0).size, QFileInfo(made->path).size());
    QCOMPARE(listed->at(0).localDate, QDate(2026, 11, 21));
    QVERIFY(BackupStore::verify(made->path, schemaVersion(shippedMigrations())));
}

void TestBackup::dailyBackupIsMadeOncePerLocalDate()
{
    Database database = open();
    BackupStore backups = m_store->backups();
    QVERIFY(backups.createIfDue(database.connection())->has_value());
    m_folder->clock.advance(std::chrono::hours(14));
    QVERIFY(!backups.createIfDue(database.connection())->has_value());
    m_folder->clock.advance(std::chrono::hours(1));
    QVERIFY(backups.createIfDue(database.connection())->has_value());
    QCOMPARE(backups.list()->size(), 2);
}

void TestBackup::noDailyBackupWhilePaused()
{
    Database database = open();
    BackupStore backups = m_store->backups();
    QVERIFY(backups.pause(QStringLiteral("some backup")));
    QVERIFY(backups.isPaused());
    QVERIFY(!backups.createIfDue(database.connection())->has_value());
    QVERIFY(backups.create(database.connection(), BackupReason::Manual));
    QVERIFY(backups.confirmRestore());
    QVERIFY(backups.confirmRestore());
    QVERIFY(!backups.isPaused());
    QVERIFY(backups.createIfDue(database.connection())->has_value());
}

void TestBackup::thinningHappensOnDisk()
{
    Database database = open();
    BackupStore backups = m_store->backups();
    QVERIFY(writeFile(m_folder->paths().data + QStringLiteral("/keep.me"), "x"));
    for (int day = 0; day < 40; ++day) {
        QVERIFY(backups.createIfDue(database.connection())->has_value());
        m_folder->clock.advance(std::chrono::hours(24));
    }
    // 7 days, 3 weeks before them that these do not touch, and the ends of the 2 months behind those.
    QCOMPARE(QDir(m_folder->paths().backups()).entryList(QDir::Files).size(), backups.list()->size());
    QVERIFY(backups.list()->size() >= 10);
    QVERIFY(backups.list()->size() <= 13);
}

void TestBackup::twoBackupsAtOnceGetTwoNames()
{
    Database database = open();
    BackupStore backups = m_store->backups();
    const auto first = backups.create(database.connection(), BackupReason::Manual);
    const auto second = backups.create(database.connection(), BackupReason::Manual);
    QVERIFY(first && second);
    QVERIFY(first->path != second->path);
    QCOMPARE(backups.list()->size(), 2);
}

void TestBackup::flaggedRowsDoNotSpoilABackup()
{
    Database database = open();
    QVERIFY(addRows(database, m_folder->clock, 2));
    QVERIFY(database.connection().execute(
        QStringLiteral("DROP TRIGGER rating_keeps_values; UPDATE rating SET at_ms = 1 WHERE id = 1")));
    const auto made = m_store->backups().create(database.connection(), BackupReason::Manual);
    QVERIFY(made);
    QVERIFY(made->path.endsWith(QStringLiteral("-manual-flagged1.sqlite")));
    QVERIFY(BackupStore::verify(made->path, schemaVersion(shippedMigrations())));
}

void TestBackup::changedBackupFailsVerification_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("application id") << 68 << false;
    QTest::newRow("user version") << 60 << false;
    QTest::newRow("magic") << 0 << false;
    QTest::newRow("schema page") << 110 << false;
    QTest::newRow("a row") << -1 << false;
    QTest::newRow("cut") << 5000 << true;
    QTest::newRow("empty") << 0 << true;
}

void TestBackup::changedBackupFailsVerification()
{
    QFETCH(int, offset);
    QFETCH(bool, isCut);
    Database database = open();
    QVERIFY(addRows(database, m_folder->clock, 3));
    const auto made = m_store->backups().create(database.connection(), BackupReason::Manual);
    QVERIFY(made);
    QByteArray content = readFile(made->path);
    if (isCut) {
        content.truncate(offset);
    } else {
        // Text of a row, wherever the pages have come to lie.
        const qsizetype position = offset < 0 ? content.lastIndexOf("Half of what it was") : offset;
        QVERIFY(position >= 0);
        content[position] = static_cast<char>(content.at(position) ^ 0x40);
    }
    QVERIFY(writeFile(made->path, content));
    QVERIFY(!BackupStore::verify(made->path, schemaVersion(shippedMigrations())));
}

void TestBackup::newestVerifiedPassesOverBadOnes()
{
    Database database = open();
    QVERIFY(addRows(database, m_folder->clock, 1));
    BackupStore backups = m_store->backups();
    const auto good = backups.create(database.connection(), BackupReason::Manual);
    m_folder->clock.advance(std::chrono::minutes(1));
    const auto bad = backups.create(database.connection(), BackupReason::Manual);
    QVERIFY(good && bad);
    QVERIFY(writeFile(bad->path, "this was a backup"));
    const auto newest = backups.findNewestVerified(schemaVersion(shippedMigrations()));
    QVERIFY(newest);
    QCOMPARE(newest->path, good->path);
    QVERIFY(!backups.findNewestVerified(0));
}

void TestBackup::failedBackupLeavesNothingBehind()
{
    Database database = open();
    // A file where the folder should be.
    QVERIFY(writeFile(m_folder->paths().backups(), "in the way"));
    const auto made = m_store->backups().create(database.connection(), BackupReason::Manual);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Io);
    QCOMPARE(readFile(m_folder->paths().backups()), QByteArray("in the way"));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
