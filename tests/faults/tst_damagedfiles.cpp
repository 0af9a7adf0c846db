// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "storage/fileheader.h"
#include "storage/integrity.h"
#include "storage/tableshape.h"
#include "support/storagefixture.h"
#include "support/vfsshim.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QtEndian>

#include <optional>
#include <utility>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr int kPractices = 12;
constexpr qsizetype kUserVersionOffset = 60;
constexpr qsizetype kApplicationIdOffset = 68;

/// A journal that was never synced names no page, so that there is nothing to play back.
bool isPlayable(const QByteArray &journal)
{
    return journal.size() > 12 && journal.at(0) != '\0' && journal.mid(8, 4) != QByteArray(4, '\0');
}

void setNumber(QByteArray &content, qsizetype offset, quint32 number)
{
    qToBigEndian(number, content.data() + offset);
}

} // namespace

class TestDamagedFiles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void F11_overwrittenPageIsFoundAndNothingIsLost_data();
    void F11_overwrittenPageIsFoundAndNothingIsLost();
    void F11_salvageCountsWhatIsLeft();
    void F13_damagedFileIsNeverAFirstRun_data();
    void F13_damagedFileIsNeverAFirstRun();
    void F13_missingFileIsNoFirstRunWhereABackupIsLeft();
    void F13_noFlippedHeaderBitIsAFirstRun();
    void F14_interruptedCommitIsRolledBackOrWhole();
    void F14_lostJournalIsFoundBeforeAnyWrite();
    void F14_journalOfAnotherDatabaseIsNotPlayedBack_data();
    void F14_journalOfAnotherDatabaseIsNotPlayedBack();
    void F14_noJournalOfAnotherProfileIsTakenForOwn();
    void F14_journalFromBeforeARestoreIsNotPlayedBack();
    void F15_newerDatabaseIsRefusedAndNamed();
    void F16_foreignDatabaseIsRefused();

private:
    [[nodiscard]] OpenReport open() const;
    [[nodiscard]] QString journal() const { return m_folder->paths().database() + QStringLiteral("-journal"); }
    /// Leaves the profile as a power cut at the given operation of a save would; false where the save ends before.
    [[nodiscard]] static bool cutSave(const ProfileFolder &folder, int operation);
    /// What a save of this database leaves as its journal where the power is cut at an operation; none where the save ends before.
    [[nodiscard]] static std::optional<QByteArray> journalOfCut(const QByteArray &database, int operation);
    /// The operations of a save, from the first to the last, whose cut leaves a journal that SQLite would play back: from its sync to the
    /// last page. Both are 0 where there is none.
    [[nodiscard]] static std::pair<int, int> playableCuts(const QByteArray &database);
    void verifyRecovery(const QByteArray &damaged);

    /// A whole profile that every test starts from, made once.
    QMap<QString, QByteArray> m_profile;
    QByteArray m_dump;
    std::unique_ptr<ProfileFolder> m_folder;
};

void TestDamagedFiles::initTestCase()
{
    ProfileFolder folder;
    QVERIFY(makeProfile(folder, kPractices));
    m_dump = dumpProfile(folder);
    m_profile = snapshot(folder.paths().data);
}

void TestDamagedFiles::init()
{
    m_folder = std::make_unique<ProfileFolder>();
    QVERIFY(QDir().mkpath(m_folder->paths().backups()));
    for (auto file = m_profile.cbegin(); file != m_profile.cend(); ++file) {
        QVERIFY(writeFile(m_folder->paths().data + QLatin1Char('/') + file.key(), file.value()));
    }
}

OpenReport TestDamagedFiles::open() const
{
    ProfileStore store(m_folder->options(), m_folder->clock);
    return store.open();
}

void TestDamagedFiles::verifyRecovery(const QByteArray &damaged)
{
    ProfileStore store(m_folder->options(), m_folder->clock);
    const OpenReport report = store.open();
    QCOMPARE(report.outcome, OpenOutcome::Damaged);
    QVERIFY(report.error);
    QVERIFY(report.newestVerifiedBackup);
    QCOMPARE(report.newestVerifiedBackup->rows.value(QStringLiteral("practice")), kPractices);
    const auto restored = store.moveAsideAndRestore(report.newestVerifiedBackup->path);
    QVERIFY2(restored, restored ? "" : qUtf8Printable(describe(restored.error())));
    QCOMPARE(restored->outcome, OpenOutcome::Current);
    QVERIFY(restored->areBackupsPaused);
    auto database = store.takeDatabase();
    QVERIFY(database);
    QCOMPARE(dump(*database), m_dump);
    // Moved aside, never deleted.
    QVERIFY(snapshot(store.asideFolder()).values().contains(damaged));
}

