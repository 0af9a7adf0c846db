// SPDX-License-Identifier: MIT
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "services/practicejournal.h"
#include "storage/database.h"
#include "storage/practicerepository.h"
#include "storage/sqlitecause.h"
#include "support/storagefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

using namespace sevenrounds;

namespace {

sqlite3_mem_methods s_real;
/// How many allocations of SQLite's still succeed before one fails; negative: all do.
std::atomic<int> s_left { -1 };
/// Whether all fail from that one on, and whether it has come to that.
std::atomic<bool> s_staysOut { false };
std::atomic<bool> s_isOut { false };

bool isDue()
{
    if (s_isOut) {
        return true;
    }
    const bool isDue = s_left.load() >= 0 && s_left.fetch_sub(1) == 0;
    if (isDue && s_staysOut) {
        s_isOut = true;
    }
    return isDue;
}

void *allocate(int size)
{
    return isDue() ? nullptr : s_real.xMalloc(size);
}

void *reallocate(void *block, int size)
{
    return isDue() ? nullptr : s_real.xRealloc(block, size);
}

/// Does `work` with its allocation number `number` failing; returns whether it came to that.
template <typename Work>
bool failingAt(int number, const Work &work)
{
    s_left = number;
    work();
    return s_left.exchange(-1) < 0;
}

/// Every one at first, then ever fewer: the first ones of a statement are all alike.
int nextNumber(int number)
{
    return qEnvironmentVariableIsSet("SEVENROUNDS_EVERY_ALLOCATION") ? number + 1 : number + 1 + number / 20;
}

constexpr Milliseconds kPatience { 60000 };
const QString kAsked = QStringLiteral("asked");
const QString kItem = QStringLiteral("Q-07");

/// A profile in a file and the journal that writes into it, as in the program; the second place is a file beside it.
struct JournalBench {
    [[nodiscard]] bool open()
    {
        ProfileStore store(folder.options(), folder.clock);
        if (!hasDatabase(store.open().outcome)) {
            return false;
        }
        Result<Database> database = store.takeDatabase();
        // Without SQLite's reserve for small things, which would hide that rolling back needs memory, too.
        if (!database
            || sqlite3_db_config(database->connection().handle(), SQLITE_DBCONFIG_LOOKASIDE, nullptr, 0, 0)
                != SQLITE_OK) {
            return false;
        }
        StorageThreadOptions options;
        options.retryInterval = Milliseconds { 1 };
        options.spill = spill;
        storage = std::make_unique<StorageThread>(std::move(*database), options);
        journal = std::make_unique<PracticeJournal>(*storage, folder.clock);
        return true;
    }
    /// A round that begins, goes on and is typed into: three writes.
    [[nodiscard]] PracticeHandle practice(const QString &text)
    {
        // Each has a moment of its own, by which the second place tells them apart.
        folder.clock.advance(Milliseconds { 1000 });
        PracticeHandle handle = journal->begin({ PracticeKind::Round, QStringLiteral("ml"), {}, {}, 1, { kItem } });
        journal->append(handle, kAsked, Milliseconds { 10 }, {});
        journal->saveDraft(handle, kItem, text);
        return handle;
    }
    /// What another look at the file finds of it: "<events> <text>". What stands in a transaction that is still open is not there.
    [[nodiscard]] QString onDisk(const PracticeHandle &handle) const
    {
        ConnectionOptions options;
        options.mode = OpenMode::ReadOnly;
        Result<Connection> connection = Connection::open(folder.paths().database(), options);
        if (!connection) {
            return describe(connection.error());
        }
        Database database(std::move(*connection));
        PracticeRepository practices(database);
        const auto log = practices.loadLog(*handle.shared());
        const auto drafts = practices.loadDrafts(*handle.shared());
        if (!log || !drafts || drafts->size() != 1) {
            return QStringLiteral("not there");
        }
        return QStringLiteral("%1 %2").arg(log->size()).arg(drafts->first().body);
    }
    [[nodiscard]] bool isSpilled(const QString &text) const
    {
        const QList<SpilledDraft> texts = spill.read();
        return std::any_of(texts.begin(), texts.end(), [&](const SpilledDraft &one) { return one.text == text; });
    }

    test::ProfileFolder folder;
    DraftSpill spill { QStringList { folder.filePath(QStringLiteral("spill")) } };
    std::unique_ptr<StorageThread> storage;
    std::unique_ptr<PracticeJournal> journal;
};

} // namespace

/// Fault F06: the database's memory runs out at one allocation after another. (Where the whole program's does, Qt ends it, and what holds is F01.)
class TestFailedAllocations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void F06_importIsAllOrNothing();
    void F06_readingForAnExportFailsWhole();
    void F06_aWriteThatLacksMemoryIsHeldAndSaved();
    void F06_whatIsTypedWhileThereIsNoMemoryIsKept();
};

