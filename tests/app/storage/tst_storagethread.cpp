// SPDX-License-Identifier: MIT
#include "storage/practicerepository.h"
#include "storage/sqlitecause.h"
#include "support/failingdisk.h"

#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr Milliseconds kPatience { 20000 };

auto findSetting(const QString &key)
{
    return [key](Database &database) { return SettingRepository(database).findSetting(key); };
}

} // namespace

class TestStorageThread : public FailingDiskBench
{
    Q_OBJECT

private slots:
    void init() { begin(QByteArrayLiteral("storagethread")); }
    void cleanup() { end(); }
    void answersOnTheReceiversThread();
    void runsJobsStrictlyInOrder();
    void dropsAnswersOfReceiversThatAreGone();
    void carriesValuesThatCanOnlyBeMoved();
    void writeIsOneTransaction();
    void callerNeverWaitsForASlowDisk();
    void heldWritesAreSavedInOrderWhenThePassageIsFree_data();
    void heldWritesAreSavedInOrderWhenThePassageIsFree();
    void retriedWriteIsNeverDoneTwice();
    void readBehindAHeldWriteWaitsForIt();
    void overtakingReadAnswersWhileWritesAreHeld();
    void otherFailuresAreNotHeld();
    void flushGivesUpInTimeAndNamesWhatIsLeft();
    void flushTriesAgainAtOnce();
    void damageStopsWritingAndIsTold();
    void readOnlyProfileRefusesWrites();
    void stopGivesTheDatabaseBack();
    void jobsAfterTheEndAreRefused();
    void maintenanceRunsOutsideOfATransaction();

private:
    void start(Milliseconds retry = Milliseconds { 60000 }) { startThread({ retry }); }
};

void TestStorageThread::answersOnTheReceiversThread()
{
    start();
    QThread *worker = nullptr;
    QThread *answered = nullptr;
    m_thread->read(
        this,
        [&worker](Database &) -> Result<int> {
            worker = QThread::currentThread();
            return 7;
        },
        [&answered](const Result<int> &number) {
            QCOMPARE(number.value_or(0), 7);
            answered = QThread::currentThread();
        });
    QTRY_COMPARE(answered, QThread::currentThread());
    QVERIFY(worker != answered);
}

void TestStorageThread::runsJobsStrictlyInOrder()
{
    start();
    constexpr int kJobs = 300;
    QList<int> ran;
    QList<int> answered;
    for (int i = 0; i < kJobs; ++i) {
        const auto work = [i, &ran](Database &) -> Result<int> {
            ran.append(i);
            return i;
        };
        const auto done = [&answered](const Result<int> &number) { answered.append(number.value_or(-1)); };
        if (i % 3 == 0) {
            m_thread->read(this, work, done);
        } else if (i % 3 == 1) {
            m_thread->write(this, work, done);
        } else {
            m_thread->maintain(this, work, done);
        }
    }
    QTRY_COMPARE(answered.size(), kJobs);
    QCOMPARE(ran, answered);
    QVERIFY(std::is_sorted(ran.cbegin(), ran.cend()));
}

void TestStorageThread::dropsAnswersOfReceiversThatAreGone()
{
    start();
    bool isAnswered = false;
    auto receiver = std::make_unique<QObject>();
    m_thread->write(receiver.get(), saveSetting(QStringLiteral("a"), QStringLiteral("1")),
        [&isAnswered](const Result<> &) { isAnswered = true; });
    receiver.reset();
    QCOMPARE(settingCount(), 1);
    QVERIFY(!isAnswered);
}

void TestStorageThread::carriesValuesThatCanOnlyBeMoved()
{
    start();
    int value = 0;
    m_thread->read(
        this, [](Database &) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(5); },
        [&value](Result<std::unique_ptr<int>> answer) { value = **answer; });
    QTRY_COMPARE(value, 5);
}