void TestDamagedFiles::F11_overwrittenPageIsFoundAndNothingIsLost_data()
{
    QTest::addColumn<quint64>("seed");
    for (int seed = 1; seed <= 40; ++seed) {
        QTest::addRow("seed %d", seed) << static_cast<quint64>(seed);
    }
}

void TestDamagedFiles::F11_overwrittenPageIsFoundAndNothingIsLost()
{
    QFETCH(quint64, seed);
    Random random(seed);
    QByteArray content = readFile(m_folder->paths().database());
    const auto header = FileHeader::parse(content);
    QVERIFY(header);
    const auto page = static_cast<qsizetype>(random.below(header->pageCount));
    for (qsizetype i = 0; i < static_cast<qsizetype>(header->pageSize); ++i) {
        content[page * static_cast<qsizetype>(header->pageSize) + i] = static_cast<char>(random.next());
    }
    QVERIFY(writeFile(m_folder->paths().database(), content));
    const auto before = snapshot(m_folder->paths().data);
    QCOMPARE(open().outcome, OpenOutcome::Damaged);
    QCOMPARE(snapshot(m_folder->paths().data), before);
    verifyRecovery(content);
}

void TestDamagedFiles::F11_salvageCountsWhatIsLeft()
{
    // The last page that a table uses for its rows is lost; what stands on the others can be counted.
    QVERIFY(addToProfile(*m_folder, 200));
    QByteArray content = readFile(m_folder->paths().database());
    const auto header = FileHeader::parse(content);
    QVERIFY(header);
    const auto size = static_cast<qsizetype>(header->pageSize);
    const qsizetype row = content.indexOf("\"Q-40\"");
    QVERIFY(row > 0);
    content.replace(row / size * size, size, QByteArray(size, '\xa5'));
    QVERIFY(writeFile(m_folder->paths().database(), content));
    ProfileStore store(m_folder->options(), m_folder->clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Damaged);
    const auto report = store.salvage();
    QVERIFY(report && report->canBeOpened);
    QCOMPARE(report->tables.size(), allTables().size());
    int incomplete = 0;
    for (const TableSalvage &table : report->tables) {
        incomplete += table.isComplete ? 0 : 1;
        if (table.table == QStringLiteral("evidence")) {
            QCOMPARE(table.readable, 2 * (kPractices + 200));
            QVERIFY(table.isComplete);
        }
        if (!table.isComplete) {
            QVERIFY(table.readable > 0);
            QVERIFY(table.readable < qint64 { 3 } * (kPractices + 200));
        }
    }
    QCOMPARE(incomplete, 1);
    QCOMPARE(readFile(m_folder->paths().database()), content);
}

void TestDamagedFiles::F13_damagedFileIsNeverAFirstRun_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray whole = m_profile.value(QStringLiteral("sevenrounds.sqlite"));
    QTest::newRow("zero length") << QByteArray();
    QTest::newRow("one byte") << whole.left(1);
    QTest::newRow("half a header") << whole.left(50);
    QTest::newRow("header only") << whole.left(100);
    QTest::newRow("one page") << whole.left(4096);
    QTest::newRow("half") << whole.left(whole.size() / 2);
    QTest::newRow("last page gone") << whole.left(whole.size() - 4096);
    QTest::newRow("last byte gone") << whole.left(whole.size() - 1);
    QTest::newRow("text") << QByteArray("This is not a database. It only says so.\n").repeated(100);
    QTest::newRow("zeros") << QByteArray(whole.size(), '\0');
    QByteArray magic = whole;
    magic[3] = static_cast<char>(magic.at(3) ^ 1);
    QTest::newRow("magic") << magic;
}

void TestDamagedFiles::F13_damagedFileIsNeverAFirstRun()
{
    QFETCH(QByteArray, content);
    QVERIFY(writeFile(m_folder->paths().database(), content));
    const auto before = snapshot(m_folder->paths().data);
    QCOMPARE(open().outcome, OpenOutcome::Damaged);
    QCOMPARE(snapshot(m_folder->paths().data), before);
    // With the backups alone, and with the marker alone, it is the same.
    QVERIFY(QFile::remove(m_folder->paths().marker()));
    QCOMPARE(open().outcome, OpenOutcome::Damaged);
    verifyRecovery(content);
}