void TestFailedAllocations::initTestCase()
{
    QCOMPARE(sqlite3_shutdown(), SQLITE_OK);
    QCOMPARE(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &s_real), SQLITE_OK);
    sqlite3_mem_methods ours = s_real;
    ours.xMalloc = allocate;
    ours.xRealloc = reallocate;
    QCOMPARE(sqlite3_config(SQLITE_CONFIG_MALLOC, &ours), SQLITE_OK);
}

void TestFailedAllocations::F06_importIsAllOrNothing()
{
    const ManualClock clock { test::kStart };
    Result<Database> full = Database::openInMemory();
    QVERIFY(full && test::addRows(*full, clock, 2));
    const Result<ProfileDocument> document = readProfile(*full, test::kStart);
    QVERIFY(document);

    Result<Database> database = Database::openInMemory();
    QVERIFY(database);
    const QByteArray before = test::dump(*database);
    Result<ImportSummary> merged = failure(ErrorKind::Internal, QString());
    int failed = 0;
    for (int number = 0; failingAt(number, [&] { merged = mergeProfile(*database, *document); });
         number = nextNumber(number)) {
        if (merged) {
            // SQLite did without: then everything is there.
            QVERIFY(test::dump(*database) != before);
            database = Database::openInMemory();
            QVERIFY(database);
            continue;
        }
        ++failed;
        QVERIFY2(test::dump(*database) == before, qPrintable(QStringLiteral("a half import at %1").arg(number)));
    }
    QVERIFY2(merged, "the import that nothing disturbed");
    qInfo("%d imports failed and left nothing behind", failed);
    QVERIFY(failed > 10);
}

void TestFailedAllocations::F06_readingForAnExportFailsWhole()
{
    const ManualClock clock { test::kStart };
    Result<Database> full = Database::openInMemory();
    QVERIFY(full && test::addRows(*full, clock, 2));
    const Result<ProfileDocument> whole = readProfile(*full, test::kStart);
    QVERIFY(whole);
    const QByteArray json = whole->toJson();
    Result<ProfileDocument> document = failure(ErrorKind::Internal, QString());
    int failed = 0;
    for (int number = 0; failingAt(number, [&] { document = readProfile(*full, test::kStart); });
         number = nextNumber(number)) {
        failed += document ? 0 : 1;
        // Never a document with rows left out.
        QVERIFY(!document || document->toJson() == json);
    }
    QVERIFY(document && document->toJson() == json);
    QVERIFY(failed > 0);
}

void TestFailedAllocations::F06_aWriteThatLacksMemoryIsHeldAndSaved()
{
    JournalBench bench;
    QVERIFY(bench.open());
    QSignalSpy problems(bench.storage.get(), &StorageThread::writeProblem);
    const QSignalSpy refused(bench.journal.get(), &PracticeJournal::refused);
    PracticeHandle handle;
    for (int number = 0; failingAt(number,
             [&] {
                 handle = bench.practice(QString::number(number));
                 (void)bench.storage->flush(kPatience);
             });
         number = nextNumber(number)) {
        QCOMPARE(bench.storage->pendingWrites(), 0);
        QCOMPARE(bench.onDisk(handle), QStringLiteral("2 %1").arg(number));
    }
    QTRY_VERIFY(!problems.isEmpty());
    qInfo("%lld writes were held", static_cast<qint64>(problems.size()));
    QVERIFY(problems.size() > 10);
    for (const QList<QVariant> &problem : std::as_const(problems)) {
        QCOMPARE(storageTrouble(problem.first().value<Error>()), StorageTrouble::OutOfMemory);
        QCOMPARE(problem.first().value<Error>().kind, ErrorKind::Memory);
    }
    QCOMPARE(refused.size(), 0);
}

void TestFailedAllocations::F06_whatIsTypedWhileThereIsNoMemoryIsKept()
{
    JournalBench bench;
    QVERIFY(bench.open());
    const QSignalSpy refused(bench.journal.get(), &PracticeJournal::refused);
    int held = 0;
    for (int number = 0;; number = nextNumber(number)) {
        const QString text = QStringLiteral("typed at %1").arg(number);
        s_staysOut = true;
        s_left = number;
        const PracticeHandle handle = bench.practice(text);
        QTRY_VERIFY(s_isOut || bench.storage->pendingWrites() == 0);
        const bool isHeld = s_isOut;
        // Closing a transaction may be all that was left to do when the memory went.
        const bool isKept
            = QTest::qWaitFor([&] { return bench.storage->pendingWrites() == 0 || bench.isSpilled(text); });
        s_staysOut = false;
        s_left = -1;
        s_isOut = false;
        QVERIFY2(isKept, "neither saved nor in the second place");
        QVERIFY(bench.storage->flush(kPatience));
        QCOMPARE(bench.onDisk(handle), QStringLiteral("2 ") + text);
        held += isHeld ? 1 : 0;
        if (!isHeld) {
            break;
        }
    }
    qInfo("%d times what was written waited for memory", held);
    QVERIFY(held > 10);
    QTest::qWait(0);
    QCOMPARE(refused.size(), 0);
}

QTEST_GUILESS_MAIN(TestFailedAllocations)
#include "tst_failedallocations.moc"