void TestStorageThread::writeIsOneTransaction()
{
    start();
    std::optional<ErrorKind> kind;
    m_thread->write(
        this,
        [](Database &database) -> Result<> {
            ROUNDS_RETURN_IF_ERROR(
                SettingRepository(database).save({ QStringLiteral("a"), QStringLiteral("1"), kStart }));
            return failure(ErrorKind::Cancelled, QStringLiteral("on purpose"));
        },
        [&kind](const Result<> &answer) { kind = answer.error().kind; });
    QTRY_VERIFY(kind);
    QCOMPARE(*kind, ErrorKind::Cancelled);
    QCOMPARE(settingCount(), 0);
}

void TestStorageThread::callerNeverWaitsForASlowDisk()
{
    start();
    m_vfs->holdSyncs();
    bool isSaved = false;
    m_thread->write(this, saveSetting(QStringLiteral("a"), QStringLiteral("1")),
        [&isSaved](const Result<> &answer) { isSaved = answer.has_value(); });
    QTRY_VERIFY(m_vfs->isSyncWaiting());
    // The disk hangs in a sync that ends only when this thread says so; so everything that follows proves that this thread runs on.
    for (int i = 0; i < 100; ++i) {
        m_thread->write(this, saveSetting(QStringLiteral("b"), QString::number(i)), [](const Result<> &) {});
    }
    bool hasLoopRun = false;
    QMetaObject::invokeMethod(
        this, [&hasLoopRun] { hasLoopRun = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(hasLoopRun);
    QCOMPARE(m_thread->pendingWrites(), 101);
    QVERIFY(!isSaved);
    m_vfs->releaseSyncs();
    QTRY_VERIFY(isSaved);
    QTRY_COMPARE(m_thread->pendingWrites(), 0);
}

void TestStorageThread::heldWritesAreSavedInOrderWhenThePassageIsFree_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("trouble");
    QTest::newRow("disk full") << SQLITE_FULL << static_cast<int>(StorageTrouble::DiskFull);
    QTest::newRow("write error") << SQLITE_IOERR_WRITE << static_cast<int>(StorageTrouble::InputOutput);
    QTest::newRow("mounted read-only") << SQLITE_READONLY << static_cast<int>(StorageTrouble::ReadOnly);
}

void TestStorageThread::heldWritesAreSavedInOrderWhenThePassageIsFree()
{
    QFETCH(int, code);
    QFETCH(int, trouble);
    start(Milliseconds { 1 });
    QSignalSpy problems(m_thread.get(), &StorageThread::writeProblem);
    QSignalSpy resumed(m_thread.get(), &StorageThread::writeResumed);
    m_vfs->failFrom(1, code);
    QStringList saved;
    for (const char *text : { "first", "second", "third" }) {
        m_thread->write(
            this, saveSetting(QStringLiteral("draft"), QLatin1String(text)), [&saved, text](const Result<> &answer) {
                saved.append(answer ? QString(QLatin1String(text)) : describe(answer.error()));
            });
    }
    QTRY_COMPARE(problems.size(), 1);
    QCOMPARE(static_cast<int>(storageTrouble(problems.at(0).at(0).value<Error>())), trouble);
    QVERIFY(saved.isEmpty());
    QCOMPARE(m_thread->pendingWrites(), 3);
    m_vfs->heal();
    QTRY_COMPARE(saved, QStringList({ QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third") }));
    QTRY_COMPARE(resumed.size(), 1);
    QCOMPARE(problems.size(), 1);
    QString value;
    m_thread->read(this, findSetting(QStringLiteral("draft")),
        [&value](const Result<std::optional<QString>> &found) { value = found->value_or(QString()); });
    QTRY_COMPARE(value, QStringLiteral("third"));
}

void TestStorageThread::retriedWriteIsNeverDoneTwice()
{
    // At every operation of a commit, also those after which it counts: the truncation of the journal and the last sync.
    start(Milliseconds { 1 });
    QVERIFY(m_thread->flush(kPatience));
    int failures = 0;
    for (int operation = 1; failures == operation - 1; ++operation) {
        QSignalSpy problems(m_thread.get(), &StorageThread::writeProblem);
        std::optional<int> sequence;
        m_vfs->heal();
        m_vfs->failFrom(operation, SQLITE_IOERR);
        m_thread->write(
            this,
            [operation](Database &database) -> Result<int> {
                PracticeRepository practices(database);
                PracticeRecord practice;
                practice.contentId = QStringLiteral("ml");
                practice.localDate = QDate(2026, 11, 21);
                PracticeEventRecord event;
                ROUNDS_ASSIGN_OR_RETURN(event.practiceId, practices.create(practice));
                event.kind = QStringLiteral("asked");
                event.body = { { QStringLiteral("operation"), operation } };
                return practices.appendEvent(event);
            },
            [&sequence](const Result<int> &answer) { sequence = answer.value_or(-1); });
        QTRY_VERIFY(!problems.isEmpty() || sequence);
        failures += problems.isEmpty() ? 0 : 1;
        m_vfs->heal();
        QTRY_VERIFY(sequence);
        QCOMPARE(*sequence, 1);
        int practices = 0;
        m_thread->read(
            this, [](Database &database) { return PracticeRepository(database).listRecent(1000); },
            [&practices](const Result<QList<PracticeSummary>> &all) { practices = static_cast<int>(all->size()); });
        QTRY_COMPARE(practices, operation);
    }
    QVERIFY(failures > 10);
}

void TestStorageThread::readBehindAHeldWriteWaitsForIt()
{
    start();
    QSignalSpy problems(m_thread.get(), &StorageThread::writeProblem);
    m_vfs->failFrom(1, SQLITE_FULL);
    m_thread->write(this, saveSetting(QStringLiteral("a"), QStringLiteral("1")), [](const Result<> &) {});
    std::optional<QString> found;
    bool isAnswered = false;
    m_thread->read(this, findSetting(QStringLiteral("a")), [&](const Result<std::optional<QString>> &answer) {
        isAnswered = true;
        found = *answer;
    });
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY(!isAnswered);
    m_vfs->heal();
    m_thread->retryNow();
    QTRY_VERIFY(isAnswered);
    QCOMPARE(found.value_or(QString()), QStringLiteral("1"));
}

void TestStorageThread::overtakingReadAnswersWhileWritesAreHeld()
{
    start();
    QSignalSpy problems(m_thread.get(), &StorageThread::writeProblem);
    m_vfs->failFrom(1, SQLITE_FULL);
    m_thread->write(this, saveSetting(QStringLiteral("a"), QStringLiteral("1")), [](const Result<> &) {});
    QTRY_COMPARE(problems.size(), 1);
    std::optional<bool> isThere;
    m_thread->read(
        this, findSetting(QStringLiteral("a")),
        [&isThere](const Result<std::optional<QString>> &answer) { isThere = answer->has_value(); },
        ReadOrder::MayOvertake);
    QTRY_VERIFY(isThere.has_value());
    QCOMPARE(*isThere, false);
    QCOMPARE(m_thread->pendingWrites(), 1);
}

void TestStorageThread::otherFailuresAreNotHeld()
{
    start();
    std::optional<Error> error;
    m_thread->write(
        this,
        [](Database &database) {
            PracticeEventRecord event;
            event.practiceId = 999;
            event.kind = QStringLiteral("asked");
            return PracticeRepository(database).appendEvent(event);
        },
        [&error](const Result<int> &answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Conflict);
    QCOMPARE(m_thread->pendingWrites(), 0);
}

void TestStorageThread::flushGivesUpInTimeAndNamesWhatIsLeft()
{
    start();
    m_vfs->failFrom(1, SQLITE_FULL);
    for (int i = 0; i < 3; ++i) {
        m_thread->write(this, saveSetting(QString::number(i), QString()), [](const Result<> &) {});
    }
    const auto flushed = m_thread->flush(Milliseconds { 50 });
    QVERIFY(!flushed);
    QCOMPARE(flushed.error().kind, ErrorKind::Unavailable);
    QVERIFY(flushed.error().context.startsWith(QLatin1Char('3')));
    QCOMPARE(flushed.error().cause & 0xff, SQLITE_FULL);
}

void TestStorageThread::flushTriesAgainAtOnce()
{
    // The next regular try would be in a minute.
    start();
    QSignalSpy problems(m_thread.get(), &StorageThread::writeProblem);
    m_vfs->failFrom(1, SQLITE_FULL);
    m_thread->write(this, saveSetting(QStringLiteral("a"), QStringLiteral("1")), [](const Result<> &) {});
    QTRY_COMPARE(problems.size(), 1);
    m_vfs->heal();
    QVERIFY(m_thread->flush(kPatience));
    QCOMPARE(m_thread->pendingWrites(), 0);
}

void TestStorageThread::damageStopsWritingAndIsTold()
{
    start();
    QSignalSpy damage(m_thread.get(), &StorageThread::damageFound);
    m_vfs->failFrom(1, SQLITE_CORRUPT);
    std::optional<Error> first;
    std::optional<Error> second;
    m_thread->write(this, saveSetting(QStringLiteral("a"), QStringLiteral("1")),
        [&first](const Result<> &answer) { first = answer.error(); });
    QTRY_COMPARE(damage.size(), 1);
    m_vfs->heal();
    m_thread->write(this, saveSetting(QStringLiteral("b"), QStringLiteral("1")),
        [&second](const Result<> &answer) { second = answer.error(); });
    QTRY_VERIFY(first && second);
    QCOMPARE(storageTrouble(*second), StorageTrouble::Damaged);
    QCOMPARE(settingCount(), 0);
    QCOMPARE(damage.size(), 1);
}

void TestStorageThread::readOnlyProfileRefusesWrites()
{
    QVERIFY(makeProfile(*m_folder, 1));
    ConnectionOptions options;
    options.mode = OpenMode::ReadOnly;
    auto connection = Connection::open(m_folder->paths().database(), options);
    QVERIFY(connection);
    StorageThread thread { Database(std::move(*connection)) };
    QVERIFY(thread.isReadOnly());
    std::optional<Error> error;
    thread.write(this, saveSetting(QStringLiteral("a"), QStringLiteral("1")),
        [&error](const Result<> &answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Unavailable);
    QCOMPARE(thread.pendingWrites(), 0);
    int practices = 0;
    thread.read(
        this, [](Database &database) { return PracticeRepository(database).listRecent(9); },
        [&practices](const Result<QList<PracticeSummary>> &recent) { practices = static_cast<int>(recent->size()); });
    QTRY_COMPARE(practices, 1);
}

void TestStorageThread::stopGivesTheDatabaseBack()
{
    start();
    m_thread->write(this, saveSetting(QStringLiteral("a"), QStringLiteral("1")), [](const Result<> &) {});
    auto database = m_thread->stop(kPatience);
    QVERIFY(database);
    QCOMPARE(SettingRepository(*database).findSetting(QStringLiteral("a"))->value_or(QString()), QStringLiteral("1"));
    QVERIFY(!m_thread->stop(kPatience));
}

void TestStorageThread::jobsAfterTheEndAreRefused()
{
    start();
    QVERIFY(m_thread->stop(kPatience));
    std::optional<Error> error;
    m_thread->write(this, saveSetting(QStringLiteral("a"), QStringLiteral("1")),
        [&error](const Result<> &answer) { error = answer.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Unavailable);
}

void TestStorageThread::maintenanceRunsOutsideOfATransaction()
{
    start();
    bool isMade = false;
    m_thread->maintain(
        this,
        [store = m_store->backups()](
            Database &database) mutable { return store.create(database.connection(), BackupReason::Manual); },
        [&isMade](const Result<BackupFile> &backup) { isMade = backup.has_value(); });
    QTRY_VERIFY(isMade);
}

QTEST_GUILESS_MAIN(TestStorageThread)
#include "tst_storagethread.moc"