void TestDamagedFiles::F13_missingFileIsNoFirstRunWhereABackupIsLeft()
{
    QVERIFY(QFile::remove(m_folder->paths().database()));
    QCOMPARE(open().outcome, OpenOutcome::Damaged);
    QVERIFY(!QFile::exists(m_folder->paths().database()));
    QVERIFY(QDir(m_folder->paths().backups()).removeRecursively());
    const OpenReport report = open();
    QCOMPARE(report.outcome, OpenOutcome::Damaged);
    QVERIFY(!report.newestVerifiedBackup);
    QVERIFY(QFile::remove(m_folder->paths().marker()));
    QCOMPARE(open().outcome, OpenOutcome::Created);
}

void TestDamagedFiles::F13_noFlippedHeaderBitIsAFirstRun()
{
    const QByteArray whole = m_profile.value(QStringLiteral("sevenrounds.sqlite"));
    int refused = 0;
    for (qsizetype bit = 0; bit < 800; ++bit) {
        QByteArray content = whole;
        content[bit / 8] = static_cast<char>(content.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY(writeFile(m_folder->paths().database(), content));
        ProfileStore store(m_folder->options(), m_folder->clock);
        const OpenReport report = store.open();
        const QByteArray name = "bit " + QByteArray::number(bit);
        if (auto database = store.takeDatabase()) {
            // Some counters mean nothing to what is stored. A version that lost its last bit lets the newest step run once more, where it finds what it
            // makes (0019 builds a table anew).
            const bool isOneStepBehind = report.outcome == OpenOutcome::Upgraded
                && report.foundVersion == schemaVersion(shippedMigrations()) - 1;
            QVERIFY2(report.outcome == OpenOutcome::Current || isOneStepBehind, name.constData());
            QVERIFY2(dump(*database) == m_dump, name.constData());
        } else {
            QVERIFY2(readFile(m_folder->paths().database()) == content, name.constData());
            ++refused;
        }
    }
    QVERIFY(refused > 400);
}

bool TestDamagedFiles::cutSave(const ProfileFolder &folder, int operation)
{
    VfsShim vfs(QByteArrayLiteral("damagedfiles"));
    ConnectionOptions options;
    options.vfs = vfs.name();
    auto connection = Connection::open(folder.paths().database(), options);
    if (!connection) {
        return false;
    }
    Database database(std::move(*connection));
    vfs.heal();
    vfs.cutPowerAt(operation, static_cast<quint64>(operation));
    return !addRows(database, folder.clock, 30);
}

std::optional<QByteArray> TestDamagedFiles::journalOfCut(const QByteArray &database, int operation)
{
    const ProfileFolder folder;
    if (!QDir().mkpath(folder.paths().data) || !writeFile(folder.paths().database(), database)
        || !cutSave(folder, operation)) {
        return std::nullopt;
    }
    return readFile(folder.paths().database() + QStringLiteral("-journal"));
}

std::pair<int, int> TestDamagedFiles::playableCuts(const QByteArray &database)
{
    // The least operation from 1 on for which this holds, where it holds for all that follow; at most `limit`.
    const auto leastOf = [](int limit, const auto &holds) {
        int low = 1;
        int high = limit;
        while (low < high) {
            const int middle = (low + high) / 2;
            holds(middle) ? high = middle : low = middle + 1;
        }
        return low;
    };
    constexpr int kLimit = 1 << 12;
    int last = leastOf(kLimit, [&](int operation) { return !journalOfCut(database, operation); }) - 1;
    const auto isPlayableAt
        = [&](int operation) { return isPlayable(journalOfCut(database, operation).value_or(QByteArray())); };
    // The last operations of a save are the end of its journal.
    while (last > 0 && !isPlayableAt(last)) {
        --last;
    }
    return { last == 0 ? 0 : leastOf(last, isPlayableAt), last };
}

void TestDamagedFiles::F14_interruptedCommitIsRolledBackOrWhole()
{
    int rolledBack = 0;
    int movedAside = 0;
    for (int operation = 1;; ++operation) {
        init();
        if (!cutSave(*m_folder, operation)) {
            break;
        }
        ProfileStore store(m_folder->options(), m_folder->clock);
        const OpenReport report = store.open();
        const QByteArray name = "operation " + QByteArray::number(operation);
        QVERIFY2(report.outcome == OpenOutcome::Current, name.constData());
        auto database = store.takeDatabase();
        const bool isOld = dump(*database) == m_dump;
        rolledBack += isOld ? 1 : 0;
        // A journal whose own header was torn is put aside: nothing of the database had been written before that header was whole.
        QVERIFY2(report.journalMovedTo.isEmpty() || isOld, name.constData());
        movedAside += report.journalMovedTo.isEmpty() ? 0 : 1;
        const RowCounts rows = *countRows(database->connection());
        const qint64 practices = rows.value(QStringLiteral("practice"));
        QVERIFY(practices == kPractices || practices == kPractices + 30);
        QCOMPARE(rows.value(QStringLiteral("practice_event")), 3 * practices);
    }
    QVERIFY(rolledBack > 20);
    QVERIFY(movedAside <= 2);
}

void TestDamagedFiles::F14_lostJournalIsFoundBeforeAnyWrite()
{
    int damaged = 0;
    for (int operation = 1;; ++operation) {
        init();
        if (!cutSave(*m_folder, operation)) {
            break;
        }
        QVERIFY(QFile::remove(journal()));
        const QByteArray content = readFile(m_folder->paths().database());
        ProfileStore store(m_folder->options(), m_folder->clock);
        const OpenReport report = store.open();
        if (report.outcome == OpenOutcome::Damaged) {
            ++damaged;
            QCOMPARE(readFile(m_folder->paths().database()), content);
            continue;
        }
        QCOMPARE(report.outcome, OpenOutcome::Current);
        auto database = store.takeDatabase();
        QVERIFY(checkStructure(database->connection(), CheckDepth::Full));
        QCOMPARE(countDamagedRows(database->connection()).value_or(-1), report.damagedRows);
    }
    QVERIFY(damaged > 5);
}

void TestDamagedFiles::F14_journalOfAnotherDatabaseIsNotPlayedBack_data()
{
    QTest::addColumn<QByteArray>("journal");
    const auto hotJournal = [](int practices, int pageSize) {
        ProfileFolder other;
        if (!makeProfile(other, practices)) {
            return QByteArray();
        }
        if (pageSize != 0) {
            auto connection = Connection::open(other.paths().database());
            if (!connection || !connection->execute(QStringLiteral("PRAGMA page_size=%1; VACUUM").arg(pageSize))) {
                return QByteArray();
            }
        }
        const QByteArray database = readFile(other.paths().database());
        return journalOfCut(database, playableCuts(database).second).value_or(QByteArray());
    };
    QTest::newRow("another profile") << hotJournal(3, 0);
    QTest::newRow("another profile with the same rows") << hotJournal(kPractices, 0);
    QTest::newRow("a profile much larger") << hotJournal(150, 0);
    QTest::newRow("another page size") << hotJournal(3, 1024);
    QTest::newRow("no journal at all") << QByteArray("this is no journal").repeated(100);
    QTest::newRow("a journal's first bytes") << QByteArray::fromHex("d9d505f920a163d7");
}

void TestDamagedFiles::F14_journalOfAnotherDatabaseIsNotPlayedBack()
{
    QFETCH(QByteArray, journal);
    QVERIFY(!journal.isEmpty());
    QVERIFY(writeFile(this->journal(), journal));
    const QByteArray content = readFile(m_folder->paths().database());
    ProfileStore store(m_folder->options(), m_folder->clock);
    const OpenReport report = store.open();
    QCOMPARE(report.outcome, OpenOutcome::Current);
    QVERIFY(!report.journalMovedTo.isEmpty());
    QCOMPARE(snapshot(report.journalMovedTo).values(), QList<QByteArray> { journal });
    auto database = store.takeDatabase();
    QCOMPARE(dump(*database), m_dump);
    QCOMPARE(readFile(m_folder->paths().database()), content);
}

void TestDamagedFiles::F14_noJournalOfAnotherProfileIsTakenForOwn()
{
    // Other profiles of every size, also with the very same rows and as many commits, cut off from the sync of the journal to the
    // last page: before, SQLite would play nothing back.
    constexpr quint64 kSeeds = 200;
    constexpr quint64 kMostPractices = 25;
    // Where that is among the operations of a save depends on how many rows it writes: found out on one profile.
    const auto [firstOperation, lastOperation] = playableCuts(m_profile.value(QStringLiteral("sevenrounds.sqlite")));
    QVERIFY(firstOperation > 0 && lastOperation > firstOperation);
    int played = 0;
    QHash<int, QByteArray> made;
    for (quint64 seed = 1; seed <= kSeeds; ++seed) {
        Random random(seed);
        const auto practices = static_cast<int>(random.below(kMostPractices));
        ProfileFolder other;
        // Made once for each size: the cut is what differs.
        if (!made.contains(practices)) {
            QVERIFY(makeProfile(other, practices));
            made.insert(practices, readFile(other.paths().database()));
        } else {
            QVERIFY(QDir().mkpath(other.paths().data));
            QVERIFY(writeFile(other.paths().database(), made.value(practices)));
        }
        (void)cutSave(other,
            firstOperation + static_cast<int>(random.below(static_cast<quint64>(lastOperation - firstOperation + 1))));
        const QByteArray journal = readFile(other.paths().database() + QStringLiteral("-journal"));
        init();
        QVERIFY(writeFile(this->journal(), journal));
        const QByteArray content = readFile(m_folder->paths().database());
        ProfileStore store(m_folder->options(), m_folder->clock);
        const OpenReport report = store.open();
        const QByteArray name = "seed " + QByteArray::number(seed);
        QVERIFY2(report.outcome == OpenOutcome::Current, name.constData());
        const bool couldPlay = isPlayable(journal);
        QVERIFY2(!couldPlay || !report.journalMovedTo.isEmpty(), name.constData());
        played += couldPlay ? 1 : 0;
        auto database = store.takeDatabase();
        QVERIFY2(dump(*database) == m_dump, name.constData());
        QVERIFY2(readFile(m_folder->paths().database()) == content, name.constData());
    }
    // Enough of them would have been played back by SQLite: about half, by where the kill falls among the pages.
    QVERIFY2(played > 60, qPrintable(QString::number(played)));
}

void TestDamagedFiles::F14_journalFromBeforeARestoreIsNotPlayedBack()
{
    // Two lives of one profile share their history; what the first left half done must not reach the second.
    const QByteArray database = m_profile.value(QStringLiteral("sevenrounds.sqlite"));
    const QByteArray journal = journalOfCut(database, playableCuts(database).second).value_or(QByteArray());
    QVERIFY(!journal.isEmpty());
    QByteArray content;
    {
        ProfileStore store(m_folder->options(), m_folder->clock);
        QCOMPARE(store.open().outcome, OpenOutcome::Current);
        QVERIFY(store.takeDatabase());
        const auto restored = store.restore(store.backups().list()->first().path);
        QVERIFY2(restored, restored ? "" : qUtf8Printable(describe(restored.error())));
        QVERIFY(store.takeDatabase());
        content = readFile(m_folder->paths().database());
    }
    QVERIFY(writeFile(this->journal(), journal));
    ProfileStore store(m_folder->options(), m_folder->clock);
    const OpenReport report = store.open();
    QCOMPARE(report.outcome, OpenOutcome::Current);
    QCOMPARE(snapshot(report.journalMovedTo).values(), QList<QByteArray> { journal });
    QCOMPARE(readFile(m_folder->paths().database()), content);
}

void TestDamagedFiles::F15_newerDatabaseIsRefusedAndNamed()
{
    QByteArray content = readFile(m_folder->paths().database());
    setNumber(content, kUserVersionOffset, 41);
    QVERIFY(writeFile(m_folder->paths().database(), content));
    const auto before = snapshot(m_folder->paths().data);
    const OpenReport report = open();
    QCOMPARE(report.outcome, OpenOutcome::Newer);
    QCOMPARE(report.foundVersion, 41);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::NewerData);
    QVERIFY2(report.error->context.contains(QLatin1String("newer version: its schema is 41")),
        qPrintable(report.error->context));
    QCOMPARE(report.supportedVersion, schemaVersion(shippedMigrations()));
    QCOMPARE(report.folder, m_folder->paths().data);
    QCOMPARE(snapshot(m_folder->paths().data), before);
}

void TestDamagedFiles::F16_foreignDatabaseIsRefused()
{
    for (const quint32 id : { 0U, 0x12345678U }) {
        QByteArray content = readFile(m_folder->paths().database());
        setNumber(content, kApplicationIdOffset, id);
        QVERIFY(writeFile(m_folder->paths().database(), content));
        const auto before = snapshot(m_folder->paths().data);
        QCOMPARE(open().outcome, OpenOutcome::Foreign);
        QCOMPARE(snapshot(m_folder->paths().data), before);
    }
}

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "tst_damagedfiles.moc"
