// SPDX-License-Identifier: MIT
#include "storage/profilestore.h"
#include "support/profilebench.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace sevenrounds;

namespace {

constexpr int kPatienceMs = 30000;

/// Leaves the process 64 descriptors, and takes every one that is free.
class FullTable
{
public:
    FullTable()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit few = m_before;
        few.rlim_cur = 64;
        ::setrlimit(RLIMIT_NOFILE, &few);
        for (int fd = ::open("/dev/null", O_RDONLY | O_CLOEXEC); fd >= 0;
             fd = ::open("/dev/null", O_RDONLY | O_CLOEXEC)) {
            m_taken.push_back(fd);
        }
    }
    ~FullTable()
    {
        for (const int fd : m_taken) {
            ::close(fd);
        }
        ::setrlimit(RLIMIT_NOFILE, &m_before);
    }
    Q_DISABLE_COPY_MOVE(FullTable)

private:
    rlimit m_before {};
    std::vector<int> m_taken;
};

/// The day's backup is made where a profile is opened: the files that it closes would be free descriptors.
bool waitForBackup(ProfileBench &bench)
{
    const QString folder = ProfilePaths { bench.folder.path() }.backups();
    const auto isMade = [&folder] {
        const QStringList files = QDir(folder).entryList(QDir::Files);
        return !files.isEmpty() && std::all_of(files.begin(), files.end(), [](const QString &file) {
            return file.endsWith(QStringLiteral(".sqlite"));
        });
    };
    // It has its name before its folder is synced and closed.
    return QTest::qWaitFor(isMade, kPatienceMs) && bench.services.storage().flush(Milliseconds { kPatienceMs });
}

} // namespace

/// Fault F22: no descriptor is left, so no file can be opened, neither the journal nor an export.
class TestNoDescriptors : public QObject
{
    Q_OBJECT

private slots:
    void F22_whatIsSavedWaitsAndComesThrough();
    void F22_exportAndBackupFailWhole();
    void F22_openingSaysSo();
};

void TestNoDescriptors::F22_whatIsSavedWaitsAndComesThrough()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    QVERIFY(waitForBackup(bench));
    const QSignalSpy problems(&bench.services, &AppServices::writeProblem);
    const QSignalSpy refused(&bench.services, &AppServices::refused);
    {
        const FullTable full;
        bench.services.settings().setTextScale(150);
        // Saved at once where the journal's file is still open, or held until there is a descriptor: either is right, losing it is not.
        QTRY_VERIFY_WITH_TIMEOUT(!problems.isEmpty() || bench.services.storage().pendingWrites() == 0, kPatienceMs);
    }
    QTRY_COMPARE_WITH_TIMEOUT(bench.services.storage().pendingWrites(), 0, kPatienceMs);
    QCOMPARE(refused.size(), 0);
    QVERIFY(bench.reopen());
    QCOMPARE(bench.services.settings().textScale(), 150);
}

void TestNoDescriptors::F22_exportAndBackupFailWhole()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    QVERIFY(waitForBackup(bench));
    const QString file = bench.folder.filePath(QStringLiteral("out.json"));
    const QDir backups(ProfilePaths { bench.folder.path() }.backups());
    const QStringList before = backups.entryList(QDir::Files);
    std::optional<bool> isExported;
    std::optional<bool> isBackedUp;
    const auto tryBoth = [&] {
        isExported.reset();
        isBackedUp.reset();
        bench.services.exportProfile(
            file, this, [&isExported](const Result<ExportSummary> &result) { isExported = result.has_value(); });
        bench.services.backUpNow(
            this, [&isBackedUp](const Result<BackupFile> &result) { isBackedUp = result.has_value(); });
    };
    {
        const FullTable full;
        tryBoth();
        QTRY_VERIFY_WITH_TIMEOUT(isExported && isBackedUp, kPatienceMs);
    }
    QVERIFY(!*isExported);
    QVERIFY(!*isBackedUp);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(backups.entryList(QDir::Files), before);
    tryBoth();
    QTRY_VERIFY_WITH_TIMEOUT(isExported && isBackedUp, kPatienceMs);
    QVERIFY(*isExported);
    QVERIFY(*isBackedUp);
}

void TestNoDescriptors::F22_openingSaysSo()
{
    const QTemporaryDir folder;
    const ManualClock clock { fromEpochMs(1795287600000) };
    ProfileOptions options;
    options.paths = ProfilePaths { folder.filePath(QStringLiteral("profile")) };
    {
        ProfileStore store(options, clock);
        QVERIFY(hasDatabase(store.open().outcome));
        store.close();
    }
    ProfileStore store(options, clock);
    {
        const FullTable full;
        const OpenReport report = store.open();
        QVERIFY(!hasDatabase(report.outcome));
        QVERIFY(report.error);
        store.close();
    }
    // Nothing was taken for damage.
    QVERIFY(hasDatabase(store.open().outcome));
    store.close();
}

QTEST_GUILESS_MAIN(TestNoDescriptors)
#include "tst_nodescriptors.moc"
