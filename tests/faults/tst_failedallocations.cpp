// SPDX-License-Identifier: MIT
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "storage/database.h"
#include "support/storagefixture.h"

#include <QTest>

#include <sqlite3.h>

#include <atomic>

using namespace sevenrounds;

namespace {

sqlite3_mem_methods s_real;
/// How many allocations of SQLite's still succeed before one fails; negative: all do.
std::atomic<int> s_left { -1 };

bool isDue()
{
    return s_left.load() >= 0 && s_left.fetch_sub(1) == 0;
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

} // namespace

/// Fault F06: the database's memory runs out at one allocation after another. (Where the whole program's does, Qt ends it, and what holds is F01.)
class TestFailedAllocations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void F06_importIsAllOrNothing();
    void F06_readingForAnExportFailsWhole();
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

QTEST_GUILESS_MAIN(TestFailedAllocations)
#include "tst_failedallocations.moc"
