// SPDX-License-Identifier: MIT
#include "core/paths.h"
#include "faults/helperprocess.h"
#include "storage/profilestore.h"
#include "support/storagefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

// A read-only bind mount and not chmod: root may write to what it may not.
const QByteArray kReadOnlyMount = "mount --bind \"$1\" \"$1\"\nmount -o remount,bind,ro \"$1\"";

QString outcomeLine(OpenOutcome outcome)
{
    return QStringLiteral("outcome %1").arg(static_cast<int>(outcome));
}

} // namespace

class TestMounts : public QObject
{
    Q_OBJECT

private slots:
    void F08_fullDiskHoldsTheWriteAndLeavesNothingHalf();
    void F09_readOnlyMountCanBeReadAndNotWritten();
    void F09_readOnlyFileOnAWritableFolder();
    void F09_readOnlyMountWithAnInterruptedWriteIsNotGuessedAt();
    void F10_folderThatCannotBeMadeIsSaid();
    void F10_missingFoldersAreMade();
    void F10_placeTakenByAFileIsSaid();
    void F10_linkedFolderSpacesAndUnicodeWork();
    void F10_relativePathsOfTheEnvironmentAreIgnored();
};

void TestMounts::F08_fullDiskHoldsTheWriteAndLeavesNothingHalf()
{
    ProfileFolder folder;
    QVERIFY(QDir().mkpath(folder.paths().data));
    QString reason;
    const HelperRun run = runHelperWithMounts("mount -t tmpfs -o size=1m none \"$1\"", { folder.paths().data },
        { QStringLiteral("full-disk"), folder.paths().data, folder.filePath(QStringLiteral("elsewhere.json")) },
        reason);
    if (!reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    QCOMPARE(run.lines,
        QStringList({ QStringLiteral("backup refused"), QStringLiteral("export refused"),
            QStringLiteral("volume named full"), QStringLiteral("save held 13"), QStringLiteral("kept 20000"),
            QStringLiteral("save made"), QStringLiteral("kept 0") }));
    QCOMPARE(run.exitCode, 0);
}

void TestMounts::F09_readOnlyMountCanBeReadAndNotWritten()
{
    ProfileFolder folder;
    QVERIFY(makeProfile(folder, 3));
    const auto before = snapshot(folder.paths().data);
    QString reason;
    const HelperRun run = runHelperWithMounts(
        kReadOnlyMount, { folder.paths().data }, { QStringLiteral("read-only"), folder.paths().data }, reason);
    if (!reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    QCOMPARE(run.lines,
        QStringList({ outcomeLine(OpenOutcome::ReadOnly), QStringLiteral("practices 3"),
            QStringLiteral("written unavailable") }));
    QCOMPARE(snapshot(folder.paths().data), before);
}

void TestMounts::F09_readOnlyFileOnAWritableFolder()
{
    ProfileFolder folder;
    QVERIFY(makeProfile(folder, 3));
    QString reason;
    const HelperRun run = runHelperWithMounts(
        kReadOnlyMount, { folder.paths().database() }, { QStringLiteral("read-only"), folder.paths().data }, reason);
    if (!reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    QCOMPARE(run.lines,
        QStringList({ outcomeLine(OpenOutcome::ReadOnly), QStringLiteral("practices 3"),
            QStringLiteral("written unavailable") }));
}

void TestMounts::F09_readOnlyMountWithAnInterruptedWriteIsNotGuessedAt()
{
    ProfileFolder folder;
    QVERIFY(makeProfile(folder, 3));
    QVERIFY(writeFile(folder.paths().database() + QStringLiteral("-journal"), QByteArray(600, 'x')));
    const auto before = snapshot(folder.paths().data);
    QString reason;
    const HelperRun run = runHelperWithMounts(
        kReadOnlyMount, { folder.paths().data }, { QStringLiteral("read-only"), folder.paths().data }, reason);
    if (!reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    QCOMPARE(run.lines, QStringList({ outcomeLine(OpenOutcome::FailedStep), QStringLiteral("error unavailable") }));
    QCOMPARE(snapshot(folder.paths().data), before);
}

void TestMounts::F10_folderThatCannotBeMadeIsSaid()
{
    ProfileFolder folder;
    const QString parent = QFileInfo(folder.paths().data).absolutePath();
    QVERIFY(QDir().mkpath(parent));
    QString reason;
    const HelperRun run
        = runHelperWithMounts(kReadOnlyMount, { parent }, { QStringLiteral("read-only"), folder.paths().data }, reason);
    if (!reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    QCOMPARE(run.lines, QStringList({ outcomeLine(OpenOutcome::FailedStep), QStringLiteral("error input/output") }));
    QVERIFY(!QFileInfo::exists(folder.paths().data));
}

void TestMounts::F10_missingFoldersAreMade()
{
    ProfileFolder folder;
    ProfileOptions options = folder.options();
    options.paths.data += QStringLiteral("/more/and more");
    ProfileStore store(options, folder.clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Created);
    QVERIFY(QFile::exists(options.paths.database()));
    // For the owner's eyes only.
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(options.paths.data) & others));
}

void TestMounts::F10_placeTakenByAFileIsSaid()
{
    ProfileFolder folder;
    QVERIFY(QDir().mkpath(QFileInfo(folder.paths().data).absolutePath()));
    QVERIFY(writeFile(folder.paths().data, "mine"));
    ProfileStore store(folder.options(), folder.clock);
    const OpenReport report = store.open();
    QCOMPARE(report.outcome, OpenOutcome::FailedStep);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::Io);
    QCOMPARE(readFile(folder.paths().data), QByteArray("mine"));
}

void TestMounts::F10_linkedFolderSpacesAndUnicodeWork()
{
    ProfileFolder folder;
    const QString real = folder.filePath(QStringLiteral("面接 für später %41?#"));
    QVERIFY(QDir().mkpath(real));
    const QString link = folder.filePath(QStringLiteral("link to it"));
    QVERIFY(QFile::link(real, link));
    ProfileOptions options = folder.options();
    options.paths.data = link;
    ProfileStore store(options, folder.clock);
    QCOMPARE(store.open().outcome, OpenOutcome::Created);
    auto database = store.takeDatabase();
    QVERIFY(database && addRows(*database, folder.clock, 2));
    QVERIFY(store.backups().create(database->connection(), BackupReason::Manual));
    QVERIFY(QFile::exists(real + QStringLiteral("/sevenrounds.sqlite")));
}

void TestMounts::F10_relativePathsOfTheEnvironmentAreIgnored()
{
    const QByteArray oldOwn = qgetenv("SEVENROUNDS_DATA_DIR");
    const QByteArray oldBase = qgetenv("XDG_DATA_HOME");
    const QString expected = QDir::cleanPath(QDir::homePath() + QStringLiteral("/.local/share/sevenrounds"));
    qputenv("SEVENROUNDS_DATA_DIR", "relative/own");
    qputenv("XDG_DATA_HOME", "relative/base");
    const QString bothRelative = profilePaths().data;
    qputenv("XDG_DATA_HOME", "/absolute/base/");
    const QString absoluteBase = profilePaths().data;
    const auto put
        = [](const char *name, const QByteArray &value) { value.isNull() ? qunsetenv(name) : qputenv(name, value); };
    put("SEVENROUNDS_DATA_DIR", oldOwn);
    put("XDG_DATA_HOME", oldBase);
    QCOMPARE(bothRelative, expected);
    QCOMPARE(absoluteBase, QStringLiteral("/absolute/base/sevenrounds"));
}

QTEST_GUILESS_MAIN(TestMounts)
#include "tst_mounts.moc"
