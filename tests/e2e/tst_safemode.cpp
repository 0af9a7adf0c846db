// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/runningprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using sevenrounds::test::PrivateBus;
using sevenrounds::test::RunningProgram;

namespace {

constexpr int kPatienceMs = 30000;

int countLines(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
}

} // namespace

/// Fault F04 with the program itself: killed three times in a row, then left as it should be.
class TestSafeMode : public QObject
{
    Q_OBJECT

private slots:
    void F04_startsSafelyAfterThreeCrashes();
    void F62_startsWithoutABus();
};

void TestSafeMode::F04_startsSafelyAfterThreeCrashes()
{
    const QTemporaryDir data;
    const QString starts = data.filePath(QStringLiteral("starts"));
    // The first one has to make the folder's content; it counts all the same.
    for (int crash = 0; crash < 3; ++crash) {
        RunningProgram program;
        QVERIFY(program.start({ data.path(), PrivateBus::none(), {}, {}, true, {} }));
        QVERIFY(program.waitUntilOpen(data.path()));
        // The folder is the one before's: that this one is counted is what has to be waited for.
        QTRY_COMPARE_WITH_TIMEOUT(countLines(starts), crash + 1, kPatienceMs);
        QVERIFY2(!program.messages().contains("safe mode"), program.messages().constData());
        program.send(SIGKILL);
        QVERIFY(program.waitForEnd());
    }
    {
        RunningProgram safe;
        QVERIFY(safe.start({ data.path(), PrivateBus::none(), {}, {}, true, {} }));
        QVERIFY2(safe.waitForMessage("safe mode"), safe.messages().constData());
        QVERIFY(safe.waitUntilOpen(data.path()));
        QVERIFY(!safe.hasEngineMapped());
        safe.send(SIGTERM);
        QVERIFY(safe.waitForEnd());
        QVERIFY2(safe.exitCode() == 0, safe.messages().constData());
        QVERIFY(!QFile::exists(starts));
    }
    RunningProgram normal;
    QVERIFY(normal.start({ data.path(), PrivateBus::none(), {}, {}, true, {} }));
    QVERIFY(normal.waitUntilOpen(data.path()));
    QVERIFY2(!normal.messages().contains("safe mode"), normal.messages().constData());
    normal.send(SIGTERM);
    QVERIFY(normal.waitForEnd());
    QCOMPARE(normal.exitCode(), 0);
}

void TestSafeMode::F62_startsWithoutABus()
{
    // No bus means no portal, no screen saver and no notifications either.
    for (const QByteArray &address : { PrivateBus::none(), QByteArrayLiteral("unix:path=/nowhere/bus") }) {
        const QTemporaryDir data;
        RunningProgram program;
        QVERIFY(program.start({ data.path(), address, {}, {}, true, {} }));
        QVERIFY2(program.waitUntilOpen(data.path()), program.messages().constData());
        program.send(SIGTERM);
        QVERIFY(program.waitForEnd());
        QVERIFY2(program.exitCode() == 0, program.messages().constData());
    }
}

QTEST_GUILESS_MAIN(TestSafeMode)
#include "tst_safemode.moc"
